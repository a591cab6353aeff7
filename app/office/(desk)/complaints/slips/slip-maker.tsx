'use client';

/** Draws slips, prints them, forgets them. They stand in this page's memory and on the printed page, nowhere on the screen. */
import { type FormEvent, useEffect, useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Select, TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import { slipTexts } from '@/lib/i18n/office-slips';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { drawSlips, readBatch, type Slip, sheetCounts, slipsPerSheet } from './draw-slips';
import { SlipSheets } from './slip-sheets';

const texts = slipTexts.th;

function Made({ slips, onCleared }: { slips: readonly Slip[]; onCleared: () => void }) {
  useLeaveGuard(true, texts.leave);
  return (
    <>
      <div className="screen-only">
        <Notice kind="success" role="status" word={texts.madeWord(slips[0]?.serial ?? '', slips.at(-1)?.serial ?? '')}>
          {texts.made}
        </Notice>
        <Actions>
          <Button type="button" onClick={() => window.print()}>
            {texts.print}
          </Button>
          <Button type="button" variant="secondary" onClick={onCleared}>
            {texts.clear}
          </Button>
        </Actions>
      </div>
      <SlipSheets slips={slips} />
    </>
  );
}

export function SlipMaker() {
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [isWrong, setIsWrong] = useState(false);
  const clear = () => setSlips([]);
  useEffect(() => {
    const leave = () => setSlips([]);
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const batch = readBatch(toArabicDigits(String(typed.get('batch') ?? '')));
    setIsWrong(batch === null);
    if (batch !== null) setSlips(drawSlips(batch, Number(typed.get('sheets')) * slipsPerSheet));
  };
  if (slips.length > 0) return <Made slips={slips} onCleared={clear} />;
  return (
    <form onSubmit={make} noValidate method="post" className="screen-only" autoComplete="off">
      <TextField
        name="batch"
        label={texts.batch}
        hint={texts.batchHint}
        error={isWrong ? texts.batchWrong : undefined}
        inputMode="numeric"
        width="short"
      />
      <Select
        name="sheets"
        label={texts.sheets}
        options={sheetCounts.map((count) => ({
          value: String(count),
          label: texts.sheetsOf(String(count), String(count * slipsPerSheet)),
        }))}
      />
      <Actions>
        <Button>{texts.make}</Button>
      </Actions>
    </form>
  );
}
