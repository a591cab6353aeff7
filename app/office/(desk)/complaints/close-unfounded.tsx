'use client';

/** Closes what is ticked in the table above; the boxes there belong to this form by its id. */
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox } from '@/app/_ui/field';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import { postAction } from '@/app/office/_client/post-action';
import type { Outcome } from '@/app/office/_client/use-action-form';
import { refusalSentence } from '@/lib/i18n/office';
import { bulkTexts } from '@/lib/i18n/office-bulk';
import { toThaiDigits } from '@/lib/platform/thai-digits';
import { bulkField, bulkFormId, readBulkValue } from './bulk-field';

const texts = bulkTexts.th;

type Problem = keyof typeof texts.problems;

const sentenceOf = (code: string): string =>
  code in texts.refusals ? texts.refusals[code as keyof typeof texts.refusals] : refusalSentence('th', code);

const findProblem = (ticked: number, isConfirmed: boolean): Problem | null => {
  if (ticked === 0) return 'none';
  return isConfirmed ? null : 'unconfirmed';
};

export function CloseUnfounded() {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [closed, setClosed] = useState(0);
  const [isWorking, setIsWorking] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const sent = new FormData(form);
    const cases = sent.getAll(bulkField).map((value) => readBulkValue(String(value)));
    const found = findProblem(cases.length, sent.has('bulk-confirm'));
    setProblem(found);
    setOutcome({ state: 'idle' });
    if (found) return;
    setIsWorking(true);
    const answer = await postAction<{ closed: number }>('close-unfounded', { cases });
    setIsWorking(false);
    if (answer.ok) {
      setClosed(answer.value.closed);
      setOutcome({ state: 'saved' });
      form.reset();
    } else {
      setOutcome({ state: 'refused', code: answer.error });
    }
    router.refresh();
  };

  return (
    <details>
      <summary>{texts.title}</summary>
      <p>{texts.lead}</p>
      <form id={bulkFormId} onSubmit={submit} noValidate method="post">
        <Checkbox
          name="bulk-confirm"
          label={texts.confirm}
          error={problem === null ? undefined : texts.problems[problem]}
        />
        <FormOutcome outcome={outcome} savedWord={texts.done(toThaiDigits(String(closed)))} sentenceOf={sentenceOf} />
        <Actions>
          <Button variant="danger" disabled={isWorking}>
            {isWorking ? texts.working : texts.submit}
          </Button>
        </Actions>
      </form>
    </details>
  );
}
