/**
 * The questionnaire on one page, aspect by aspect, complete without script: native radios, one button. After a
 * refusal it comes back with everything chosen and a list of what to put right.
 */
import { addressIn } from '@/app/_http/page';
import { Actions, BackLink, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Notice } from '@/app/_ui/notice';
import { Phrases } from '@/app/_ui/phrases';
import { RatingScale } from '@/app/_ui/rating-scale';
import { surveyTexts } from '@/lib/i18n/survey';
import type { Lang } from '@/lib/i18n/text';
import { writeDigits } from '@/lib/platform/thai-digits';
import type { OpenSurvey } from '@/lib/surveys/queries';
import { type Item, listItems, type Questionnaire } from '@/lib/surveys/questionnaire';
import { NOT_USED, type SubmissionProblem } from '@/lib/surveys/schema';
import { fieldNames } from './form';

export type SurveyFormState = {
  once: string;
  /** Item key → chosen value. */
  chosen: Readonly<Record<string, string>>;
  /** Why the form is shown again without a mistake in it. */
  notice?: 'stale' | 'wait';
  problems?: readonly SubmissionProblem[];
};

type ShownProblem = { itemKey?: string; inSummary: string; atItem?: string };

const numberIn = (lang: Lang, value: number) => writeDigits(String(value), lang === 'th' ? 'thai' : 'arabic');

/** Turns problem codes into sentences, and says at which question each belongs. */
const describeProblem = (
  lang: Lang,
  questionnaire: Questionnaire,
  chosen: SurveyFormState['chosen'],
  problem: SubmissionProblem,
): ShownProblem => {
  const texts = surveyTexts[lang];
  const items = listItems(questionnaire);
  if ('itemKey' in problem) {
    const { itemKey, code } = problem;
    const question = items.find(({ key }) => key === itemKey)?.text[lang] ?? itemKey;
    return code === 'answered-twice'
      ? { itemKey, inSummary: texts.answeredTwice(question), atItem: texts.answeredTwiceHere }
      : { itemKey, inSummary: texts.optionUnknown(question), atItem: texts.optionUnknownHere };
  }
  if (problem.code === 'item-unknown') return { inSummary: texts.itemUnknown };
  if (problem.code === 'once-malformed') return { inSummary: texts.onceMalformed };
  const rated = items.filter(({ key }) => chosen[key] !== undefined && chosen[key] !== NOT_USED).length;
  const inSummary = texts.tooFew(numberIn(lang, rated), numberIn(lang, questionnaire.minAnswered));
  const firstOpen = items.find(({ key }) => chosen[key] === undefined) ?? items[0];
  return firstOpen ? { itemKey: firstOpen.key, inSummary, atItem: texts.tooFewHere } : { inSummary };
};

export function SurveyView({ lang, survey, state }: { lang: Lang; survey: OpenSurvey; state: SurveyFormState }) {
  const { service, questionnaire } = survey;
  const { once, chosen, notice } = state;
  const texts = surveyTexts[lang];
  const problems = (state.problems ?? []).map((problem) => describeProblem(lang, questionnaire, chosen, problem));
  const steps = questionnaire.scale.map(({ value, text }) => ({
    value: String(value),
    label: text[lang],
    mark: numberIn(lang, value),
  }));
  const renderItem = ({ key, text }: Item) => (
    <RatingScale
      key={key}
      name={fieldNames.answer(key)}
      question={text[lang]}
      steps={steps}
      notUsed={{ value: NOT_USED, label: questionnaire.notUsed[lang] }}
      value={chosen[key]}
      error={problems.find((problem) => problem.itemKey === key)?.atItem}
    />
  );
  return (
    <>
      <BackLink href={addressIn(lang, '/survey')}>{texts.otherService}</BackLink>
      {problems.length > 0 ? (
        <ErrorSummary
          title={texts.problemsTitle}
          errors={problems.map(({ itemKey, inSummary }) => ({
            fieldId: itemKey === undefined ? undefined : fieldNames.answer(itemKey),
            message: inSummary,
          }))}
        />
      ) : null}
      {notice ? (
        <Notice kind="warning" role="alert" word={texts[notice].word}>
          {texts[notice].text}
        </Notice>
      ) : null}
      <h1>
        <Phrases text={service.name[lang]} />
        <span className="caption">{questionnaire.title[lang]}</span>
      </h1>
      <p className="lead">{questionnaire.intro[lang]}</p>
      <form method="post" action={addressIn(lang, `/survey/${service.key}`)} autoComplete="off">
        <input type="hidden" name={fieldNames.questionnaire} value={questionnaire.key} />
        <input type="hidden" name={fieldNames.version} value={questionnaire.version} />
        <input type="hidden" name={fieldNames.once} value={once} autoComplete="off" />
        {questionnaire.aspects.map(({ key, title, items }) => (
          <section key={key} aria-labelledby={`aspect.${key}`}>
            <h2 id={`aspect.${key}`}>{title[lang]}</h2>
            {items.map(renderItem)}
          </section>
        ))}
        <Notice word={texts.privacyWord}>{texts.privacy}</Notice>
        <Actions>
          <Button>{texts.submit}</Button>
        </Actions>
      </form>
    </>
  );
}

export function ClosedView({ lang }: { lang: Lang }) {
  const texts = surveyTexts[lang];
  return (
    <>
      <h1>
        <Phrases text={texts.closedTitle} />
      </h1>
      <p>{texts.closed}</p>
      <BackLink href={addressIn(lang, '/survey')}>{texts.otherService}</BackLink>
    </>
  );
}
