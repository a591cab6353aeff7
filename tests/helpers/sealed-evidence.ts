/** Evidence as a reporter's browser seals and posts it, with keys in the test's hands. */
import { createHash } from 'node:crypto';
import { writeChunkFrame } from '@/lib/evidence/chunk-frame';
import { chunkBytes, countChunks, type EvidenceStep, nameChange } from '@/lib/evidence/rules';
import type { EvidencePost } from '@/lib/evidence/wire';
import { encodeBase64url } from '@/lib/vault/bytes';
import { signChange } from '@/lib/vault/change';
import { sealEvidence } from '@/lib/vault/evidence-seal';
import type { TrackingKeys } from '@/lib/vault/tracking-keys';
import { office as testOffice } from './vault-office';

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export type SealedFile = { bytes: Uint8Array; sha256: string };

/** `fileBytes` of a pattern, sealed under a name to one recipient. */
export const sealFile = async (recipient: string, fileBytes: number, name = 'รูป.jpg'): Promise<SealedFile> => {
  const file = new Uint8Array(fileBytes).map((_, i) => (i * 31) % 251);
  const sealed = await sealEvidence({
    recipients: [recipient],
    description: { name, type: 'image/jpeg' },
    file: new Blob([file]).stream(),
    fileBytes,
  });
  if (!sealed.ok) throw new Error(sealed.error);
  const stream = sealed.value.stream as ReadableStream<Uint8Array<ArrayBuffer>>;
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { bytes, sha256: await sealed.value.sha256 };
};

export type Uploading = {
  keys: Pick<TrackingKeys, 'locator' | 'signing'>;
  complaint: string;
  id: string;
  /** base64url of the salt, where it is not that of a test desk. */
  office?: string;
};

/** What a browser would post for one file of one complaint. */
export const preparePosts = (
  { keys, complaint, id, office = testOffice }: Uploading,
  { bytes, sha256 }: SealedFile,
) => {
  const sign = (step: EvidenceStep, counter: number, payloadSha256: string) =>
    signChange(keys.signing, { office, complaint, change: nameChange(step, id), counter, payloadSha256 });
  const post = (step: EvidenceStep, payloadSha256: string): EvidencePost => ({
    ...{ locator: encodeBase64url(keys.locator), id, sealedBytes: bytes.length },
    signature: sign(step, 1, payloadSha256),
  });
  return {
    open: () => post('open', hash(String(bytes.length))),
    chunk: (position: number, file = bytes.subarray(position * chunkBytes, (position + 1) * chunkBytes)) =>
      writeChunkFrame({
        ...{ locator: keys.locator, id, position, file },
        signature: sign('chunk', position + 1, hash(file)),
      }),
    finish: () => ({ ...post('finish', sha256), sha256 }),
    abandon: () => post('abandon', hash('')),
    chunks: countChunks(bytes.length),
  };
};
