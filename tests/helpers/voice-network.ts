/**
 * The scripts of the reporter's browser against the server's use cases, without a server between: whatever a script
 * posts is kept, and each act comes from a network of its own.
 */
import { vi } from 'vitest';
import { followThread } from '@/app/_browser/followed-thread';
import { createParcel } from '@/app/_browser/parcel';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { getDirectoryAnswer } from '@/lib/complaints/intake-directory';
import { fetchFileKey, makeChange } from '@/lib/complaints/reporter-changes';
import { type ComplaintForm, readComplaintForm, type SentComplaint } from '@/lib/complaints/schema';
import { addSealedMessage, fetchThread } from '@/lib/complaints/thread';
import type { InboxRelease } from '@/lib/platform/env';
import type { Result } from '@/lib/platform/result';
import type { TrackingCode } from '@/lib/vault/tracking-code';
import type { TestDesk } from './test-desk';

export type Posted = { name: string; body: string };

type Network = {
  posted: Posted[];
  /** Posts again, byte for byte, what a browser posted. */
  repeat(posted: Posted): Promise<Result<unknown>>;
};

let peers = 0;

/** Until `vi.unstubAllGlobals`. */
export const connectBrowsers = (desk: TestDesk, inboxRelease: InboxRelease = 'now'): Network => {
  const answerTo = (name: string, input: unknown): Promise<Result<unknown>> => {
    peers += 1;
    const circumstances = { peer: `browser ${peers}`, inboxRelease };
    const useCases: Record<string, () => Promise<Result<unknown>>> = {
      complaint: () => takeSealedComplaint(desk, input, circumstances),
      thread: () => fetchThread(desk, input, circumstances),
      message: () => addSealedMessage(desk, input, circumstances),
      change: () => makeChange(desk, input, circumstances),
      'file-key': () => fetchFileKey(desk, input, circumstances),
      directory: async () => ({ ok: true, value: await getDirectoryAnswer(desk) }),
    };
    const useCase = useCases[name];
    if (!useCase) throw new Error(`nothing answers at ${name}`);
    return useCase();
  };
  const posted: Posted[] = [];
  vi.stubGlobal('fetch', async (address: string, init: { body?: string }) => {
    const name = address.replace('/api/voice/', '');
    if (init.body !== undefined) posted.push({ name, body: init.body });
    return Response.json(await answerTo(name, init.body === undefined ? undefined : JSON.parse(init.body)));
  });
  return { posted, repeat: ({ name, body }) => answerTo(name, JSON.parse(body)) };
};

export const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

export const formWith = (sent: Partial<SentComplaint> & { what: string }): ComplaintForm => {
  const read = readComplaintForm({ category: 'bribery', posts: ['none'], ...sent });
  if (!read.ok) throw new Error('the form is not right');
  return read.form;
};

/** Tells in a browser with script. */
export const tellSealed = async (form: ComplaintForm): Promise<{ id: string; code: TrackingCode }> => {
  const { id, code } = must(await createParcel().send(form));
  return { id, code };
};

/** Opens the thread in a browser of its own. */
export const openInBrowser = async (code: TrackingCode) => {
  const following = followThread(code);
  const thread = must(await following.open());
  return { ...following, thread };
};
