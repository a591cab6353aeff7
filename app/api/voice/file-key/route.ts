/** `POST /api/voice/file-key`: what a reporter's browser seals contact details to. */
import { voiceAction } from '@/app/_http/voice-action';
import { fetchFileKey } from '@/lib/complaints/reporter-changes';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  fetchFileKey(desk, input, { peer }),
);
