'use client';

/** Seals in the key Worker and posts: nothing typed leaves this page in clear. */
import { postAction } from '@/app/office/_client/post-action';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import type { CaseNumber } from '@/lib/complaints/wire';
import { caseTexts } from '@/lib/i18n/office-case';
import { ok, type Result } from '@/lib/platform/result';
import { sayCaseNumber } from '../case-words';

const texts = caseTexts.th;

/** Each answers with the word that says it is done. */
export const useSending = (id: string, revision: number) => {
  const client = useKeyClient();

  const reply = async (text: string): Promise<Result<string>> => {
    const sealed = await client.ask('seal-message', { complaint: id, text });
    if (!sealed.ok) return sealed;
    const answer = await postAction('reply-complaint', { id, ...sealed.value });
    return answer.ok ? ok(texts.reply.done) : answer;
  };

  const note = async (text: string): Promise<Result<string>> => {
    const sealed = await client.ask('seal-note', { complaint: id, text });
    if (!sealed.ok) return sealed;
    const answer = await postAction('note-complaint', { id, ...sealed.value });
    return answer.ok ? ok(texts.note.done) : answer;
  };

  /** Records why a sealed original is opened, before it is. */
  const openOriginal = async (text: string): Promise<Result<unknown>> => {
    const sealed = await client.ask('seal-note', { complaint: id, text });
    return sealed.ok ? postAction('open-original', { id, ...sealed.value }) : sealed;
  };

  /** With a first message, or without one where nothing was typed. */
  const acknowledge = async (text: string): Promise<Result<string>> => {
    const granted = await client.ask('grant-notes-key', { complaint: id });
    if (!granted.ok) return granted;
    const first = text === '' ? null : await client.ask('seal-message', { complaint: id, text });
    if (first && !first.ok) return first;
    const answer = await postAction<{ caseNumber: CaseNumber }>('acknowledge-complaint', {
      ...{ id, revision, notesWraps: granted.value },
      ...(first && { reply: first.value }),
    });
    return answer.ok ? ok(texts.acknowledge.done(sayCaseNumber(answer.value.caseNumber))) : answer;
  };

  return { reply, note, acknowledge, openOriginal };
};
