'use client';

/** Entering one official score from its source. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox, Select, TextArea, TextField } from '@/app/_ui/field';
import { DayField } from '@/app/office/_client/day-field';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import { useActionForm } from '@/app/office/_client/use-action-form';
import { officeTexts } from '@/lib/i18n/office';
import { formTexts } from '@/lib/i18n/office-forms';
import { registerTexts } from '@/lib/i18n/office-register';
import { enterScoreSchema, limits, scoreTools } from '@/lib/publications/edit-schema';

const texts = registerTexts.th.score;

type ScoreFields = {
  fiscalYear: string;
  tool: string;
  part: string;
  indicator: string;
  question: string;
  value: string;
  source: string;
  date: string;
  quoted: boolean;
};

export function ScoreForm({ fiscalYear }: { fiscalYear: string }) {
  const blank: ScoreFields = {
    fiscalYear,
    tool: '',
    part: '',
    indicator: '',
    question: '',
    value: '',
    source: '',
    date: '',
    quoted: false,
  };
  const [savedValue, setSavedValue] = useState('');
  const { form, submit, outcome, isSubmitting, errorOf } = useActionForm<ScoreFields, unknown, null>({
    action: 'enter-score',
    schema: enterScoreSchema,
    entry: blank,
    // The next score is usually of the same year and from the same source.
    onSaved: (_, { value, ...typed }) => {
      setSavedValue(value);
      form.reset({
        ...blank,
        fiscalYear: typed.fiscalYear,
        tool: typed.tool,
        source: typed.source,
        date: typed.date,
        quoted: typed.quoted,
      });
    },
  });
  const date = useWatch({ control: form.control, name: 'date' });
  const optional = formTexts.th.optional;
  return (
    <form onSubmit={submit} noValidate method="post">
      <div className="columns">
        <TextField
          name="fiscalYear"
          label={texts.fiscalYear}
          error={errorOf('fiscalYear')}
          inputMode="numeric"
          maxLength={4}
          width="short"
          control={form.register('fiscalYear')}
        />
        <Select
          name="tool"
          label={texts.tool}
          error={errorOf('tool')}
          placeholder={formTexts.th.choose}
          options={scoreTools.map((value) => ({ value, label: texts.toolLabels[value] }))}
          control={form.register('tool')}
        />
        <Select
          name="part"
          label={texts.part}
          error={errorOf('part')}
          options={[
            { value: '', label: texts.parts.whole },
            { value: '1', label: texts.parts.one },
            { value: '2', label: texts.parts.two },
          ]}
          control={form.register('part')}
        />
        <TextField
          name="indicator"
          label={texts.indicator}
          note={optional}
          error={errorOf('indicator')}
          inputMode="numeric"
          maxLength={10}
          width="short"
          control={form.register('indicator')}
        />
        <TextField
          name="question"
          label={texts.question}
          note={optional}
          hint={texts.questionHint}
          error={errorOf('question')}
          maxLength={60}
          width="short"
          control={form.register('question')}
        />
        <TextField
          name="value"
          label={texts.value}
          hint={texts.valueHint}
          error={errorOf('value')}
          inputMode="decimal"
          maxLength={20}
          width="short"
          control={form.register('value')}
        />
      </div>
      <TextArea
        name="source"
        label={texts.source}
        hint={texts.sourceHint}
        error={errorOf('source')}
        rows={2}
        maxLength={limits.source}
        control={form.register('source')}
      />
      <DayField
        name="date"
        label={texts.date}
        hint={texts.dateHint}
        error={errorOf('date')}
        typed={date}
        dayCharactersMax={limits.day}
        control={form.register('date')}
      />
      <Checkbox name="quoted" label={texts.quoted} hint={texts.quotedHint} control={form.register('quoted')} />
      <p className="hint">{texts.once}</p>
      <FormOutcome outcome={outcome} savedWord={texts.saved(savedValue)} />
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? officeTexts.th.saving : texts.save}</Button>
      </Actions>
    </form>
  );
}
