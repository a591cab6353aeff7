'use client';

/** What a member sees when a page breaks: no detail, a way to try again. */
import { Button } from '@/app/_ui/buttons';
import { officeTexts } from '@/lib/i18n/office';

export default function OfficeError({ reset }: { reset: () => void }) {
  const texts = officeTexts.th.broken;
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <Button type="button" onClick={reset}>
        {texts.again}
      </Button>
    </>
  );
}
