/** Bodies outside the office that take complaints, on every page where somebody may need another way. */

import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';

export function OutsideList({ lang }: { lang: Lang }) {
  const texts = voiceTexts[lang].outside;
  return (
    <>
      <p>{texts.lead}</p>
      <ul>
        {[texts.nacc, texts.pacc, texts.damrongdhama, texts.audit, texts.ombudsman].map((channel) => (
          <li key={channel}>{channel}</li>
        ))}
      </ul>
    </>
  );
}

export function OutsideChannels({ lang, id }: { lang: Lang; id?: string }) {
  return (
    <section aria-labelledby="outside-title" id={id}>
      <h2 id="outside-title">{voiceTexts[lang].outside.title}</h2>
      <OutsideList lang={lang} />
    </section>
  );
}
