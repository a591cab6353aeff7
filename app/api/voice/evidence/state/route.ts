/** `POST /api/voice/evidence/state`: the files that no message names yet. */
import { voiceAction } from '@/app/_http/voice-action';
import { fetchUnlisted } from '@/lib/evidence/upload';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  fetchUnlisted(desk, input, { peer }),
);
