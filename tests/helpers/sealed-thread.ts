/** Writing into a thread from both sides as browsers do: the reporter with the code's keys, a reader in the Worker. */

import { openCase } from '@/app/office/_keys/case-opening';
import { grantNotesKey, sealMessage } from '@/app/office/_keys/case-sealing';
import { writeMessageBody } from '@/lib/complaints/message';
import { acknowledge, getCase, reply } from '@/lib/complaints/triage';
import type { CaseFile, MessagePost } from '@/lib/complaints/wire';
import { bodyFileSchema, wrapSchema } from '@/lib/complaints/wire-schema';
import type { Desk } from '@/lib/platform/desk';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { ComplaintKey } from '@/lib/vault/complaint-keys';
import { type Envelope, sealEnvelope } from '@/lib/vault/envelope';
import { nextPosition, verifyThread } from '@/lib/vault/thread';
import type { TrackingKeys } from '@/lib/vault/tracking-keys';
import { type Member, office } from './vault-office';

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

/** The reporter's next message after the envelopes given, ready to post. */
export const sealReporterMessage = async (
  keys: TrackingKeys,
  { threadKey, envelopes }: { threadKey: ComplaintKey; envelopes: readonly Envelope[] },
  text: string,
): Promise<{ post: MessagePost; envelope: Envelope }> => {
  const first = envelopes[0];
  if (!first) throw new Error('a thread begins with its complaint');
  const position = nextPosition(must(verifyThread('messages', envelopes)), keys.signing.publicKey);
  const sealed = must(
    await sealEnvelope({
      recipients: [threadKey.recipient],
      signing: keys.signing,
      envelope: {
        ...{ office, complaint: first.complaint, kind: 'message', keyVersion: threadKey.version, evidence: [] },
        ...position,
        body: writeMessageBody({ text, once: null }),
      },
    }),
  );
  const change = {
    ...{ office, complaint: first.complaint, change: 'message', counter: position.counter },
    payloadSha256: hashPayload(sealed.file),
  };
  return {
    envelope: sealed.envelope,
    post: {
      locator: encodeBase64url(keys.locator),
      counter: position.counter,
      keyVersion: threadKey.version,
      file: encodeBase64url(sealed.file),
      signature: signChange(keys.signing, change),
    },
  };
};

export const openAs = async (member: Member, file: CaseFile) =>
  openCase(file, { person: member.actor.staffId, identity: member.identity }, office, null);

/** Opens a case in the reader's Worker and takes it into work. */
export const acknowledgeAs = async (desk: Desk, member: Member, id: string) => {
  const file = must(await getCase(member.actor, desk, { id }));
  const { held } = must(await openAs(member, file));
  const wraps = must(await grantNotesKey(held, { person: member.actor.staffId, identity: member.identity }));
  const notesWraps = wraps.map((wrap) => wrapSchema.parse(wrap));
  return acknowledge(member.actor, desk, { id, revision: file.revision, notesWraps });
};

/** Opens a case in the reader's Worker and answers its reporter. */
export const replyAs = async (desk: Desk, member: Member, id: string, text: string) => {
  const file = must(await getCase(member.actor, desk, { id }));
  const { held } = must(await openAs(member, file));
  const sealed = must(await sealMessage(held, { person: member.actor.staffId, identity: member.identity }, text));
  return reply(member.actor, desk, { id, ...sealed, file: bodyFileSchema.parse(sealed.file) });
};
