/** `/voice`: what to know before telling anything. */
import { citizen } from '@/app/_http/citizen';
import { voiceTexts } from '@/lib/i18n/voice';
import { findOpenDirectory } from '@/lib/readers/queries';
import { findReaderList } from '../reader-list';
import { isInLine } from './line-notice';
import { showVoice } from './show-voice';
import { SafetyView } from './view';

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
        readerList={await findReaderList(desk)}
        isInLine={isInLine(request)}
        grievanceDesk={office.grievanceDesk}
      />,
    );
  },
});
