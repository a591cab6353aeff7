/**
 * T-16. What cameras, telephones and programs write into pictures, who took them, where and with what, is in no clean
 * copy: a corpus of many writers (tests/fixtures/evidence) with marks planted wherever each of them can put some. The
 * picture itself stays, the right way up. What cannot be cleaned is refused.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from '@/lib/evidence/cleaning/clean-picture';
import { judgeFile } from '@/lib/evidence/file-kind-rules';
import { countMarks } from '../helpers/planted-marks';

const folder = path.join('tests', 'fixtures', 'evidence');
const read = (name: string) => readFileSync(path.join(folder, name));
const files = readdirSync(folder).filter((name) => name !== 'README.md');

const refusedPictures = ['ffmpeg-moving.png', 'gifsicle-moving.gif'];
const isOther = (name: string) => /\.(?:pdf|mp3|m4a|mp4|tiff|svg)$/.test(name);
const pictures = files.filter((name) => !isOther(name) && !refusedPictures.includes(name));
const writerOf = (name: string) => /^(?:heif-enc|[a-z0-9]+)/.exec(name)?.[0];

const clean = async (file: Buffer): Promise<{ type: string; bytes: Buffer } | string> => {
  const kind = judgeFile(file);
  if (!kind || !('picture' in kind)) return 'no picture';
  const cleaned = await cleanPicture({ kind: kind.picture, stream: Readable.from([file]) }, async (copy) => {
    const stream = copy.stream as ReadableStream<Uint8Array<ArrayBuffer>>;
    return { type: copy.type, bytes: Buffer.from(await new Response(stream).arrayBuffer()) };
  });
  return cleaned.ok ? cleaned.value : cleaned.error;
};

/** Red, green, blue, white: as every picture of the corpus is meant to be seen. */
const quarters = [
  [0.25, 0.25, [220, 30, 30]],
  [0.75, 0.25, [30, 200, 30]],
  [0.25, 0.75, [30, 30, 220]],
  [0.75, 0.75, [250, 250, 250]],
] as const;

const expectPixels = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([
    [48, 32],
    [480, 320],
  ]).toContainEqual([info.width, info.height]);
  for (const [across, down, color] of quarters) {
    const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
    for (const [channel, expected] of color.entries()) {
      expect(Math.abs((data[at + channel] ?? 0) - expected)).toBeLessThan(24);
    }
  }
};

/** The parts of a clean copy by name: those that hold pixels or say how to draw them. */
const listParts = (bytes: Buffer, type: string): string[] => {
  const parts: string[] = [];
  if (type === 'image/png') {
    for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
      parts.push(bytes.toString('latin1', at + 4, at + 8));
    return parts;
  }
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    parts.push((bytes[at + 1] ?? 0).toString(16));
  }
  return parts;
};

const innocent: Record<string, RegExp> = {
  'image/png': /^(?:IHDR|PLTE|tRNS|pHYs|IDAT|IEND)$/,
  'image/jpeg': /^(?:e0|db|c0|c2|c4|dd)$/,
};

describe('the corpus', () => {
  test('has 25 files of 8 writers at least, each with a mark that is found', () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect(new Set(files.map(writerOf)).size).toBeGreaterThanOrEqual(8);
    expect(files.filter((name) => countMarks(read(name)) === 0)).toEqual([]);
  });

  test.each(pictures)('%s: the picture stays, no mark does', async (name) => {
    const cleaned = await clean(read(name));
    if (typeof cleaned === 'string') throw new Error(`refused: ${cleaned}`);
    expect(countMarks(cleaned.bytes)).toBe(0);
    await expectPixels(cleaned.bytes);
    const { exif, icc, iptc, xmp, comments, orientation } = await sharp(cleaned.bytes).metadata();
    expect({ exif, icc, iptc, xmp, comments, orientation }).toEqual({});
    for (const part of listParts(cleaned.bytes, cleaned.type)) expect(part).toMatch(innocent[cleaned.type] ?? /^$/);
    // Nothing hides behind the end either.
    const end = cleaned.type === 'image/png' ? 'IEND\xae\x42\x60\x82' : '\xff\xd9';
    expect(cleaned.bytes.toString('latin1').endsWith(end)).toBe(true);
  });

  test.each(refusedPictures)('%s: refused, for it would lose all but its first moment', async (name) => {
    expect(await clean(read(name))).toBe('moving');
  });

  test.each(files.filter(isOther))('%s: no picture that can be cleaned', async (name) => {
    expect(await clean(read(name))).toBe('no picture');
  });
});

describe('doubt', () => {
  // One of each kind.
  const sample = ['exiftool-camera.jpg', 'exiftool.png', 'exiftool.webp', 'exiftool.gif', 'exiftool.heic'];
  test.each(sample)('%s: half of it is refused, not passed', async (name) => {
    const whole = read(name);
    const half = await clean(whole.subarray(0, Math.floor(whole.length / 2)));
    // Where the second half holds nothing but marks, the first is the whole picture.
    if (typeof half === 'string') expect(half).toBe('damaged');
    else expect(countMarks(half.bytes)).toBe(0);
  });

  test('a cleaner that is killed midway gives nothing', async () => {
    const abort = new AbortController();
    const picture = await sharp({
      create: {
        width: 3000,
        height: 3000,
        channels: 3,
        background: '#555',
        noise: { type: 'gaussian', mean: 90, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    let given = 0;
    const stream = Readable.from([picture]);
    const cleaning = cleanPicture({ kind: 'png', stream }, async () => ++given, { signal: abort.signal });
    setTimeout(() => abort.abort(), 150);
    await expect(cleaning).rejects.toThrow();
    expect(given).toBe(0);
  });

  test.each([
    ['memory', { memoryKb: 60_000, cpuSeconds: 60, timeMs: 60_000 }],
    ['time', { memoryKb: 1_000_000, cpuSeconds: 60, timeMs: 20 }],
  ])('a cleaner that needs more %s than it may have gives nothing', async (_, bounds) => {
    const stream = Readable.from([read('exiftool-camera.jpg')]);
    expect(await cleanPicture({ kind: 'jpeg', stream }, async () => 'a copy', { bounds })).toEqual({
      ok: false,
      error: 'damaged',
    });
  });
});
