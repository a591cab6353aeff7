/** How a complaint is called: its number, kind, state and result. */
import { Tag, type TagTone } from '@/app/_ui/tag';
import { findCategory } from '@/lib/complaints/categories';
import type { ComplaintState } from '@/lib/complaints/rules';
import type { CaseNumber, QueueEntry } from '@/lib/complaints/wire';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { numeral } from '../numerals';

const texts = complaintTexts.th;

/** «๑๒/๒๕๗๐» */
export const sayCaseNumber = ({ number, fiscalYear }: CaseNumber): string =>
  texts.caseNumber(numeral(number), numeral(fiscalYear));

export const categoryName = (key: string): string => findCategory(key)?.name.th ?? key;

const tones: Record<ComplaintState, TagTone> = {
  received: 'warning',
  screening: 'action',
  'need-more-information': 'plain',
  'fact-finding': 'action',
  referred: 'plain',
  closed: 'muted',
};

export function StateTag({ state, result }: Pick<QueueEntry, 'state' | 'result'>) {
  return (
    <>
      <Tag tone={tones[state]}>{texts.states[state]}</Tag>
      {result ? <> {texts.results[result]}</> : null}
    </>
  );
}
