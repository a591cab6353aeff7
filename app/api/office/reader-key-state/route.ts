/** `POST /api/office/reader-key-state`: a post, because what it gives out must not lie in a cache. */
import { staffAction } from '@/app/_http/staff-action';
import { env } from '@/lib/platform/env';
import { getKeyState } from '@/lib/readers/own-keys';
import { keyStateSchema } from '@/lib/readers/schema';

export const POST = staffAction(keyStateSchema, (actor, running) =>
  getKeyState(actor, running, env().deriveKey('reader-key')),
);
