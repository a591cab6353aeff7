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
  it.each(['seal', 'track'])('weigh at most 60 kB in brotli together with the small ones: %s', (name) => {
    expect(weigh('exit', 'floor', name)).toBeLessThanOrEqual(60_000);
  });

  it('let a page be left before anything heavy has arrived: the one for leaving weighs less than 1 kB', () => {
    expect(weigh('exit')).toBeLessThan(1_000);
  });

  it.each(['exit', 'floor', 'seal', 'track'])('call nothing younger than Chrome 80: %s', (name) => {
    const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
    const young = /\.(?:at|replaceAll|replaceChildren|findLast|toSorted|toReversed|hasOwn)\(|structuredClone|\?\?=/g;
    const borrowed = text.startsWith('Object.hasOwn||(Object.hasOwn=') ? text.replaceAll('.hasOwn(', '') : text;
    expect(borrowed.match(young)).toBeNull();
  });

  it.each(['exit', 'floor', 'seal', 'track'])('neither keep nor look up anything in the browser: %s', (name) => {
    const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
    expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|sendBeacon/);
  });
});
