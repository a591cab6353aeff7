/**
 * The changes staff make to a plan, as the browser's form and the address behind it both read them.
 * `revision` is the one the person saw; the use case refuses where it is no longer the present one.
 */
import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/platform/typed-text';

/** As in the plan file, so that what is written here can be exported and imported again. */
export const statementCharactersMax = 4000;

const planKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const measureName = { fiscalYear: z.int(), measure: planKey, revision: z.int().min(1) };

/** A verdict is one of the three boxes; 'to-confirm' only ever comes from an unclear source. */
export const changeStatusSchema = z.object({
  ...measureName,
  after: z.enum(['unable', 'in-progress', 'completed'], 'choose'),
});

export const rewriteStatementSchema = z.object({
  ...measureName,
  statement: planKey,
  th: requiredText(statementCharactersMax),
  en: optionalText(statementCharactersMax),
});

export type StatusChange = z.output<typeof changeStatusSchema>;
export type StatementRewrite = z.output<typeof rewriteStatementSchema>;
