/**
 * The edge of everything a reporter's browser asks by script: small JSON answers without cookies, the same for
 * everybody, and brought to a few sizes by chance at their end, so that who watches the line cannot tell a code that
 * finds something from one that does not. Whatever goes wrong has its own word; nothing that was sent is repeated.
 */
import type { VoiceEdgeRefusal } from '@/lib/complaints/wire';
import { type Desk, desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { logFault } from '@/lib/platform/log';
import { peerHeader } from '@/lib/platform/peer';
import { type Result, refuse } from '@/lib/platform/result';
import { bodyBytesMaxOf } from './body-limit';
import { baselineHeaders } from './headers';
import { countMissingBytes, drawPadding } from './level-answer';
import { readBody, readText } from './read-form';
import { isSameOrigin } from './same-origin';

export type VoiceCall = {
  desk: Desk;
  /** The sender's bucket for fair limits; see `lib/platform/peer.ts`. */
  peer: string;
};

const statusOf: Record<string, number> = {
  malformed: 400,
  forged: 403,
  'foreign-origin': 403,
  'not-found': 404,
  method: 405,
  stale: 409,
  'stale-directory': 409,
  'thread-full': 409,
  'evidence-missing': 409,
  'id-taken': 409,
  different: 409,
  incomplete: 409,
  full: 409,
  'too-large': 413,
  'try-later': 429,
  broken: 500,
  'intake-closed': 503,
};

/** The policy would come anyway; named here it is counted. */
const policy = 'content-security-policy';
const headers = { 'content-type': 'application/json', [policy]: baselineHeaders[policy] ?? '' };

const answer = (result: Result<unknown>, bytesMin: number): Response => {
  const status = result.ok ? 200 : (statusOf[result.error] ?? 422);
  const bytes = Buffer.byteLength(JSON.stringify({ ...result, padding: '' }));
  const missing = countMissingBytes(status, new Headers(headers), bytes, bytesMin);
  return new Response(JSON.stringify({ ...result, padding: drawPadding(missing) }), { status, headers });
};

const typeOf = (request: Request): string | undefined =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

const readJson = async (request: Request): Promise<Result<unknown, VoiceEdgeRefusal>> => {
  if (typeOf(request) !== 'application/json') return refuse('malformed');
  const text = await readText(request, bodyBytesMaxOf(new URL(request.url).pathname));
  if (!text.ok) return refuse(text.error === 'form-too-large' ? 'too-large' : 'malformed');
  try {
    return { ok: true, value: JSON.parse(text.value) };
  } catch {
    return refuse('malformed');
  }
};

const openCall = async (request: Request): Promise<VoiceCall> => ({
  desk: await desk(),
  peer: request.headers.get(peerHeader) ?? '',
});

type Handler = (request: Request) => Promise<Result<unknown>>;

const routeOf = (method: 'GET' | 'POST', handler: Handler, bytesMin = 0) => {
  const handle = async (request: Request): Promise<Response> => {
    try {
      const isAsked = request.method === method || (method === 'GET' && request.method === 'HEAD');
      return answer(isAsked ? await handler(request) : refuse('method'), bytesMin);
    } catch (error) {
      logFault('voice action', error);
      return answer(refuse('broken'), bytesMin);
    }
  };
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle, OPTIONS: handle };
};

/** The handlers of what may be asked by anybody. */
export const voiceQuery = <T>(query: (call: VoiceCall) => Promise<T>) =>
  routeOf('GET', async (request) => ({ ok: true, value: await query(await openCall(request)) }));

/**
 * The handlers of one use case that takes JSON from a page of ours; the use case judges what is in it. No answer is
 * shorter than the size that has room for `bytesMin`: as long as what is usually found, where finding must not show.
 */
export const voiceAction = <T, E extends string>(
  useCase: (call: VoiceCall, input: unknown) => Promise<Result<T, E>>,
  bytesMin = 0,
) =>
  routeOf(
    'POST',
    async (request) => {
      if (!isSameOrigin(request, env().publicOrigin)) return refuse('foreign-origin');
      const input = await readJson(request);
      return input.ok ? useCase(await openCall(request), input.value) : input;
    },
    bytesMin,
  );

/** The handlers of one use case that takes so many bytes at most, as they are, from a page of ours. */
export const voiceBytes = <T, E extends string>(
  bytesMax: number,
  useCase: (call: VoiceCall, bytes: Uint8Array) => Promise<Result<T, E>>,
) =>
  routeOf('POST', async (request) => {
    if (!isSameOrigin(request, env().publicOrigin)) return refuse('foreign-origin');
    if (typeOf(request) !== 'application/octet-stream') return refuse('malformed');
    const bytes = await readBody(request, bytesMax);
    return bytes.ok ? useCase(await openCall(request), bytes.value) : refuse('too-large');
  });
