/** The way out for ordinary grievances: a road, a lamp, rubbish. Folded, so that it is found and not in the way. */
import type { Lang } from '@/lib/i18n/text';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';
import type { OfficeProfile } from '@/lib/office/queries';

type Props = { lang: Lang; desk: OfficeProfile['grievanceDesk']; id?: string; isOpen?: boolean };

export function OrdinaryDesk({ lang, desk, id, isOpen = false }: Props) {
  const texts = voiceStepTexts[lang].ordinary;
  return (
    <details id={id} open={isOpen}>
      <summary>{texts.title}</summary>
      <div className="aside">
        <p>{texts.text}</p>
        <ul>
          <li>
            <strong className="nowrap">{texts.phone(desk.phone)}</strong>
          </li>
          <li>{desk.place[lang]}</li>
          <li>{texts.centre}</li>
        </ul>
      </div>
    </details>
  );
}
