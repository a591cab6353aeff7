/** The names of the questionnaire's form fields, a contract (docs/form-fields.md), and how they are read back. */
import type { Form } from '@/app/_http/read-form';
import type { Submission } from '@/lib/surveys/schema';

const answerPrefix = 'answer.';

export const fieldNames = {
  questionnaire: 'questionnaire',
  version: 'version',
  once: 'once',
  answer: (itemKey: string) => `${answerPrefix}${itemKey}`,
} as const;

/** What was sent, as it was sent; missing fields read as empty, fields of no meaning here are left out. */
export const readSubmission = (form: Form): Submission => ({
  questionnaire: form.get(fieldNames.questionnaire) ?? '',
  version: form.get(fieldNames.version) ?? '',
  once: form.get(fieldNames.once) ?? '',
  answers: Object.fromEntries(
    form
      .names()
      .filter((name) => name.startsWith(answerPrefix))
      .map((name) => [name.slice(answerPrefix.length), form.all(name)]),
  ),
});
