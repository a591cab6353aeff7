'use client';

/** Writing what a 'text' statement says, with last year's sentence beside it to begin from. */
import { Actions, Button } from '@/app/_ui/buttons';
import { TextArea } from '@/app/_ui/field';
import { FormOutcome, NewestVersion } from '@/app/office/_client/form-outcome';
import { useActionForm } from '@/app/office/_client/use-action-form';
import { officeTexts } from '@/lib/i18n/office';
import { formTexts } from '@/lib/i18n/office-forms';
import { measureTexts } from '@/lib/i18n/office-measure';
import { rewriteStatementSchema, statementCharactersMax } from '@/lib/measures/edit-schema';

const texts = measureTexts.th.edit;

export type StatementEntry = {
  fiscalYear: number;
  measure: string;
  statement: string;
  revision: number;
  th: string;
  en: string;
};

type Props = { entry: StatementEntry; previous: { th: string; en: string } | null; isOpen: boolean };

export function StatementForm({ entry, previous, isOpen }: Props) {
  const { form, submit, outcome, isSubmitting, errorOf, newest, keepMine, takeNewest } = useActionForm({
    action: 'rewrite-statement',
    schema: rewriteStatementSchema,
    entry,
  });
  if (!isOpen && !form.formState.isDirty) return null;

  const startFromPrevious = () => {
    if (!previous) return;
    const isEmpty = form.getValues('th').trim() === '' && form.getValues('en').trim() === '';
    if (!isEmpty && !window.confirm(texts.replaceTyped)) return;
    form.setValue('th', previous.th, { shouldDirty: true });
    form.setValue('en', previous.en, { shouldDirty: true });
    form.setFocus('th');
  };

  return (
    <form onSubmit={submit} noValidate method="post">
      {previous ? (
        <p>
          <Button type="button" variant="secondary" onClick={startFromPrevious}>
            {texts.startFromPrevious}
          </Button>
          <span className="hint">{texts.previousHint}</span>
        </p>
      ) : null}
      <TextArea
        name="th"
        id={`${entry.statement}-th`}
        label={texts.th}
        hint={texts.thHint}
        error={errorOf('th')}
        rows={4}
        maxLength={statementCharactersMax}
        control={form.register('th')}
      />
      <TextArea
        name="en"
        id={`${entry.statement}-en`}
        label={texts.en}
        note={formTexts.th.optional}
        error={errorOf('en')}
        rows={3}
        maxLength={statementCharactersMax}
        control={{ ...form.register('en'), lang: 'en' }}
      />
      {newest ? (
        <NewestVersion onKeepMine={keepMine} onTakeNewest={takeNewest}>
          {newest.th}
        </NewestVersion>
      ) : (
        <FormOutcome outcome={outcome} />
      )}
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? officeTexts.th.saving : texts.saveText}</Button>
      </Actions>
    </form>
  );
}
