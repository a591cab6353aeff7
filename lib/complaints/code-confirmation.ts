/**
 * The reporter without script types back the last four digits of the code, so that a slip of the pen shows while the
 * code is still on the page. From then on the form that was sent leads to the code no more.
 */
import { eq } from 'drizzle-orm';
import { compose } from '@/db/statement';
import { complaint } from '@/db/tables/complaints';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { lastFourDigits, parseTrackingCode, type TrackingCodeError } from '@/lib/vault/tracking-code';
import { deriveCodeHolder } from './code-keys';
import { findStoredThread } from './queries';

/** `wrong-digits`: they are not the code's last four; the page with the code can be shown again. */
export type ConfirmationRefusal = TrackingCodeError | 'wrong-digits' | 'not-found' | 'try-later';

/** Forgets the ticket of the complaint that `typedCode` stands for. Doing it again changes nothing. */
export const confirmCode = async (
  desk: Desk,
  { typedCode, typedLastFour }: { typedCode: string; typedLastFour: string },
  { peer }: { peer: string },
): Promise<Result<{ receivedOn: IsoDay }, ConfirmationRefusal>> => {
  const code = parseTrackingCode(typedCode);
  if (!code.ok) return code;
  if (toArabicDigits(typedLastFour).replace(/\s/g, '') !== lastFourDigits(code.value)) return refuse('wrong-digits');
  const holder = await deriveCodeHolder(desk, code.value, peer);
  if (!holder.ok) return holder;
  const stored = await findStoredThread(desk, holder.value.keys.locatorHash);
  if (!stored) return refuse('not-found');
  if (stored.hasTicket) {
    await desk.database.write('confirm code', [
      compose.update(complaint).set({ ticketHash: null }).where(eq(complaint.id, stored.id)),
    ]);
  }
  return ok({ receivedOn: stored.receivedOn });
};
