/**
 * The vault as browsers get it: what a citizen's script needs must bundle without anything of Node and stay small
 * enough for a slow phone line.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const citizenFiles = [
  'tracking-code',
  'tracking-keys',
  'scrypt-browser',
  'directory',
  'directory-step',
  'seal-complaint',
  'evidence-seal',
  'envelope',
  'complaint-keys',
  'thread',
  'change',
];
const officeFiles = ['passphrase', 'reader-identity', 'opening', 'eligible-readers', 'recovery'];

async function bundle(files: readonly string[]): Promise<Uint8Array> {
  const result = await build({
    stdin: {
      contents: files
        .map((file, i) => `import * as m${i} from './${file}'; globalThis.m${i} = { ...m${i} };`)
        .join('\n'),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.contents as Uint8Array;
}

test('all of the citizen’s vault is at most 60 kB over the wire', async () => {
  const script = await bundle(citizenFiles);
  const sent = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  expect(script.length).toBeGreaterThan(50_000);
  expect(sent.length).toBeLessThanOrEqual(60_000);
});

test('what officers use bundles for the browser too', async () => {
  expect((await bundle([...citizenFiles, ...officeFiles])).length).toBeGreaterThan(50_000);
});

test('the server’s scrypt does not', async () => {
  await expect(bundle(['scrypt-node'])).rejects.toThrow('node:crypto');
});
