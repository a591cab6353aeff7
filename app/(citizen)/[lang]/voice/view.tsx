/**
 * The page before the form: how to stay safe, what is kept and what is not, who reads, how long it takes, where else
 * to go. Its middle part is the guide every office must publish (how, steps, unit, times, channels).
 */
import { addressIn } from '@/app/_http/page';
import { Actions, ButtonLink } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { Phrases } from '@/app/_ui/phrases';
import { deadlines } from '@/lib/complaints/rules';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voicePaperTexts } from '@/lib/i18n/voice-paper';
import type { OfficeProfile } from '@/lib/office/queries';
import { Fingerprint, type ReaderList } from '../reader-list';
import { LineNotice } from './line-notice';
import { OrdinaryDesk } from './ordinary-desk';
import { OutsideChannels } from './outside-channels';
import { Recorded } from './recorded';

export type SafetyProps = {
  lang: Lang;
  officeName: string;
  isOpen: boolean;
  readerList: ReaderList | null;
  /** The page was opened inside the LINE app. */
  isInLine: boolean;
  grievanceDesk: OfficeProfile['grievanceDesk'];
};

function Part({ title, children }: { title: string; children: readonly string[] }) {
  return (
    <>
      <h2>
        <Phrases text={title} />
      </h2>
      <ul>
        {children.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Guide({ lang, officeName }: Pick<SafetyProps, 'lang' | 'officeName'>) {
  const { how, steps, unit, times, channels } = voiceTexts[lang];
  const promise = { acknowledge: times.acknowledge, reply: times.reply, finish: times.result };
  return (
    <>
      <h2>{how.title}</h2>
      <ol>
        <li>{how.write}</li>
        <li>{how.note}</li>
        <li>{how.comeBack}</li>
      </ol>
      <p className="muted">{how.ordinary}</p>
      <h2>{steps.title}</h2>
      <ol>
        <li>{steps.read}</li>
        <li>{steps.screen}</li>
        <li>{steps.find}</li>
        <li>{steps.tell}</li>
      </ol>
      <h2>{unit.title}</h2>
      <p>{unit.text(officeName)}</p>
      <p>{unit.outside}</p>
      <Part title={times.title}>{deadlines.map(({ key, days }) => promise[key](days))}</Part>
      <Part title={channels.title}>{[channels.here, channels.letter(officeName), channels.visit]}</Part>
      <p>
        <a href={addressIn(lang, '/voice/paper')}>{voicePaperTexts[lang].link}</a>
      </p>
    </>
  );
}

export function SafetyView({ lang, officeName, isOpen, readerList, isInLine, grievanceDesk }: SafetyProps) {
  const texts = voiceTexts[lang];
  const { before, kept, limits } = texts;
  return (
    <>
      <h1>
        <Phrases text={texts.heading} />
      </h1>
      <p className="lead">{texts.lead}</p>
      <Recorded lang={lang} name="start" isPage />
      {isInLine ? <LineNotice lang={lang} path="/voice" /> : null}
      {isOpen ? null : (
        <Notice kind="warning" word={texts.closedWord}>
          {texts.closed}
        </Notice>
      )}
      <Part title={before.title}>
        {[before.ownDevice, before.place, before.leave, before.paper, before.known, before.noHunting]}
      </Part>
      <OrdinaryDesk lang={lang} desk={grievanceDesk} />
      <Actions>
        {isOpen ? <ButtonLink href={addressIn(lang, '/voice/new')}>{texts.start}</ButtonLink> : null}
        <ButtonLink href={addressIn(lang, '/voice/track')} variant="secondary">
          {texts.track}
        </ButtonLink>
      </Actions>
      <Notice kind="danger" word={texts.dangerWord}>
        {texts.danger}
      </Notice>
      <Part title={kept.title}>{[kept.sealed, kept.readers, kept.nothing, kept.code]}</Part>
      <Part title={limits.title}>
        {[limits.network, limits.content, limits.history, limits.spyware, limits.operator]}
      </Part>
      <p>
        <a href={addressIn(lang, '/protection')}>{limits.more}</a>
      </p>
      <Guide lang={lang} officeName={officeName} />
      <OutsideChannels lang={lang} />
      {readerList ? <Fingerprint lang={lang} readerList={readerList} /> : null}
    </>
  );
}
