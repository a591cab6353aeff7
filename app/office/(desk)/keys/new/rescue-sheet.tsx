'use client';

/** The rescue sheet, shown once, and the typing back of its last group before the keys are kept. */
import { Button } from '@/app/_ui/buttons';
import { CodeGroups } from '@/app/_ui/confirmation';
import { Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import type { CreatedKeys } from '@/app/office/_keys/own-keys';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import type { Result } from '@/lib/platform/result';
import { Sheet } from '../sheet';
import { TypeBackForm } from '../type-back-form';
import type { PaperParticulars } from './new-keys';

const { newKeys: texts, rescueSheet: words } = keyPaperTexts.th;

type Props = PaperParticulars & { created: CreatedKeys; keep: () => Promise<Result<unknown>> };

export function RescueSheet({ officeName, memberName, madeOn, created, keep }: Props) {
  const groups = created.rescueCode.split('-');
  return (
    <>
      <div className="screen-only">
        <Notice kind="warning" role="status" word={texts.sheetShownOnce} />
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <Sheet title={words.title} officeName={officeName}>
        <SummaryList
          rows={[
            { key: 'member', name: words.member, value: memberName },
            { key: 'made-on', name: words.madeOn, value: madeOn },
            { key: 'fingerprint', name: words.fingerprint, value: <span translate="no">{created.fingerprint}</span> },
          ]}
        />
        <CodeGroups label={words.code} groups={groups} id="rescue-code" />
        <p>{words.how}</p>
        <p>{words.keep}</p>
      </Sheet>
      <div className="screen-only">
        <TypeBackForm
          expected={groups.at(-1) ?? ''}
          label={texts.typeBack}
          hint={texts.typeBackHint}
          wrong={texts.typeBackWrong}
          submit={texts.keep}
          working={texts.keeping}
          refusedWord={texts.notKept}
          keep={keep}
        />
      </div>
    </>
  );
}
