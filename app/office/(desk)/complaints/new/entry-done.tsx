'use client';

/** After an entry: the code, once, for the reporter to copy; on paper there are its digits and nothing else. */
import { Actions, Button } from '@/app/_ui/buttons';
import { CodeGroups } from '@/app/_ui/confirmation';
import { Notice } from '@/app/_ui/notice';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import { entryTexts } from '@/lib/i18n/office-entry';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { formatTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import type { CodeWay } from './entry-fields';
import type { Entered } from './entry-parcel';

const { done: texts } = entryTexts.th;

function HandOver({ code, onCleared }: { code: TrackingCode; onCleared: () => void }) {
  useLeaveGuard(true, texts.leave);
  const groups = formatTrackingCode(code).split(' ');
  return (
    <>
      <div className="screen-only">
        <CodeGroups id="code" label={texts.codeLabel} groups={groups} />
        <p>{texts.hand}</p>
        <Actions>
          <Button type="button" onClick={onCleared}>
            {texts.cleared}
          </Button>
          <Button type="button" variant="secondary" onClick={() => window.print()}>
            {texts.print}
          </Button>
        </Actions>
      </div>
      <div className="print-only">
        <CodeGroups label={texts.slipWords} groups={groups} />
      </div>
    </>
  );
}

type Props = { entered: Entered; codeWay: CodeWay; onCleared: () => void; onNext: () => void };

export function EntryDone({ entered, codeWay, onCleared, onNext }: Props) {
  const { code, isEarlier, receivedOn } = entered;
  return (
    <>
      <div className="screen-only">
        <Notice kind="success" role="status" word={texts.title}>
          <p>{texts.receivedOn(formatThaiDate(receivedOn))}</p>
          <p>{texts.appears}</p>
          {codeWay === 'slip' ? <p>{texts.slip}</p> : null}
          {codeWay === 'none' ? <p>{texts.none}</p> : null}
        </Notice>
        {isEarlier ? (
          <Notice kind="warning" word={texts.earlierWord}>
            {texts.earlier}
          </Notice>
        ) : null}
        <p>{texts.paper}</p>
      </div>
      {code === null ? (
        <Actions>
          <Button type="button" onClick={onNext}>
            {texts.next}
          </Button>
        </Actions>
      ) : (
        <HandOver code={code} onCleared={onCleared} />
      )}
    </>
  );
}
