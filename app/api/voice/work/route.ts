/** `GET /api/voice/work`: what a browser computes to send although its network has sent more than its share. */
import { voiceQuery } from '@/app/_http/voice-action';
import { getWorkAnswer } from '@/lib/complaints/work';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceQuery(({ desk, peer }) => getWorkAnswer(desk, peer));
