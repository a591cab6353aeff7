/** What a reader's browser may send about keys: public halves, sealed files, signatures. Never a key, never a passphrase. */
import { z } from 'zod';
import { decodeBase64url } from '@/lib/vault/bytes';
import { isRecipient } from '@/lib/vault/seal';
import { isReaderWrap, readerWrapBytesMax } from './wrap-rules';

/** base64url of 32 bytes. */
const thirtyTwoBytes = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const recipientSchema = z.string().max(4000).refine(isRecipient);

const wrapFileSchema = z
  .string()
  .max(Math.ceil((readerWrapBytesMax * 4) / 3))
  .transform((text) => decodeBase64url(text) ?? new Uint8Array())
  .refine(isReaderWrap);

/** Asking for one's own key state needs no words. */
export const keyStateSchema = z.object({});

export const passphraseProofSchema = z.object({
  /** What the same passphrase signs in with: proof that the wrap opens by the member's own. */
  signInSecret: thirtyTwoBytes,
});
export type PassphraseProof = z.output<typeof passphraseProofSchema>;

export const newKeysSchema = passphraseProofSchema.extend({
  recipient: recipientSchema,
  publicKey: thirtyTwoBytes,
  wraps: z
    .array(z.object({ way: z.enum(['passphrase', 'rescue']), file: wrapFileSchema }))
    .length(2)
    .refine(([first, second]) => first?.way !== second?.way),
});
export type NewKeys = z.output<typeof newKeysSchema>;

export const proposalSchema = z.object({
  /** A recovery recipient just made; null keeps the one there is. */
  recovery: recipientSchema.nullable(),
});
export type ProposalInput = z.output<typeof proposalSchema>;

/** SHA-256 of the content in hexadecimal: only what the member has read is signed or withdrawn. */
const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const signatureSchema = z.object({
  hash: contentHashSchema,
  /** Ed25519, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type SignatureInput = z.output<typeof signatureSchema>;

export const withdrawalSchema = z.object({ hash: contentHashSchema });
export type Withdrawal = z.output<typeof withdrawalSchema>;

export const backupRecipientSchema = z.object({ recipient: recipientSchema });
export type BackupRecipient = z.output<typeof backupRecipientSchema>;

/** base64url of what a browser's authenticator answers; the longest is an attestation of a few kB. */
const answeredBytes = z.string().regex(/^[A-Za-z0-9_-]{1,16000}$/);
const credentialId = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/);

/**
 * Outputs of extensions stay in the browser: among them is the secret that opens the keys. An answer that brings any is
 * refused as a whole, so that a mistake in a page shows at once.
 */
const noOutputs = z.strictObject({});

const credentialSchema = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: noOutputs,
};

export const newPasskeySchema = passphraseProofSchema.extend({
  credential: z.object({
    ...credentialSchema,
    response: z.object({ clientDataJSON: answeredBytes, attestationObject: answeredBytes }),
  }),
  wrap: wrapFileSchema,
});
export type NewPasskey = z.output<typeof newPasskeySchema>;

export const passkeyProofSchema = z.object({
  credential: z.object({
    ...credentialSchema,
    response: z.object({ clientDataJSON: answeredBytes, authenticatorData: answeredBytes, signature: answeredBytes }),
  }),
});
export type PasskeyProof = z.output<typeof passkeyProofSchema>;

/** Asking for a challenge needs no words. */
export const passkeyChallengeSchema = z.object({});

export const passkeyRemovalSchema = z.object({ id: credentialId });
export type PasskeyRemoval = z.output<typeof passkeyRemovalSchema>;
