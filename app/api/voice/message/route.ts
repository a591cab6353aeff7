/** `POST /api/voice/message`: adds an envelope that the reporter's browser sealed and signed. */
import { voiceAction } from '@/app/_http/voice-action';
import { addSealedMessage } from '@/lib/complaints/thread';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceAction(({ desk, peer }, input) =>
  addSealedMessage(desk, input, { peer }),
);
