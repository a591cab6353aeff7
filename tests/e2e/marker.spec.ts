/**
 * A marker is planted in everything a reporter types, with script and without, and looked for in every place where the
 * office's side could have kept it: the database with its logs, what the server prints, every file it could write,
 * and, with script on, all of the server's memory, for then not even that has ever held it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { textFields } from '../../lib/complaints/schema';
import type { Desk } from '../../lib/platform/desk';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { test as base, expect } from '../helpers/office-test';
import { findProcessBytes, isMemoryReadable } from '../helpers/process-memory';
import { acknowledgeWith, listOwn, openDeskOf, openIntake, type TestReaders } from '../helpers/reader-directory';
import { fillForm, findText, openThread, readKept, tell, typeLastFour, writeMessage } from '../helpers/voice-page';

let folder: string;
let office: OfficeServer;
let desk: Desk;
let readers: TestReaders;
let startedAt: number;

/** An office that writes what it must write into a folder of this test's own, and its heap there when asked. */
const test = base.extend<object, { office: OfficeServer }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern
    async ({}, use) => {
      folder = mkdtempSync(path.join(tmpdir(), 'prongsai-marker-'));
      startedAt = Date.now() - 1_000;
      office = await startOffice({
        TMPDIR: folder,
        NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
      });
      desk = await openDeskOf(office);
      readers = await openIntake(desk);
      await use(office);
      desk.database.close();
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** ASCII and Thai, in one word: a heap snapshot spells Thai in its own way, bytes do not. */
const markerOf = (name: string) => `marker${name}4f91c07e2b`;
const withScript = markerOf('script');
const withoutScript = markerOf('plain');

/** The whole of a reporter's way, the marker in every field they can fill in. */
const walk = async (page: Page, marker: string): Promise<string> => {
  const typed = `ข้อความ ${marker} ที่พิมพ์`;
  await fillForm(page, { what: typed, more: Object.fromEntries(textFields.map((field) => [field, typed])) });
  await page.locator('#tell button[type="submit"]').click();
  const shown = page.locator('#code');
  await shown.waitFor();
  const code = (await shown.innerText()).replace(/\D/g, '');
  await typeLastFour(page, code.slice(-4));
  await expect(page.locator('h1')).toContainText('เรียบร้อยแล้ว');
  await openThread(page, code);
  await writeMessage(page, `เพิ่มเติม ${marker}`);
  await expect(page.locator('#thread .message')).toHaveCount(1);
  const [newest] = (await listOwn(desk, readers.officer)).filter(({ caseNumber }) => caseNumber === null);
  await acknowledgeWith(desk, readers.officer, newest?.id ?? '', { text: `ตอบ ${marker}` });
  await openThread(page, code);
  await expect(page.locator('#thread .message-office')).toContainText(marker);
  return code;
};

const skipped = new Set(['node_modules', '.git', 'test-results']);

/** Every file under a folder that was written since the server started. */
const listWritten = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(root, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listWritten(name);
    return entry.isFile() && existsSync(name) && statSync(name).mtimeMs >= startedAt ? [name] : [];
  });

const isSnapshot = (name: string) => name.endsWith('.heapsnapshot');

/** All that is kept anywhere; snapshots of memory are looked at apart. */
const readPlaces = (): Record<string, Buffer> => {
  const files = [process.cwd(), folder, path.dirname(office.databasePath)].flatMap(listWritten);
  return {
    ...readKept(office),
    ...Object.fromEntries(files.filter((file) => !isSnapshot(file)).map((file) => [file, readFileSync(file)])),
  };
};

const expectNowhere = (secrets: readonly string[]) => {
  const places = readPlaces();
  expect(Object.keys(places)).toEqual(expect.arrayContaining(['office.db', 'log', office.databasePath]));
  for (const secret of secrets) expect(findText(places, secret)).toEqual([]);
};

const takeSnapshot = async (): Promise<string> => {
  const before = new Set(readdirSync(folder).filter(isSnapshot));
  process.kill(office.pid(), 'SIGUSR2');
  let name = '';
  await expect
    .poll(
      () => {
        name = readdirSync(folder).find((one) => isSnapshot(one) && !before.has(one)) ?? '';
        return name;
      },
      { timeout: 60_000 },
    )
    .not.toBe('');
  const file = path.join(folder, name);
  // Written bit by bit; whole when its last bracket is there.
  await expect.poll(() => readFileSync(file, 'latin1').trimEnd().endsWith('}'), { timeout: 120_000 }).toBe(true);
  return readFileSync(file, 'latin1');
};

/** Holds a request open with a word in one of its headers, so that the server has that word in hand. */
const holdOpen = (word: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(office.origin);
    const headers = { 'x-control': word, 'content-length': '100', 'content-type': 'application/json' };
    const outgoing = rawRequest({ hostname, port, method: 'POST', path: '/api/voice/thread', headers });
    outgoing.on('error', reject);
    outgoing.write('{"locator":"', () =>
      setTimeout(() => {
        outgoing.removeAllListeners('error');
        outgoing.on('error', () => undefined);
        resolve(() => outgoing.destroy());
      }, 300),
    );
  });

test('script on: in no byte kept, and in no memory of the server', async ({ page }) => {
  const code = await walk(page, withScript);
  expectNowhere([withScript, code]);
  const control = markerOf('control');
  const release = await holdOpen(control);
  const snapshot = await takeSnapshot();
  release();
  expect(snapshot.includes(control), 'the snapshot shows what the server has in hand').toBe(true);
  expect(snapshot.includes(withScript)).toBe(false);
  expect(snapshot.includes(code)).toBe(false);
  if (isMemoryReadable(office.pid())) {
    expect(findProcessBytes(office.pid(), [control, withScript, code])).toEqual([control]);
  }
});

test.describe('script off', () => {
  test.use({ javaScriptEnabled: false });

  test('in no byte kept; through memory it passes, as the page says', async ({ page }) => {
    const code = await walk(page, withoutScript);
    expectNowhere([withoutScript, code]);
    if (isMemoryReadable(office.pid())) {
      // That it is found here shows that the look into memory above would have found it there.
      expect(findProcessBytes(office.pid(), [withoutScript])).toEqual([withoutScript]);
    }
  });
});

test('and after the server was closed and everything flushed', async ({ page }) => {
  const last = await tell(page, { what: `ก่อนปิดเครื่อง ${withScript}` });
  await office.kill();
  expectNowhere([withScript, withoutScript, last]);
  await office.start();
  expectNowhere([withScript, withoutScript, last]);
});
