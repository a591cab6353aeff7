/**
 * The complaint form on one page. Without script it has a button of its own, and says what that means; with script the
 * script brings the button, so that nothing can leave in clear by accident; on the spare page (`isSpare`) the button
 * is always there, under a warning. With script the questions are shown in steps; what it shows later waits in templates.
 */
import { marks, privateMark } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, BackLink, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Notice } from '@/app/_ui/notice';
import { listUnanswered, type SentComplaint } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';
import { LineNotice } from '../line-notice';
import { OutsideList } from '../outside-channels';
import { Recorded } from '../recorded';
import { fieldNames } from './form';
import { FormTemplates } from './form-templates';
import { type FormProblem, problemSentence } from './problem-text';
import { Questions, type QuestionsProps } from './questions';
import { Completeness, Stronger } from './stronger';

export type FailureCode = keyof Omit<(typeof voiceFormTexts)['th']['failures'], 'word'>;

export type FormState = {
  ticket: string;
  /** See `lib/complaints/pace.ts`. */
  pace: string;
  /** It was sent and came back. */
  isReturned?: boolean;
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

/** Not for people: hidden from sight, from the keyboard and from screen readers. */
function Trap({ lang }: { lang: Lang }) {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={fieldNames.trap}>{voiceStepTexts[lang].trap}</label>
      <input type="text" id={fieldNames.trap} name={fieldNames.trap} tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** How far it is, where it comes back from the server; a script counts by itself. */
function Standing({ lang, sent }: { lang: Lang; sent: SentComplaint }) {
  const unanswered = listUnanswered(sent);
  return (
    <>
      <Completeness lang={lang} unanswered={unanswered} />
      <Stronger lang={lang} unanswered={unanswered} isSent={false} />
    </>
  );
}

export type FormViewProps = {
  lang: Lang;
  officeName: string;
  state: FormState;
  isSpare: boolean;
  /** The page was opened inside the LINE app. */
  isInLine: boolean;
  grievanceDesk: QuestionsProps['grievanceDesk'];
};

export function FormView({ lang, officeName, state, isSpare, isInLine, grievanceDesk }: FormViewProps) {
  const texts = voiceFormTexts[lang];
  const problems = state.problems ?? [];
  const needsOutside = problems.some(({ code }) => code === 'no-reader') || state.failure !== undefined;
  const path = isSpare ? '/voice/new/plain' : '/voice/new';
  return (
    <>
      <div id={marks.stage} {...{ [privateMark]: '' }}>
        <div id={marks.back}>
          <BackLink href={addressIn(lang, '/voice')}>{voiceTexts[lang].backToStart}</BackLink>
        </div>
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
        <div id={marks.intro}>
          {isInLine ? <LineNotice lang={lang} path={path} /> : null}
          <p className="lead">{texts.lead}</p>
          <Recorded lang={lang} name="form" isPage />
          <Notice word={texts.noName} />
        </div>
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
        <form id={marks.form} method="post" action={addressIn(lang, path)} autoComplete="off" noValidate>
          <input type="hidden" name={fieldNames.ticket} value={state.ticket} autoComplete="off" />
          <input type="hidden" name={fieldNames.pace} value={state.pace} autoComplete="off" />
          <Trap lang={lang} />
          <Questions lang={lang} sent={state.sent} problems={problems} grievanceDesk={grievanceDesk} />
          <div className="step" id={marks.review} />
          <div id={marks.completeness}>{state.isReturned ? <Standing lang={lang} sent={state.sent} /> : null}</div>
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
      {isSpare ? null : <FormTemplates lang={lang} officeName={officeName} />}
    </>
  );
}
