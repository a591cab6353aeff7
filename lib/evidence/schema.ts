/** Strict shapes of what is posted about evidence; whether it fits together is the use case's question. */
import { z } from 'zod';
import { decodeBase64url } from '@/lib/vault/bytes';
import { isSealedSize } from './rules';

const locatorSchema = z
  .string()
  .length(43)
  .transform((text, context): Uint8Array<ArrayBuffer> => {
    const bytes = decodeBase64url(text);
    if (bytes?.length === 32) return bytes;
    context.addIssue({ code: 'custom', message: 'not 32 bytes' });
    return z.NEVER;
  });

/** Version 4 only and one spelling only: other versions carry a time, and another spelling would be another key. */
export const evidenceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const signatureSchema = z.string().length(86);

export const openSchema = z.strictObject({
  locator: locatorSchema,
  id: evidenceIdSchema,
  sealedBytes: z.number().int().refine(isSealedSize),
  signature: signatureSchema,
});

export const finishSchema = openSchema.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const unlistedSchema = z.strictObject({ locator: locatorSchema });
