/**
 * Everything a new complaint needs, sealed in one step: in the reporter's browser, or on the server on arrival
 * when script is off. The caller has checked the directory (`directory-step.ts`) and sends or stores only what
 * comes out under `files`.
 */
import { ok, type Result } from '@/lib/platform/result';
import { encodeUtf8 } from './bytes';
import type { JsonObject } from './canonical-json';
import { hashPayload } from './change';
import { type ComplaintKey, type ComplaintKeyKind, createComplaintKey, wrapComplaintKey } from './complaint-keys';
import type { Directory } from './directory';
import { eligibleReaders, type Implicated, stateReaders } from './eligible-readers';
import { type Envelope, sealEnvelope } from './envelope';
import { sealNeverOpened } from './last-opened';
import { type Opening, writeOpening } from './opening';
import type { SealError } from './seal';
import { emptyThread, nextPosition, wrapPosition } from './thread';
import type { TrackingKeys } from './tracking-keys';

export type KeyWrap = {
  /** Who can open it; `person` is the reader's id in the directory. */
  holder: { role: 'reporter' } | { role: 'reader'; person: string } | { role: 'recovery' };
  key: ComplaintKeyKind;
  version: number;
  file: Uint8Array<ArrayBuffer>;
};

export type SealedComplaint = {
  files: {
    complaint: Uint8Array<ArrayBuffer>;
    wraps: readonly KeyWrap[];
    /** Stands where the day of the last opening will; made here, where it costs the server nothing. */
    lastOpened: Uint8Array<ArrayBuffer>;
  };
  envelope: Envelope;
  /** To seal evidence and further messages with while the page is open. */
  threadKey: ComplaintKey;
  /** Only its recipient is of use to the reporter: sealed originals and contact details go to it. */
  fileRecipient: string;
};

/** How a complaint states the file key's recipient, so that another in its place shows. */
export const hashRecipient = (recipient: string): string => hashPayload(encodeUtf8(recipient));

/** The file key's recipient as the server gives it, if it is the one that the complaint states; null for any other. */
export const acceptFileRecipient = (
  { fileRecipientHash }: Pick<Opening, 'fileRecipientHash'>,
  given: string | null,
): string | null => (given !== null && hashRecipient(given) === fileRecipientHash ? given : null);

/**
 * Seals the answers to a new thread key, and wraps the keys: thread → reporter, eligible readers, recovery; file →
 * eligible readers, recovery. `no-reader`: nobody in the directory may read it; nothing is sealed.
 */
export async function sealComplaint(input: {
  complaint: string;
  reporter: Pick<TrackingKeys, 'reporter' | 'signing'>;
  directory: Directory;
  implicated: Implicated;
  answers: JsonObject;
}): Promise<Result<SealedComplaint, SealError | 'too-large' | 'no-reader'>> {
  const { complaint, directory, implicated } = input;
  const { signing, reporter } = input.reporter;
  const readers = eligibleReaders(directory, implicated);
  if (!readers.ok) return readers;

  const threadKey = await createComplaintKey('thread');
  const fileKey = await createComplaintKey('file');
  const sealed = await sealEnvelope({
    recipients: [threadKey.recipient],
    signing,
    envelope: {
      office: directory.office,
      complaint,
      keyVersion: threadKey.version,
      kind: 'complaint',
      ...nextPosition(emptyThread, signing.publicKey),
      evidence: [],
      body: writeOpening({
        answers: input.answers,
        implicated,
        readers: stateReaders(directory, readers.value),
        reporterRecipient: reporter.recipient,
        fileRecipientHash: hashRecipient(fileKey.recipient),
      }),
    },
  });
  if (!sealed.ok) return sealed;

  const readerHolders = readers.value.map(({ person, recipient }) => ({
    holder: { role: 'reader', person } as const,
    recipient,
  }));
  const recoveryHolders =
    directory.recovery === null ? [] : [{ holder: { role: 'recovery' } as const, recipient: directory.recovery }];
  const reporterHolder = { holder: { role: 'reporter' } as const, recipient: reporter.recipient };
  const grants = [
    ...[reporterHolder, ...readerHolders, ...recoveryHolders].map((grant) => ({ ...grant, key: threadKey })),
    ...[...readerHolders, ...recoveryHolders].map((grant) => ({ ...grant, key: fileKey })),
  ];
  const wraps: KeyWrap[] = [];
  for (const { holder, recipient, key } of grants) {
    const wrapped = await wrapComplaintKey({
      key,
      holder: recipient,
      signing,
      office: directory.office,
      complaint,
      position: wrapPosition(emptyThread, signing.publicKey),
    });
    if (!wrapped.ok) return wrapped;
    wraps.push({ holder, key: key.key, version: key.version, file: wrapped.value });
  }
  return ok({
    files: { complaint: sealed.value.file, wraps, lastOpened: await sealNeverOpened() },
    envelope: sealed.value.envelope,
    threadKey,
    fileRecipient: fileKey.recipient,
  });
}
