/** What may be asked about evidence: whose it is, how far it came, and its chunks, one at a time. */
import { and, asc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { complaint } from '@/db/tables/complaints';
import { evidence, evidenceChunk } from '@/db/tables/evidence';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { UploadState } from './wire';

export type StoredEvidence = {
  id: string;
  complaintId: string;
  sealedBytes: number;
  chunks: number;
  sha256: string | null;
  isListed: boolean;
};

export const toUploadState = ({ chunks, sha256, isListed }: StoredEvidence): UploadState => ({
  next: chunks,
  isFinished: sha256 !== null,
  isListed,
});

export type EvidenceOwner = { complaintId: string; reporterPublicKey: string };

/** The complaint that evidence is sent to; null for a locator that finds none. */
export const findOwner = async ({ database }: Desk, locatorHash: string): Promise<EvidenceOwner | null> => {
  const [row] = await database.read('find owner of evidence', (from) =>
    from
      .select({ complaintId: complaint.id, reporterPublicKey: complaint.reporterPublicKey })
      .from(complaint)
      .where(eq(complaint.locatorHash, locatorHash)),
  );
  return row ?? null;
};

export const findEvidence = async ({ database }: Desk, id: string): Promise<StoredEvidence | null> => {
  const [row] = await database.read('find evidence', (from) => from.select().from(evidence).where(eq(evidence.id, id)));
  return row ?? null;
};

/** The files of a complaint that its messages name, in the order of their random ids. */
export const listEvidence = ({ database }: Desk, complaintId: string): Promise<{ id: string; sealedBytes: number }[]> =>
  database.read('list evidence', (from) =>
    from
      .select({ id: evidence.id, sealedBytes: evidence.sealedBytes })
      .from(evidence)
      .where(and(eq(evidence.complaintId, complaintId), eq(evidence.isListed, true), isNotNull(evidence.sha256)))
      .orderBy(asc(evidence.id)),
  );

/** The files of a complaint that no message names yet. */
export const listUnlisted = ({ database }: Desk, complaintId: string): Promise<StoredEvidence[]> =>
  database.read('list unlisted evidence', (from) =>
    from
      .select()
      .from(evidence)
      .where(and(eq(evidence.complaintId, complaintId), eq(evidence.isListed, false)))
      .orderBy(asc(evidence.id)),
  );

/** Files that no message names and nothing was added to since before that day. */
export const listForgotten = ({ database }: Desk, before: IsoDay): Promise<StoredEvidence[]> =>
  database.read('list forgotten evidence', (from) =>
    from
      .select()
      .from(evidence)
      .where(and(eq(evidence.isListed, false), lt(evidence.activeOn, before))),
  );

/** One chunk of a file. */
export const findChunk = async ({ database }: Desk, evidenceId: string, position: number): Promise<Buffer | null> => {
  const [row] = await database.read('find chunk', (from) =>
    from
      .select({ file: evidenceChunk.file })
      .from(evidenceChunk)
      .where(and(eq(evidenceChunk.evidenceId, evidenceId), eq(evidenceChunk.position, position))),
  );
  return row?.file ?? null;
};

/** Whether all of these are complete files of the complaint. */
export const areComplete = async (
  { database }: Desk,
  complaintId: string,
  ids: readonly string[],
): Promise<boolean> => {
  const rows = await database.read('find complete evidence', (from) =>
    from
      .select({ id: evidence.id })
      .from(evidence)
      .where(and(eq(evidence.complaintId, complaintId), inArray(evidence.id, [...ids]), isNotNull(evidence.sha256))),
  );
  return rows.length === ids.length;
};
