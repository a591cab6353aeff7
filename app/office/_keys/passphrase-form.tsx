'use client';

/** Asks for the member's passphrase. It goes to the key Worker and nowhere else; a refusal leaves it standing. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Actions, Button, type ButtonVariant } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { keyTexts } from '@/lib/i18n/office-keys';

const passphraseSchema = z.object({ passphrase: z.string().trim().min(1, keyTexts.th.unlock.required).max(80) });

export type PassphraseFormProps = {
  id: string;
  /** What the form is for, to whoever hears it. */
  label?: string;
  words: { passphrase: string; passphraseHint?: string; submit: string; working: string };
  variant?: ButtonVariant;
  /** Answers whether it did; the field is then emptied. */
  take: (passphrase: string) => Promise<boolean>;
};

export function PassphraseForm({ id, label, words, variant = 'primary', take }: PassphraseFormProps) {
  const form = useForm<z.infer<typeof passphraseSchema>>({
    resolver: zodResolver(passphraseSchema),
    defaultValues: { passphrase: '' },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ passphrase }) => {
    if (await take(passphrase)) form.reset();
  });
  return (
    <form onSubmit={submit} noValidate method="post" aria-label={label}>
      <TextField
        name="passphrase"
        id={id}
        label={words.passphrase}
        hint={words.passphraseHint}
        error={errors.passphrase?.message}
        type="password"
        maxLength={80}
        width="medium"
        control={{ ...form.register('passphrase'), autoComplete: 'current-password' }}
      />
      <Actions>
        <Button variant={variant} disabled={isSubmitting}>
          {isSubmitting ? words.working : words.submit}
        </Button>
      </Actions>
    </form>
  );
}
