/**
 * One complaint on its way: a code, an id and the sealed bytes, kept in this page's memory until the server has said
 * that it has them. However often it is sent, also after a time-out or with a text that was changed meanwhile, it is
 * one complaint under one code. Nothing of it is ever stored in the browser.
 */
import { type ComplaintForm, toAnswers, toImplicated } from '@/lib/complaints/schema';
import type { ComplaintPost, ComplaintRefusal, ReceivedAnswer, WorkAnswer } from '@/lib/complaints/wire';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { encodeBase64url } from '@/lib/vault/bytes';
import { scryptInBrowser } from '@/lib/vault/scrypt-browser';
import { sealComplaint } from '@/lib/vault/seal-complaint';
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { deriveTrackingKeys, type TrackingKeys } from '@/lib/vault/tracking-keys';
import { askServer } from './ask-server';
import { type CheckedDirectory, fetchCheckedDirectory } from './checked-directory';
import { randomUuid } from './random-uuid';
import type { HeldComplaint } from './signed-change';
import { doWork } from './work';

export type Sent = ReceivedAnswer & {
  code: TrackingCode;
  form: ComplaintForm;
  /** What contact details are sealed and signed with while the page is open. */
  held: HeldComplaint;
};

/** `directory`: the list of readers does not hold. `broken`: the server or this program is at fault. */
export type SendRefusal = 'unreachable' | 'directory' | 'intake-closed' | 'no-reader' | 'too-many' | 'broken';

type Ready = { code: TrackingCode; keys: TrackingKeys; directory: CheckedDirectory };

/** The server need not be believed: work beyond this would keep a cheap phone busy for minutes. */
const workBitsMax = 20;

/** Sends; where the network has sent more than its share, does the work that buys a place, and sends again. */
const post = async (sealed: ComplaintPost): Promise<Result<ReceivedAnswer, ComplaintRefusal | 'unreachable'>> => {
  const answer = await askServer<ReceivedAnswer, ComplaintRefusal>('complaint', sealed);
  if (answer.ok || answer.error !== 'try-later') return answer;
  const asked = await askServer<WorkAnswer, never>('work');
  if (!asked.ok || asked.value.bits > workBitsMax) return answer;
  const work = await doWork({ salt: asked.value.salt, locator: sealed.locator }, asked.value.bits);
  return askServer<ReceivedAnswer, ComplaintRefusal>('complaint', { ...sealed, work });
};

/** A list of readers may be replaced while somebody writes; more often than this it is not bad luck. */
const sealingsMax = 3;

const toRefusal = (error: ComplaintRefusal | 'unreachable'): SendRefusal => {
  if (error === 'unreachable' || error === 'intake-closed') return error;
  return error === 'try-later' ? 'too-many' : 'broken';
};

export const createParcel = () => {
  let code: TrackingCode | undefined;
  let keys: TrackingKeys | undefined;
  let directory: CheckedDirectory | undefined;
  let id = randomUuid();
  let sealed: { contents: string; post: ComplaintPost } | undefined;
  let preparing: Promise<Result<Ready, 'unreachable' | 'directory'>> | undefined;

  const makeReady = async (): Promise<Result<Ready, 'unreachable' | 'directory'>> => {
    if (!directory) {
      const fetched = await fetchCheckedDirectory();
      if (!fetched.ok) return fetched;
      directory = fetched.value;
    }
    code ??= generateTrackingCode();
    keys ??= await deriveTrackingKeys(code, directory.officeSalt, scryptInBrowser);
    return ok({ code, keys, directory });
  };

  /** What takes longest, while the reporter still writes: the list of readers, and the keys of the code. */
  const prepare = async () => {
    preparing ??= makeReady();
    const ready = await preparing;
    preparing = undefined;
    return ready;
  };

  const seal = async (form: ComplaintForm, ready: Ready): Promise<Result<ComplaintPost, SendRefusal>> => {
    const newest = ready.directory.versions[ready.directory.versions.length - 1];
    if (!newest || !ready.directory.isIntakeOpen) return refuse('intake-closed');
    const result = await sealComplaint({
      complaint: id,
      reporter: ready.keys,
      directory: newest,
      implicated: toImplicated(form),
      answers: toAnswers(form),
    });
    if (!result.ok) return refuse(result.error === 'no-reader' ? 'no-reader' : 'broken');
    const { complaint, wraps, lastOpened } = result.value.files;
    return ok({
      id,
      locator: encodeBase64url(ready.keys.locator),
      reporterPublicKey: ready.keys.signing.publicKey,
      category: form.category,
      isDanger: form.isDanger,
      fileRecipient: result.value.fileRecipient,
      directoryNumber: newest.number,
      complaint: encodeBase64url(complaint),
      lastOpened: encodeBase64url(lastOpened),
      wraps: wraps.map(({ holder, key, version, file }) => ({
        holder: holder.role === 'reader' ? holder.person : holder.role,
        key,
        version,
        file: encodeBase64url(file),
      })),
    });
  };

  const send = async (form: ComplaintForm): Promise<Result<Sent, SendRefusal>> => {
    const contents = JSON.stringify(form);
    for (let sealings = 0; sealings < sealingsMax; sealings += 1) {
      const ready = await prepare();
      if (!ready.ok) return ready;
      // The same text goes out as the same bytes: the server then knows that it is the same.
      if (sealed?.contents !== contents) {
        const fresh = await seal(form, ready.value);
        if (!fresh.ok) {
          directory = undefined;
          return fresh;
        }
        sealed = { contents, post: fresh.value };
      }
      const answer = await post(sealed.post);
      if (answer.ok) {
        const held = {
          keys: ready.value.keys,
          office: encodeBase64url(ready.value.directory.officeSalt),
          complaint: answer.value.id,
          fileRecipient: sealed.post.fileRecipient,
        };
        return ok({ ...answer.value, code: ready.value.code, form, held });
      }
      if (answer.error !== 'stale-directory' && answer.error !== 'id-taken') return refuse(toRefusal(answer.error));
      if (answer.error === 'stale-directory') directory = undefined;
      else id = randomUuid();
      sealed = undefined;
    }
    return refuse('broken');
  };

  return { prepare, send };
};
