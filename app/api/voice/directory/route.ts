/** `GET /api/voice/directory`: the office's salt and every signed version of the reader directory. */
import { voiceQuery } from '@/app/_http/voice-action';
import { getDirectoryAnswer } from '@/lib/complaints/intake-directory';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = voiceQuery(({ desk }) => getDirectoryAnswer(desk));
