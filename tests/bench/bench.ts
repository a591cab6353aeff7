/**
 * `npm run bench -- [--json] [--full]`: what this build does on this machine, as one JSON object, beside what the
 * platform itself does with the same work at the same moment. The short form takes less than a minute after the
 * build; `--full` measures longer and over a million answers. Figures of a busy machine are worth their ratio only.
 *
 * `survey.post` sends complete questionnaires as a browser would; at the end every one that was answered as
 * accepted must be a row, and all tallies must equal their recount. The same holds of complaints, each with its text and
 * all its keys; what their keys mean stands in `intake.ts` and `click-to-code.ts`. `results` is the results page's reading
 * and rendering without HTTP, `page.results` the same page through it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { openDatabase } from '@/db/open';
import { response } from '@/db/tables/surveys';
import { systemClock } from '@/lib/platform/clock';
import { monthOf } from '@/lib/platform/iso-day';
import { recountTallies } from '@/lib/surveys/recount';
import { measureClicks, measureFormScript } from './click-to-code';
import {
  type MeasuredIntake,
  measureClearIntake,
  measureSealedIntake,
  type PreparedPosts,
  preparePosts,
  proveComplaints,
  type Sides,
} from './intake';
import type { Job, Outcome } from './load';
import { answersOf, twelveItems } from './many-answers';
import { answeredYear, copyDatabase, officeEnvironment, prepareOffice, signIn, startOffice } from './office';
import { buildPlatformApp, startPlatformApp } from './platform-app';
import { mergeOutcomes, type Result, toResult, writeTable } from './report';
import type { ResultsTimes } from './results';
import { findFreePort, readRssMb, startSender } from './servers';
import { readSurveyForm, type SurveyForm } from './survey-form';

const isFull = process.argv.includes('--full');
const isForPeople = !process.argv.includes('--json');
const size = isFull
  ? {
      answers: 1_000_000,
      rounds: 3,
      warmMs: 1500,
      postMs: 8000,
      pageMs: 5000,
      renderings: 300,
      sealed: 256,
      clicks: 15,
    }
  : { answers: 100_000, rounds: 2, warmMs: 400, postMs: 2000, pageMs: 1500, renderings: 100, sealed: 48, clicks: 5 };

const surveyPath = '/survey/welfare';
const reportPath = `/transparency/${answeredYear}/measures`;
const resultsPath = `/office/survey?fy=${answeredYear}`;

const root = process.cwd();
const say = (text: string) => {
  if (isForPeople) process.stderr.write(`${text}\n`);
};

/** The pages' build, made by the project's own script; what it prints must not mix with our JSON. */
const ensureBuild = () => {
  const script = "import('./scripts/prepare.mjs').then(({ ensureBuild }) => ensureBuild())";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the build failed');
};

type Request = Pick<Job, 'method' | 'path' | 'headers' | 'expectedStatus' | 'body' | 'bodiesFile'>;

const formHeaders = (origin: string) => ({ 'content-type': 'application/x-www-form-urlencoded', origin });
const pageHeaders = { accept: 'text/html', 'accept-encoding': 'gzip' };

/** Ours and the platform's in turns, so that a busy moment of the machine falls on both. */
const measureBeside = async (
  { office, platform, sender }: Sides,
  clients: number,
  ours: Request,
  theirs: Request,
): Promise<{ ours: Outcome; theirs: Outcome }> => {
  const timing = { clients, warmMs: size.warmMs, measureMs: size.postMs };
  const outcomes: { ours: Outcome[]; theirs: Outcome[] } = { ours: [], theirs: [] };
  for (let round = 0; round < size.rounds; round += 1) {
    outcomes.ours.push(await sender.send({ ...ours, ...timing, origin: office.origin }));
    outcomes.theirs.push(await sender.send({ ...theirs, ...timing, origin: platform.origin }));
  }
  return { ours: mergeOutcomes(outcomes.ours), theirs: mergeOutcomes(outcomes.theirs) };
};

const measurePosts = async (sides: Sides, form: SurveyForm): Promise<{ results: Result[]; accepted: number }> => {
  const post = (origin: string, address: string): Request => ({
    method: 'POST',
    path: address,
    headers: formHeaders(origin),
    body: form.body,
    expectedStatus: 303,
  });
  const results: Result[] = [];
  let accepted = 0;
  for (const clients of [1, 8]) {
    const ours = post(sides.office.origin, form.path);
    const measured = await measureBeside(sides, clients, ours, post(sides.platform.origin, '/batch'));
    accepted += measured.ours.accepted;
    const limit = measured.theirs;
    results.push(
      toResult('survey.post', clients, measured.ours, { rssMb: readRssMb(sides.office.pid), limit }),
      toResult('platform.batch', clients, limit, { rssMb: readRssMb(sides.platform.pid), limit }),
    );
  }
  return { results, accepted };
};

const measurePages = async ({ office, platform, sender }: Sides, cookie: string): Promise<Result[]> => {
  const get = (address: string, headers: Record<string, string> = {}): Omit<Job, 'origin'> => ({
    method: 'GET',
    path: address,
    headers: { ...pageHeaders, ...headers },
    expectedStatus: 200,
    clients: 1,
    warmMs: size.warmMs,
    measureMs: size.pageMs,
  });
  const limit = await sender.send({ ...get('/page'), origin: platform.origin });
  const results = [toResult('platform.page', 1, limit, { rssMb: readRssMb(platform.pid), limit })];
  const pages: [key: string, job: Omit<Job, 'origin'>][] = [
    ['page.home', get('/')],
    ['page.survey', get(surveyPath)],
    ['page.report', get(reportPath)],
    ['page.results', get(resultsPath, { cookie })],
  ];
  for (const [key, job] of pages) {
    const outcome = await sender.send({ ...job, origin: office.origin });
    results.push(toResult(key, 1, outcome, { rssMb: readRssMb(office.pid), limit }));
  }
  return results;
};

/** The results page's own work in a process without HTTP. */
const measureResults = (databasePath: string): Result => {
  const args = ['tests/bench/results.ts', String(answeredYear), String(size.renderings), String(size.answers)];
  const printed = execFileSync(path.join('node_modules', '.bin', 'tsx'), args, {
    env: officeEnvironment(databasePath, 3000),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { latenciesMs, bytes, rssMb } = JSON.parse(printed) as ResultsTimes;
  const elapsedMs = latenciesMs.reduce((sum, each) => sum + each, 0);
  return toResult('results', 1, { latenciesMs, elapsedMs, failed: 0, accepted: 0, bytes }, { rssMb });
};

/** Complaints: sealed and in clear over HTTP, and from a click to the code in a browser. */
const measureComplaints = async (sides: Sides, prepared: PreparedPosts): Promise<MeasuredIntake> => {
  const beside = (clients: number, ours: Request, theirs: Request) => measureBeside(sides, clients, ours, theirs);
  const sealed = await measureSealedIntake(sides, prepared, beside);
  const clear = await measureClearIntake(sides, { warmMs: size.warmMs, measureMs: size.postMs * size.rounds });
  const clicks = await measureClicks(sides.office.origin, { clicks: size.clicks });
  return {
    results: [
      ...sealed.results,
      ...clear.results,
      ...clicks.results,
      ...(await measureFormScript(sides.office.origin)),
    ],
    accepted: sealed.accepted + clear.accepted + clicks.accepted,
  };
};

const countRows = async (databasePath: string): Promise<number> => {
  const database = await openDatabase({ url: `file:${databasePath}` });
  const count = await database.read('count posted', (from) =>
    from.$count(response, eq(response.month, monthOf(systemClock.today()))),
  );
  database.close();
  return count;
};

/** Throws unless every accepted response is there and every tally equals its recount. */
const proveCounts = async (databasePath: string, expectedRows: number): Promise<void> => {
  const rows = await countRows(databasePath);
  if (rows !== expectedRows) throw new Error(`${expectedRows} responses were accepted, ${rows} are there`);
  const database = await openDatabase({ url: `file:${databasePath}` });
  const differences = await recountTallies({ database, clock: systemClock });
  database.close();
  if (differences.length > 0) throw new Error(`${differences.length} tallies differ from their recount`);
};

const measure = async (folder: string, closing: (() => Promise<void>)[]): Promise<Result[]> => {
  say('building the pages where needed, then an office with many answers …');
  ensureBuild();
  const databasePath = path.join(folder, 'office.db');
  const signIns = await prepareOffice(databasePath, size.answers);
  const rowsBefore = await countRows(databasePath);
  const platformDatabase = path.join(folder, 'platform.db');
  copyDatabase(databasePath, platformDatabase);

  const port = await findFreePort();
  const office = await startOffice(databasePath, port);
  closing.push(office.close);
  const home = await (await fetch(office.origin)).text();
  const form = await readSurveyForm(office.origin, surveyPath);
  if (form.answered !== 12) throw new Error(`the form asks ${form.answered} items, not 12`);

  say('building the platform to compare with …');
  const platformFolder = path.join(folder, 'platform');
  const month = monthOf(systemClock.today());
  say('sealing complaints …');
  const prepared = await preparePosts(databasePath, path.join(folder, 'sealed-posts.jsonl'), size.sealed);
  const answered = { id: 'once', serviceKey: 'welfare', channel: 'web', month, answers: answersOf(1) } as const;
  buildPlatformApp(platformFolder, root, {
    questionnaire: twelveItems,
    response: answered,
    complaint: prepared.complaint,
    pageText: home,
  });
  const platformPort = await findFreePort();
  const platform = await startPlatformApp(platformFolder, root, { port: platformPort, databasePath: platformDatabase });
  closing.push(platform.close);

  const sender = startSender();
  closing.push(sender.close);
  const sides = { office, platform, sender };
  const executive = signIns.find(({ role }) => role === 'executive');
  if (!executive) throw new Error('the demonstration has no executive');
  const cookie = await signIn(office.origin, databasePath, executive);

  say('posting …');
  const { results, accepted } = await measurePosts(sides, form);
  say('complaining …');
  const intake = await measureComplaints(sides, prepared);
  say('reading pages …');
  const pages = await measurePages(sides, cookie);
  const resultsRow = measureResults(databasePath);
  for (const close of closing.splice(0)) await close();
  say('recounting …');
  await proveCounts(databasePath, rowsBefore + accepted);
  await proveComplaints(databasePath, intake.accepted);
  return [...results, ...intake.results, ...pages, resultsRow];
};

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'prongsai-bench-')));
const closing: (() => Promise<void>)[] = [];
try {
  const results = await measure(folder, closing);
  say(writeTable(results));
  process.stdout.write(`${JSON.stringify({ schema: 'prongsai.bench/1', results })}\n`);
} finally {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true, force: true });
}
