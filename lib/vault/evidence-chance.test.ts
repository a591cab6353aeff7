/** Sealing the same file of the same complaint twice gives the same bytes; whatever differs gives wholly others. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deriveEvidenceChance, deriveEvidenceSecret, type EvidenceOrigin } from './evidence-chance';
import { openEvidence, sealEvidence } from './evidence-seal';
import { expectOk } from './parties.fixture';
import { createSealingKeys } from './seal';

const { identity, recipient } = await createSealingKeys();
const reporter = await createSealingKeys();
const origin: EvidenceOrigin = {
  secret: deriveEvidenceSecret(reporter.identity),
  complaint: 'c',
  recipient,
  contentSha256: 'a'.repeat(64),
};

afterEach(() => vi.restoreAllMocks());

/** As the Worker does: everything that is drawn while sealing comes from there. */
const sealBy = async (from: EvidenceOrigin, file = Uint8Array.of(1, 2, 3)) => {
  const { id, chance } = deriveEvidenceChance(from);
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    if (into) new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(chance(into.byteLength));
    return into;
  });
  const sealed = expectOk(
    await sealEvidence({
      recipients: [from.recipient],
      description: { name: 'photo.jpg', type: 'image/jpeg' },
      file: new Blob([file]).stream(),
      fileBytes: file.length,
    }),
  );
  const stream = sealed.stream as ReadableStream<Uint8Array<ArrayBuffer>>;
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  vi.restoreAllMocks();
  return { id, bytes, sha256: await sealed.sha256 };
};

describe('a file sealed by derived chance', () => {
  test('has the same id and the same bytes each time, and opens', async () => {
    const [one, two] = [await sealBy(origin), await sealBy(origin)];
    expect(two.id).toBe(one.id);
    expect(two.bytes.equals(one.bytes)).toBe(true);
    expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const opened = expectOk(await openEvidence({ identity, sealed: one.bytes, sha256: one.sha256 }));
    expect([...opened.file]).toEqual([1, 2, 3]);
  });

  test.each<[string, Partial<EvidenceOrigin>]>([
    ['another file', { contentSha256: 'b'.repeat(64) }],
    ['another complaint', { complaint: 'd' }],
    ['another code', { secret: deriveEvidenceSecret(identity) }],
    ['another recipient', { recipient: reporter.recipient }],
  ])('shares neither id nor keys with that of %s', async (_, other) => {
    const [one, two] = [await sealBy(origin), await sealBy({ ...origin, ...other })];
    expect(two.id).not.toBe(one.id);
    // The nonce, right after the header, and what follows.
    expect(two.bytes.subarray(1627, 1643).equals(one.bytes.subarray(1627, 1643))).toBe(false);
    expect(two.bytes.subarray(1643, 1743).equals(one.bytes.subarray(1643, 1743))).toBe(false);
  });

  test('and none left to the system draws the same twice', async () => {
    const sealed = await Promise.all(
      [1, 2].map(async () => {
        const made = expectOk(
          await sealEvidence({
            recipients: [recipient],
            description: { name: '', type: '' },
            file: new Blob([]).stream(),
            fileBytes: 0,
          }),
        );
        for await (const _ of made.stream);
        return made.sha256;
      }),
    );
    expect(sealed[0]).not.toBe(sealed[1]);
  });
});
