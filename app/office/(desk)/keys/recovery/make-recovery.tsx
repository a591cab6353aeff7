'use client';

/**
 * Draws the recovery identity in the Worker, shows its sheets once, and proposes a directory with its recipient once they
 * are on paper. It counts when two readers have signed; until then complaints are sealed as before.
 */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postAction } from '@/app/office/_client/post-action';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import type { RecoveryPapers } from '@/app/office/_keys/paper-keys';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { HoldersForm } from './holders-form';
import { RecoverySheets } from './recovery-sheets';

export function MakeRecovery({ officeName, madeOn }: { officeName: string; madeOn: string }) {
  const client = useKeyClient();
  const router = useRouter();
  const [papers, setPapers] = useState<RecoveryPapers | null>(null);
  useLeaveGuard(papers !== null, keyPaperTexts.th.recovery.leave);

  if (papers === null) {
    return (
      <HoldersForm
        make={async (holders) => {
          const made = await client.ask('make-recovery', { holders });
          if (made.ok) setPapers(made.value);
          return made;
        }}
      />
    );
  }
  return (
    <RecoverySheets
      papers={papers}
      officeName={officeName}
      madeOn={madeOn}
      propose={async () => {
        const proposed = await postAction('reader-propose-directory', { recovery: papers.recipient });
        if (proposed.ok) router.push('/office/keys');
        return proposed;
      }}
    />
  );
}
