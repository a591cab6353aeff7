/** A UUID, version 4, also where the browser has no function of its own for it. */
import { encodeHex } from '@/lib/vault/bytes';
import { systemRandomBytes } from '@/lib/vault/chance';

export const randomUuid = (): string => {
  const bytes = systemRandomBytes(16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
