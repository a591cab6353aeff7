/** Ending the code for good: what it means before it is done, and the last page afterwards. */
import { marks, privateMark } from '@/app/_browser/marks';
import { addressIn } from '@/app/_http/page';
import { Actions, Button } from '@/app/_ui/buttons';
import { Confirmation } from '@/app/_ui/confirmation';
import type { Lang } from '@/lib/i18n/text';
import { voiceTexts } from '@/lib/i18n/voice';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { OutsideChannels } from '../outside-channels';
import { ChangeForm, type ChangeFormProps } from './change-form';
import { ReturnForm } from './copy-view';

export function FreezeView(props: ChangeFormProps) {
  const { freeze } = voiceFollowTexts[props.lang];
  const { means } = freeze;
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <div id={marks.problems} />
      <h1>{freeze.heading}</h1>
      <ul>
        {[means.code, means.answers, means.staff, means.undo, means.copy].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <ChangeForm {...props} id={marks.freezeForGood} change="freeze-for-good">
        <Actions>
          <Button variant="danger" id={marks.freezeButton}>
            {freeze.confirm}
          </Button>
        </Actions>
      </ChangeForm>
      <ReturnForm {...props} label={freeze.back} />
    </div>
  );
}

export function FrozenView({ lang }: { lang: Lang }) {
  const { freeze } = voiceFollowTexts[lang];
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <Confirmation title={freeze.doneTitle}>{freeze.done}</Confirmation>
      <form method="post" action={addressIn(lang, '/voice/exit')}>
        <Actions>
          <Button>{voiceTexts[lang].finished}</Button>
        </Actions>
      </form>
      <OutsideChannels lang={lang} />
    </div>
  );
}
