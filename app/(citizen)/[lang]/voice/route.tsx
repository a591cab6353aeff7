/** `/voice`: what to know before telling anything. */
import { type CitizenVisit, citizen } from '@/app/_http/citizen';
import { voiceTexts } from '@/lib/i18n/voice';
import { findDirectory, findOpenDirectory } from '@/lib/readers/queries';
import { fingerprintDirectory } from '@/lib/vault/directory';
import { showVoice } from './show-voice';
import { type ReaderList, SafetyView } from './view';

const findReaderList = async ({ desk }: CitizenVisit): Promise<ReaderList | null> => {
  const directory = await findDirectory(desk);
  if (!directory) return null;
  return {
    number: directory.number,
    readerCount: directory.readers.length,
    fingerprint: fingerprintDirectory(directory),
  };
};

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async (visit) => {
    const { lang, office, desk, request } = visit;
    return showVoice(
      visit,
      { path: '/voice', title: voiceTexts[lang].pageTitle },
      <SafetyView
        lang={lang}
        officeName={office.name[lang]}
        isOpen={(await findOpenDirectory(desk)) !== null}
        readerList={await findReaderList(visit)}
        isInLine={/\bLine\//.test(request.headers.get('user-agent') ?? '')}
      />,
    );
  },
});
