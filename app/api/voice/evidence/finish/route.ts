/** `POST /api/voice/evidence/finish`: compares a complete file with its SHA-256. */
import { voiceAction } from '@/app/_http/voice-action';
import { finishUpload } from '@/lib/evidence/upload';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  finishUpload(desk, input, { peer }),
);
