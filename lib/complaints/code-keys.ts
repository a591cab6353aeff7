/**
 * From a tracking code to its keys on the server, for reporters without script. The derivation is slow on purpose,
 * so each try costs the same known amount of work: at most two run at once, networks take turns, and one network may
 * try often enough for a village and not for a search. Nothing is kept.
 */
import { getOfficeProfile } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { createFairQueue } from '@/lib/platform/fair-queue';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { type Result, refuse } from '@/lib/platform/result';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import type { TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, type TrackingKeys } from '@/lib/vault/tracking-keys';

const triesPerNetwork = createRateLimit({ burst: 30, refillMs: 4_000 });
const derivations = createFairQueue({ width: 2, waitingPerPeerMax: 4 });

/** A reporter as their code shows them, and the office (base64url of its salt) whose code it is. */
export type CodeHolder = { keys: TrackingKeys; office: string };

/** The keys of a code, known or not; 'try-later' for a network that has tried too often. */
export const deriveCodeHolder = async (
  desk: Desk,
  code: TrackingCode,
  peer: string,
): Promise<Result<CodeHolder, 'try-later'>> => {
  if (!triesPerNetwork.take(peer, desk.clock.now().getTime())) return refuse('try-later');
  const salt = Buffer.from((await getOfficeProfile(desk)).salt, 'base64');
  return derivations.run(peer, async () => ({
    keys: await deriveTrackingKeys(code, salt, scryptInNode),
    office: salt.toString('base64url'),
  }));
};
