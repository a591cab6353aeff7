/**
 * What the server can tell of a reader's wrapped keys without opening them: that they are an age file for exactly one
 * post-quantum recipient and of about the size every such file has. Anything else would be clear text by mistake.
 */
import { decodeUtf8 } from '@/lib/vault/bytes';

/** Two keys in a small JSON object under one hybrid header: always below this. */
export const readerWrapBytesMax = 4096;

const endOfHeader = (file: Uint8Array): number =>
  file.findIndex(
    (byte, at) => byte === 0x0a && file[at + 1] === 0x2d && file[at + 2] === 0x2d && file[at + 3] === 0x2d,
  );

export function isReaderWrap(file: Uint8Array): boolean {
  if (file.length > readerWrapBytesMax) return false;
  const header = decodeUtf8(file.subarray(0, Math.max(0, endOfHeader(file))));
  const lines = header?.split('\n') ?? [];
  return (
    lines[0] === 'age-encryption.org/v1' &&
    (lines[1]?.startsWith('-> mlkem768x25519 ') ?? false) &&
    lines.filter((line) => line.startsWith('->')).length === 1
  );
}
