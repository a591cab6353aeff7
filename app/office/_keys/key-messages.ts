/**
 * What a page may ask of the key Worker, and what comes back. There is no request for a key: reader keys go in
 * wrapped, stay, and only opened texts, sealed files and signatures come out. The paper keys of the last two
 * requests are made to be printed and are not kept.
 */
import type { CaseFile, SentWrap } from '@/lib/complaints/wire';
import type { Result } from '@/lib/platform/result';
import type { DirectoryContent } from '@/lib/vault/directory';
import type { CaseRefusal } from './case-opening';
import type { SealedEntry, SealingRefusal } from './case-sealing';
import type { DirectoryDoubt, KnownDirectory } from './directory-check';
import type { SignedStep, SigningRefusal } from './directory-signing';
import type { FileRefusal } from './evidence-opening';
import type { OpenedCase } from './opened-case';
import type { Account, CreatedKeys, PublicKeys, UnlockRefusal } from './own-keys';
import type { BackupPaper, Holder, RecoveryPapers, RecoveryRefusal } from './paper-keys';

/** `locked`: no key is open. `not-open`: that case was not opened in this tab. */
export type WorkerRefusal = 'locked' | 'not-open' | 'worker-broken';

type Known = { known: KnownDirectory | null };

export type DirectorySummary = { known: KnownDirectory; fingerprint: string };

export type KeyTable = {
  'create-keys': {
    ask: { passphrase: string; account: Account; serverParts: { passphrase: string; rescue: string } };
    answer: Result<CreatedKeys, never>;
  };
  unlock: {
    ask: { passphrase: string; account: Account; serverPart: string; wrap: string };
    answer: Result<PublicKeys, UnlockRefusal>;
  };
  'follow-directory': {
    ask: Known & { versions: readonly string[]; office: string };
    answer: Result<DirectorySummary, DirectoryDoubt>;
  };
  'open-case': {
    ask: Known & { file: CaseFile };
    answer: Result<{ opened: OpenedCase; directory: DirectorySummary }, CaseRefusal>;
  };
  'open-evidence': {
    ask: { complaint: string; id: string; sealed: Uint8Array };
    answer: Result<{ type: string; file: Uint8Array }, FileRefusal>;
  };
  'close-case': { ask: { complaint: string }; answer: Result<null, never> };
  'seal-message': { ask: { complaint: string; text: string }; answer: Result<SealedEntry, SealingRefusal> };
  'seal-note': { ask: { complaint: string; text: string }; answer: Result<SealedEntry, SealingRefusal> };
  'grant-notes-key': { ask: { complaint: string }; answer: Result<SentWrap[], SealingRefusal> };
  'sign-directory': {
    ask: Known & { content: DirectoryContent; versions: readonly string[] };
    answer: Result<SignedStep, SigningRefusal>;
  };
  'fingerprint-directory': { ask: { content: DirectoryContent }; answer: Result<string, never> };
  'make-recovery': { ask: { holders: readonly Holder[] }; answer: Result<RecoveryPapers, RecoveryRefusal> };
  'make-backup': { ask: Record<never, never>; answer: Result<BackupPaper, never> };
};

export type KeyKind = keyof KeyTable;

export type KeyRequest = { [K in KeyKind]: { id: number; kind: K; ask: KeyTable[K]['ask'] } }[KeyKind];

export type KeyAnswer = { id: number; result: Result<unknown> };
