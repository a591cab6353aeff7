/**
 * What a reader types or chooses while working a complaint, before anything is sealed or posted; the forms in the
 * browser check by it. What is posted afterwards stands in `case-schema.ts`.
 */
import { z } from 'zod';
import { readTypedMessage } from './message';
import { complaintResults, complaintStates } from './rules';

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
