/** `POST /api/voice/evidence/chunk`: keeps one chunk of a sealed file. Bytes, see `lib/evidence/chunk-frame`. */
import { voiceBytes } from '@/app/_http/voice-action';
import { frameHeadBytes } from '@/lib/evidence/chunk-frame';
import { chunkBytes } from '@/lib/evidence/rules';
import { addChunk } from '@/lib/evidence/upload';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceBytes(
  frameHeadBytes + chunkBytes,
  ({ desk, peer }, bytes) => addChunk(desk, bytes, { peer }),
);
