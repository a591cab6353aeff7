/**
 * The small forms of an opened thread: a word of danger, contact details, a copy, the end of the code, and the questions
 * after closing. What was typed stays in its form until it was taken.
 */

import { writeCopy } from '@/app/(citizen)/[lang]/voice/track/copy-text';
import { checkInDetailId, dangerDetailId, fieldNames } from '@/app/(citizen)/[lang]/voice/track/form';
import { writeCheckIn, writeDanger } from '@/lib/complaints/besides';
import { isRetaliation, readHappenings } from '@/lib/complaints/check-in';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import { formatDate } from '@/lib/platform/thai-date';
import { readContactForm } from './contact-fields';
import type { Besides, followThread } from './followed-thread';
import { showProblems } from './form-problems';
import { marks, templates } from './marks';
import { copyTemplate, fill, find, lang, listWords, onSubmit, readField, setStage, word } from './stage';

export type Following = ReturnType<typeof followThread>;

export type FollowedPage = {
  following: Following;
  thread: ReadableThread;
  /** Fetches and shows the newest; false where that failed and the page stayed. */
  reopen: () => Promise<boolean>;
  /** Shows the thread again as it was. */
  show: () => void;
};

const refuse = (fieldId: string, sentence: string): void =>
  showProblems([{ fieldId, sentence }], templates.changeProblems);

/** Sentences of a refusal that belong to messages begin with their name. */
const messageSentences = ['thread-full', 'too-long', 'missing'];
const sentenceOf = (error: string): string => (messageSentences.includes(error) ? `message.${error}` : error);

const saySaved = (sentence: string): void =>
  fill(find(marks.problems), copyTemplate(templates.saved, { sentence: word(sentence) }));

/** Where the page has this form: does `work`, which says under which field and why it was refused, or null. */
const onForm = (
  id: string,
  page: FollowedPage,
  fieldId: string,
  saved: string,
  work: (form: HTMLFormElement) => Promise<{ fieldId?: string; sentence: string } | null>,
): void => {
  const form = document.getElementById(id) as HTMLFormElement | null;
  if (!form) return;
  const submit = async (): Promise<void> => {
    const refused = await work(form);
    if (refused) return refuse(refused.fieldId ?? fieldId, refused.sentence);
    if (!(await page.reopen())) form.reset();
    saySaved(saved);
  };
  onSubmit(form, templates.sending, submit, () => refuse(fieldId, 'broken'));
};

const writeBesides = async (following: Following, text: string, besides: Besides) => {
  const written = await following.write(text, besides);
  return written.ok ? null : { sentence: sentenceOf(written.error) };
};

const mountContact = (page: FollowedPage): void => {
  const { following } = page;
  onForm(marks.contactForm, page, fieldNames.phone, 'contact.saved', async (form) => {
    const read = readContactForm(form);
    if (!read.ok) return read.refused;
    const changed = await following.changeContact(read.contact);
    return changed.ok ? null : { sentence: changed.error };
  });
  onForm(marks.withdrawForm, page, fieldNames.phone, 'contact.withdrawn', async () => {
    const changed = await following.changeContact(null);
    return changed.ok ? null : { sentence: changed.error };
  });
};

const mountAfterClosing = (page: FollowedPage): void => {
  const { following, thread } = page;
  onForm(marks.ratingForm, page, fieldNames.rating, 'rating.sent', async (form) => {
    const rating = readField(form, fieldNames.rating);
    if (rating === '') return { sentence: 'rating.missing' };
    const rated = await following.rate(rating);
    return rated.ok ? null : { sentence: rated.error };
  });
  onForm(marks.checkInForm, page, fieldNames.happened, 'check-in.sent', async (form) => {
    const chosen = new FormData(form).getAll(fieldNames.happened).map(String);
    const happened = readHappenings(chosen);
    if (!happened.ok) return { sentence: `check-in.${happened.error}` };
    const days = thread.dueCheckIn;
    if (days === null) return { sentence: 'not-now' };
    const answer = { days, happened: happened.value, detail: readField(form, fieldNames.detail) };
    const change = isRetaliation(happened.value) ? 'retaliation' : 'message';
    const refused = await writeBesides(following, writeCheckIn(answer, word), { change, checkIn: days });
    return refused && { ...refused, fieldId: checkInDetailId };
  });
};

/** Where a page offers the way back to the thread. */
const mountReturn = ({ show }: FollowedPage): void =>
  find<HTMLFormElement>(marks.returnForm).addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });

const onOpen = (id: string, open: () => void): void =>
  find<HTMLFormElement>(id).addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });

const mountCopy = (page: FollowedPage): void =>
  onOpen(marks.copyForm, () => {
    const { thread } = page;
    const values = {
      receivedOn: formatDate(thread.receivedOn, lang, 'arabic'),
      ownText: writeCopy(thread, listWords('label.'), word('copy.later'), lang),
    };
    setStage(copyTemplate(templates.copy, values));
    find(marks.print).addEventListener('click', () => print());
    mountReturn(page);
  });

const mountFreeze = (page: FollowedPage): void =>
  onOpen(marks.freezeForm, () => {
    setStage(copyTemplate(templates.freeze));
    mountReturn(page);
    const form = find<HTMLFormElement>(marks.freezeForGood);
    const sayNot = (sentence: string) =>
      showProblems([{ fieldId: marks.freezeButton, sentence }], templates.changeProblems);
    const submit = async (): Promise<void> => {
      const frozen = await page.following.freeze();
      if (frozen.ok) setStage(copyTemplate(templates.frozen));
      else sayNot(frozen.error);
    };
    onSubmit(form, templates.sending, submit, () => sayNot('broken'));
  });

export const mountChanges = (page: FollowedPage): void => {
  onForm(marks.dangerForm, page, dangerDetailId, 'danger.sent', (form) =>
    writeBesides(page.following, writeDanger(readField(form, fieldNames.detail), word), { change: 'danger' }),
  );
  mountContact(page);
  mountAfterClosing(page);
  mountCopy(page);
  mountFreeze(page);
};
