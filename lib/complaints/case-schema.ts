/** What a reader's browser posts while working a complaint. Sealed parts come as base64url and leave as bytes. */
import { z } from 'zod';
import { complaintResults, complaintStates } from './rules';
import { bodyFileSchema, complaintIdSchema, countSchema, wrapSchema } from './wire-schema';

const pagesMax = 10_000;
/** Above that of the largest file. */
const chunksMax = 1_000;

/** What lies across the states: a promise past its day; a reporter who wrote last. */
export const queueConcerns = ['overdue', 'waiting'] as const;
export type QueueConcern = (typeof queueConcerns)[number];

/** A part of the queue, as it stands in an address; what cannot be read narrows nothing. */
export const listQueueSchema = z.object({
  state: z.enum(complaintStates).optional().catch(undefined),
  /** Counts before `state`. */
  only: z.enum(queueConcerns).optional().catch(undefined),
  /** 1, 2, 3 … */
  page: z.coerce.number().int().min(1).max(pagesMax).catch(1),
});
export type QueueQuestion = z.output<typeof listQueueSchema>;

export const getCaseSchema = z.strictObject({ id: complaintIdSchema });

export const getChunkSchema = z.strictObject({
  id: complaintIdSchema,
  evidence: complaintIdSchema,
  position: z.number().int().min(0).max(chunksMax),
});
export type ChunkQuestion = z.output<typeof getChunkSchema>;

const envelopeFields = {
  file: bodyFileSchema,
  keyVersion: countSchema,
  /** The place it will have; the writer has read everything before it. */
  expectedPosition: countSchema,
};

const holdersMax = 60;

export const acknowledgeSchema = z.strictObject({
  id: complaintIdSchema,
  revision: countSchema,
  /** The new notes key, wrapped to everybody who holds the file key. */
  notesWraps: z.array(wrapSchema).min(1).max(holdersMax),
  reply: z.strictObject(envelopeFields).optional(),
});
export type Acknowledgement = z.output<typeof acknowledgeSchema>;

export const changeStateSchema = z.strictObject({
  id: complaintIdSchema,
  revision: countSchema,
  to: z.enum(complaintStates),
  /** With 'closed' and only then. */
  result: z.enum(complaintResults).nullable().default(null),
});
export type StateChange = z.output<typeof changeStateSchema>;

export const officeEnvelopeSchema = z.strictObject({ id: complaintIdSchema, ...envelopeFields });
export type OfficeEnvelope = z.output<typeof officeEnvelopeSchema>;
