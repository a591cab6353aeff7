/**
 * How a chunk travels: as bytes, so that nothing of it is encoded twice, with what proves it in front:
 * `locator (32) ‖ id (36, ASCII) ‖ place (4, big-endian) ‖ signature (64) ‖ chunk`. The browser writes it, the server
 * reads it.
 */
import { concatBytes, decodeBase64url, decodeUtf8, encodeBase64url, encodeUtf8 } from '@/lib/vault/bytes';

export type ChunkFrame = {
  locator: Uint8Array;
  id: string;
  position: number;
  /** base64url. */
  signature: string;
  file: Uint8Array;
};

const locatorEnd = 32;
const idEnd = locatorEnd + 36;
const positionEnd = idEnd + 4;

/** What stands before the chunk. */
export const frameHeadBytes = positionEnd + 64;

export const writeChunkFrame = ({ locator, id, position, signature, file }: ChunkFrame): Uint8Array<ArrayBuffer> => {
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, position);
  return concatBytes(locator, encodeUtf8(id), place, decodeBase64url(signature) ?? new Uint8Array(64), file);
};

/** Null for what is too short to be one. Whether its parts are right is not asked here. */
export const readChunkFrame = (bytes: Uint8Array): ChunkFrame | null => {
  const id = decodeUtf8(bytes.subarray(locatorEnd, idEnd));
  if (bytes.length <= frameHeadBytes || id === null) return null;
  return {
    locator: bytes.subarray(0, locatorEnd),
    id,
    position: new DataView(bytes.buffer, bytes.byteOffset).getUint32(idEnd),
    signature: encodeBase64url(bytes.subarray(positionEnd, frameHeadBytes)),
    file: bytes.subarray(frameHeadBytes),
  };
};
