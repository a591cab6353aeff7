'use client';

/** Takes one response out of the figures or puts it back. A refusal of any kind keeps the reason typed. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextArea } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { postAction } from '@/app/office/_client/post-action';
import { officeTexts, refusalSentence } from '@/lib/i18n/office';
import { officeSurveyTexts } from '@/lib/i18n/survey-office';
import { type ReviewInput, reasonCharactersMax, reviewSchema } from '@/lib/surveys/schema';

const texts = officeSurveyTexts.th.review;

type Outcome = { kind: 'done'; decision: ReviewInput['decision'] } | { kind: 'refused'; code: string };

function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  return outcome.kind === 'done' ? (
    <Notice kind="success" role="status" word={texts.done[outcome.decision]}>
      {texts.doneText}
    </Notice>
  ) : (
    <Notice kind="danger" role="alert" word={texts.refused}>
      {refusalSentence('th', outcome.code)}
    </Notice>
  );
}

const reasonProblem = (code: string | undefined) =>
  code === undefined
    ? undefined
    : texts.reasons[code in texts.reasons ? (code as keyof typeof texts.reasons) : 'missing'];

export function ReviewForm({ responseId, decision }: Pick<ReviewInput, 'responseId' | 'decision'>) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useForm<{ reason: string }>({
    resolver: zodResolver(reviewSchema.pick({ reason: true })),
    defaultValues: { reason: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ reason }) => {
    setOutcome(null);
    const answer = await postAction('review-response', { responseId, decision, reason });
    if (answer.ok) {
      setOutcome({ kind: 'done', decision });
      form.reset();
      router.refresh();
    } else {
      setOutcome({ kind: 'refused', code: answer.error });
    }
  });

  return (
    <form onSubmit={submit} method="post" noValidate>
      {outcome ? <OutcomeNotice outcome={outcome} /> : null}
      <TextArea
        name="reason"
        label={texts.reasonTo[decision]}
        hint={texts.reasonHint}
        error={reasonProblem(errors.reason?.message)}
        maxLength={reasonCharactersMax}
        rows={3}
        control={form.register('reason')}
      />
      <Actions>
        <Button variant={decision === 'exclude' ? 'danger' : 'primary'} disabled={isSubmitting}>
          {isSubmitting ? officeTexts.th.saving : texts.submit[decision]}
        </Button>
      </Actions>
    </form>
  );
}
