/**
 * How fast complaints are taken in. `intake.sealed`: what a browser sealed, posted as it posts it, by 1 to 32 senders
 * at once, beside `platform.complaint`, a bare route handler doing the same SQL batch. `intake.clear`: the form
 * without script, sealed here, beside `platform.scrypt-seal`, the bare derivation and sealing in a loop of a process of
 * its own, as many at once as the server allows itself.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/open';
import { type ComplaintForm, textFields, toAnswers, toImplicated } from '@/lib/complaints/schema';
import type { NewComplaint } from '@/lib/complaints/statements';
import { systemClock } from '@/lib/platform/clock';
import { findOpenDirectory } from '@/lib/readers/queries';
import type { Directory } from '@/lib/vault/directory';
import { createSealingKeys } from '@/lib/vault/seal';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { createSigningKey } from '@/lib/vault/signing';
import type { Job, Outcome } from './load';
import { type Result, toResult } from './report';
import { readRssMb, type Sender, type Server } from './servers';

export type Sides = { office: Server; platform: Server; sender: Sender };

type Request = Pick<Job, 'method' | 'path' | 'headers' | 'expectedStatus' | 'body' | 'bodiesFile'>;
type MeasureBeside = (clients: number, ours: Request, theirs: Request) => Promise<{ ours: Outcome; theirs: Outcome }>;

export type MeasuredIntake = { results: Result[]; accepted: number };

export type PreparedPosts = {
  /** One post a line. */
  file: string;
  /** One of them as a row with its files, for the platform to write. */
  complaint: NewComplaint;
};

/** Five kilobytes of Thai, as somebody writes who has much to tell. */
export const longText = 'ช่างเรียกเงินก่อนตรวจรับงานถนนสายหมู่สาม '.repeat(45);

export const formOf = (what: string): ComplaintForm => ({
  ...{ category: 'procurement', posts: ['none'], isDanger: false },
  ...(Object.fromEntries(textFields.map((field) => [field, ''])) as Record<(typeof textFields)[number], string>),
  what,
});

const sealOne = async (directory: Directory) => {
  const keys = { reporter: await createSealingKeys(), signing: createSigningKey() };
  const form = formOf(longText);
  const complaint = randomUUID();
  const sealed = await sealComplaint({
    ...{ complaint, reporter: keys, directory },
    implicated: toImplicated(form),
    answers: toAnswers(form),
  });
  if (!sealed.ok) throw new Error(`not sealed: ${sealed.error}`);
  const wraps = sealed.value.files.wraps.map(({ holder, ...wrap }) => ({
    ...wrap,
    holder: holder.role === 'reader' ? holder.person : holder.role,
  }));
  const { files, fileRecipient } = sealed.value;
  return {
    complaint,
    publicKey: keys.signing.publicKey,
    file: files.complaint,
    lastOpened: files.lastOpened,
    fileRecipient,
    wraps,
    form,
  };
};

/**
 * Seals `count` complaints to the office's readers before any clock runs. Sent more often than that, each goes out again
 * under a new id and locator: to the server, which cannot look inside, that is another complaint.
 */
export const preparePosts = async (databasePath: string, file: string, count: number): Promise<PreparedPosts> => {
  const database = await openDatabase({ url: `file:${databasePath}` });
  const directory = await findOpenDirectory({ database, clock: systemClock });
  database.close();
  if (!directory) throw new Error('the demonstration takes no complaints in');
  const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const lines: string[] = [];
  for (let sealed = 0; sealed < count; sealed += 1) {
    const one = await sealOne(directory);
    const post = {
      ...{ id: '{once}', locator: '{ticket}', reporterPublicKey: one.publicKey, category: one.form.category },
      directoryNumber: directory.number,
      ...{ isDanger: false, fileRecipient: one.fileRecipient },
      complaint: base64url(one.file),
      lastOpened: base64url(one.lastOpened),
      wraps: one.wraps.map((wrap) => ({ ...wrap, file: base64url(wrap.file) })),
    };
    lines.push(JSON.stringify(post));
  }
  writeFileSync(file, lines.join('\n'));
  const one = await sealOne(directory);
  const today = systemClock.today();
  return {
    file,
    complaint: {
      ...{ id: one.complaint, locatorHash: 'f'.repeat(64), reporterPublicKey: one.publicKey, ticketHash: null },
      ...{ receivedOn: today, releasedOn: today, channel: 'web', category: one.form.category },
      ...{ file: one.file, wraps: one.wraps, isDanger: false, fileRecipient: one.fileRecipient },
      lastOpened: one.lastOpened,
    },
  };
};

const sealedClients = [1, 2, 4, 8, 32];

export const measureSealedIntake = async (
  { office, platform }: Sides,
  { file }: PreparedPosts,
  beside: MeasureBeside,
): Promise<MeasuredIntake> => {
  const results: Result[] = [];
  let accepted = 0;
  const post = (origin: string, address: string): Request => ({
    ...{ method: 'POST', path: address, expectedStatus: 200, bodiesFile: file },
    headers: { 'content-type': 'application/json', origin },
  });
  for (const clients of sealedClients) {
    const theirs = post(platform.origin, '/complaint');
    const measured = await beside(clients, post(office.origin, '/api/voice/complaint'), theirs);
    accepted += measured.ours.accepted;
    const limit = measured.theirs;
    results.push(
      toResult('intake.sealed', clients, measured.ours, { rssMb: readRssMb(office.pid), limit }),
      toResult('platform.complaint', clients, limit, { rssMb: readRssMb(platform.pid), limit }),
    );
  }
  return { results, accepted };
};

/** What the machine does by itself: see `scrypt-seal.ts`. */
const measureBareSealing = (width: number, measureMs: number): Outcome => {
  const args = ['tests/bench/scrypt-seal.ts', String(width), String(measureMs)];
  const printed = execFileSync(path.join('node_modules', '.bin', 'tsx'), args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as Outcome;
};

/** At most two derivations run at once in the server, however many ask. */
const widthMax = 2;

export const measureClearIntake = async (
  { office, sender }: Sides,
  timing: { warmMs: number; measureMs: number },
): Promise<MeasuredIntake> => {
  const results: Result[] = [];
  let accepted = 0;
  const fields = new URLSearchParams({ category: 'procurement', posts: 'none', what: longText });
  for (const clients of [1, 2, 8]) {
    const ours = await sender.send({
      ...{ ...timing, clients, origin: office.origin, method: 'POST', path: '/voice/new', expectedStatus: 200 },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: office.origin },
      body: `${fields.toString()}&ticket={ticket}`,
    });
    accepted += ours.accepted;
    const width = Math.min(clients, widthMax);
    const limit = measureBareSealing(width, timing.measureMs);
    results.push(
      toResult('intake.clear', clients, ours, { rssMb: readRssMb(office.pid), limit }),
      toResult('platform.scrypt-seal', width, limit, { rssMb: null, limit }),
    );
  }
  return { results, accepted };
};

/** Throws unless every complaint that was answered as received is there, with its text and all its keys. */
export const proveComplaints = async (databasePath: string, expected: number): Promise<void> => {
  const database = await openDatabase({ url: `file:${databasePath}` });
  const { rows } = await database.client.execute(
    `select count(*) as complaints, count(distinct locator_hash) as locators,
      (select count(*) from complaint_envelope) as texts, (select count(*) from complaint_wrap) as keys from complaint`,
  );
  const { rows: incomplete } = await database.client.execute(
    `select count(*) as n from complaint c
      where (select count(*) from complaint_wrap w where w.complaint_id = c.id) <> (2 * 3 + 1)`,
  );
  database.close();
  const found = rows[0];
  const complaints = Number(found?.complaints);
  if (complaints !== expected) throw new Error(`${expected} complaints were accepted, ${complaints} are there`);
  if (Number(found?.texts) !== complaints || Number(found?.locators) !== complaints)
    throw new Error('texts are missing');
  if (Number(incomplete[0]?.n) !== 0) throw new Error('complaints without all their keys');
};
