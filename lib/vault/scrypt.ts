/**
 * The one slow derivation of the vault, as a function to be handed in: `scrypt-node.ts` on the server,
 * `scrypt-browser.ts` in scripts. Both give the same bytes; r = 8, p = 1 and 32 bytes are fixed (RFC 7914).
 */
export type Scrypt = (input: {
  password: Uint8Array;
  salt: Uint8Array;
  /** log2 of the cost N. */
  costLog2: number;
}) => Promise<Uint8Array>;

/** N = 2^15: a tracking code has 63 random bits and is derived on cheap phones. */
export const trackingCostLog2 = 15;

/** N = 2^17 (128 MiB): a member's passphrase, derived on office machines. */
export const passphraseCostLog2 = 17;
