/**
 * The work a complaint in clear cannot do without, in a bare loop: stretching its code, deriving its keys, sealing it
 * to two readers and for recovery. `scrypt-seal.ts WIDTH MS` prints its times as one JSON object.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { toAnswers, toImplicated } from '@/lib/complaints/schema';
import type { Directory } from '@/lib/vault/directory';
import { createReaderIdentity } from '@/lib/vault/reader-identity';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { createSealingKeys } from '@/lib/vault/seal';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { generateTrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys } from '@/lib/vault/tracking-keys';
import { formOf, longText } from './intake';
import type { Outcome } from './load';

const [width = 1, measureMs = 1_000] = process.argv.slice(2).map(Number);
const officeSalt = new Uint8Array(randomBytes(32));
const form = formOf(longText);

const makeReader = async (isOutside: boolean) => {
  const { sealing, signing } = await createReaderIdentity();
  const person = randomUUID();
  return { person, name: person, isOutside, posts: [], recipient: sealing.recipient, publicKey: signing.publicKey };
};

const directory: Directory = {
  ...{ office: Buffer.from(officeSalt).toString('base64url'), number: 1, previous: null, signatures: [] },
  recovery: (await createSealingKeys()).recipient,
  readers: [await makeReader(false), await makeReader(true)],
};

const work = async () => {
  const reporter = await deriveTrackingKeys(generateTrackingCode(), officeSalt, scryptInNode);
  const input = { reporter, directory, implicated: toImplicated(form), answers: toAnswers(form) };
  const sealed = await sealComplaint({ ...input, complaint: randomUUID() });
  if (!sealed.ok) throw new Error(sealed.error);
};

const warmMs = 300;
const outcome: Outcome = { latenciesMs: [], elapsedMs: 0, failed: 0, accepted: 0, bytes: 0 };
const begin = performance.now() + warmMs;
const end = begin + measureMs;
const loop = async () => {
  for (let from = performance.now(); from < end; from = performance.now()) {
    await work();
    if (from >= begin) outcome.latenciesMs.push(performance.now() - from);
  }
};
await Promise.all(Array.from({ length: width }, loop));
outcome.elapsedMs = performance.now() - begin;
process.stdout.write(JSON.stringify(outcome));
