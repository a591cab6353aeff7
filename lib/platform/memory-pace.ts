/**
 * Keeps streams from running ahead of the memory they use: what has passed through is swept up later, and many fast
 * senders at once can fill memory with leavings meanwhile. Asking costs a few microseconds; ask once a megabyte.
 */
import { setTimeout as pause } from 'node:timers/promises';

const passingBytesMax = 20 * 1024 * 1024;
const looksMax = 10;
const lookMs = 20;

/** Waits until there is room again for what passes through, and a fifth of a second at most. */
export const awaitRoom = async (): Promise<void> => {
  for (let looks = 0; looks < looksMax && process.memoryUsage().arrayBuffers > passingBytesMax; looks++) {
    await pause(lookMs);
  }
};
