/**
 * What travels between the browser and the server about complaints: JSON in which every sealed file, key and
 * signature is base64url without padding. Types alone; what the server makes of a request stands in
 * `wire-schema.ts`.
 */
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Result } from '@/lib/platform/result';
import type { ComplaintCategory } from './categories';
import type { ComplaintChannel, ComplaintResult, ComplaintState } from './rules';

/** Bytes as RFC 4648 section 5, no padding. */
export type Base64url = string;

/** Every answer of `/api/voice/…`. `padding` is chance, to bring answers to a few sizes; readers ignore it. */
export type VoiceAnswer<T, E extends string = string> = Result<T, E | VoiceEdgeRefusal> & { padding?: string };

/** Told by the edge before or instead of the use case. */
export type VoiceEdgeRefusal = 'method' | 'foreign-origin' | 'too-large' | 'malformed' | 'broken';

/** `GET /api/voice/directory`. */
export type DirectoryAnswer = {
  /** 32 bytes, the `office` of every envelope and directory. */
  officeSalt: Base64url;
  /** Every version as canonical JSON, newest last; the browser checks the chain. */
  directories: readonly string[];
  intakeOpen: boolean;
};

export type SentWrap = {
  /** 'reporter', 'recovery', or the person of a reader in the directory. */
  holder: string;
  key: 'thread' | 'file' | 'notes';
  version: number;
  file: Base64url;
};

/** `POST /api/voice/complaint`. */
export type ComplaintPost = {
  /** UUID (version 4), lower case, drawn in the browser. */
  id: string;
  /** 32 bytes. */
  locator: Base64url;
  /** 32 bytes. */
  reporterPublicKey: Base64url;
  category: ComplaintCategory;
  /** Number of the directory it was sealed by. */
  directoryNumber: number;
  complaint: Base64url;
  wraps: readonly SentWrap[];
};

/**
 * `received`: it is stored now, or these very bytes were before. `already-received`: the same code already stands for
 * another text; that one stays, what is new goes into a message.
 */
export type ReceiptOutcome = 'received' | 'already-received';

export type ReceivedAnswer = { id: string; receivedOn: IsoDay; outcome: ReceiptOutcome };

/**
 * `stale-directory`: fetch the directory and seal again. `id-taken`: draw another id and seal again. `intake-closed`:
 * the office cannot take complaints now.
 */
export type ComplaintRefusal = 'invalid' | 'try-later' | 'intake-closed' | 'stale-directory' | 'id-taken';

export type SentEnvelope = {
  /** 1, 2, 3 … within the thread; 1 is the complaint. */
  position: number;
  fromReporter: boolean;
  keyVersion: number;
  sentOn: IsoDay;
  file: Base64url;
};

export type CaseNumber = { fiscalYear: number; number: number };

/** What anybody working on or following a complaint may see without a key. */
export type ComplaintFacts = {
  id: string;
  receivedOn: IsoDay;
  state: ComplaintState;
  result: ComplaintResult | null;
  caseNumber: CaseNumber | null;
  acknowledgedOn: IsoDay | null;
};

/** What `POST /api/voice/thread` gives for `{locator}`. */
export type ThreadAnswer = ComplaintFacts & {
  /** The reporter's wraps of the thread key, oldest version first. */
  wraps: readonly { key: 'thread'; version: number; file: Base64url }[];
  /** The messages in order, the complaint first. */
  envelopes: readonly SentEnvelope[];
};

export type ThreadRefusal = 'invalid' | 'not-found' | 'try-later';

/** `POST /api/voice/message`. */
export type MessagePost = {
  locator: Base64url;
  /** The counter inside the envelope: the complaint was 1, the reporter's first message is 2. */
  counter: number;
  keyVersion: number;
  file: Base64url;
  /** Of `{change: 'message', counter, payloadSha256: hashPayload(file)}`; see `lib/vault/change`. */
  signature: Base64url;
  /**
   * Ids of the complete files that the envelope names, so that they are kept. What is signed is then `evidence-list`
   * in place of `message`, over the file followed by these ids, joined by commas.
   */
  evidence?: readonly string[];
};

export type MessageAnswer = { position: number; sentOn: IsoDay };

/**
 * `stale`: this counter or key version is not the next; fetch the thread and seal again. `thread-full`: the reporter
 * has written as often as one may. `evidence-missing`: a file it names is not here, or not complete; send it again.
 */
export type MessageRefusal =
  | 'invalid'
  | 'not-found'
  | 'forged'
  | 'stale'
  | 'thread-full'
  | 'evidence-missing'
  | 'try-later';

/** A line of the office's queue. */
export type QueueEntry = ComplaintFacts & {
  category: ComplaintCategory;
  channel: ComplaintChannel;
  revision: number;
  /** The day of the office's first message to the reporter. */
  repliedOn: IsoDay | null;
  /** Whether the reporter wrote last. */
  isWaitingForOffice: boolean;
};

export type CaseEvent = {
  position: number;
  kind: 'released' | 'acknowledged' | 'state-changed' | 'replied' | 'noted' | 'opened' | 'original-opened';
  state: ComplaintState | null;
  result: ComplaintResult | null;
  /** Display name of the member; `null` for what the system did. */
  staffName: string | null;
  happenedOn: IsoDay;
};

/** `POST /api/office/complaint-case`: everything a reader's browser needs to open and work one complaint. */
export type CaseFile = QueueEntry & {
  officeSalt: Base64url;
  releasedOn: IsoDay;
  /** The asking reader's own wraps. */
  wraps: readonly { key: 'thread' | 'file' | 'notes'; version: number; file: Base64url }[];
  /** Holders of the newest thread key besides the reporter: persons of readers, and 'recovery'. */
  holders: readonly string[];
  messages: readonly SentEnvelope[];
  notes: readonly SentEnvelope[];
  /** Files that messages name, as they are stored; which of them to believe the envelopes say. */
  evidence: readonly { id: string; sealedBytes: number }[];
  events: readonly CaseEvent[];
  /** Every directory version as canonical JSON, newest last. */
  directories: readonly string[];
};
