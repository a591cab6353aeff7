/**
 * The platform's own limit: a Next application of two bare route handlers, generated beside the measured
 * office and nowhere in it, so that neither can exist in service. `/batch` sends the very SQL batch of one
 * survey response, composed once, over the office's own connection settings: no checks, no fair limit, no
 * public figures. `/complaint` sends that of one sealed complaint with all its keys. `/page` answers with the office's home page as ready text.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NewComplaint } from '@/lib/complaints/statements';
import type { Questionnaire } from '@/lib/surveys/questionnaire';
import type { NewResponse } from '@/lib/surveys/statements';
import { type Server, startServer } from './servers';

export type PlatformWork = {
  questionnaire: Questionnaire;
  response: NewResponse;
  complaint: NewComplaint;
  pageText: string;
};

/** A complaint as text: its files in base64. */
const writeComplaint = ({ file, lastOpened, wraps, ...row }: NewComplaint): string =>
  JSON.stringify({
    ...row,
    file: Buffer.from(file).toString('base64'),
    lastOpened: Buffer.from(lastOpened).toString('base64'),
    wraps: wraps.map((wrap) => ({ ...wrap, file: Buffer.from(wrap.file).toString('base64') })),
  });

const nextCommand = (root: string) => path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

const relative = (from: string, to: string) => path.relative(from, to).replaceAll('\\', '/');

const filesOf = (folder: string, root: string, work: PlatformWork): Record<string, string> => ({
  'package.json': JSON.stringify({ name: 'platform', private: true, type: 'module' }),
  'jsconfig.json': JSON.stringify({
    compilerOptions: { baseUrl: '.', paths: { '@/*': [`${relative(folder, root)}/*`] } },
  }),
  // The office's sources and packages lie elsewhere on the disk.
  'next.config.mjs': `export default {
    poweredByHeader: false,
    serverExternalPackages: ['@libsql/client', 'libsql'],
    turbopack: { root: ${JSON.stringify(path.parse(root).root)} },
  };`,
  'app/page/route.js': `
    export const dynamic = 'force-dynamic';
    const text = ${JSON.stringify(work.pageText)};
    export const GET = () => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });`,
  'app/batch/route.js': `
    import { randomUUID } from 'node:crypto';
    import { openDatabase } from '@/db/open';
    import { toDriverStatement } from '@/db/statement';
    import { composeResponse } from '@/lib/surveys/statements';
    const response = ${JSON.stringify(work.response)};
    const [inserted, counted] = composeResponse(${JSON.stringify(work.questionnaire)}, response).map(toDriverStatement);
    const at = inserted.args.indexOf(response.id);
    let database;
    export const POST = async (request) => {
      await request.text();
      database ??= openDatabase({ url: process.env.DATABASE_URL });
      const { client } = await database;
      await client.batch([{ sql: inserted.sql, args: inserted.args.with(at, randomUUID()) }, counted], 'write');
      return new Response(null, { status: 303, headers: { location: '/page' } });
    };`,
  'app/complaint/route.js': `
    import { randomBytes, randomUUID } from 'node:crypto';
    import { openDatabase } from '@/db/open';
    import { toDriverStatement } from '@/db/statement';
    import { composeNewComplaint } from '@/lib/complaints/statements';
    const written = ${writeComplaint(work.complaint)};
    const bytesOf = (text) => Buffer.from(text, 'base64');
    const wraps = written.wraps.map((wrap) => ({ ...wrap, file: bytesOf(wrap.file) }));
    const files = { file: bytesOf(written.file), lastOpened: bytesOf(written.lastOpened), wraps };
    const statements = composeNewComplaint({ ...written, ...files }).map(toDriverStatement);
    let database;
    export const POST = async (request) => {
      await request.text();
      database ??= openDatabase({ url: process.env.DATABASE_URL });
      const { client } = await database;
      const own = new Map([[written.id, randomUUID()], [written.locatorHash, randomBytes(32).toString('hex')]]);
      const batch = statements.map(({ sql, args }) => ({ sql, args: args.map((arg) => own.get(arg) ?? arg) }));
      await client.batch(batch, 'write');
      return Response.json({ ok: true });
    };`,
});

/** Writes and builds the application in `folder`; takes some seconds. */
export const buildPlatformApp = (folder: string, root: string, work: PlatformWork): void => {
  for (const [name, text] of Object.entries(filesOf(folder, root, work))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  execFileSync(process.execPath, [nextCommand(root), 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Starts the built application on a database of its own. */
export const startPlatformApp = (
  folder: string,
  root: string,
  { port, databasePath }: { port: number; databasePath: string },
): Promise<Server> =>
  startServer([nextCommand(root), 'start', folder, '-H', '127.0.0.1', '-p', String(port)], {
    port,
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: `file:${databasePath}`,
    },
    probePath: '/page',
  });
