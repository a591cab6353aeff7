'use client';

/**
 * One form over one stored entry: checks what was typed with the same shape as the address behind it, posts it, and
 * keeps every word through every refusal. The form remembers the revision it began with; a page that has learnt of a
 * newer one never slips it under words typed on top of the old, it shows both and lets the person decide.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { fieldSentence, formTexts } from '@/lib/i18n/office-forms';
import { postAction } from './post-action';
import { useLeaveGuard } from './use-leave-guard';

export type Outcome = { state: 'idle' } | { state: 'saved' } | { state: 'refused'; code: string };

type Settings<Fields extends FieldValues, Output, Value> = {
  /** The last part of the address, `/api/office/{action}`. */
  action: string;
  schema: z.ZodType<Output>;
  /** What is stored, in the shape of the form; `revision` counts up with every change. */
  entry: Fields;
  /** After saving; the page is asked anew for what is stored either way. */
  onSaved?: (value: Value, typed: Fields) => void;
};

export const useActionForm = <Fields extends FieldValues, Output, Value = { revision: number }>({
  action,
  schema,
  entry,
  onSaved,
}: Settings<Fields, Output, Value>) => {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const form = useForm<Fields, unknown, Output>({
    // A field holds any text; the shape says which of it is accepted.
    resolver: zodResolver(schema as z.ZodType<Output, Fields>),
    defaultValues: entry as DefaultValues<Fields>,
  });
  const { isDirty, isSubmitting, errors, defaultValues } = form.formState;
  const hasNewer = Number(entry.revision ?? 0) > Number(defaultValues?.revision ?? 0);

  useLeaveGuard(isDirty, formTexts.th.leave);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer entry or a form let go of may replace what is shown
  useEffect(() => {
    if (hasNewer && !isDirty) form.reset(entry);
  }, [hasNewer, isDirty]);

  /** Makes `base` what the form counts as saved, and keeps the fields of `typed` that differ from it. */
  const rebase = (base: Fields, typed: Fields) => {
    form.reset(base);
    for (const name of Object.keys(typed) as Path<Fields>[]) {
      if (name !== 'revision' && typed[name] !== base[name]) form.setValue(name, typed[name], { shouldDirty: true });
    }
  };

  const submit = form.handleSubmit(async () => {
    setOutcome({ state: 'idle' });
    const typed = { ...form.getValues() };
    const result = await postAction<Value>(action, typed);
    if (!result.ok) {
      setOutcome({ state: 'refused', code: result.error });
      if (result.error === 'stale') router.refresh();
      return;
    }
    rebase(
      { ...typed, ...(result.value && { revision: (result.value as { revision?: number }).revision }) },
      form.getValues(),
    );
    setOutcome({ state: 'saved' });
    onSaved?.(result.value, typed);
    router.refresh();
  });

  return {
    form,
    submit,
    outcome,
    isSubmitting,
    /** The sentence for what is wrong with a field. */
    errorOf: (name: Path<Fields>): string | undefined =>
      fieldSentence('th', errors[name]?.message as string | undefined),
    /** What somebody else saved under this form while words were typed into it. */
    newest: hasNewer && isDirty ? entry : null,
    keepMine: () => {
      rebase(entry, { ...form.getValues() });
      setOutcome({ state: 'idle' });
    },
    takeNewest: () => {
      form.reset(entry);
      setOutcome({ state: 'idle' });
    },
  };
};
