/**
 * What the server makes of a request about a complaint: strict shapes, bytes instead of base64url, bounds before
 * anything is decoded. Whether the parts fit each other and the directory is the use case's question.
 */
import { z } from 'zod';
import { decodeBase64url } from '@/lib/vault/bytes';
import { type ComplaintCategory, complaintCategories } from './categories';

/** The same strictness as `decodeBase64url`, one spelling for one byte string, in the server's own fast code. */
const decodeQuickly = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : null;
};

/** base64url of at most so many bytes, as bytes. */
export const bytesOf = (bytesMax: number) =>
  z
    .string()
    .max(Math.ceil((bytesMax * 4) / 3))
    .transform((text, context): Uint8Array<ArrayBuffer> => {
      const bytes = decodeQuickly(text);
      if (bytes !== null) return bytes;
      context.addIssue({ code: 'custom', message: 'not base64url' });
      return z.NEVER;
    });

const exactly = (bytes: number) => bytesOf(bytes).refine((decoded) => decoded.length === bytes);

/** 32 bytes in the one spelling that base64url has for them; stays text. */
export const text32Schema = z
  .string()
  .length(43)
  .refine((text) => decodeBase64url(text)?.length === 32);

/** Version 4 only and one spelling only: other versions carry a time, and another spelling would be another key. */
export const complaintIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** A post-quantum hybrid recipient has 1,216 bytes of key. */
const recipientSchema = z.string().regex(/^age1pq1[02-9ac-hj-np-z]{1900,2000}$/);

export const countSchema = z.number().int().min(1).max(1_000_000);

/** Above every real file; the exact sizes are checked when it is looked into. */
const bodyBytesMax = 70_000;
const wrapBytesMax = 4_096;

export const bodyFileSchema = bytesOf(bodyBytesMax);

export const wrapSchema = z.strictObject({
  holder: z.string().min(1).max(80),
  key: z.enum(['thread', 'file', 'notes']),
  version: countSchema,
  file: bytesOf(wrapBytesMax),
});

const categoryKeys = complaintCategories.map(({ key }) => key) as [ComplaintCategory, ...ComplaintCategory[]];

/** More readers than any office has, two wraps each, and those of the reporter and of recovery. */
const wrapsMax = 120;

export const sealedComplaintSchema = z.strictObject({
  id: complaintIdSchema,
  locator: exactly(32),
  reporterPublicKey: text32Schema,
  category: z.enum(categoryKeys),
  isDanger: z.boolean(),
  fileRecipient: recipientSchema,
  directoryNumber: countSchema,
  complaint: bodyFileSchema,
  lastOpened: bytesOf(wrapBytesMax),
  wraps: z.array(wrapSchema).min(1).max(wrapsMax),
  work: z.string().max(20).optional(),
});
export type SealedComplaintInput = z.output<typeof sealedComplaintSchema>;

export const threadRequestSchema = z.strictObject({ locator: exactly(32) });

/** Files that one message may name; as many as a complaint takes. */
const evidenceListMax = 100;

export const sealedMessageSchema = z.strictObject({
  locator: exactly(32),
  counter: countSchema,
  keyVersion: countSchema,
  file: bodyFileSchema,
  change: z.enum(['message', 'danger', 'retaliation']).default('message'),
  signature: z.string().length(86),
  evidence: z.array(complaintIdSchema).min(1).max(evidenceListMax).optional(),
});

export const reporterChangeSchema = z.strictObject({
  locator: exactly(32),
  change: z.enum(['freeze', 'contact', 'opened', 'rating']),
  counter: countSchema,
  payload: bodyFileSchema,
  signature: z.string().length(86),
});
