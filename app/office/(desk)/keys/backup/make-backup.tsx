'use client';

/** Draws the backup identity in the Worker, shows its sheet once, and has its recipient used once it is on paper. */
import { useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { CodeGroups } from '@/app/_ui/confirmation';
import { Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import { postAction } from '@/app/office/_client/post-action';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import { fingerprintRecipient } from '@/app/office/_keys/fingerprint-keys';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import type { BackupPaper } from '@/app/office/_keys/paper-keys';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keySentence } from '@/lib/i18n/office-keys';
import { KeptNotice } from '../kept-notice';
import { groupsOfEight, Sheet } from '../sheet';
import { TypeBackForm } from '../type-back-form';

const { backup: texts, rescueSheet, together } = keyPaperTexts.th;

type Particulars = { officeName: string; madeOn: string };

function Start({ onMade }: { onMade: (paper: BackupPaper) => void }) {
  const client = useKeyClient();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const make = async () => {
    setBusy(true);
    setRefusal(null);
    const made = await client.ask('make-backup', {});
    setBusy(false);
    if (made.ok) onMade(made.value);
    else setRefusal(made.error);
  };
  return (
    <>
      {refusal ? (
        <Notice kind="danger" role="alert" word={texts.refused}>
          {keySentence('th', refusal)}
        </Notice>
      ) : null}
      <Actions>
        <Button type="button" disabled={isBusy} onClick={make}>
          {isBusy ? texts.working : texts.create}
        </Button>
      </Actions>
    </>
  );
}

function BackupSheet({ paper, officeName, madeOn }: Particulars & { paper: BackupPaper }) {
  return (
    <Sheet title={texts.sheet} officeName={officeName}>
      <SummaryList
        rows={[
          { key: 'made-on', name: rescueSheet.madeOn, value: madeOn },
          {
            key: 'fingerprint',
            name: texts.fingerprint,
            value: <span translate="no">{fingerprintRecipient(paper.recipient)}</span>,
          },
        ]}
      />
      <CodeGroups label={texts.identity} groups={groupsOfEight(paper.identity)} id="backup-identity" />
      <p>{together}</p>
      <p>{texts.how}</p>
    </Sheet>
  );
}

export function MakeBackup(particulars: Particulars) {
  const [paper, setPaper] = useState<BackupPaper | null>(null);
  const [isKept, setKept] = useState(false);
  useLeaveGuard(paper !== null && !isKept, texts.leave);

  if (isKept) {
    return <KeptNotice word={texts.doneWord}>{texts.done}</KeptNotice>;
  }
  if (paper === null) return <Start onMade={setPaper} />;
  return (
    <>
      <div className="screen-only">
        <Notice kind="warning" role="status" word={texts.shownOnce} />
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <BackupSheet {...particulars} paper={paper} />
      <div className="screen-only">
        <TypeBackForm
          expected={paper.identity.slice(-8)}
          label={texts.typeBack}
          hint={texts.typeBackHint}
          wrong={texts.typeBackWrong}
          submit={texts.keep}
          working={texts.keeping}
          refusedWord={texts.notKept}
          keep={async () => {
            const kept = await postAction('reader-save-backup', { recipient: paper.recipient });
            if (kept.ok) setKept(true);
            return kept;
          }}
        />
      </div>
    </>
  );
}
