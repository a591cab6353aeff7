/** One request to `/api/voice/…`: JSON both ways, no cookie, and always an answer, also from a network that gives none. */
import type { VoiceAnswer } from '@/lib/complaints/wire';
import { chooseWireBytes } from '@/lib/complaints/wire-size';
import { type Result, refuse } from '@/lib/platform/result';

const patienceMs = 30_000;

/** JSON with blanks at its end, which mean nothing. All of it is ASCII, so characters are bytes. */
const writeLevelled = (body: unknown): string => {
  const written = JSON.stringify(body);
  return written.padEnd(chooseWireBytes(written.length));
};

/** `unreachable`: no answer in time, or none that can be read. What was asked may or may not have been done. */
export const askServer = async <T, E extends string>(
  name: string,
  body?: unknown,
): Promise<Result<T, E | 'unreachable'>> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patienceMs);
  try {
    const response = await fetch(`/api/voice/${name}`, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: writeLevelled(body) }),
    });
    const answer = (await response.json()) as VoiceAnswer<T, E>;
    return answer.ok ? { ok: true, value: answer.value } : refuse(answer.error as E);
  } catch {
    return refuse('unreachable');
  } finally {
    clearTimeout(timer);
  }
};
