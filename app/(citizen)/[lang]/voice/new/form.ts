/**
 * The names of the complaint form's fields, a contract (docs/form-fields.md), and how they are read back: from a post
 * on the server, from the page itself in the browser.
 */
import { type ComplaintForm, type SentComplaint, type TextField, textFields } from '@/lib/complaints/schema';

export const fieldNames = {
  category: 'category',
  posts: 'posts',
  /** `yes` where somebody is in danger now. */
  danger: 'danger',
  /** 32 random bytes drawn with the page: whatever is sent with it, however often, is one complaint. */
  ticket: 'ticket',
  /** Opaque: how long ago the form was drawn, readable to this server only, while it runs. */
  pace: 'pace',
  /** Hidden from people and from screen readers; whatever fills every field in fills this one. */
  trap: 'homepage',
  /** On the page with the code: the code again, and its last digits as copied to paper. */
  code: 'code',
  lastFour: 'lastFour',
} as const;

type Fields = { get(name: string): string | undefined; all(name: string): string[] };

/** What was typed and chosen, as it came. */
export const readSent = ({ get, all }: Fields): SentComplaint => {
  const category = get(fieldNames.category);
  const texts: { -readonly [K in (typeof textFields)[number]]?: string } = {};
  for (const field of textFields) {
    const text = get(field);
    if (text !== undefined) texts[field] = text;
  }
  return {
    ...(category === undefined ? {} : { category }),
    posts: all(fieldNames.posts),
    isDanger: get(fieldNames.danger) === 'yes',
    ...texts,
  };
};

/** What was sent as one text to copy: each question with its answer. */
export const writeOwnText = (form: ComplaintForm, labelOf: (field: TextField) => string): string =>
  textFields
    .filter((field) => form[field] !== '')
    .map((field) => `${labelOf(field)}\n${form[field]}`)
    .join('\n\n');
