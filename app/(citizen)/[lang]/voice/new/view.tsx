/**
 * The complaint form on one page. Without script it has a button of its own, and says what that means; with script the
 * script brings the button, so that nothing can leave in clear by accident; on the spare page (`isSpare`) the button
 * is always there, under a warning. What a script shows later waits in templates.
 */
import { marks, privateMark, templates } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, BackLink, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldError } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Progress } from '@/app/_ui/progress';
import { type SentComplaint, textFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { EvidenceTemplates, evidenceWords } from '../evidence-view';
import { OutsideList } from '../outside-channels';
import { Template, Words } from '../templates';
import { CodeTemplates } from './code-view';
import { fieldNames } from './form';
import { type FormProblem, problemSentence, problemWords } from './problem-text';
import { Questions } from './questions';

export type FailureCode = keyof Omit<(typeof voiceFormTexts)['th']['failures'], 'word'>;

export type FormState = {
  ticket: string;
  sent: SentComplaint;
  problems?: readonly FormProblem[];
  /** Why it was not sent although nothing is wrong with it. */
  failure?: FailureCode | undefined;
  /** Why the form is new although the text is not. */
  again?: 'ticket-malformed' | 'already-confirmed' | undefined;
};

function Problems({ lang, problems }: { lang: Lang; problems: readonly FormProblem[] }) {
  return (
    <ErrorSummary
      title={voiceFormTexts[lang].problemsTitle}
      errors={problems.map((problem) => ({ fieldId: problem.field, message: problemSentence(lang, problem) }))}
    />
  );
}

function OwnButton({ lang, notice }: { lang: Lang; notice: { word: string; text: string } }) {
  return (
    <>
      <Notice kind="warning" word={notice.word}>
        {notice.text}
      </Notice>
      <Actions>
        <Button>{voiceFormTexts[lang].send}</Button>
      </Actions>
    </>
  );
}

/** Before a script is ready, and for good where it cannot run. */
function Waiting({ lang }: { lang: Lang }) {
  const { waiting } = voiceFormTexts[lang];
  return (
    <div className="waits-for-script" id={marks.waiting}>
      <Notice word={waiting.word}>
        <p>{waiting.text}</p>
        <p>
          <a href={addressIn(lang, '/voice/new/plain')}>{waiting.plain}</a>
        </p>
      </Notice>
    </div>
  );
}

const labelWords = (lang: Lang): Record<string, string> =>
  Object.fromEntries(textFields.map((field) => [`label.${field}`, voiceFormTexts[lang].fields[field].label]));

function Templates({ lang }: { lang: Lang }) {
  const { failures, sendSealed, send, sending, completeness } = voiceFormTexts[lang];
  const { word: _, ...failureWords } = failures;
  return (
    <>
      <Template id={templates.sendSealed}>
        <Notice kind="success" word={sendSealed.word}>
          {sendSealed.text}
        </Notice>
        <Actions>
          <Button>{send}</Button>
        </Actions>
      </Template>
      <Template id={templates.sending}>
        <p role="status">{sending}</p>
      </Template>
      <Template id={templates.problems}>
        <ErrorSummary title={voiceFormTexts[lang].problemsTitle} errors={[]} />
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
        <Progress id="answered" text={completeness('{answered}', '{all}')} value={0} max={1} />
      </Template>
      <CodeTemplates lang={lang} />
      <EvidenceTemplates lang={lang} />
      <Words words={{ ...problemWords(lang), ...failureWords, ...labelWords(lang), ...evidenceWords(lang) }} />
    </>
  );
}

export function FormView({ lang, state, isSpare }: { lang: Lang; state: FormState; isSpare: boolean }) {
  const texts = voiceFormTexts[lang];
  const problems = state.problems ?? [];
  const needsOutside = problems.some(({ code }) => code === 'no-reader') || state.failure !== undefined;
  return (
    <>
      <div id={marks.stage} {...{ [privateMark]: '' }}>
        <BackLink href={addressIn(lang, '/voice')}>{voiceTexts[lang].backToStart}</BackLink>
        <div id={marks.problems}>
          {problems.length > 0 ? <Problems lang={lang} problems={problems} /> : null}
          {state.failure ? (
            <Notice kind="danger" role="alert" word={texts.failures.word}>
              {texts.failures[state.failure]}
            </Notice>
          ) : null}
          {state.again ? (
            <Notice kind="warning" role="alert" word={texts.again[state.again].word}>
              {texts.again[state.again].text}
            </Notice>
          ) : null}
        </div>
        <h1>{texts.heading}</h1>
        <p className="lead">{texts.lead}</p>
        <Notice word={texts.noName} />
        {isSpare ? (
          <Notice kind="warning" word={texts.plain.word}>
            <p>{texts.plain.text}</p>
            <p>
              <a href={addressIn(lang, '/voice/new')}>{texts.plain.back}</a>
            </p>
          </Notice>
        ) : (
          <Waiting lang={lang} />
        )}
        <form
          id={marks.form}
          method="post"
          action={addressIn(lang, isSpare ? '/voice/new/plain' : '/voice/new')}
          autoComplete="off"
          noValidate
        >
          <input type="hidden" name={fieldNames.ticket} value={state.ticket} autoComplete="off" />
          <Questions lang={lang} sent={state.sent} problems={problems} />
          <div id={marks.completeness} />
          {isSpare ? (
            <OwnButton lang={lang} notice={texts.plain} />
          ) : (
            <>
              <noscript>
                <OwnButton lang={lang} notice={texts.sendClear} />
              </noscript>
              <div id={marks.send} />
            </>
          )}
        </form>
        <details id={marks.outside} open={needsOutside}>
          <summary>{voiceTexts[lang].outside.title}</summary>
          <OutsideList lang={lang} />
        </details>
      </div>
      {isSpare ? null : <Templates lang={lang} />}
    </>
  );
}
