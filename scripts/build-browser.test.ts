import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBrowserScripts } from './build-browser';

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-assets-'));

beforeAll(() => buildBrowserScripts(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const weigh = (...names: string[]): number =>
  names
    .map((name) => brotliCompressSync(readFileSync(path.join(folder, `${name}.js`))).length)
    .reduce((sum, bytes) => sum + bytes, 0);

describe('the scripts of the complaint pages', () => {
  it.each(['seal', 'track', 'evidence', 'evidence-worker'])(
    'weigh at most 60 kB in brotli together with the one for leaving: %s',
    (name) => {
      expect(weigh('exit', name)).toBeLessThanOrEqual(60_000);
    },
  );

  it('let a page be left before anything heavy has arrived: the one for leaving weighs less than 1 kB', () => {
    expect(weigh('exit')).toBeLessThan(1_000);
  });

  it.each(['exit', 'seal', 'track', 'evidence', 'evidence-worker'])(
    'neither keep nor look up anything in the browser: %s',
    (name) => {
      const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
      expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|sendBeacon/);
    },
  );
});
