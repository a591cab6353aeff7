/** `POST /api/voice/thread`: everything sealed that a locator fetches. A post, so that no address holds a locator. */
import { voiceAction } from '@/app/_http/voice-action';
import { fetchThread } from '@/lib/complaints/thread';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  fetchThread(desk, input, { peer }),
);
