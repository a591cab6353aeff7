/** One box of the complaint form: somebody is in danger now, with what ticking it changes. */
import { Checkbox } from '@/app/_ui/field';
import type { Lang } from '@/lib/i18n/text';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { fieldNames } from './form';

export function DangerChoice({ lang, isChecked = false }: { lang: Lang; isChecked?: boolean | undefined }) {
  const { danger } = voiceFollowTexts[lang];
  return <Checkbox name={fieldNames.danger} label={danger.label} hint={danger.hint} isChecked={isChecked} />;
}
