/**
 * Asking for the code. Without script there is a form; with script the script brings one, so that a code never leaves
 * the browser by accident: a form with a single field would be sent by Enter alone.
 */
import { marks, privateMark, templates } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, BackLink, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldError, TextArea, TextField } from '@/app/_ui/field';
import { MessageList } from '@/app/_ui/messages';
import { Empty, Notice } from '@/app/_ui/notice';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { EvidenceTemplates } from '../evidence-view';
import { Template, Words } from '../templates';
import { fieldNames } from './form';
import { Sent, ThreadView } from './thread-view';
import { trackWords } from './words';

export type CodeProblem = keyof (typeof voiceTrackTexts)['th']['problems'];

export type CodeFormProps = {
  lang: Lang;
  isSpare: boolean;
  typed?: string;
  problem?: CodeProblem | undefined;
  /** A message that came with the code and could not be added: it stays, to be sent again. */
  message?: { text: string; once: string } | undefined;
};

function KeptMessage({ lang, message: { text, once } }: { lang: Lang; message: { text: string; once: string } }) {
  const { label, hint } = voiceTrackTexts[lang].message;
  return (
    <>
      <input type="hidden" name={fieldNames.once} value={once} autoComplete="off" />
      <TextArea name={fieldNames.text} label={label} hint={hint} value={text} rows={5} />
    </>
  );
}

function CodeForm({ lang, isSpare, typed, problem, message, isScripted }: CodeFormProps & { isScripted?: boolean }) {
  const texts = voiceTrackTexts[lang];
  return (
    <form
      id={marks.trackForm}
      method="post"
      {...(isScripted ? {} : { action: addressIn(lang, isSpare ? '/voice/track/plain' : '/voice/track') })}
      autoComplete="off"
      noValidate
    >
      <TextField
        name={fieldNames.code}
        label={texts.code}
        hint={texts.codeHint}
        error={problem ? texts.problems[problem] : undefined}
        value={typed}
        inputMode="numeric"
        width="code"
      />
      {message ? <KeptMessage lang={lang} message={message} /> : null}
      <Actions>
        <Button>{message ? texts.message.send : texts.open}</Button>
      </Actions>
      <div id={marks.send} />
    </form>
  );
}

function ClearForm({ notice, ...form }: CodeFormProps & { notice: { word: string; text: string } }) {
  return (
    <>
      <Notice kind="warning" word={notice.word}>
        {notice.text}
      </Notice>
      <CodeForm {...form} />
    </>
  );
}

function Waiting({ lang }: { lang: Lang }) {
  const { waiting } = voiceTrackTexts[lang];
  return (
    <div className="waits-for-script" id={marks.waiting}>
      <Notice word={waiting.word}>
        <p>{waiting.text}</p>
        <p>
          <a href={addressIn(lang, '/voice/track/plain')}>{waiting.plain}</a>
        </p>
      </Notice>
    </div>
  );
}

function Templates({ lang }: { lang: Lang }) {
  const texts = voiceTrackTexts[lang];
  const words = {
    status: '{status}',
    receivedOn: '{receivedOn}',
    caseNumber: '{caseNumber}',
    promises: ['{promise1}', '{promise2}', '{promise3}'],
  };
  const message = { key: 'message', from: '{from}', date: '{date}', isFromOffice: false, text: '{text}' };
  return (
    <>
      <Template id={templates.find}>
        <CodeForm lang={lang} isSpare={false} isScripted />
      </Template>
      <Template id={templates.thread}>
        <ThreadView lang={lang} words={words} messages={[]} sending={null} />
      </Template>
      <Template id={templates.message}>
        <MessageList messages={[message]} />
      </Template>
      <Template id={templates.noMessages}>
        <Empty>{texts.thread.none}</Empty>
      </Template>
      <Template id={templates.sent}>
        <Sent lang={lang} />
      </Template>
      <Template id={templates.opening}>
        <p role="status">{texts.opening}</p>
      </Template>
      <Template id={templates.sending}>
        <p role="status">{texts.message.sending}</p>
      </Template>
      <Template id={templates.problems}>
        <ErrorSummary title={texts.problemsTitle} errors={[]} />
      </Template>
      <Template id={templates.messageProblems}>
        <ErrorSummary title={texts.message.problemsTitle} errors={[]} />
      </Template>
      <Template id={templates.fieldError}>
        <FieldError id="field-error">{'{sentence}'}</FieldError>
      </Template>
      <EvidenceTemplates lang={lang} />
      <Words words={trackWords(lang)} />
    </>
  );
}

export function TrackView({ lang, isSpare, typed, problem, message }: CodeFormProps) {
  const texts = voiceTrackTexts[lang];
  const form = { lang, isSpare, ...(typed === undefined ? {} : { typed }), problem, message };
  return (
    <>
      <div id={marks.stage} {...{ [privateMark]: '' }}>
        <BackLink href={addressIn(lang, '/voice')}>{voiceTexts[lang].backToStart}</BackLink>
        <div id={marks.problems}>
          {problem ? (
            <ErrorSummary
              title={message ? texts.message.problemsTitle : texts.problemsTitle}
              errors={[{ fieldId: fieldNames.code, message: texts.problems[problem] }]}
            />
          ) : null}
        </div>
        <h1>{texts.heading}</h1>
        <p className="lead">{texts.lead}</p>
        {isSpare ? (
          <>
            <p>
              <a href={addressIn(lang, '/voice/track')}>{texts.plain.back}</a>
            </p>
            <ClearForm {...form} notice={texts.plain} />
          </>
        ) : (
          <>
            <noscript>
              <ClearForm {...form} notice={texts.clear} />
            </noscript>
            <Waiting lang={lang} />
            <div id={marks.findPlace} />
          </>
        )}
        <p className="muted">{texts.lost}</p>
      </div>
      {isSpare ? null : <Templates lang={lang} />}
    </>
  );
}
