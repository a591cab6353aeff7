'use client';

/** A day typed the Thai way; under the label it says at once how the day was read. */
import type { ComponentProps } from 'react';
import { TextField } from '@/app/_ui/field';
import { formTexts } from '@/lib/i18n/office-forms';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { parseTypedDay } from '@/lib/platform/typed-day';

type Props = ComponentProps<typeof TextField> & { typed: string; dayCharactersMax: number };

export function DayField({ typed, hint, dayCharactersMax, ...field }: Props) {
  const day = parseTypedDay(typed);
  return (
    <TextField
      {...field}
      width="medium"
      maxLength={dayCharactersMax}
      hint={
        <>
          {hint}
          {day ? (
            <>
              <br />
              <strong>{formTexts.th.readAs(formatThaiDate(day))}</strong>
            </>
          ) : null}
        </>
      }
    />
  );
}
