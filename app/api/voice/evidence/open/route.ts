/** `POST /api/voice/evidence/open`: begins a file, or tells how far it has come. */
import { voiceAction } from '@/app/_http/voice-action';
import { openUpload } from '@/lib/evidence/upload';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  openUpload(desk, input, { peer }),
);
