/** One request to `/api/voice/…`: no cookie, JSON back, and always an answer, also from a network that gives none. */
import type { VoiceAnswer } from '@/lib/complaints/wire';
import { type Result, refuse } from '@/lib/platform/result';

const patienceMs = 30_000;
/** A chunk may crawl through a weak network; it is not given up while it might still arrive. */
const patienceForBytesMs = 120_000;

type Sent = { headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> };

const ask = async <T, E extends string>(
  name: string,
  sent: Sent | null,
  patience: number,
): Promise<Result<T, E | 'unreachable'>> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(`/api/voice/${name}`, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
      ...(sent && { method: 'POST', ...sent }),
    });
    const answer = (await response.json()) as VoiceAnswer<T, E>;
    return answer.ok ? { ok: true, value: answer.value } : refuse(answer.error as E);
  } catch {
    return refuse('unreachable');
  } finally {
    clearTimeout(timer);
  }
};

/** `unreachable`: no answer in time, or none that can be read. What was asked may or may not have been done. */
export const askServer = <T, E extends string>(name: string, body?: unknown): Promise<Result<T, E | 'unreachable'>> =>
  ask(
    name,
    body === undefined ? null : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    patienceMs,
  );

/** The same for bytes that go as they are. */
export const askServerWithBytes = <T, E extends string>(
  name: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Result<T, E | 'unreachable'>> =>
  ask(name, { headers: { 'content-type': 'application/octet-stream' }, body }, patienceForBytesMs);
