'use client';

/** Asks for the passphrase that new keys are wrapped to. It goes to the key Worker and nowhere else. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keySentence, keyTexts } from '@/lib/i18n/office-keys';
import type { Result } from '@/lib/platform/result';

const texts = keyPaperTexts.th.newKeys;

const passphraseSchema = z.object({ passphrase: z.string().trim().min(1, keyTexts.th.unlock.required).max(80) });
type PassphraseFields = z.infer<typeof passphraseSchema>;

export function PassphraseForm({ make }: { make: (passphrase: string) => Promise<Result<unknown>> }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<PassphraseFields>({
    resolver: zodResolver(passphraseSchema),
    defaultValues: { passphrase: '' },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ passphrase }) => {
    setRefusal(null);
    const made = await make(passphrase);
    if (!made.ok) setRefusal(made.error);
  });
  return (
    <form onSubmit={submit} noValidate method="post">
      <p>{texts.steps}</p>
      {refusal ? (
        <Notice kind="danger" role="alert" word={texts.refused}>
          {keySentence('th', refusal)}
        </Notice>
      ) : null}
      <TextField
        name="passphrase"
        label={texts.passphrase}
        error={errors.passphrase?.message}
        type="password"
        maxLength={80}
        width="medium"
        control={{ ...form.register('passphrase'), autoComplete: 'current-password' }}
      />
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? texts.working : texts.submit}</Button>
      </Actions>
    </form>
  );
}
