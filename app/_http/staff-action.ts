/**
 * The edge of every staff use case that changes something: a small JSON post of our own page. It asks
 * who is acting before it reads anything, and answers with the use case's Result; `signed-out`,
 * `stale-page` and the like are codes the client turns into Thai without losing what was typed.
 */
import type { z } from 'zod';
import { type Desk, desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { logFault } from '@/lib/platform/log';
import { type Result, refuse } from '@/lib/platform/result';
import type { Actor } from '@/lib/staff/policy';
import { findActor } from '@/lib/staff/session';
import { bodyBytesMaxOf } from './body-limit';
import { readText } from './read-form';
import { isSameOrigin } from './same-origin';

const statusOf: Record<string, number> = {
  'signed-out': 401,
  'foreign-origin': 403,
  'not-allowed': 404,
  'not-found': 404,
  'too-large': 413,
  malformed: 400,
  invalid: 422,
  stale: 409,
  'already-decided': 409,
  broken: 500,
};

const answer = (result: Result<unknown>): Response =>
  Response.json(result, { status: result.ok ? 200 : (statusOf[result.error] ?? 422) });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type UseCase<S extends z.ZodType, T, E extends string> = (
  actor: Actor,
  running: Desk,
  input: z.output<S>,
) => Promise<Result<T, E>>;

/** `show` says how what the use case gives becomes an answer; refusals are alike for all. */
const handle =
  <S extends z.ZodType, T, E extends string>(schema: S, useCase: UseCase<S, T, E>, show: (value: T) => Response) =>
  async (request: Request): Promise<Response> => {
    try {
      const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
      if (!isJson || !isSameOrigin(request, env().publicOrigin)) return answer(refuse('foreign-origin'));
      const actor = await findActor();
      if (!actor) return answer(refuse('signed-out'));
      const text = await readText(request, bodyBytesMaxOf(new URL(request.url).pathname));
      if (!text.ok) return answer(refuse(text.error === 'form-too-large' ? 'too-large' : 'malformed'));
      const json = parseJson(text.value);
      if (json === undefined) return answer(refuse('malformed'));
      const input = schema.safeParse(json);
      if (!input.success) return answer(refuse('invalid'));
      const result = await useCase(actor, await desk(), input.data);
      return result.ok ? show(result.value) : answer(result);
    } catch (error) {
      logFault('staff action', error);
      return answer(refuse('broken'));
    }
  };

/** The POST handler of one staff use case. Missing and forbidden look alike from outside. */
export const staffAction = <S extends z.ZodType, T, E extends string>(schema: S, useCase: UseCase<S, T, E>) =>
  handle(schema, useCase, (value) => answer({ ok: true, value }));

/** The same for sealed bytes, which go as they are. */
export const staffBytes = <S extends z.ZodType, E extends string>(schema: S, useCase: UseCase<S, Uint8Array, E>) =>
  handle(
    schema,
    useCase,
    (bytes) => new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/octet-stream' } }),
  );
