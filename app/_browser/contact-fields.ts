/** What a reporter typed about how to reach them, and what is wrong with it. */
import { type Contact, contactFields, readTypedContact } from '@/lib/complaints/contact';
import { readField } from './stage';

/** The first problem, as a field and the name of its sentence. */
export const readContactForm = (
  form: HTMLFormElement,
): { ok: true; contact: Contact } | { ok: false; refused: { fieldId: string; sentence: string } } => {
  const typed: Record<string, string> = {};
  for (const field of contactFields) typed[field] = readField(form, field);
  const read = readTypedContact(typed);
  if (read.ok) return read;
  const [first] = read.problems;
  return {
    ok: false,
    refused: { fieldId: first?.field ?? 'phone', sentence: `contact.${first?.code ?? 'missing'}` },
  };
};
