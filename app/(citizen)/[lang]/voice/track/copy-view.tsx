/**
 * A copy of what was told, to print and take elsewhere: the reporter's own words, where and when they were told, and
 * how to tell the bodies outside. On paper there is nothing else, and the code is not on it.
 */
import { marks, privateMark } from '@/app/_browser/marks';
import { Actions, Button } from '@/app/_ui/buttons';
import { voiceFollowTexts } from '@/lib/i18n/voice-follow';
import { ChangeForm, type ChangeFormProps } from './change-form';

export type CopyViewProps = ChangeFormProps & {
  officeName: string;
  receivedOn: string;
  ownText: string;
};

export function CopyView({ officeName, receivedOn, ownText, ...props }: CopyViewProps) {
  const { copy } = voiceFollowTexts[props.lang];
  return (
    <div id={marks.stage} {...{ [privateMark]: '' }}>
      <h1>{copy.heading}</h1>
      <div className="screen-only">
        <p>{copy.careful}</p>
        {props.sending ? (
          <p className="muted">{copy.printByHand}</p>
        ) : (
          <Button type="button" id={marks.print}>
            {copy.print}
          </Button>
        )}
      </div>
      <p>{copy.filed(officeName, receivedOn)}</p>
      <div className="typed">{ownText}</div>
      <section aria-labelledby="how-title">
        <h2 id="how-title">{copy.howTitle}</h2>
        <ul>
          {[copy.how.nacc, copy.how.pacc, copy.how.unsigned, copy.how.protection].map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </section>
      <div className="screen-only">
        <ReturnForm {...props} label={copy.back} />
      </div>
    </div>
  );
}

/** Back to the thread: without script the code is posted once more. */
export function ReturnForm({ label, ...props }: ChangeFormProps & { label: string }) {
  return (
    <ChangeForm {...props} id={marks.returnForm} change={null}>
      <Actions>
        <Button variant="secondary">{label}</Button>
      </Actions>
    </ChangeForm>
  );
}
