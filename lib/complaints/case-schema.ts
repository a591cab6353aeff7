/** What a reader's browser posts while working a complaint. Sealed parts come as base64url and leave as bytes. */
import { z } from 'zod';
import { readTypedMessage } from './message';
import { complaintResults, complaintStates } from './rules';
import { bodyFileSchema, complaintIdSchema, countSchema, wrapSchema } from './wire-schema';

const pagesMax = 10_000;

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

/** What is typed before it is sealed; '' where nothing was and nothing has to be. */
const typedMessage = (isNeeded: boolean) =>
  z.string().transform((typed, context): string => {
    const read = readTypedMessage(typed);
    if (read.ok) return read.value;
    if (read.error === 'missing' && !isNeeded) return '';
    context.addIssue({ code: 'custom', message: read.error });
    return z.NEVER;
  });

/** A reply or a note. Issues: 'missing', 'too-long'. */
export const typedMessageSchema = z.object({ text: typedMessage(true) });

/** The first message of an acknowledgement, which may be left out. */
export const typedFirstMessageSchema = z.object({ text: typedMessage(false) });

/** A move of state as it is chosen. Issues: 'to', 'result', 'confirm', each on its field. */
export const chosenMoveSchema = z
  .object({
    to: z.enum(complaintStates, 'to'),
    result: z.union([z.enum(complaintResults), z.literal('')], 'result'),
    isConfirmed: z.boolean(),
  })
  .check(
    z.refine(({ to, result }) => to !== 'closed' || result !== '', { path: ['result'], error: 'result' }),
    z.refine(({ to, isConfirmed }) => to !== 'closed' || isConfirmed, { path: ['isConfirmed'], error: 'confirm' }),
  );
export type ChosenMove = z.output<typeof chosenMoveSchema>;
