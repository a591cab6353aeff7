/**
 * One entered complaint on its way: sealed here as a reporter's browser seals, to the readers of the checked list, and
 * posted with the member's session. However often it is sent, it is one complaint under one code. The code, typed from
 * a slip or drawn here, stays in this page's memory; only what it yields leaves it.
 */
import { type CheckedDirectory, fetchCheckedDirectory } from '@/app/_browser/checked-directory';
import { randomUuid } from '@/app/_browser/random-uuid';
import { postAction } from '@/app/office/_client/post-action';
import { sealContact } from '@/lib/complaints/contact';
import { toAnswers, toImplicated } from '@/lib/complaints/schema';
import type { EntryAnswer } from '@/lib/complaints/staff-entry';
import type { EntryPost } from '@/lib/complaints/staff-entry-schema';
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeBase64url } from '@/lib/vault/bytes';
import { eligibleReaders } from '@/lib/vault/eligible-readers';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, type TrackingKeys } from '@/lib/vault/tracking-keys';
import type { Entry } from './read-entry';

export type Entered = {
  receivedOn: IsoDay;
  /** To hand over; null where the reporter has one, or wants none. */
  code: TrackingCode | null;
  /** An earlier sending had arrived; what was changed since is not stored. */
  isEarlier: boolean;
};

/** Who will read, as far as it concerns the member who types. */
export type Readership = 'own' | 'excluded' | 'nobody';

/** Whether the member could open what names these posts. */
export const judgeReadership = (
  directory: CheckedDirectory,
  member: string,
  form: Parameters<typeof toImplicated>[0],
): Readership => {
  const newest = directory.versions.at(-1);
  const readers = newest && eligibleReaders(newest, toImplicated(form));
  if (!readers?.ok) return 'nobody';
  return readers.value.some(({ person }) => person === member) ? 'own' : 'excluded';
};

const sealingsMax = 3;

export const createEntryParcel = () => {
  const drawn = generateTrackingCode();
  const derived = new Map<TrackingCode, TrackingKeys>();
  /** Codes under which something was sent and no answer came. */
  const unsure = new Set<TrackingCode>();
  let id = randomUuid();
  let directory: CheckedDirectory | undefined;
  let sealed: { contents: string; post: EntryPost } | undefined;

  const prepare = async (): Promise<Result<CheckedDirectory, 'unreachable' | 'directory'>> => {
    if (directory) return ok(directory);
    const fetched = await fetchCheckedDirectory();
    if (fetched.ok) directory = fetched.value;
    return fetched;
  };

  const keysOf = async (code: TrackingCode, officeSalt: Uint8Array): Promise<TrackingKeys> => {
    const keys = derived.get(code) ?? (await deriveTrackingKeys(code, officeSalt, scryptInBrowser));
    derived.set(code, keys);
    return keys;
  };

  const seal = async (entry: Entry, code: TrackingCode, by: CheckedDirectory): Promise<Result<EntryPost, string>> => {
    const newest = by.versions.at(-1);
    if (!newest || !by.isIntakeOpen) return refuse('intake-closed');
    const keys = await keysOf(code, by.officeSalt);
    const { form, contact } = entry;
    const result = await sealComplaint({
      complaint: id,
      reporter: keys,
      directory: newest,
      implicated: toImplicated(form),
      answers: toAnswers(form),
    });
    if (!result.ok) return refuse(result.error === 'no-reader' ? 'no-reader' : 'broken');
    const { files, fileRecipient } = result.value;
    const context = { office: encodeBase64url(by.officeSalt), complaint: id, keyVersion: 1, counter: 1 };
    return ok({
      id,
      locator: encodeBase64url(keys.locator),
      reporterPublicKey: keys.signing.publicKey,
      category: form.category,
      isDanger: form.isDanger,
      fileRecipient,
      directoryNumber: newest.number,
      complaint: encodeBase64url(files.complaint),
      lastOpened: encodeBase64url(files.lastOpened),
      wraps: files.wraps.map(({ holder, key, version, file }) => ({
        holder: holder.role === 'reader' ? holder.person : holder.role,
        key,
        version,
        file: encodeBase64url(file),
      })),
      channel: entry.channel,
      receivedOn: entry.receivedOn,
      contact:
        contact &&
        encodeBase64url(await sealContact({ ...context, recipient: fileRecipient, signing: keys.signing }, contact)),
    });
  };

  /** What an answer means for this entry; null where it is to be sealed and sent once more. */
  const conclude = (entry: Entry, code: TrackingCode, answer: Result<EntryAnswer, string>) => {
    const toHandOver = (used: TrackingCode) => (used === drawn && entry.codeWay !== 'none' ? used : null);
    if (answer.ok) return ok({ receivedOn: answer.value.receivedOn, code: toHandOver(code), isEarlier: false });
    const { error } = answer;
    const [earlier] = error === 'code-used' && unsure.has(code) ? [code] : error === 'id-taken' ? [...unsure] : [];
    if (earlier) return ok({ receivedOn: entry.receivedOn, code: toHandOver(earlier), isEarlier: true });
    if (error === 'unreachable' || error === 'broken') unsure.add(code);
    if (error === 'stale-directory') {
      [directory, sealed] = [undefined, undefined];
      // Somebody else may be excluded now, and the member has to be told before.
      return refuse('readers-changed');
    }
    if (error !== 'id-taken') return answer;
    id = randomUuid();
    sealed = undefined;
    return null;
  };

  const send = async (entry: Entry): Promise<Result<Entered, string>> => {
    const code = entry.slipCode ?? drawn;
    const contents = JSON.stringify(entry);
    for (let sealings = 0; sealings < sealingsMax; sealings += 1) {
      const ready = await prepare();
      if (!ready.ok) return ready;
      // The same text goes out as the same bytes: the server then knows that it is the same.
      if (sealed?.contents !== contents) {
        const fresh = await seal(entry, code, ready.value);
        if (!fresh.ok) {
          directory = undefined;
          return fresh;
        }
        sealed = { contents, post: fresh.value };
      }
      const concluded = conclude(entry, code, await postAction<EntryAnswer>('enter-complaint', sealed.post));
      if (concluded) return concluded;
    }
    return refuse('broken');
  };

  return { prepare, send };
};
