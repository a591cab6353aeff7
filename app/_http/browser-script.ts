/**
 * Addresses and hashes of the scripts that are files of their own, as `npm run build` left them. The hash in a
 * citizen's page makes the browser refuse a script that is not the one that was built.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `exit`: leaving at once, on every complaint page. `seal`: the form. `track`: following up. `evidence`: adding files,
 * fetched when asked for. `evidence-worker`: sealing them. `key-worker`: a reader's key.
 */
export type BrowserScripts = Record<
  'exit' | 'seal' | 'track' | 'evidence' | 'evidence-worker' | 'key-worker',
  { src: string; integrity: string }
>;

let scripts: BrowserScripts | undefined;

const builtScripts = (): BrowserScripts => {
  scripts ??= JSON.parse(
    readFileSync(path.join(process.cwd(), 'public/assets/scripts.json'), 'utf8'),
  ) as BrowserScripts;
  return scripts;
};

/** The scripts of a page, in the order given; throws where they were never built. */
export const browserScripts = (...names: (keyof BrowserScripts)[]): BrowserScripts[keyof BrowserScripts][] => {
  const built = builtScripts();
  return names.map((name) => built[name]);
};

/** Where the Worker that holds a reader's key is fetched from. */
export const keyWorkerAddress = (): string => builtScripts()['key-worker'].src;
