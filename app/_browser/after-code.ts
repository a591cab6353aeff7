/** The forms of the last page after the code: contact details, sealed while the keys are still here, and a copy. */
import { fieldNames } from '@/app/(citizen)/[lang]/voice/track/form';
import { readContactForm } from './contact-fields';
import { showProblems } from './form-problems';
import { marks, templates } from './marks';
import { type HeldComplaint, postContact } from './signed-change';
import { copyTemplate, fill, find, onSubmit, setStage, word } from './stage';

const refuse = (fieldId: string, sentence: string): void =>
  showProblems([{ fieldId, sentence }], templates.changeProblems);

const mountContact = (held: HeldComplaint): void => {
  let changes = 0;
  const form = find<HTMLFormElement>(marks.contactForm);
  const submit = async (): Promise<void> => {
    const read = readContactForm(form);
    if (!read.ok) return refuse(read.refused.fieldId, read.refused.sentence);
    const given = await postContact(held, changes + 1, read.contact);
    if (!given.ok) return refuse(fieldNames.phone, `change.${given.error}`);
    changes += 1;
    form.reset();
    fill(find(marks.problems), copyTemplate(templates.saved, { sentence: word('contact.saved') }));
    scrollTo(0, 0);
  };
  onSubmit(form, templates.sending, submit, () => refuse(fieldNames.phone, 'change.broken'));
};

/** `showDone` brings the last page back after the copy. */
export const mountAfterCode = (
  held: HeldComplaint,
  copy: { receivedOn: string; ownText: string },
  showDone: () => void,
): void => {
  mountContact(held);
  find<HTMLFormElement>(marks.copyForm).addEventListener('submit', (event) => {
    event.preventDefault();
    setStage(copyTemplate(templates.copy, copy));
    find(marks.print).addEventListener('click', () => print());
    find<HTMLFormElement>(marks.returnForm).addEventListener('submit', (returning) => {
      returning.preventDefault();
      showDone();
    });
  });
};
