/**
 * Builds the few scripts citizens get, one file each, into `public/assets`, with a list of their addresses and
 * hashes. Part of `npm run build`; nothing of it is kept in the repository.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserScripts } from '@/app/_http/browser-script';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['exit', 'seal', 'track'] as const satisfies readonly (keyof BrowserScripts)[];

/** Bundles every script and writes them with `scripts.json` into `folder`. */
export const buildBrowserScripts = async (folder: string = path.join(root, 'public', 'assets')): Promise<void> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => path.join('app', '_browser', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    // What loads modules at all; older browsers are led to the page that seals on the server.
    target: ['chrome87', 'firefox102', 'safari15'],
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
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
