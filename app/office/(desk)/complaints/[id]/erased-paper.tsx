/** In place of the sealed paper once its time of keeping is over: that it is gone, since when, and what stays. */
import { keepingTexts } from '@/lib/i18n/office-keeping';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';

const texts = keepingTexts.th.erased;

export function ErasedPaper({ erasedOn }: { erasedOn: IsoDay }) {
  return (
    <>
      <h2>{texts.title}</h2>
      <p>{texts.lead(formatThaiDate(erasedOn))}</p>
      <p className="muted">{texts.stays}</p>
    </>
  );
}
