/**
 * Following up with script: asks for the code, opens the thread in the browser, and lets the reporter write more. If it
 * does not run to its end the page has no form at all; neither code nor text ever goes out in clear.
 */
import { fieldNames } from '@/app/(citizen)/[lang]/voice/track/form';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import { parseTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { offerEvidence } from './evidence-offer';
import { followThread } from './followed-thread';
import { clearProblems, showProblems } from './form-problems';
import { marks, templates } from './marks';
import { showThread } from './show-thread';
import { copyTemplate, fill, find, onSubmit } from './stage';

const readField = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

const refuseCode = (sentence: string): void => showProblems([{ fieldId: fieldNames.code, sentence }]);

const refuseText = (refusal: string): void => {
  const sentence = refusal === 'tampered' ? refusal : `message.${refusal}`;
  showProblems([{ fieldId: fieldNames.text, sentence }], templates.messageProblems);
};

type Following = ReturnType<typeof followThread>;

const awaitMessages = (following: Following, code: TrackingCode): void => {
  const form = find<HTMLFormElement>(marks.messageForm);
  const submit = async (): Promise<void> => {
    const written = await following.write(readField(form, fieldNames.text));
    if (!written.ok) return refuseText(written.error);
    const again = await following.open().catch(() => null);
    if (again?.ok) {
      showOpened(following, again.value, code);
    } else {
      // It was sent; only looking again failed. The page stays as it is, without the text.
      clearProblems();
      form.reset();
      scrollTo(0, 0);
    }
    fill(find(marks.problems), copyTemplate(templates.sent));
  };
  onSubmit(form, templates.sending, submit, () => refuseText('broken'));
};

const showOpened = (following: Following, thread: ReadableThread, code: TrackingCode): void => {
  // Files that are on their way, or were just chosen, stay where they are.
  const evidence = document.getElementById(marks.evidence);
  const isOpened = evidence !== null && evidence.querySelector(`#${marks.evidenceOpen}`) === null;
  showThread(thread);
  if (isOpened) find(marks.evidence).replaceWith(evidence);
  else offerEvidence(code);
  awaitMessages(following, code);
};

const start = (): void => {
  fill(find(marks.findPlace), copyTemplate(templates.find));
  find(marks.waiting).remove();
  const form = find<HTMLFormElement>(marks.trackForm);
  const submit = async (): Promise<void> => {
    const code = parseTrackingCode(readField(form, fieldNames.code));
    if (!code.ok) return refuseCode(code.error);
    clearProblems();
    const following = followThread(code.value);
    const thread = await following.open();
    if (thread.ok) showOpened(following, thread.value, code.value);
    else refuseCode(thread.error);
  };
  onSubmit(form, templates.opening, submit, () => refuseCode('broken'));
};

if (typeof TransformStream === 'function' && typeof BigInt === 'function') start();
