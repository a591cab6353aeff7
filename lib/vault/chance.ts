/** Chance as an argument. Everything here uses the system's cryptographic source; tests hand in their own bytes. */
export type RandomBytes = (length: number) => Uint8Array;

/** The system's cryptographic chance, in Node and in the browser (at most 65,536 bytes at once). */
export const systemRandomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
