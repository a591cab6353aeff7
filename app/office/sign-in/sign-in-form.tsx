'use client';

/**
 * The sign-in form. The passphrase is stretched here and goes nowhere; what leaves is the derived
 * sign-in secret. A refusal keeps the name and the passphrase typed and says what to do.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { officeTexts, refusalSentence } from '@/lib/i18n/office';
import { deriveSignInSecret, stretchPassphrase } from '@/lib/vault/passphrase';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';

const texts = officeTexts.th;

const signInFormSchema = z.object({
  userName: z.string().trim().min(1, texts.required.userName).max(80),
  passphrase: z.string().min(1, texts.required.passphrase).max(80),
  code: z.string().max(12),
});

type SignInFields = z.infer<typeof signInFormSchema>;

const bytesOfBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Derives, sends, and answers with a refusal code or null. */
const trySigningIn = async (fields: SignInFields, officeSalt: string): Promise<string | null> => {
  const stretch = await stretchPassphrase({
    passphrase: fields.passphrase,
    userName: fields.userName,
    officeSalt: bytesOfBase64(officeSalt),
    scrypt: scryptInBrowser,
  });
  const credentials = { userName: fields.userName, signInSecret: deriveSignInSecret(stretch), code: fields.code };
  try {
    const answer = await signIn('credentials', { ...credentials, redirect: false });
    return answer?.ok ? null : (answer?.error ?? 'broken');
  } catch {
    return 'unreachable';
  }
};

export function SignInForm({ officeSalt }: { officeSalt: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<SignInFields>({
    resolver: zodResolver(signInFormSchema),
    defaultValues: { userName: '', passphrase: '', code: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (fields) => {
    setRefusal(null);
    const refused = await trySigningIn(fields, officeSalt);
    if (refused) setRefusal(refused);
    else window.location.assign('/office');
  });

  return (
    <form onSubmit={submit} noValidate method="post">
      {refusal ? (
        <Notice kind="danger" role="alert" word={texts.signIn.title}>
          {refusalSentence('th', refusal)}
        </Notice>
      ) : null}
      <TextField
        name="userName"
        label={texts.signIn.userName}
        error={errors.userName?.message}
        maxLength={80}
        width="medium"
        control={{ ...form.register('userName'), autoComplete: 'username' }}
      />
      <TextField
        name="passphrase"
        label={texts.signIn.passphrase}
        hint={texts.signIn.passphraseHint}
        error={errors.passphrase?.message}
        type="password"
        maxLength={80}
        width="medium"
        control={{ ...form.register('passphrase'), autoComplete: 'current-password' }}
      />
      <TextField
        name="code"
        label={texts.signIn.code}
        note={texts.signIn.optional}
        hint={texts.signIn.codeHint}
        error={errors.code?.message}
        inputMode="numeric"
        maxLength={12}
        width="short"
        control={{ ...form.register('code'), autoComplete: 'one-time-code' }}
      />
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? texts.signIn.working : texts.signIn.submit}</Button>
      </Actions>
    </form>
  );
}
