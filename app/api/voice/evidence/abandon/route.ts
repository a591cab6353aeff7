/** `POST /api/voice/evidence/abandon`: erases a file that no message names. */
import { voiceAction } from '@/app/_http/voice-action';
import { abandonUpload } from '@/lib/evidence/upload';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  abandonUpload(desk, input, { peer }),
);
