/** `/voice/paper`: the form to print and fill in by hand. */
import { citizen } from '@/app/_http/citizen';
import { voicePaperTexts } from '@/lib/i18n/voice-paper';
import { showVoice } from '../show-voice';
import { PaperView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async (visit) => {
    const { lang } = visit;
    return showVoice(
      visit,
      { path: '/voice/paper', title: voicePaperTexts[lang].pageTitle },
      <PaperView lang={lang} />,
    );
  },
});
