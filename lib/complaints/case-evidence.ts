/** Sealed files as a reader gets them: chunk by chunk, of complaints they hold a key of, and only what a message names. */
import { findChunk, listEvidence } from '@/lib/evidence/queries';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type Actor, may } from '@/lib/staff/policy';
import { findWorkable } from './case-queries';
import type { ChunkQuestion } from './case-schema';

/** One sealed chunk. That the complaint was opened is recorded when its case is fetched. */
export const getEvidenceChunk = async (
  actor: Actor,
  desk: Desk,
  { id, evidence, position }: ChunkQuestion,
): Promise<Result<Uint8Array, 'not-found'>> => {
  if (!may(actor, 'work-complaints')) return refuse('not-found');
  const found = await findWorkable(desk, actor.staffId, id);
  const isOfCase = found !== null && (await listEvidence(desk, id)).some((one) => one.id === evidence);
  const chunk = isOfCase ? await findChunk(desk, evidence, position) : null;
  return chunk ? ok(chunk) : refuse('not-found');
};
