/**
 * A second way in for whoever shares a network with a flooder. As long as a network sends what people send, nobody
 * computes anything. Once it has sent more, a browser may buy a place with work of its own, harder the more places of
 * that network were bought lately; other networks notice nothing. The secret behind it lives in memory alone.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Desk } from '@/lib/platform/desk';
import { createRateLimit } from '@/lib/platform/rate-limit';
import type { WorkAnswer } from './wire';
import { isWorkDone, workBitsMax, workBitsMin } from './work-rules';

const secret = randomBytes(32);
const places = { burst: 10, refillMs: 15_000 };
const perNetwork = createRateLimit(places);
const hourMs = 3_600_000;

const saltOf = (peer: string, hour: number): string =>
  createHmac('sha256', secret).update(`${hour}\n${peer}`).digest('base64url');

const hourOf = ({ clock }: Pick<Desk, 'clock'>): number => Math.floor(clock.now().getTime() / hourMs);

/** One bit, twice the work, for every two places bought lately. */
const bitsFor = (desk: Desk, peer: string): number => {
  const bought = places.burst - perNetwork.count(peer, desk.clock.now().getTime());
  return Math.min(workBitsMax, workBitsMin + Math.floor(bought / 2));
};

/** What a browser of this network has to compute now. */
export const getWorkAnswer = async (desk: Desk, peer: string): Promise<WorkAnswer> => ({
  salt: saltOf(peer, hourOf(desk)),
  bits: bitsFor(desk, peer),
});

/**
 * Whether a post carries enough work; takes nothing from the network's places yet. A bit may be missing: the work got
 * harder while it was done.
 */
export const hasWork = (desk: Desk, peer: string, input: unknown): boolean => {
  const { work, locator } = (input ?? {}) as { work?: unknown; locator?: unknown };
  if (typeof work !== 'string' || typeof locator !== 'string' || work.length > 20 || locator.length > 60) return false;
  const bits = Math.max(workBitsMin, bitsFor(desk, peer) - 1);
  const now = hourOf(desk);
  return [now, now - 1].some((hour) => isWorkDone({ salt: saltOf(peer, hour), locator }, bits, work));
};

/** Takes a place; false where none is left. */
export const takeWorkedPlace = (desk: Desk, peer: string): boolean => perNetwork.take(peer, desk.clock.now().getTime());
