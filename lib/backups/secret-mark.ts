/** Tells whether two installations have the same environment secret, without giving anything of it away. */
import { createHash } from 'node:crypto';
import type { Settings } from '@/lib/platform/env';

export const markSecret = (settings: Settings): string =>
  createHash('sha256').update(settings.deriveKey('backup-mark')).digest('hex');
