/** What the script of the complaint form shows later: its steps, the answers before sending, refusals, the code. */
import { backMark, marks, templates } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldError } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Progress } from '@/app/_ui/progress';
import { textFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { EvidenceTemplates, evidenceWords } from '../evidence-view';
import { Template, Words } from '../templates';
import { CodeTemplates } from './code-view';
import { problemWords } from './problem-text';

const labelWords = (lang: Lang): Record<string, string> =>
  Object.fromEntries(
    (['category', 'posts', ...textFields] as const).map((field) => [
      `label.${field}`,
      voiceFormTexts[lang].fields[field].label,
    ]),
  );

function Back({ lang }: { lang: Lang }) {
  return (
    <Button type="button" variant="secondary" {...{ [backMark]: '' }}>
      {voiceStepTexts[lang].back}
    </Button>
  );
}

function StepTemplates({ lang }: { lang: Lang }) {
  const texts = voiceStepTexts[lang];
  const { review } = texts;
  return (
    <>
      <Template id={templates.firstActions}>
        <Actions>
          <Button>{texts.next}</Button>
        </Actions>
      </Template>
      <Template id={templates.stepActions}>
        <Actions>
          <Button>{texts.next}</Button>
          <Back lang={lang} />
        </Actions>
      </Template>
      <Template id={templates.stepNumber}>
        <span className="caption">{texts.progress('{step}', '{all}')}</span>
      </Template>
      <Template id={templates.stepProblems}>
        <ErrorSummary title={texts.checkTitle} errors={[]} />
      </Template>
      <Template id={templates.review}>
        <h2>{review.title}</h2>
        <p>{review.lead}</p>
        <dl className="summary" />
      </Template>
      <Template id={templates.answer}>
        <div className="summary-row">
          <dt>{'{question}'}</dt>
          <dd className="summary-value">
            <div className="typed">{'{answer}'}</div>
          </dd>
          <dd className="summary-action">
            <a href="#what">
              {review.change} <span className="visually-hidden">{'{question}'}</span>
            </a>
          </dd>
        </div>
      </Template>
      <Template id={templates.noAnswer}>
        <span className="muted">{review.empty}</span>
      </Template>
    </>
  );
}

/** Of the forms on the last page, after the code. */
const afterCodeWords = (lang: Lang): Record<string, string> => {
  const { contact, notNow } = voiceFollowTexts[lang];
  const problems = Object.entries(voiceTrackTexts[lang].problems).map(([name, text]) => [`change.${name}`, text]);
  return {
    ...Object.fromEntries(problems),
    'contact.saved': contact.saved,
    'contact.missing': contact.problems.missing,
    'contact.too-long': contact.problems['too-long'],
    'change.not-now': notNow,
  };
};

export function FormTemplates({ lang, officeName }: { lang: Lang; officeName: string }) {
  const { failures, sendSealed, send, sending, completeness, problemsTitle } = voiceFormTexts[lang];
  const { word: _, ...failureWords } = failures;
  return (
    <>
      <StepTemplates lang={lang} />
      <Template id={templates.sendSealed}>
        <Notice kind="success" word={sendSealed.word}>
          {sendSealed.text}
        </Notice>
        <Actions>
          <Button>{send}</Button>
          <Back lang={lang} />
        </Actions>
      </Template>
      <Template id={templates.sending}>
        <p role="status">{sending}</p>
      </Template>
      <Template id={templates.problems}>
        <ErrorSummary title={problemsTitle} errors={[]} />
      </Template>
      <Template id={templates.fieldError}>
        <FieldError id="field-error">{'{sentence}'}</FieldError>
      </Template>
      <Template id={templates.failure}>
        <Notice kind="danger" role="alert" word={failures.word}>
          {'{sentence}'}
        </Notice>
      </Template>
      <Template id={templates.completeness}>
        <Progress id={marks.answered} text={completeness('{answered}', '{all}')} value={0} max={1} />
      </Template>
      <CodeTemplates lang={lang} officeName={officeName} />
      <EvidenceTemplates lang={lang} />
      <Words
        words={{
          ...problemWords(lang),
          ...failureWords,
          ...labelWords(lang),
          ...afterCodeWords(lang),
          ...evidenceWords(lang),
          'danger.said': voiceStepTexts[lang].review.yes,
        }}
      />
    </>
  );
}
