/** `POST /api/voice/change`: one change besides a message, signed in the browser. */
import { voiceAction } from '@/app/_http/voice-action';
import { makeChange } from '@/lib/complaints/reporter-changes';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  makeChange(desk, input, { peer }),
);
