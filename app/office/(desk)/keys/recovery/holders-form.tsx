'use client';

/** Who holds the recovery sheets: two to four names, each inside or outside the line of command. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox, TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import type { Holder } from '@/app/office/_keys/paper-keys';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { formTexts } from '@/lib/i18n/office-forms';
import { keySentence } from '@/lib/i18n/office-keys';
import type { Result } from '@/lib/platform/result';
import { numeral } from '../../numerals';

const texts = keyPaperTexts.th.recovery;
const places = [0, 1, 2, 3] as const;
const placesRequired = 2;

const holderNameSchema = z.string().trim().max(80);
const holdersSchema = z.object({
  holders: z
    .array(z.object({ holder: holderNameSchema, isOutside: z.boolean() }))
    .length(places.length)
    .superRefine((holders, context) => {
      for (const [index, { holder }] of holders.entries()) {
        if (index < placesRequired && holder === '') {
          context.addIssue({ code: 'custom', message: texts.required, path: [index, 'holder'] });
        }
      }
    }),
});
type HoldersFields = z.infer<typeof holdersSchema>;

export function HoldersForm({ make }: { make: (holders: Holder[]) => Promise<Result<unknown>> }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<HoldersFields>({
    resolver: zodResolver(holdersSchema),
    defaultValues: { holders: places.map(() => ({ holder: '', isOutside: false })) },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ holders }) => {
    setRefusal(null);
    const made = await make(holders.filter(({ holder }) => holder !== ''));
    if (!made.ok) setRefusal(made.error);
  });
  return (
    <form onSubmit={submit} noValidate method="post">
      {refusal ? (
        <Notice kind="danger" role="alert" word={texts.refused}>
          {keySentence('th', refusal)}
        </Notice>
      ) : null}
      {places.map((place) => (
        <div key={place}>
          <TextField
            name={`holders.${place}.holder`}
            id={`holder-${place}`}
            label={texts.holder(numeral(place + 1))}
            note={place < placesRequired ? undefined : formTexts.th.optional}
            hint={texts.holderHint}
            error={errors.holders?.[place]?.holder?.message}
            maxLength={80}
            control={form.register(`holders.${place}.holder`)}
          />
          <Checkbox
            name={`holders.${place}.isOutside`}
            id={`outside-${place}`}
            label={texts.isOutside}
            control={form.register(`holders.${place}.isOutside`)}
          />
        </div>
      ))}
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? texts.working : texts.submit}</Button>
      </Actions>
    </form>
  );
}
