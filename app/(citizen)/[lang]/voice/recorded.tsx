/** Hearing a question or a page read aloud: for whoever reads slowly, or speaks a language that these pages are not in. */
import { audioLanguages, listRecordings } from '@/app/_http/recordings';
import type { Lang } from '@/lib/i18n/text';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';

/** `name`: the name of a field, or of a page. Nothing where nothing was recorded. */
export function Recorded({ lang, name, isPage = false }: { lang: Lang; name: string; isPage?: boolean }) {
  const texts = voiceStepTexts[lang].audio;
  return (
    <>
      {listRecordings(name, lang).map(({ language, src }) => {
        const label = (isPage ? texts.listenPage : texts.listen)(audioLanguages[language][lang]);
        return (
          <figure className="recorded" key={language}>
            <figcaption className="small">{label}</figcaption>
            {/* biome-ignore lint/a11y/useMediaCaption: the same words stand beside it on the page */}
            <audio controls preload="none" src={src} aria-label={label} />
          </figure>
        );
      })}
    </>
  );
}
