/** Writing into a thread as the reporter's browser does, with keys in the test's hands. */

import { writeMessageBody } from '@/lib/complaints/message';
import type { MessagePost } from '@/lib/complaints/wire';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import type { ComplaintKey } from '@/lib/vault/complaint-keys';
import { type Envelope, sealEnvelope } from '@/lib/vault/envelope';
import { nextPosition, verifyThread } from '@/lib/vault/thread';
import type { TrackingKeys } from '@/lib/vault/tracking-keys';
import { office } from './vault-office';

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
