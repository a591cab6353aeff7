/** A complaint as its reporter sees it: where it stands, what was promised, the messages, and a place to write. */
import { marks, privateMark } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, Button, ButtonLink } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { TextArea } from '@/app/_ui/field';
import { type Message, MessageList } from '@/app/_ui/messages';
import { Empty, Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import type { CheckIn } from '@/lib/complaints/check-in';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceFileTexts } from '@/lib/i18n/voice-file';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { EvidencePart } from '../evidence-view';
import { OutsideList } from '../outside-channels';
import { CheckInForm, RatingForm } from './after-closing';
import type { Returned, Sending } from './change-form';
import type { Part, ThreadWords } from './describe';
import { FileForm, type FileFormState, FileSent } from './file-form';
import { fieldNames, fileFieldNames } from './form';
import { MoreToDo, OnlyWith } from './more-to-do';

export type ThreadViewProps = {
  lang: Lang;
  words: ThreadWords;
  messages: readonly Message[];
  /** What the forms without script carry along; null where a script sends. */
  sending: Sending | null;
  shown: readonly Part[];
  dueCheckIn: CheckIn | null;
  /** Another form that was refused, with what was typed into it. */
  returned?: Returned | undefined;
  /** What was done, in words. */
  saved?: string | undefined;
  typed?: string;
  /** Why the message was not added, in words. */
  problem?: string | undefined;
  isSent?: boolean;
  /** How it went with a file that came without script. */
  file?: FileFormState;
};

export function Sent({ lang }: { lang: Lang }) {
  const { message } = voiceTrackTexts[lang];
  return (
    <Notice kind="success" role="status" word={message.sentWord}>
      {message.sent}
    </Notice>
  );
}

export function Saved({ lang, children }: { lang: Lang; children: string }) {
  return (
    <Notice kind="success" role="status" word={voiceFollowTexts[lang].savedWord}>
      {children}
    </Notice>
  );
}

function AfterClosing({ shown, dueCheckIn, ...form }: ThreadViewProps) {
  return (
    <>
      <OnlyWith part="check-in" shown={shown}>
        <CheckInForm {...form} days={dueCheckIn} />
      </OnlyWith>
      <OnlyWith part="rating" shown={shown}>
        <RatingForm {...form} />
      </OnlyWith>
    </>
  );
}

function Problems({ lang, problem, returned }: ThreadViewProps) {
  const { message } = voiceTrackTexts[lang];
  if (returned) {
    return <ErrorSummary title={voiceFollowTexts[lang].notSent} errors={[returned.problem]} />;
  }
  if (!problem) return null;
  return <ErrorSummary title={message.problemsTitle} errors={[{ fieldId: fieldNames.text, message: problem }]} />;
}

function MessageForm({ lang, sending, typed, problem }: ThreadViewProps) {
  const { message } = voiceTrackTexts[lang];
  return (
    <form
      id={marks.messageForm}
      method="post"
      {...(sending ? { action: addressIn(lang, sending.isSpare ? '/voice/track/plain' : '/voice/track') } : {})}
      autoComplete="off"
      noValidate
    >
      {sending ? (
        <>
          <input type="hidden" name={fieldNames.code} value={sending.code} autoComplete="off" />
          <input type="hidden" name={fieldNames.once} value={sending.once} autoComplete="off" />
        </>
      ) : null}
      <TextArea
        name={fieldNames.text}
        label={message.label}
        hint={message.hint}
        error={problem}
        value={typed}
        rows={5}
      />
      <Actions>
        <Button>{message.send}</Button>
      </Actions>
      <div data-send="" />
    </form>
  );
}

export function ThreadView(props: ThreadViewProps) {
  const { lang, words, messages, shown, saved, sending, isSent = false, file } = props;
  const texts = voiceTrackTexts[lang];
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <div id={marks.problems}>
        <Problems {...props} />
        {file?.problem ? (
          <ErrorSummary
            title={voiceFileTexts[lang].problemsTitle}
            errors={[{ fieldId: fileFieldNames.file, message: voiceFileTexts[lang].problems[file.problem] }]}
          />
        ) : null}
        {saved ? <Saved lang={lang}>{saved}</Saved> : null}
        {isSent ? <Sent lang={lang} /> : null}
        {file?.isSent ? <FileSent lang={lang} /> : null}
      </div>
      <h1>{texts.thread.heading}</h1>
      <SummaryList
        rows={[
          { key: 'status', name: texts.thread.status, value: <strong>{words.status}</strong> },
          { key: 'next', name: voiceFollowTexts[lang].next.title, value: words.next },
          { key: 'received', name: texts.thread.receivedOn, value: words.receivedOn },
          { key: 'number', name: texts.thread.caseNumber, value: words.caseNumber },
          {
            key: 'promises',
            name: texts.thread.promises,
            value: (
              <ul className="plain-list">
                {words.promises.map((promise) => (
                  <li key={promise}>{promise}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <details>
        <summary>{voiceTexts[lang].outside.title}</summary>
        <OutsideList lang={lang} />
      </details>
      <p className="muted small">{words.lastOpened}</p>
      <AfterClosing {...props} />
      <h2>{texts.thread.messages}</h2>
      <div id={marks.thread}>
        {messages.length > 0 ? <MessageList messages={messages} /> : <Empty>{texts.thread.none}</Empty>}
      </div>
      <MessageForm {...props} />
      {sending ? <FileForm lang={lang} sending={sending} state={file} /> : <EvidencePart lang={lang} />}
      <MoreToDo {...props} shown={shown} />
      <form method="post" action={addressIn(lang, '/voice/exit')}>
        <Actions>
          <Button variant="secondary">{voiceTexts[lang].finished}</Button>
          <ButtonLink href={addressIn(lang, '/voice/track')} variant="quiet">
            {texts.another}
          </ButtonLink>
        </Actions>
      </form>
    </div>
  );
}
