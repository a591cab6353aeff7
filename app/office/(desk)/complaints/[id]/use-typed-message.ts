'use client';

/**
 * A text that is sealed before it is sent: a message to the reporter or a note. Every refusal leaves it as it was
 * typed, and so does locking: the field goes from the page, the text comes back with it.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { Outcome } from '@/app/office/_client/use-action-form';
import { caseTexts } from '@/lib/i18n/office-case';
import type { Result } from '@/lib/platform/result';

const { problems } = caseTexts.th;
const idle: Outcome = { state: 'idle' };

type Settings = {
  schema: z.ZodType<{ text: string }, { text: string }>;
  /** Seals and posts; answers with the word that says it is done. */
  send: (text: string) => Promise<Result<string>>;
  /** After every answer; the page asks for the newest. */
  onAnswered: () => Promise<void>;
};

export const useTypedMessage = ({ schema, send, onAnswered }: Settings) => {
  const [outcome, setOutcome] = useState<Outcome>(idle);
  const [doneWord, setDoneWord] = useState('');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { text: '' } });
  const { errors, isDirty, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ text }) => {
    setOutcome(idle);
    const sent = await send(text);
    if (!sent.ok) setOutcome({ state: 'refused', code: sent.error });
    await onAnswered();
    if (!sent.ok) return;
    // Last of all: emptying the field also opens it, and the newest version may bring another field in its place.
    form.reset();
    setDoneWord(sent.value);
    setOutcome({ state: 'saved' });
  });
  const problem = errors.text?.message;
  return {
    submit,
    // What was sent is said until the next text begins.
    outcome: outcome.state === 'saved' && isDirty ? idle : outcome,
    doneWord,
    isDirty,
    isSubmitting,
    problem: problem && problems[problem in problems ? (problem as keyof typeof problems) : 'missing'],
    control: { ...form.register('text'), readOnly: isSubmitting },
  };
};

export type TypedMessage = ReturnType<typeof useTypedMessage>;
