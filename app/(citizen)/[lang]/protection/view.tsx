/** What we do, what we cannot do, and how to check both. */
import { addressIn } from '@/app/_http/page';
import { Actions, ButtonLink } from '@/app/_ui/buttons';
import { Phrases } from '@/app/_ui/phrases';
import { protectionTexts } from '@/lib/i18n/protection';
import type { Lang } from '@/lib/i18n/text';
import { Fingerprint, type ReaderList } from '../reader-list';

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <h2>
        <Phrases text={title} />
      </h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

type Props = {
  lang: Lang;
  readerList: ReaderList | null;
  scripts: readonly { src: string; integrity: string }[];
  /** New complaints wait for the next batch; otherwise they are shown at once, and the page must say so. */
  isBatched: boolean;
};

export function ProtectionView({ lang, readerList, scripts, isBatched }: Props) {
  const { title, lead, done, limits, check, toVoice } = protectionTexts[lang];
  return (
    <>
      <h1>
        <Phrases text={title} />
      </h1>
      <p className="lead">{lead}</p>
      <Part
        title={done.title}
        sentences={[
          done.sealed,
          done.readers,
          done.administrator,
          done.day,
          ...(isBatched ? [done.batch] : []),
          done.noCookie,
          done.code,
        ]}
      />
      <Part
        title={limits.title}
        sentences={[
          limits.operator,
          limits.plain,
          limits.network,
          limits.content,
          limits.absent,
          limits.withheld,
          isBatched ? limits.disk : limits.atOnce,
          limits.unlocked,
          limits.collusion,
          limits.device,
        ]}
      />
      {readerList ? <Fingerprint lang={lang} readerList={readerList} /> : null}
      <h2>{check.scriptsTitle}</h2>
      <p>{check.scripts}</p>
      <ul>
        {scripts.map(({ src, integrity }) => (
          <li key={src}>
            {check.file} <code className="breaks">{src}</code>
            <br />
            {check.hash} <code className="breaks">{integrity.replace('sha384-', '')}</code>
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href={addressIn(lang, '/voice')}>{toVoice}</ButtonLink>
      </Actions>
    </>
  );
}
