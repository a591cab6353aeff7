import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
    'weigh at most 60 kB in brotli together with the small ones: %s',
    (name) => {
      expect(weigh('exit', 'floor', name)).toBeLessThanOrEqual(60_000);
    },
  );

  it('decode photographs of telephones without making code at run time, within 1 MB as it is sent', () => {
    const text = readFileSync(path.join(folder, 'heic-worker.js'), 'utf8');
    expect(text).not.toMatch(/\beval\(|new Function\b|WebAssembly/);
    expect(gzipSync(text).length).toBeLessThanOrEqual(1_000_000);
  });

  it('let a page be left before anything heavy has arrived: the one for leaving weighs less than 1 kB', () => {
    expect(weigh('exit')).toBeLessThan(1_000);
  });

  it.each(['exit', 'floor', 'seal', 'track', 'evidence', 'evidence-worker'])(
    'call nothing younger than Chrome 80: %s',
    (name) => {
      const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
      const young = /\.(?:at|replaceAll|replaceChildren|findLast|toSorted|toReversed|hasOwn)\(|structuredClone|\?\?=/g;
      const borrowed = text.startsWith('Object.hasOwn||(Object.hasOwn=') ? text.replaceAll('.hasOwn(', '') : text;
      expect(borrowed.match(young)).toBeNull();
    },
  );

  it.each(['exit', 'floor', 'seal', 'track', 'evidence', 'evidence-worker'])(
    'neither keep nor look up anything in the browser: %s',
    (name) => {
      const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
      expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|sendBeacon/);
    },
  );
});
