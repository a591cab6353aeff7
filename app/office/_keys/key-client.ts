/**
 * The page's side of the key Worker. It starts one when it is needed, hands requests over, and ends it: on
 * request, when the page is left, after ten minutes without a key or pointer. Ending the Worker is what locks; there
 * is nothing to wipe here, because a key never comes this way.
 *
 * It also remembers the newest reader directory this browser accepted. That is public, and the only thing kept.
 */
import { type Result, refuse } from '@/lib/platform/result';
import type { KnownDirectory } from './directory-check';
import type { KeyAnswer, KeyKind, KeyTable, WorkerRefusal } from './key-messages';
import type { Account, PublicKeys } from './own-keys';

export type LockReason = 'start' | 'idle' | 'asked';

export type KeyState = { status: 'locked'; reason: LockReason } | { status: 'unlocked'; keys: PublicKeys };

export const idleMinutesMax = 10;

/** As much of a Worker as is used. */
export type WorkerPort = {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: KeyAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
};

type Surroundings = {
  account: Account;
  startWorker: () => WorkerPort;
  nowMs: () => number;
  /** Where what is public stays from visit to visit; null where the browser refuses to keep anything. */
  memory: Pick<Storage, 'getItem' | 'setItem'> | null;
};

type Answered<K extends KeyKind> = KeyTable[K]['answer'] | { ok: false; error: WorkerRefusal };

export type KeyClient = {
  account: Account;
  getState(): KeyState;
  subscribe(listener: () => void): () => void;
  ask<K extends KeyKind>(kind: K, ask: KeyTable[K]['ask']): Promise<Answered<K>>;
  lock(reason: LockReason): void;
  /** The member did something. */
  touch(): void;
  /** Locks when idle for too long; called every few seconds, because a sleeping machine runs no timers. */
  checkIdle(): void;
  recall(): KnownDirectory | null;
  remember(known: KnownDirectory): void;
};

const unlockingKinds: readonly KeyKind[] = ['unlock', 'unlock-with-passkey', 'create-keys'];

const readKnown = (text: string | null): KnownDirectory | null => {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<KnownDirectory> | null;
    const isKnown = typeof value?.number === 'number' && /^[0-9a-f]{64}$/.test(value.hash ?? '');
    return isKnown ? { number: value.number as number, hash: value.hash as string } : null;
  } catch {
    return null;
  }
};

export function createKeyClient({ account, startWorker, nowMs, memory }: Surroundings): KeyClient {
  let worker: WorkerPort | null = null;
  let state: KeyState = { status: 'locked', reason: 'start' };
  let lastUseMs = nowMs();
  let lastId = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<() => void>();
  const memoryKey = `prongsai.directory.${account.office}`;

  const become = (next: KeyState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const end = (refusal: WorkerRefusal) => {
    worker?.terminate();
    worker = null;
    for (const settle of waiting.values()) settle(refuse(refusal));
    waiting.clear();
  };

  const running = (): WorkerPort => {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', ({ data }) => {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    });
    started.addEventListener('error', () => {
      if (worker !== started) return;
      end('worker-broken');
      if (state.status === 'unlocked') become({ status: 'locked', reason: 'asked' });
    });
    worker = started;
    return started;
  };

  const client: KeyClient = {
    account,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async ask(kind, ask) {
      lastUseMs = nowMs();
      lastId += 1;
      const id = lastId;
      const result = await new Promise<Result<unknown>>((settle) => {
        waiting.set(id, settle);
        running().postMessage({ id, kind, ask });
      });
      if (result.ok && unlockingKinds.includes(kind)) {
        const { recipient, publicKey, fingerprint } = result.value as PublicKeys;
        become({ status: 'unlocked', keys: { recipient, publicKey, fingerprint } });
      }
      return result as Answered<typeof kind>;
    },
    lock(reason) {
      end('locked');
      if (state.status === 'unlocked') become({ status: 'locked', reason });
    },
    touch() {
      lastUseMs = nowMs();
    },
    checkIdle() {
      if (state.status === 'unlocked' && nowMs() - lastUseMs >= idleMinutesMax * 60_000) client.lock('idle');
    },
    recall: () => readKnown(memory?.getItem(memoryKey) ?? null),
    remember: (known) => memory?.setItem(memoryKey, JSON.stringify(known)),
  };
  return client;
}
