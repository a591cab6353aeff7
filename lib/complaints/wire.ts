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
  /** Somebody is in danger now: the office sees it at the next full hour instead of in the next batch. */
  isDanger: boolean;
  /** `age1pq1…` of the file key; what is inside states its hash. */
  fileRecipient: string;
  /** Number of the directory it was sealed by. */
  directoryNumber: number;
  complaint: Base64url;
  /** A note of nobody's, in the place of the day of the last opening. */
  lastOpened: Base64url;
  wraps: readonly SentWrap[];
  /** Only after `try-later`: the answer to `GET /api/voice/work`, see `work-rules.ts`. */
  work?: string;
};

/** `GET /api/voice/work`: what a network that has sent more than its share computes for each further complaint. */
export type WorkAnswer = { salt: Base64url; bits: number };

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

/** What besides concerns its reporter. */
export type FollowedFacts = {
  /** The office's day, for what is due and late. */
  today: IsoDay;
  closedOn: IsoDay | null;
  isDanger: boolean;
  isRated: boolean;
  /** Contact details: how often they were changed, and whether there are any now. */
  contact: { changes: number; isGiven: boolean };
};

/** What `POST /api/voice/thread` gives for `{locator}`. */
export type ThreadAnswer = ComplaintFacts &
  FollowedFacts & {
    /** The day the code last opened it, sealed to the code; null in complaints from before this was kept. */
    lastOpened: Base64url | null;
    /** The reporter's wraps of the thread key, oldest version first. */
    wraps: readonly { key: 'thread'; version: number; file: Base64url }[];
    /** The messages in order, the complaint first. */
    envelopes: readonly SentEnvelope[];
  };

export type ThreadRefusal = 'invalid' | 'not-found' | 'try-later';

/** What a message is besides: a word of danger, or of something that happened to the reporter since. */
export type MessageChange = 'message' | 'danger' | 'retaliation';

/** `POST /api/voice/message`. */
export type MessagePost = {
  locator: Base64url;
  /** The counter inside the envelope: the complaint was 1, the reporter's first message is 2. */
  counter: number;
  keyVersion: number;
  file: Base64url;
  /** `message` where it is left out. */
  change?: MessageChange;
  /** Of `{change, counter, payloadSha256: hashPayload(file)}`; see `lib/vault/change`. */
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

/**
 * `freeze`: the code opens nothing any more; `counter` is the next of the messages, no payload. `contact`: sealed contact
 * details, or no payload to withdraw them; `counter` is the next of theirs. `opened`: the sealed note of the day;
 * `counter` is the day's number since 1970. `rating`: one byte, `1` to `5`; `counter` is 1.
 */
export type ReporterChange = 'freeze' | 'contact' | 'opened' | 'rating';

/** `POST /api/voice/change`. */
export type ChangePost = {
  locator: Base64url;
  change: ReporterChange;
  counter: number;
  payload: Base64url;
  /** Of `{change, counter, payloadSha256: hashPayload(payload)}`. */
  signature: Base64url;
};

/** `stale`: this counter is not the next, or the change is not possible now; fetch the thread and look. */
export type ChangeRefusal = 'invalid' | 'not-found' | 'forged' | 'stale' | 'try-later';

/** `POST /api/voice/file-key` gives for `{locator}` what contact details are sealed to. */
export type FileKeyAnswer = { recipient: string | null; version: number };

/** A line of the office's queue. */
export type QueueEntry = ComplaintFacts & {
  category: ComplaintCategory;
  channel: ComplaintChannel;
  revision: number;
  /** The day of the office's first message to the reporter. */
  repliedOn: IsoDay | null;
  /** Whether the reporter wrote last. */
  isWaitingForOffice: boolean;
  isDanger: boolean;
  hasRetaliation: boolean;
  /** Whether the reporter's code still opens it. */
  isFollowed: boolean;
} & Keeping;

/** How long the content of a complaint stays. */
export type Keeping = {
  /** The day from which it may be erased; null until it is closed. */
  eraseOn: IsoDay | null;
  /** Kept beyond that day. */
  isHeld: boolean;
  /** The day its content was destroyed. */
  erasedOn: IsoDay | null;
};

export type CaseEvent = {
  position: number;
  kind:
    | 'released'
    | 'acknowledged'
    | 'state-changed'
    | 'replied'
    | 'noted'
    | 'opened'
    | 'contact-opened'
    | 'original-opened'
    | 'held'
    | 'hold-lifted'
    | 'erased';
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
  /** Whether the reporter gave contact details. */
  hasContact: boolean;
  /** Files that messages name, as they are stored; which of them to believe the envelopes say. */
  evidence: readonly { id: string; sealedBytes: number }[];
  events: readonly CaseEvent[];
  /** Every directory version as canonical JSON, newest last. */
  directories: readonly string[];
};

/** `POST /api/office/complaint-contact`: the sealed contact details, handed out on request and recorded. */
export type SealedContact = { keyVersion: number; file: Base64url };
