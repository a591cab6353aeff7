/** `POST /api/voice/complaint`: takes a complaint that was sealed in the browser. */
import { voiceAction } from '@/app/_http/voice-action';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { env } from '@/lib/platform/env';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  takeSealedComplaint(desk, input, { peer, inboxRelease: env().inboxRelease }),
);
