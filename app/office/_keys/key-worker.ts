/**
 * The key Worker: the only place where an unlocked reader key exists. One per tab; it ends with the page, with
 * locking and after ten idle minutes, and the key with it. Its file is served under a policy that lets it reach no
 * address, so even a fault in here has nowhere to send anything.
 *
 * It does not ask who sends a request: whatever runs in an office page can have things opened while the key is
 * unlocked. That limit is printed on the protection page.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { fingerprintDirectory } from '@/lib/vault/directory';
import { type OpenCase, type Opener, openCase } from './case-opening';
import { grantNotesKey, sealMessage, sealNote } from './case-sealing';
import { followDirectory } from './directory-check';
import { signNextDirectory } from './directory-signing';
import { openFile } from './evidence-opening';
import type { KeyAnswer, KeyKind, KeyRequest, KeyTable, WorkerRefusal } from './key-messages';
import { createOwnKeys, listPublicKeys, unlockOwnKeys } from './own-keys';
import { makeBackupPaper, makeRecoveryPapers } from './paper-keys';

type Unlocked = Opener & { office: string };

let unlocked: Unlocked | null = null;
const openCases = new Map<string, OpenCase>();

type Handlers = {
  [K in KeyKind]: (ask: KeyTable[K]['ask']) => Promise<KeyTable[K]['answer'] | Result<never, WorkerRefusal>>;
};

const withCase = async <T>(
  complaint: string,
  use: (held: OpenCase, opener: Opener) => Promise<T>,
): Promise<T | { ok: false; error: WorkerRefusal }> => {
  if (unlocked === null) return refuse('locked');
  const held = openCases.get(complaint);
  return held === undefined ? refuse('not-open') : use(held, unlocked);
};

const handlers: Handlers = {
  'create-keys': async (ask) => {
    const { identity, created } = await createOwnKeys(ask);
    unlocked = { identity, person: ask.account.staffId, office: ask.account.office };
    return ok(created);
  },
  unlock: async (ask) => {
    const opened = await unlockOwnKeys(ask);
    if (!opened.ok) return opened;
    unlocked = { identity: opened.value, person: ask.account.staffId, office: ask.account.office };
    return ok(listPublicKeys(opened.value));
  },
  'follow-directory': async ({ versions, office, known }) => {
    const followed = followDirectory(versions, office, known);
    if (!followed.ok) return followed;
    return ok({ known: followed.value.known, fingerprint: followed.value.fingerprint });
  },
  'open-case': async ({ file, known }) => {
    if (unlocked === null) return refuse('locked');
    const opened = await openCase(file, unlocked, unlocked.office, known);
    if (!opened.ok) return opened;
    const { held, directory } = opened.value;
    openCases.set(held.id, held);
    return ok({
      opened: opened.value.opened,
      directory: { known: directory.known, fingerprint: directory.fingerprint },
    });
  },
  'open-evidence': ({ complaint, id, sealed }) => withCase(complaint, (held) => openFile(held, id, sealed)),
  'close-case': async ({ complaint }) => {
    openCases.delete(complaint);
    return ok(null);
  },
  'seal-message': ({ complaint, text }) => withCase(complaint, (held, opener) => sealMessage(held, opener, text)),
  'seal-note': ({ complaint, text }) => withCase(complaint, (held, opener) => sealNote(held, opener, text)),
  'grant-notes-key': ({ complaint }) => withCase(complaint, grantNotesKey),
  'sign-directory': async ({ content, versions, known }) => {
    if (unlocked === null) return refuse('locked');
    return signNextDirectory({ content, versions, known, office: unlocked.office, opener: unlocked });
  },
  'fingerprint-directory': async ({ content }) => ok(fingerprintDirectory(content)),
  'make-recovery': ({ holders }) => makeRecoveryPapers(holders),
  'make-backup': async () => ok(await makeBackupPaper()),
};

const answer = async ({ id, kind, ask }: KeyRequest): Promise<KeyAnswer> => {
  try {
    const handle = handlers[kind] as (given: typeof ask) => Promise<Result<unknown>>;
    return { id, result: await handle(ask) };
  } catch {
    // What went wrong may hold secrets; the page learns that it did, not what.
    return { id, result: refuse('worker-broken') };
  }
};

self.addEventListener('message', (event: MessageEvent<KeyRequest>) => {
  void answer(event.data).then((given) => self.postMessage(given));
});
