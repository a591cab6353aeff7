'use client';

/** Gives every page of the desk the one key client of this tab, and ends its key when the page or the member goes. */
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createKeyClient, type KeyClient, type KeyState, type WorkerPort } from './key-client';
import type { Account } from './own-keys';

const KeyContext = createContext<KeyClient | null>(null);

const findMemory = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

const PasskeyContext = createContext(false);

type Props = { account: Account; hasPasskey: boolean; workerAddress: string; children: ReactNode };

export function KeyProvider({ account, hasPasskey, workerAddress, children }: Props) {
  const [client] = useState(() =>
    createKeyClient({
      account,
      startWorker: () => new Worker(workerAddress) as unknown as WorkerPort,
      nowMs: () => Date.now(),
      memory: typeof window === 'undefined' ? null : findMemory(),
    }),
  );
  useEffect(() => {
    const touch = () => client.touch();
    // A page kept for the back button would keep its key too.
    const leave = () => client.lock('asked');
    const timer = window.setInterval(() => client.checkIdle(), 2_000);
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    window.addEventListener('pagehide', leave);
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touch);
      window.removeEventListener('pagehide', leave);
      client.lock('asked');
    };
  }, [client]);
  return (
    <KeyContext value={client}>
      <PasskeyContext value={hasPasskey}>{children}</PasskeyContext>
    </KeyContext>
  );
}

/** Whether the member can unlock with a passkey. */
export const useHasPasskey = (): boolean => useContext(PasskeyContext);

/** The key client of this tab; throws outside the desk of a reader. */
export const useKeyClient = (): KeyClient => {
  const client = useContext(KeyContext);
  if (!client) throw new Error('no key provider around this page');
  return client;
};

const lockedAtStart: KeyState = { status: 'locked', reason: 'start' };

/** Whether the key is open; changes when it is locked from anywhere. */
export const useKeyState = (): KeyState => {
  const client = useKeyClient();
  return useSyncExternalStore(client.subscribe, client.getState, () => lockedAtStart);
};
