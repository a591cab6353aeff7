/**
 * What docs/vault.md tells an office to do years from now, done here: the script printed there is taken out of the
 * page and run, and the age package stands for the age tool. Of this folder only the sealing of one file is used,
 * for what is opened is too large to store.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Decrypter, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import vector from '@/tests/fixtures/vault/complaint.json';
import directoryVector from '@/tests/fixtures/vault/directory.json';
import passphrase from '@/tests/fixtures/vault/passphrase.json';
import readerVector from '@/tests/fixtures/vault/reader-wraps.json';
import tracking from '@/tests/fixtures/vault/tracking.json';
import { sealEvidence } from './evidence-seal';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let script: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  const page = readFileSync(join(root, 'docs/vault.md'), 'utf8');
  script = /```js\n(\/\/ by-hand\.mjs\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
});

afterAll(() => rmSync(folder, { recursive: true }));

/** `node by-hand.mjs …`, from standard input so that packages are found from the repository's root. */
const byHand = (...args: string[]): string =>
  execFileSync(process.execPath, ['--input-type=module', '-', ...args], {
    cwd: root,
    input: script,
    encoding: 'utf8',
  }).trim();

/** `age -d -i identity file > name` */
async function decrypt(identity: string, base64url: string, name: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const path = join(folder, name);
  writeFileSync(path, await decrypter.decrypt(new Uint8Array(Buffer.from(base64url, 'base64url'))));
  return path;
}

function findWrap(isWanted: (holder: { role: string; person?: string }) => boolean): string {
  const wrap = vector.files.wraps.find(({ key, holder }) => key === 'thread' && isWanted(holder));
  if (wrap === undefined) throw new Error('no such wrap');
  return wrap.file;
}

async function openComplaint(holderIdentity: string, wrap: string) {
  const key = JSON.parse(byHand('content', await decrypt(holderIdentity, wrap, 'wrap.bin')));
  expect(key).toMatchObject({ isGenuine: true, kind: 'wrap', complaint: vector.complaint, body: { key: 'thread' } });
  return JSON.parse(byHand('content', await decrypt(key.body.identity, vector.files.complaint, 'envelope.bin')));
}

describe('a stored complaint, without this program', () => {
  test('opens with a reader’s identity, and its signature holds', async () => {
    const envelope = await openComplaint(
      vector.readerIdentity,
      findWrap(({ person }) => person === vector.readerPerson),
    );
    expect(envelope).toMatchObject({ isGenuine: true, hash: vector.envelopeHash, sender: tracking.signPublicKey });
    expect(envelope.body.answers).toEqual(vector.answers);
    expect(envelope.body.readers.directoryHash).toBe(directoryVector.hash);
  });

  test('opens with the tracking code', async () => {
    const identity = byHand('code', vector.code, vector.officeSaltHex);
    expect(identity).toBe(tracking.reporterIdentity);
    const envelope = await openComplaint(
      identity,
      findWrap(({ role }) => role === 'reporter'),
    );
    expect(envelope.body.answers).toEqual(vector.answers);
  });

  test('shows a changed word', async () => {
    const wrap = findWrap(({ person }) => person === vector.readerPerson);
    const path = await decrypt(vector.readerIdentity, wrap, 'changed.bin');
    writeFileSync(path, readFileSync(path, 'latin1').replace('"keyVersion":1', '"keyVersion":2'), 'latin1');
    expect(JSON.parse(byHand('content', path)).isGenuine).toBe(false);
  });

  test('does not open for the legal officer, whom it leaves out', async () => {
    for (const file of [vector.files.complaint, ...vector.files.wraps.map((wrap) => wrap.file)]) {
      await expect(decrypt(readerVector.reader.identity, file, 'never.bin')).rejects.toThrow();
    }
  });
});

describe('a stored reader identity, without this program', () => {
  test.each(readerVector.wraps)('opens by $way', async (wrap) => {
    const identity = byHand('way', wrap.way, wrap.memberPartHex, readerVector.secretHex, readerVector.accountId);
    const content = JSON.parse(readFileSync(await decrypt(identity, wrap.file, 'reader.json'), 'utf8'));
    expect(content.identity).toBe(readerVector.reader.identity);
    expect(Buffer.from(content.signingSeed, 'base64url').toString('hex')).toBe(readerVector.reader.signingSeedHex);
  });

  test('the member’s part follows from the passphrase, and from the rescue code', () => {
    const { passphraseNormalised, userNameNormalised, officeSaltHex, wrapPartHex } = passphrase;
    expect(byHand('passphrase', passphraseNormalised, userNameNormalised, officeSaltHex)).toBe(wrapPartHex);
    const rescue = readerVector.wraps.find(({ way }) => way === 'rescue');
    expect(byHand('rescue', rescue?.rescueCode?.replaceAll('-', '') ?? '')).toBe(rescue?.memberPartHex);
  });
});

test('a sealed file comes out under its name, without this program', async () => {
  const description = { name: 'ภาพถ่าย.jpg', type: 'image/jpeg' };
  const file = Uint8Array.of(0, 1, 2, 0, 0);
  const sealed = await sealEvidence({
    recipients: [await identityToRecipient(vector.readerIdentity)],
    description,
    file: new Blob([file]).stream(),
    fileBytes: file.length,
  });
  if (!sealed.ok) throw new Error(sealed.error);
  const bytes = Buffer.from(
    await new Response(sealed.value.stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
  const out = join(folder, 'out');
  const opened = await decrypt(vector.readerIdentity, bytes.toString('base64url'), 'file.bin');
  expect(JSON.parse(byHand('file', opened, out))).toEqual(description);
  expect(new Uint8Array(readFileSync(out))).toEqual(file);
});
