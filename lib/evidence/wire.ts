/** What travels about evidence between the reporter's browser and the server. Types alone. */

/**
 * `POST /api/voice/evidence/open`, `…/finish` and `…/abandon`: JSON, signed by the reporter as the change named by
 * `nameChange`. The payload that is signed: for `open` the length of the age file as decimal digits, for `finish` the
 * age file itself, for `abandon` nothing. The counter is 1.
 */
export type EvidencePost = {
  /** 32 bytes, base64url. */
  locator: string;
  /** UUID (version 4), lower case. */
  id: string;
  /** Length of the whole age file. */
  sealedBytes: number;
  /** Of the age file, hexadecimal; only to finish. */
  sha256?: string;
  /** base64url. */
  signature: string;
};

/** How far a file has come. */
export type UploadState = {
  /** The place of the chunk that is missing next. */
  next: number;
  /** Whether it is complete and its SHA-256 was checked. */
  isFinished: boolean;
  /** Whether a message names it already. */
  isListed: boolean;
};

/**
 * `full`: the complaint takes no more files, or none so large. `id-taken`: the id stands for another file.
 */
export type OpenRefusal = 'invalid' | 'not-found' | 'forged' | 'full' | 'id-taken' | 'try-later';

/**
 * `POST /api/voice/evidence/chunk`: bytes, see `lib/evidence/chunk-frame`. Signed over the chunk, counter its place plus
 * one. `out-of-place`: nothing was stored, go on at `next`.
 */
export type ChunkAnswer = UploadState & { outcome: 'stored' | 'stored-before' | 'out-of-place' };

/** `different`: other bytes stand at that place; the file is not the one that was begun. */
export type ChunkRefusal = 'invalid' | 'not-found' | 'forged' | 'different' | 'try-later';

/** `incomplete`: chunks are missing. `different`: what arrived is not what was meant; it was thrown away. */
export type FinishRefusal = 'invalid' | 'not-found' | 'forged' | 'incomplete' | 'different' | 'try-later';

export type AbandonRefusal = 'invalid' | 'not-found' | 'forged' | 'try-later';

/** `POST /api/voice/evidence/state` for `{locator}`: the files that no message names yet. */
export type UnlistedAnswer = { files: readonly (UploadState & { id: string; sealedBytes: number })[] };
