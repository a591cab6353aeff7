/**
 * A complaint as the key Worker gives it back, opened and checked. This is plaintext: it lives in the open case page
 * and nowhere else.
 */
import type { FileKind } from '@/lib/complaints/evidence-list';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { JsonObject } from '@/lib/vault/canonical-json';
import type { EnvelopeError } from '@/lib/vault/envelope';
import type { ThreadError } from '@/lib/vault/thread';

/** Why one entry is left out: `no-key` when the opener has no key of its version. */
export type EntryDoubt = EnvelopeError | 'no-key';

/** Why nothing may be added to a thread: an entry was left out, or the order of all does not hold. */
export type ThreadDoubt = ThreadError | 'entry';

/** A file that an entry names. */
export type OpenedFile = {
  id: string;
  /** 1, 2, 3 … through the whole thread; an original has that of its clean copy. */
  number: number;
  kind: FileKind;
  /** Length of the sealed file, 0 where the server has it no more. */
  sealedBytes: number;
};

export type OpenedEntry =
  | {
      position: number;
      sentOn: IsoDay;
      from: { isReporter: boolean; name: string; isOwn: boolean };
      text: string;
      files: readonly OpenedFile[];
      doubt: null;
    }
  | { position: number; sentOn: IsoDay; from: null; text: null; files: readonly []; doubt: EntryDoubt };

export type OpenedThread = { entries: readonly OpenedEntry[]; doubt: ThreadDoubt | null };

export type OpenedCase = {
  id: string;
  answers: JsonObject;
  /** Posts and persons the reporter named; persons by name. */
  implicated: { posts: readonly string[]; persons: readonly string[] };
  /** Everybody this complaint was sealed to, the opener included. */
  readerNames: readonly string[];
  /** What followed the complaint. */
  messages: OpenedThread;
  notes: OpenedThread;
  /** Whether the opener holds a notes key. */
  hasNotesKey: boolean;
};
