/**
 * Builds the few scripts citizens get, one file each, and the Worker that holds an officer's unlocked key, into
 * `public/assets`, with a list of their addresses and hashes. Part of `npm run build`; nothing of it is kept in the
 * repository.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import type { BrowserScripts } from '@/app/_http/browser-script';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Understood by every browser that runs script at all: it leads those that cannot seal to the page that needs none. */
const classics = ['floor'] as const satisfies readonly (keyof BrowserScripts)[];
/** Pages' own, and what they fetch when it is asked for. */
const modules = ['seal', 'track', 'evidence'] as const satisfies readonly (keyof BrowserScripts)[];

/** Not pages' scripts but files of their own: they are served under a policy that lets them reach no address. */
const workers = ['key-worker'] as const satisfies readonly (keyof BrowserScripts)[];
const sealers = ['evidence-worker'] as const satisfies readonly (keyof BrowserScripts)[];
const decoders = ['heic-worker'] as const satisfies readonly (keyof BrowserScripts)[];

/** The decoder as plain script: as WebAssembly it would need a policy that allows making code. */
const plainDecoder = {
  alias: { 'libheif-js/wasm-bundle': 'libheif-js' },
  // Asked for only where there is Node.
  external: ['fs', 'path', 'crypto'],
};

/** What can seal: it needs BigInt, and streams that transform. */
const target = ['chrome80', 'firefox102', 'safari14.1'];

/** Members of the office have a browser of this decade. */
const officeTarget = ['chrome87', 'firefox102', 'safari15'];

/** Younger than that, and needed by what is bundled. */
const banner = {
  js: 'Object.hasOwn||(Object.hasOwn=function(o,k){return Object.prototype.hasOwnProperty.call(o,k)});',
};

const bundle = async (
  names: readonly string[],
  {
    from,
    ...how
  }: { from: string; format: 'esm' | 'iife'; outdir: string; target: string[]; banner?: { js: string } } & Pick<
    BuildOptions,
    'alias' | 'external'
  >,
): Promise<OutputFile[]> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => path.join(from, `${name}.ts`)),
    ...how,
    bundle: true,
    minify: true,
    platform: 'browser',
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles;
};

/** Bundles every script and writes them with `scripts.json` into `folder`. */
export const buildBrowserScripts = async (folder: string = path.join(root, 'public', 'assets')): Promise<void> => {
  const citizens = { from: 'app/_browser', outdir: folder, target } as const;
  const outputFiles = [
    ...(await bundle(['exit'], { ...citizens, format: 'esm' })),
    ...(await bundle(modules, { ...citizens, format: 'esm', banner })),
    ...(await bundle(classics, { ...citizens, format: 'iife', target: ['es2015'] })),
    // Workers that are modules came later to browsers than modules did.
    ...(await bundle(sealers, { ...citizens, format: 'iife', banner })),
    ...(await bundle(decoders, { ...citizens, ...plainDecoder, format: 'iife' })),
    ...(await bundle(workers, { from: 'app/office/_keys', outdir: folder, target: officeTarget, format: 'iife' })),
  ];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scripts: Record<string, BrowserScripts[keyof BrowserScripts]> = {};
  for (const { path: file, contents } of outputFiles) {
    const name = path.basename(file, '.js');
    const digest = createHash('sha384').update(contents).digest();
    writeFileSync(path.join(folder, `${name}.js`), contents);
    scripts[name] = {
      src: `/assets/${name}.js?v=${digest.toString('base64url').slice(0, 10)}`,
      integrity: `sha384-${digest.toString('base64')}`,
      ...((classics as readonly string[]).includes(name) ? { isClassic: true } : {}),
    };
  }
  writeFileSync(path.join(folder, 'scripts.json'), `${JSON.stringify(scripts, null, 2)}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBrowserScripts();
