'use client';

/**
 * The sealed content of one complaint in this page: fetched, opened by the key Worker, shown, put away. It stands in
 * this component and on the screen and nowhere else; locking the key, leaving the page or putting it away removes it.
 */
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { postAction } from '@/app/office/_client/post-action';
import { useKeyClient, useKeyState } from '@/app/office/_keys/key-provider';
import type { OpenedCase } from '@/app/office/_keys/opened-case';
import type { CaseFile } from '@/lib/complaints/wire';

export type OpenReading = { state: 'open'; file: CaseFile; opened: OpenedCase };

export type Reading = { state: 'sealed' } | { state: 'opening' } | { state: 'refused'; code: string } | OpenReading;

const sealed: Reading = { state: 'sealed' };

export const useReading = (id: string) => {
  const client = useKeyClient();
  const isUnlocked = useKeyState().status === 'unlocked';
  const [reading, setReading] = useState<Reading>(sealed);

  /** Fetches and opens; answers with the refusal, if any. The newest version takes the place of the shown one. */
  const load = useCallback(async (): Promise<string | null> => {
    const fetched = await postAction<CaseFile>('complaint-case', { id });
    if (!fetched.ok) return fetched.error;
    const known = client.recall();
    const answer = await client.ask('open-case', { file: fetched.value, known });
    if (!answer.ok) return answer.error;
    // Locked while it was being opened: what was opened is not kept.
    if (client.getState().status !== 'unlocked') return 'locked';
    client.remember(answer.value.directory.known);
    setReading({ state: 'open', file: fetched.value, opened: answer.value.opened });
    return null;
  }, [client, id]);

  const open = useCallback(async () => {
    setReading({ state: 'opening' });
    const refusal = await load();
    if (refusal !== null) setReading({ state: 'refused', code: refusal });
  }, [load]);

  /** Shows the newest after a change. What cannot be fetched leaves the old in place; what does not hold removes it. */
  const refresh = useCallback(async () => {
    const refusal = await load();
    if (refusal?.includes(':')) setReading({ state: 'refused', code: refusal });
  }, [load]);

  const putAway = useCallback(() => {
    setReading(sealed);
    // Asking a locked client would start a Worker for nothing.
    if (client.getState().status === 'unlocked') void client.ask('close-case', { complaint: id });
  }, [client, id]);

  useEffect(() => {
    if (!isUnlocked) setReading((shown) => (shown.state === 'refused' ? shown : sealed));
  }, [isUnlocked]);

  useEffect(() => {
    // A page kept for the back button would keep its content; it has to be gone before the browser freezes it.
    const leave = () => flushSync(() => setReading(sealed));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      putAway();
    };
  }, [putAway]);

  return { reading: isUnlocked || reading.state === 'refused' ? reading : sealed, isUnlocked, open, refresh, putAway };
};
