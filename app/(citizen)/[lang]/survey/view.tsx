/** Which service did you use? One large link each. */
import { addressIn } from '@/app/_http/page';
import { ChoiceList } from '@/app/_ui/choice-list';
import { Empty } from '@/app/_ui/notice';
import { Phrases } from '@/app/_ui/phrases';
import { surveyTexts } from '@/lib/i18n/survey';
import type { Lang } from '@/lib/i18n/text';
import type { Service } from '@/lib/surveys/services';

export function SurveyListView({ lang, services }: { lang: Lang; services: readonly Service[] }) {
  const texts = surveyTexts[lang];
  const names = new Map(services.map(({ key, name }) => [key, name[lang]]));
  const choices = services.map(({ key, parentKey, name }) => {
    const parent = parentKey === null ? undefined : names.get(parentKey);
    return {
      href: addressIn(lang, `/survey/${key}`),
      label: name[lang],
      ...(parent ? { explanation: texts.partOf(parent) } : {}),
    };
  });
  return (
    <>
      <h1>
        <Phrases text={texts.listTitle} />
      </h1>
      {choices.length > 0 ? (
        <>
          <p className="lead">{texts.listLead}</p>
          <ChoiceList choices={choices} />
        </>
      ) : (
        <Empty>{texts.listEmpty}</Empty>
      )}
    </>
  );
}
