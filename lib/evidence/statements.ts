/** Statements that move the tables of evidence, for a batch of the caller's own. Executes nothing. */
import { and, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { evidence, evidenceChunk } from '@/db/tables/evidence';
import type { IsoDay } from '@/lib/platform/iso-day';
import { complaintBytesMax, filesMax } from './rules';

/** Undoes its batch ('stale') where the complaint has no room for it; fails as a duplicate where the id stands. */
export const composeOpened = (opened: {
  id: string;
  complaintId: string;
  sealedBytes: number;
  activeOn: IsoDay;
}): Statement[] => [
  sql`insert into ${evidence} (id, complaint_id, sealed_bytes, chunks, sha256, active_on, is_listed)
    select ${opened.id}, ${opened.complaintId}, ${opened.sealedBytes}, 0, null, ${opened.activeOn}, 0
    where (select coalesce(sum(sealed_bytes), 0) + ${opened.sealedBytes} <= ${complaintBytesMax}
      and count(*) < ${filesMax} from ${evidence} where complaint_id = ${opened.complaintId})`,
  expectChanged(1),
];

/** Undoes its batch ('stale') unless this is the place that is missing next. */
export const composeChunk = (added: {
  evidenceId: string;
  position: number;
  file: Uint8Array;
  activeOn: IsoDay;
}): Statement[] => [
  compose
    .update(evidence)
    .set({ chunks: added.position + 1, activeOn: added.activeOn })
    .where(and(eq(evidence.id, added.evidenceId), eq(evidence.chunks, added.position), isNull(evidence.sha256))),
  expectChanged(1),
  compose.insert(evidenceChunk).values({
    evidenceId: added.evidenceId,
    position: added.position,
    file: Buffer.from(added.file.buffer, added.file.byteOffset, added.file.byteLength),
  }),
];

/** Marks a file as complete. */
export const composeFinished = (id: string, sha256: string, activeOn: IsoDay): Statement[] => [
  compose
    .update(evidence)
    .set({ sha256, activeOn })
    .where(and(eq(evidence.id, id), isNull(evidence.sha256))),
  expectChanged(1),
];

/**
 * Marks files as named by a message, for the batch that stores the message. Undoes it ('stale') unless each is a
 * complete file of that complaint.
 */
export const composeListed = (complaintId: string, ids: readonly string[]): Statement[] =>
  ids.length === 0
    ? []
    : [
        compose
          .update(evidence)
          .set({ isListed: true })
          .where(
            and(eq(evidence.complaintId, complaintId), inArray(evidence.id, [...ids]), isNotNull(evidence.sha256)),
          ),
        expectChanged(ids.length),
      ];

/** Erased chunks are overwritten, which takes its time; others write in between. */
const erasedAtOnceMax = 32;

/** Undoes its batch ('stale') where a message named the file meanwhile. */
const composeCut = (id: string, chunks: number): Statement[] => [
  compose
    .update(evidence)
    .set({ chunks, sha256: null })
    .where(and(eq(evidence.id, id), eq(evidence.isListed, false))),
  expectChanged(1),
  compose.delete(evidenceChunk).where(and(eq(evidenceChunk.evidenceId, id), gte(evidenceChunk.position, chunks))),
];

/**
 * Takes away a file that no message names, in batches to be written one after the other until one is stale. The end
 * goes first: a chunk can never be added above a hole.
 */
export const composeErasure = ({ id, chunks }: { id: string; chunks: number }): Statement[][] => {
  const batches: Statement[][] = [];
  for (let left = chunks; left > 0; ) {
    left = Math.max(0, left - erasedAtOnceMax);
    batches.push(composeCut(id, left));
  }
  batches.push([
    compose.delete(evidence).where(and(eq(evidence.id, id), eq(evidence.isListed, false), eq(evidence.chunks, 0))),
  ]);
  return batches;
};

/** Everything that came with a complaint, named or not: for the batch that erases the complaint itself. */
export const composeEvidenceRemoval = (complaintId: string): Statement[] => [
  sql`delete from ${evidenceChunk} where evidence_id in (select id from ${evidence} where complaint_id = ${complaintId})`,
  compose.delete(evidence).where(eq(evidence.complaintId, complaintId)),
];
