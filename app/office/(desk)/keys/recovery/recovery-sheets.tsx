'use client';

/** The recovery sheets, each on a page of its own: one for every holder, one for every pair that may open together. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Actions, Button } from '@/app/_ui/buttons';
import { CodeGroups } from '@/app/_ui/confirmation';
import { Checkbox } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import { fingerprintRecipient } from '@/app/office/_keys/fingerprint-keys';
import type { RecoveryPapers } from '@/app/office/_keys/paper-keys';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keySentence } from '@/lib/i18n/office-keys';
import type { Result } from '@/lib/platform/result';
import { groupsOfEight, Sheet } from '../sheet';

const { recovery: texts, rescueSheet, together } = keyPaperTexts.th;

type PaperProps = { papers: RecoveryPapers; officeName: string; madeOn: string };

function Particulars({ papers, madeOn }: Pick<PaperProps, 'papers' | 'madeOn'>) {
  return (
    <SummaryList
      rows={[
        { key: 'made-on', name: rescueSheet.madeOn, value: madeOn },
        {
          key: 'fingerprint',
          name: texts.fingerprint,
          value: <span translate="no">{fingerprintRecipient(papers.recipient)}</span>,
        },
      ]}
    />
  );
}

/** Of no use without both holders' keys, so it may also lie on a stick: nobody types it back in a hurry. */
function SaveFile({ file, name }: { file: string; name: string }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([file], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button type="button" variant="secondary" onClick={save}>
      {texts.saveFile}
    </Button>
  );
}

type PairProps = PaperProps & { pair: RecoveryPapers['pairs'][number]; index: number };

function PairSheet({ papers, officeName, madeOn, pair, index }: PairProps) {
  const { firstHolder, lastHolder, file } = pair;
  return (
    <Sheet title={texts.pairSheet(firstHolder, lastHolder)} officeName={officeName} isNext>
      <Particulars papers={papers} madeOn={madeOn} />
      <p>{texts.pairHow(firstHolder, lastHolder)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse */}
      <section className="table-scroll" tabIndex={0} aria-label={texts.pairFile(firstHolder, lastHolder)}>
        <pre translate="no">{file}</pre>
      </section>
      <SaveFile file={file} name={`recovery-${index + 1}.age`} />
    </Sheet>
  );
}

function Papers({ papers, officeName, madeOn }: PaperProps) {
  return (
    <>
      {papers.holders.map(({ holder, identity }, index) => (
        <Sheet key={holder} title={texts.sheet(holder)} officeName={officeName} isNext={index > 0}>
          <Particulars papers={papers} madeOn={madeOn} />
          <CodeGroups label={texts.identity} groups={groupsOfEight(identity)} />
          <p>{together}</p>
          <p>{texts.identityHow}</p>
        </Sheet>
      ))}
      {papers.pairs.map((pair, index) => (
        <PairSheet key={`${pair.firstHolder}\n${pair.lastHolder}`} {...{ papers, officeName, madeOn, pair, index }} />
      ))}
    </>
  );
}

export function RecoverySheets({ propose, ...paper }: PaperProps & { propose: () => Promise<Result<unknown>> }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ printed: boolean }>({ defaultValues: { printed: false } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async () => {
    setRefusal(null);
    const proposed = await propose();
    if (!proposed.ok) setRefusal(proposed.error);
  });
  return (
    <>
      <div className="screen-only">
        <Notice kind="warning" role="status" word={texts.shownOnce} />
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <Papers {...paper} />
      <form className="screen-only" onSubmit={submit} noValidate method="post">
        {refusal ? (
          <Notice kind="danger" role="alert" word={texts.notProposed}>
            {keySentence('th', refusal)}
          </Notice>
        ) : null}
        <Checkbox
          name="printed"
          label={texts.printed}
          error={errors.printed?.message}
          control={form.register('printed', { validate: (isPrinted) => Boolean(isPrinted) || texts.printedRequired })}
        />
        <Actions>
          <Button disabled={isSubmitting}>{isSubmitting ? texts.proposing : texts.propose}</Button>
        </Actions>
      </form>
    </>
  );
}
