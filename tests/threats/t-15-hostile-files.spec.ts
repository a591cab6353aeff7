/**
 * T-15. Files made to hurt, sent to the page without script, where the server must look into them: refused in words or
 * made harmless; its memory stays bounded, it calls nobody, it goes on answering, and no cleaner is left running. And
 * many large files at once, which wait their turn.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import sharp from 'sharp';
import type { Desk } from '../../lib/platform/desk';
import { makeHostileFiles } from '../helpers/hostile-files';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, test } from '../helpers/office-test';
import { countChildren, openPlainFiles, postPlainFile, tellPlainly, watchMemory } from '../helpers/plain-files';
import { openDeskOf } from '../helpers/reader-directory';

const isFull = process.env.PRONGSAI_FULL === '1';
const { uploads, uploadBytes } = isFull
  ? { uploads: 16, uploadBytes: 50 * 1024 * 1024 }
  : { uploads: 4, uploadBytes: 6 * 1024 * 1024 };
const residentMax = 250;

let office: OfficeServer;
let desk: Desk;
let trap: Server;
let calls = 0;
let calling = '';

test.describe.configure({ mode: 'serial', timeout: isFull ? 900_000 : 240_000 });

test.beforeAll(async () => {
  office = await startOffice({ TRUSTED_PROXY: '1' });
  desk = await openDeskOf(office);
  trap = createServer((_, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const address = trap.address();
  calling = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

test.afterAll(async () => {
  trap.close();
  desk.database.close();
  await office.close();
});

const count = async (sql: string) => Number((await desk.database.client.execute(sql)).rows[0]?.n);

/** What would run, unpack or call somewhere if it were opened. */
const dangers = ['<script', '<svg', '<html', 'PK\x03\x04', 'http://127'];

test('hostile files are refused in words or made harmless, and the server does not notice', async () => {
  // First, since making the files blocks this process for longer than a connection is kept open.
  const code = await tellPlainly(office.origin);
  const files = await makeHostileFiles(calling, readFileSync('tests/fixtures/evidence/heif-enc.heic'));
  expect(files.length).toBeGreaterThan(30);
  let kept = 0;
  const most = await watchMemory(office.pid(), async () => {
    for (const { name, file, asItIs, outcome } of files) {
      const ticks = asItIs ? ['asItIs'] : [];
      const { status, body } = await postPlainFile(office.origin, { code, file, ticks });
      const expected = { refused: [422], kept: [200], either: [200, 422] }[outcome];
      expect(expected, name).toContain(status);
      if (status === 200) kept += 1;
      else expect(body, name).toContain('ไม่มีอะไรถูกเก็บไว้');
      expect(await count('select count(*) as n from evidence'), name).toBe(kept);
    }
  });
  expect(most).toBeLessThan(residentMax);
  expect(await count('select count(*) as n from evidence where is_listed = 1')).toBe(kept);

  const opened = await openPlainFiles(desk, code);
  expect(opened.length).toBe(kept);
  for (const { kind, description, file } of opened) {
    expect(description.name).toMatch(/^file\.(?:jpg|png|docx)$/);
    if (kind !== 'clean') continue;
    expect(dangers.filter((danger) => file.includes(danger, 0, 'latin1'))).toEqual([]);
    expect(['jpeg', 'png']).toContain((await sharp(file).metadata()).format);
  }
  expect(calls).toBe(0);
  expect(countChildren(office.pid())).toBe(0);
  expect((await fetch(`${office.origin}/voice/track`)).status).toBe(200);
  expect(office.readLog()).not.toContain('fault');
});

test('a cut line, in the middle or at the end, leaves nothing and no cleaner', async () => {
  const code = await tellPlainly(office.origin);
  const before = await count('select count(*) as n from evidence');
  const noise = { type: 'gaussian', mean: 90, sigma: 40 } as const;
  const picture = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#777', noise } })
    .png()
    .toBuffer();
  // While it is sent.
  const line = new AbortController();
  async function* halting() {
    yield picture.subarray(0, 1_000_000);
    line.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    yield picture.subarray(1_000_000);
  }
  await expect(postPlainFile(office.origin, { code, file: halting() }, line.signal)).rejects.toThrow();
  // While it is cleaned: as soon as a cleaner runs.
  const late = new AbortController();
  const sending = postPlainFile(office.origin, { code, file: picture }, late.signal).catch(() => 'cut');
  await expect.poll(() => countChildren(office.pid()), { intervals: [5], timeout: 60_000 }).toBe(1);
  late.abort();
  expect(await sending).toBe('cut');
  await expect.poll(() => countChildren(office.pid()), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => count('select count(*) as n from evidence'), { timeout: 60_000 }).toBe(before);
  expect(office.readLog()).not.toContain('fault');
});

/** A photograph of this many bytes: real pixels, and zeros behind its end as some telephones leave them. */
const makeLargePhoto = async (bytes: number): Promise<Buffer> => {
  const side = Math.floor(Math.sqrt(bytes / 1.2));
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photo = await sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 92 })
    .toBuffer();
  if (photo.length > bytes) throw new Error('the picture is larger than it should be');
  return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
};

test(`${uploads} files of ${uploadBytes >> 20} MB at once: at most ${residentMax} MB of memory, and others are served`, async () => {
  const photo = await makeLargePhoto(uploadBytes);
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), photo.subarray(9)]);
  const codes: string[] = [];
  for (let at = 0; at < uploads; at++) codes.push(await tellPlainly(office.origin));
  const before = await count('select count(*) as n from evidence');
  const started = performance.now();
  let [isOver, served] = [false, 0];
  const most = await watchMemory(office.pid(), async () => {
    const others = (async () => {
      while (!isOver) {
        expect((await fetch(`${office.origin}/voice`)).status).toBe(200);
        served += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    const answers = await Promise.all(
      codes.map((code, at) =>
        postPlainFile(office.origin, {
          code,
          file: at % 2 ? pdf : photo,
          ticks: at % 2 ? ['asItIs'] : ['keepOriginal'],
        }),
      ),
    );
    isOver = true;
    await others;
    expect(answers.map(({ status }) => status)).toEqual(codes.map(() => 200));
  });
  test.info().annotations.push({
    type: 'measured',
    description: `${Math.round(most)} MB at most, ${Math.round((performance.now() - started) / 1000)} s, ${served} pages beside`,
  });
  expect(most).toBeLessThan(residentMax);
  expect(served).toBeGreaterThan(3);
  // A photograph and its original for every other one.
  expect(await count('select count(*) as n from evidence')).toBe(before + uploads + uploads / 2);
});
