/** `POST /api/voice/thread`: everything sealed that a locator fetches. A post, so that no address holds a locator. */
import { voiceAction } from '@/app/_http/voice-action';
import { fetchThread } from '@/lib/complaints/thread';

/** A complaint of ordinary length with its key, and a few messages. */
const bytesMin = 64 * 1024;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(
  ({ desk, peer }, input) => fetchThread(desk, input, { peer }),
  bytesMin,
);
