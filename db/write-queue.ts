/**
 * One writer at a time. libSQL's file calls are synchronous: a second writer would busy-wait inside
 * the event loop and block the first. So every write batch of this process waits its turn here.
 * Nothing slow (mail, hashing, files) may be awaited inside a turn.
 */
import { DatabaseError, guarded } from './errors';

/** `recover` gives the connection back its footing after another process held the file too long. */
export const createWriteQueue = (recover: () => Promise<void>) => {
  let tail: Promise<unknown> = Promise.resolve();

  return <T>(operation: string, work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(() =>
      guarded(operation, work).catch(async (error: unknown) => {
        if (error instanceof DatabaseError && error.code.startsWith('SQLITE_BUSY')) await guarded(operation, recover);
        throw error;
      }),
    );
    tail = turn.catch(() => undefined);
    return turn;
  };
};
