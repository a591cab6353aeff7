/**
 * Builds the few scripts citizens get, one file each, and the Worker that holds an officer's unlocked key, into
 * `public/assets`, with a list of their addresses and hashes. Part of `npm run build`; nothing of it is kept in the
 * repository.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputFile } from 'esbuild';
import type { BrowserScripts } from '@/app/_http/browser-script';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['exit', 'seal', 'track', 'evidence'] as const satisfies readonly (keyof BrowserScripts)[];

/** Not pages' scripts but files of their own: they are served under a policy that lets them reach no address. */
const workers = {
  'app/office/_keys': ['key-worker'],
  'app/_browser': ['evidence-worker'],
} as const satisfies Record<string, readonly (keyof BrowserScripts)[]>;

const bundle = async (
  names: readonly string[],
  { from, ...how }: { from: string; format: 'esm' | 'iife'; outdir: string },
): Promise<OutputFile[]> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => path.join(from, `${name}.ts`)),
    ...how,
    bundle: true,
    minify: true,
    platform: 'browser',
    // What loads modules at all; older browsers are led to the page that seals on the server.
    target: ['chrome87', 'firefox102', 'safari15'],
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles;
};

/** Bundles every script and writes them with `scripts.json` into `folder`. */
export const buildBrowserScripts = async (folder: string = path.join(root, 'public', 'assets')): Promise<void> => {
  const outputFiles = await bundle(entries, { from: 'app/_browser', format: 'esm', outdir: folder });
  for (const [from, names] of Object.entries(workers)) {
    // Workers that are modules came later to browsers than modules did.
    outputFiles.push(...(await bundle(names, { from, format: 'iife', outdir: folder })));
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scripts: Record<string, { src: string; integrity: string }> = {};
  for (const { path: file, contents } of outputFiles) {
    const name = path.basename(file, '.js');
    const digest = createHash('sha384').update(contents).digest();
    writeFileSync(path.join(folder, `${name}.js`), contents);
    scripts[name] = {
      src: `/assets/${name}.js?v=${digest.toString('base64url').slice(0, 10)}`,
      integrity: `sha384-${digest.toString('base64')}`,
    };
  }
  writeFileSync(path.join(folder, 'scripts.json'), `${JSON.stringify(scripts, null, 2)}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBrowserScripts();
