'use client';

/** Moving a complaint on. Closing it asks for the result and a tick, because a closed complaint stays closed. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox, RadioGroup, Select } from '@/app/_ui/field';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import { postAction } from '@/app/office/_client/post-action';
import type { Outcome } from '@/app/office/_client/use-action-form';
import { type ChosenMove, chosenMoveSchema } from '@/lib/complaints/case-forms';
import { complaintResults, listMoves } from '@/lib/complaints/rules';
import type { QueueEntry } from '@/lib/complaints/wire';
import { caseSentence, caseTexts } from '@/lib/i18n/office-case';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { formTexts } from '@/lib/i18n/office-forms';

const texts = caseTexts.th;
const words = complaintTexts.th;

type Fields = { to: string; result: string; isConfirmed: boolean };
const nothingChosen: Fields = { to: '', result: '', isConfirmed: false };

const problemOf = (code: string | undefined) =>
  code === 'to' || code === 'result' || code === 'confirm' ? texts.problems[code] : undefined;

type Props = { entry: QueueEntry; onAnswered: () => Promise<void> };

export function MoveForm({ entry, onAnswered }: Props) {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const [doneWord, setDoneWord] = useState('');
  const form = useForm<Fields, unknown, ChosenMove>({
    // A field holds any text; the shape says which of it is accepted.
    resolver: zodResolver(chosenMoveSchema as z.ZodType<ChosenMove, Fields>),
    defaultValues: nothingChosen,
  });
  const { errors, isDirty, isSubmitting } = form.formState;
  const moves = listMoves(entry.state);
  const isClosing = form.watch('to') === 'closed' && moves.includes('closed');

  const submit = form.handleSubmit(async ({ to, result }) => {
    setOutcome({ state: 'idle' });
    const asked = { id: entry.id, revision: entry.revision, to, result: to === 'closed' ? result : null };
    const answer = await postAction('change-complaint-state', asked);
    if (!answer.ok) setOutcome({ state: 'refused', code: answer.error });
    await onAnswered();
    if (!answer.ok) return;
    // Last of all: it opens the form again, and the next move must start from the newest state.
    form.reset();
    setDoneWord(texts.move.done(words.states[to]));
    setOutcome({ state: 'saved' });
  });
  // What was saved is said until the next choice begins.
  const shown: Outcome = outcome.state === 'saved' && isDirty ? { state: 'idle' } : outcome;
  const said = <FormOutcome outcome={shown} savedWord={doneWord} sentenceOf={(code) => caseSentence('th', code)} />;

  return (
    <section>
      <h2>{texts.move.title}</h2>
      {moves.length === 0 ? (
        <>
          {said}
          <p>{texts.move.none}</p>
        </>
      ) : (
        <form onSubmit={submit} noValidate method="post">
          <RadioGroup
            name="to"
            label={texts.move.to}
            hint={texts.move.hint}
            error={problemOf(errors.to?.message)}
            options={moves.map((state) => ({ value: state, label: words.states[state] }))}
            control={form.register('to')}
          />
          {isClosing ? (
            <>
              <Select
                name="result"
                label={texts.move.result}
                error={problemOf(errors.result?.message)}
                placeholder={formTexts.th.choose}
                options={complaintResults.map((result) => ({ value: result, label: words.results[result] }))}
                control={form.register('result')}
              />
              <Checkbox
                name="isConfirmed"
                label={texts.move.confirm}
                error={problemOf(errors.isConfirmed?.message)}
                control={form.register('isConfirmed')}
              />
            </>
          ) : null}
          {said}
          <Actions>
            <Button variant={isClosing ? 'danger' : 'primary'} disabled={isSubmitting}>
              {isSubmitting ? texts.move.working : texts.move.submit}
            </Button>
          </Actions>
        </form>
      )}
    </section>
  );
}
