/**
 * Brings answers about complaints to a few sizes on the wire, headers included. Chance at a page's end is a comment, which
 * no browser shows; compressing would bring the differences back, so those pages ask not to be (`headers.ts`).
 */
import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { chooseWireBytes } from '@/lib/complaints/wire-size';
import { baselineHeaders } from './headers';

const isAboutComplaints = /^\/(?:(?:th|en)\/)?voice(?:\/|$)/;

/** Where a code is asked for, as long as what is usually found: whether something was must not show. */
const bytesMinOf = (path: string): number => (/\/voice\/track(?:\/|$)/.test(path) ? 64 * 1024 : 0);

/** What every answer has besides: set by the outer server and by the framework, of the same length each time. */
const commonBytes = 1_536;
const comment = { open: '\n<!--', close: '-->' };
const commentBytes = comment.open.length + comment.close.length;

const countHeadBytes = (status: number, headers: Headers): number => {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.byteLength(`${STATUS_CODES[status] ?? ''}${lines.join('')}`);
};

/**
 * How many bytes of chance bring an answer, head and body, to one of the few sizes; not to one that is smaller than
 * `bytesMin`.
 */
export const countMissingBytes = (status: number, headers: Headers, bodyBytes: number, bytesMin = 0): number => {
  const bytes = bodyBytes + countHeadBytes(status, headers) + commonBytes;
  return chooseWireBytes(Math.max(bytes, bytesMin)) - bytes;
};

/** Drawn once: it hides lengths, not itself, and drawing it for every page would cost memory. */
const stock = randomBytes(128 * 1024).toString('hex');

/** So many characters that mean nothing and cannot be packed. */
export const drawPadding = (characters: number): string =>
  (characters <= stock.length ? stock : stock.repeat(Math.ceil(characters / stock.length))).slice(0, characters);

/** The answer brought to size where its address is about complaints; any other as it is. */
export const levelAnswer = async (address: string, answer: Response): Promise<Response> => {
  const { pathname } = new URL(address);
  if (!isAboutComplaints.test(pathname)) return answer;
  const body = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set('content-type', 'text/html; charset=utf-8');
  const policy = 'content-security-policy';
  if (!headers.has(policy)) headers.set(policy, baselineHeaders[policy] ?? '');
  const bytes = Buffer.byteLength(body) + commentBytes;
  const missing = countMissingBytes(answer.status, headers, bytes, bytesMinOf(pathname));
  const levelled = `${body}${comment.open}${drawPadding(missing)}${comment.close}`;
  return new Response(levelled, { status: answer.status, headers });
};
