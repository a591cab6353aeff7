/** The years there is something to read about. */
import { addressIn } from '@/app/_http/page';
import { ChoiceList } from '@/app/_ui/choice-list';
import { Empty } from '@/app/_ui/notice';
import { reportTexts } from '@/lib/i18n/report';
import type { Lang } from '@/lib/i18n/text';
import type { PlanHead } from '@/lib/measures/queries';
import { toThaiDigits } from '@/lib/platform/thai-digits';

export function TransparencyView({ plans, lang }: { plans: readonly PlanHead[]; lang: Lang }) {
  const texts = reportTexts[lang];
  const yearOf = (fiscalYear: number) => (lang === 'th' ? toThaiDigits(String(fiscalYear)) : String(fiscalYear));
  return (
    <>
      <h1>{texts.listTitle}</h1>
      <p className="lead">{texts.listLead}</p>
      {plans.length === 0 ? <Empty>{texts.listEmpty}</Empty> : null}
      <ChoiceList
        choices={plans.map(({ fiscalYear, state }) => ({
          href: addressIn(lang, `/transparency/${fiscalYear}/measures`),
          label: texts.open(yearOf(fiscalYear)),
          explanation: texts.states[state],
        }))}
      />
    </>
  );
}
