'use client';

/** Posts one staff use case as JSON and always comes back with a Result, also when the network does not. */
import type { Result } from '@/lib/platform/result';

export const postAction = async <T = unknown>(name: string, input: unknown): Promise<Result<T, string>> => {
  try {
    const response = await fetch(`/api/office/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Result<T, string>;
  } catch {
    return { ok: false, error: 'unreachable' };
  }
};
