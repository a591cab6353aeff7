/** The number by which anybody can check who may open complaints: on the safety page, on `/protection`, on posters. */
import { CodeGroups } from '@/app/_ui/confirmation';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import type { Desk } from '@/lib/platform/desk';
import { findDirectory } from '@/lib/readers/queries';
import { fingerprintDirectory } from '@/lib/vault/directory';

export type ReaderList = { number: number; readerCount: number /** Six groups of five digits. */; fingerprint: string };

/** What the newest directory says of itself; null before there is one. */
export const findReaderList = async (desk: Desk): Promise<ReaderList | null> => {
  const directory = await findDirectory(desk);
  if (!directory) return null;
  return {
    number: directory.number,
    readerCount: directory.readers.length,
    fingerprint: fingerprintDirectory(directory),
  };
};

export function Fingerprint({ lang, readerList }: { lang: Lang; readerList: ReaderList }) {
  const texts = voiceTexts[lang].fingerprint;
  return (
    <>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <CodeGroups id="fingerprint" label={texts.label} groups={readerList.fingerprint.split(' ')} />
      <p className="muted small">{texts.readers(readerList.readerCount, readerList.number)}</p>
    </>
  );
}
