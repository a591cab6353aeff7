'use client';

/** The boxes of one measure: which of them is ticked is a judgement, so nothing is chosen for the person. */
import { Actions, Button } from '@/app/_ui/buttons';
import { RadioGroup } from '@/app/_ui/field';
import { FormOutcome, NewestVersion } from '@/app/office/_client/form-outcome';
import { useActionForm } from '@/app/office/_client/use-action-form';
import { officeTexts } from '@/lib/i18n/office';
import { measureTexts } from '@/lib/i18n/office-measure';
import { planTexts } from '@/lib/i18n/office-plan';
import { changeStatusSchema } from '@/lib/measures/edit-schema';

const texts = planTexts.th;
const words = measureTexts.th;

/** `after` is empty where no box is ticked yet. */
export type StatusEntry = { fiscalYear: number; measure: string; revision: number; after: string };

type Props = {
  entry: StatusEntry;
  options: { value: string; label: string }[];
  hint?: string | undefined;
  isOpen: boolean;
};

export function StatusForm({ entry, options, hint, isOpen }: Props) {
  const { form, submit, outcome, isSubmitting, errorOf, newest, keepMine, takeNewest } = useActionForm({
    action: 'change-status',
    schema: changeStatusSchema,
    entry,
  });
  if (!isOpen && !form.formState.isDirty) return null;
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? texts.toConfirm;
  return (
    <form onSubmit={submit} noValidate method="post">
      <RadioGroup
        name="after"
        label={words.edit.statusLabel}
        hint={hint}
        error={errorOf('after')}
        options={options}
        value={entry.after}
        control={form.register('after')}
      />
      {newest ? (
        <NewestVersion onKeepMine={keepMine} onTakeNewest={takeNewest}>
          {words.edit.newestStatus(labelOf(newest.after))}
        </NewestVersion>
      ) : (
        <FormOutcome outcome={outcome} />
      )}
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? officeTexts.th.saving : words.edit.saveStatus}</Button>
      </Actions>
    </form>
  );
}
