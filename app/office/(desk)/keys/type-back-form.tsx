'use client';

/** The proof that a sheet is on paper: a piece of it typed back, then the step that makes it count. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { keySentence } from '@/lib/i18n/office-keys';
import type { Result } from '@/lib/platform/result';
import { normaliseGroupedCode } from '@/lib/vault/typed-code';

type Props = {
  /** What stands on the paper; compared as forgivingly as it would be read. */
  expected: string;
  label: string;
  hint: string;
  wrong: string;
  submit: string;
  working: string;
  refusedWord: string;
  keep: () => Promise<Result<unknown>>;
};

export function TypeBackForm({ expected, label, hint, wrong, submit, working, refusedWord, keep }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ typed: string }>({ defaultValues: { typed: '' } });
  const { errors, isSubmitting } = form.formState;
  const onSubmit = form.handleSubmit(async () => {
    setRefusal(null);
    const kept = await keep();
    if (!kept.ok) setRefusal(kept.error);
  });
  const isRight = (typed: string) => normaliseGroupedCode(typed) === normaliseGroupedCode(expected) || wrong;
  return (
    <form onSubmit={onSubmit} noValidate method="post">
      {refusal ? (
        <Notice kind="danger" role="alert" word={refusedWord}>
          {keySentence('th', refusal)}
        </Notice>
      ) : null}
      <TextField
        name="typed"
        label={label}
        hint={hint}
        error={errors.typed?.message}
        maxLength={40}
        width="medium"
        control={form.register('typed', { validate: isRight })}
      />
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? working : submit}</Button>
      </Actions>
    </form>
  );
}
