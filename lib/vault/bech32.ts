/**
 * Writes 32 secret bytes as the text of a post-quantum hybrid age identity (`AGE-SECRET-KEY-PQ-1…`, Bech32 of BIP 173).
 * The age package draws such identities but offers no way to write one from derived bytes. Reading is left to it.
 */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const prefix = 'age-secret-key-pq-';

function foldChecksum(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let state = 1;
  for (const value of values) {
    const top = state >>> 25;
    state = ((state & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, bit) => {
      if ((top >> bit) & 1) state ^= generator;
    });
  }
  return state;
}

function toFiveBitGroups(bytes: Uint8Array): number[] {
  const groups: number[] = [];
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff;
    pendingBits += 8;
    while (pendingBits >= 5) {
      pendingBits -= 5;
      groups.push((pending >> pendingBits) & 31);
    }
  }
  if (pendingBits > 0) groups.push((pending << (5 - pendingBits)) & 31);
  return groups;
}

export function encodeHybridIdentity(seed: Uint8Array): string {
  if (seed.length !== 32) throw new RangeError('an age identity is made of 32 bytes');
  const data = toFiveBitGroups(seed);
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const sum = foldChecksum([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...data, ...checksum].map((value) => alphabet[value]).join('')}`.toUpperCase();
}
