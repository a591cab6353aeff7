/**
 * Writes into an opened case: a message to the reporter, a note among readers, a new notes key with a wrap for
 * every reader who may have one. Everything is signed with the opener's key inside the seal and states what the
 * opener had seen, so a message that crossed with another is refused by the server instead of slipping in.
 */
import { writeMessageBody } from '@/lib/complaints/message';
import type { SentWrap } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeBase64url } from '@/lib/vault/bytes';
import { type ComplaintKey, createComplaintKey, wrapComplaintKey } from '@/lib/vault/complaint-keys';
import { eligibleReaders } from '@/lib/vault/eligible-readers';
import { sealEnvelope } from '@/lib/vault/envelope';
import { emptyThread, nextPosition, type ThreadState, wrapPosition } from '@/lib/vault/thread';
import type { OpenCase, Opener } from './case-opening';

export type SealedEntry = {
  file: string;
  keyVersion: number;
  /** The place it will have; its writer has seen everything before it. */
  expectedPosition: number;
};

/**
 * `thread-in-doubt`: the thread does not hold, nothing is added. `no-key`: the opener has no key for it.
 * `strange-holder`: the server lists a holder whom the complaint was not sealed to.
 */
export type SealingRefusal = 'thread-in-doubt' | 'no-key' | 'too-large' | 'no-reader' | 'strange-holder';

async function sealEntry(
  held: OpenCase,
  opener: Opener,
  kind: 'message' | 'note',
  text: string,
  place: { key: ComplaintKey | null; state: ThreadState | null; count: number },
): Promise<Result<SealedEntry, SealingRefusal>> {
  if (place.state === null) return refuse('thread-in-doubt');
  if (place.key === null) return refuse('no-key');
  const { signing } = opener.identity;
  const sealed = await sealEnvelope({
    recipients: [place.key.recipient],
    signing,
    envelope: {
      office: held.office,
      complaint: held.id,
      kind,
      keyVersion: place.key.version,
      ...nextPosition(place.state, signing.publicKey),
      evidence: [],
      body: writeMessageBody({ text, once: null }),
    },
  });
  if (!sealed.ok) return refuse(sealed.error === 'too-large' ? 'too-large' : 'no-reader');
  return ok({
    file: encodeBase64url(sealed.value.file),
    keyVersion: place.key.version,
    expectedPosition: place.count + 1,
  });
}

export const sealMessage = (held: OpenCase, opener: Opener, text: string) =>
  sealEntry(held, opener, 'message', text, { key: held.threadKey, state: held.messages, count: held.messageCount });

export const sealNote = (held: OpenCase, opener: Opener, text: string) =>
  sealEntry(held, opener, 'note', text, { key: held.notesKey, state: held.notes, count: held.noteCount });

/**
 * Where a key for one holder goes: the newest keys of a reader the complaint was sealed to by the rule, or recovery as
 * two readers signed it. Null for anybody else, whatever the server says.
 */
function findHolderRecipient(held: OpenCase, holder: string): string | null {
  if (holder === 'recovery')
    return held.stated.recovery === null ? null : (held.newest.recovery ?? held.stated.recovery);
  const eligible = eligibleReaders(held.stated, held.opening.implicated);
  const stated = eligible.ok ? eligible.value.find(({ person }) => person === holder) : undefined;
  if (stated === undefined) return null;
  return (held.newest.readers.find(({ person }) => person === holder) ?? stated).recipient;
}

/** A first notes key, wrapped to everyone who holds the complaint's other keys. */
export async function grantNotesKey(held: OpenCase, opener: Opener): Promise<Result<SentWrap[], SealingRefusal>> {
  const { signing } = opener.identity;
  const key = await createComplaintKey('notes');
  const wraps: SentWrap[] = [];
  for (const holder of held.holders) {
    const recipient = findHolderRecipient(held, holder);
    if (recipient === null) return refuse('strange-holder');
    const wrapped = await wrapComplaintKey({
      key,
      holder: recipient,
      signing,
      office: held.office,
      complaint: held.id,
      position: wrapPosition(held.messages ?? emptyThread, signing.publicKey),
    });
    if (!wrapped.ok) return refuse(wrapped.error === 'too-large' ? 'too-large' : 'no-reader');
    wraps.push({ holder, key: 'notes', version: key.version, file: encodeBase64url(wrapped.value) });
  }
  return ok(wraps);
}
