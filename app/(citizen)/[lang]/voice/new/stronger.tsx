/** How much of what an unsigned letter is judged by is there, and what would still help. It encourages and stops nobody. */
import { marks } from '@/app/_browser/marks';
import { Progress } from '@/app/_ui/progress';
import { type TextField, weighedFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';

export function Completeness({ lang, unanswered }: { lang: Lang; unanswered: readonly TextField[] }) {
  const all = weighedFields.length;
  const answered = all - unanswered.length;
  const text = voiceFormTexts[lang].completeness(String(answered), String(all));
  return <Progress id={marks.answered} text={text} value={answered} max={all} />;
}

type Props = { lang: Lang; unanswered: readonly TextField[]; isSent: boolean };

/** Folded, because on the page with the code the code comes first. `isSent`: more is told on the follow-up page. */
export function Stronger({ lang, unanswered, isSent }: Props) {
  const texts = voiceStepTexts[lang].stronger;
  if (unanswered.length === 0) return null;
  return (
    <details>
      <summary>{texts.title}</summary>
      <p>{isSent ? texts.lead : texts.leadBefore}</p>
      <ul>
        {unanswered.map((field) => (
          <li key={field}>{voiceFormTexts[lang].fields[field].label}</li>
        ))}
      </ul>
    </details>
  );
}

/** The same for the script, which adds a line for each question. */
export function StrongerTemplate({ lang }: { lang: Lang }) {
  const texts = voiceStepTexts[lang].stronger;
  return (
    <details>
      <summary>{texts.title}</summary>
      <p>{texts.lead}</p>
      <ul id={marks.strongerList} />
    </details>
  );
}
