'use client';

/** One entry after another. What was typed and the code live in this page alone and go with it, also with what a browser keeps for its back button. */
import { useEffect, useState } from 'react';
import type { IsoDay } from '@/lib/platform/iso-day';
import { EntryDone } from './entry-done';
import type { CodeWay } from './entry-fields';
import { EntryForm } from './entry-form';
import type { Entered } from './entry-parcel';

type Done = { entered: Entered; codeWay: CodeWay };

export function EntryDesk({ staffId, today }: { staffId: string; today: IsoDay }) {
  const [round, setRound] = useState(1);
  const [done, setDone] = useState<Done | null>(null);
  const startAnew = () => {
    setDone(null);
    setRound((count) => count + 1);
  };
  useEffect(() => {
    const leave = () => {
      setDone(null);
      setRound((count) => count + 1);
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
  if (done === null) {
    return (
      <EntryForm
        key={round}
        staffId={staffId}
        today={today}
        onEntered={(entered, { codeWay }) => setDone({ entered, codeWay })}
      />
    );
  }
  const clear = () => setDone({ ...done, entered: { ...done.entered, code: null } });
  return <EntryDone {...done} onCleared={clear} onNext={startAnew} />;
}
