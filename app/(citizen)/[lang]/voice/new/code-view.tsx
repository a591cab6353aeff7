/**
 * The page with the tracking code, and the one after it was copied. The code is plain text in groups, for a pen; the
 * printed slip has its digits and nothing that says whose or what they are.
 */
import { marks, privateMark, templates } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, Button, ButtonLink } from '@/app/_ui/buttons';
import { CodeGroups, Confirmation } from '@/app/_ui/confirmation';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldError, TextField as ShortField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { type DeadlineKey, deadlines } from '@/lib/complaints/rules';
import type { TextField } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceTrackTexts } from '@/lib/i18n/voice-track';
import { EvidencePart } from '../evidence-view';
import { OutsideChannels } from '../outside-channels';
import { Template } from '../templates';
import type { Sending } from '../track/change-form';
import { CopyView } from '../track/copy-view';
import { FileForm } from '../track/file-form';
import { Saved } from '../track/thread-view';
import { AfterCode } from './after-code';
import { fieldNames } from './form';
import { Completeness, Stronger, StrongerTemplate } from './stronger';

export type CodeViewProps = {
  lang: Lang;
  /** Five groups of four digits. */
  groups: readonly string[];
  /** In words; null where only the code is known again. */
  receivedOn: string | null;
  /** The same form was received before, with another text. */
  isEarlier?: boolean;
  /** What was sent, to copy; null where only the code is known again. */
  ownText: string | null;
  /** What would still make it stronger; null where only the code is known again. */
  unanswered?: readonly TextField[] | null;
  /** Why the digits typed back did not do. */
  problem?: 'lastFourWrong' | 'wait';
  /** A script asks the digits back and prints; otherwise a form does, which carries the code. */
  isScripted?: boolean;
};

function Earlier({ lang }: { lang: Lang }) {
  const texts = voiceFormTexts[lang].code;
  return (
    <Notice kind="warning" word={texts.earlierWord}>
      {texts.earlier}
    </Notice>
  );
}

function Standing({ lang, unanswered }: { lang: Lang; unanswered: readonly TextField[] }) {
  return (
    <>
      <Completeness lang={lang} unanswered={unanswered} />
      <Stronger lang={lang} unanswered={unanswered} isSent />
    </>
  );
}

export function CodeView(props: CodeViewProps) {
  const { lang, groups, receivedOn, ownText, isEarlier = false, problem, unanswered, isScripted = false } = props;
  const texts = voiceFormTexts[lang].code;
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <div className="screen-only">
        {problem ? (
          <ErrorSummary
            title={texts.lastFourWrongTitle}
            errors={[{ fieldId: fieldNames.lastFour, message: texts[problem] }]}
          />
        ) : null}
        <Confirmation title={texts.heading}>{receivedOn === null ? null : texts.receivedOn(receivedOn)}</Confirmation>
        <div id={marks.problems}>{isEarlier ? <Earlier lang={lang} /> : null}</div>
        <CodeGroups id="code" label={texts.label} groups={groups} />
        <p>
          <strong>{texts.write}</strong>
        </p>
        <p>{texts.use}</p>
        <p>{texts.only}</p>
        {isScripted ? (
          <Button type="button" variant="secondary" id={marks.print}>
            {texts.print}
          </Button>
        ) : (
          <p className="muted small">{texts.printByHand}</p>
        )}
        <form
          id={marks.confirm}
          method="post"
          {...(isScripted ? {} : { action: addressIn(lang, '/voice/new') })}
          autoComplete="off"
          noValidate
        >
          {isScripted ? null : (
            <input type="hidden" name={fieldNames.code} value={groups.join('')} autoComplete="off" />
          )}
          <ShortField
            name={fieldNames.lastFour}
            label={texts.lastFour}
            hint={texts.lastFourHint}
            error={problem ? texts[problem] : undefined}
            inputMode="numeric"
            width="short"
          />
          <Actions>
            <Button>{texts.confirm}</Button>
          </Actions>
        </form>
        <div id={marks.stronger}>{unanswered ? <Standing lang={lang} unanswered={unanswered} /> : null}</div>
        {ownText === null ? null : (
          <details>
            <summary>{texts.ownText}</summary>
            <div className="typed">{ownText}</div>
          </details>
        )}
      </div>
      <div className="slip print-only">
        <p className="slip-code" translate="no">
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move
            <span key={index}>{group} </span>
          ))}
        </p>
        <p>{texts.slip}</p>
      </div>
    </div>
  );
}

export type DoneViewProps = {
  lang: Lang;
  dueOn: Readonly<Record<DeadlineKey, string>> | null;
  /** What its forms carry along; null where a script sends. */
  sending: Sending | null;
};

export function DoneView({ lang, dueOn, sending }: DoneViewProps) {
  const texts = voiceFormTexts[lang].done;
  const shared = voiceTexts[lang];
  const promise = { acknowledge: texts.acknowledge, reply: texts.reply, finish: texts.result };
  const inDays = { acknowledge: shared.times.acknowledge, reply: shared.times.reply, finish: shared.times.result };
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <div id={marks.problems} />
      <Confirmation title={texts.heading} />
      <h2>{texts.next}</h2>
      <ul>
        {deadlines.map(({ key, days }) => (
          <li key={key}>{dueOn ? promise[key](dueOn[key]) : inDays[key](days)}</li>
        ))}
      </ul>
      <p>{texts.look}</p>
      {sending ? <FileForm lang={lang} sending={sending} /> : <EvidencePart lang={lang} />}
      <AfterCode lang={lang} sending={sending} />
      <form method="post" action={addressIn(lang, '/voice/exit')}>
        <Actions>
          <Button>{shared.finished}</Button>
          <ButtonLink href={addressIn(lang, '/voice/track')} variant="secondary">
            {voiceTrackTexts[lang].pageTitle}
          </ButtonLink>
        </Actions>
      </form>
      <OutsideChannels lang={lang} />
    </div>
  );
}

/** The same pages for the script, which fills in what stands in braces. */
export function CodeTemplates({ lang, officeName }: { lang: Lang; officeName: string }) {
  const texts = voiceFormTexts[lang].code;
  const groups = ['{group1}', '{group2}', '{group3}', '{group4}', '{group5}'];
  const dueOn = { acknowledge: '{acknowledge}', reply: '{reply}', finish: '{finish}' };
  return (
    <>
      <Template id={templates.code}>
        <CodeView lang={lang} groups={groups} receivedOn="{receivedOn}" ownText="{ownText}" isScripted />
      </Template>
      <Template id={templates.earlier}>
        <Earlier lang={lang} />
      </Template>
      <Template id={templates.stronger}>
        <StrongerTemplate lang={lang} />
      </Template>
      <Template id={templates.wrongDigits}>
        <FieldError id={`${fieldNames.lastFour}-error`}>{texts.lastFourWrong}</FieldError>
      </Template>
      <Template id={templates.done}>
        <DoneView lang={lang} dueOn={dueOn} sending={null} />
      </Template>
      <Template id={templates.copy}>
        <CopyView lang={lang} sending={null} officeName={officeName} receivedOn="{receivedOn}" ownText="{ownText}" />
      </Template>
      <Template id={templates.saved}>
        <Saved lang={lang}>{'{sentence}'}</Saved>
      </Template>
      <Template id={templates.changeProblems}>
        <ErrorSummary title={voiceFollowTexts[lang].notSent} errors={[]} />
      </Template>
    </>
  );
}
