/** The names of the follow-up form's fields, a contract (docs/form-fields.md). */
export const fieldNames = {
  code: 'code',
  text: 'text',
  /** UUID drawn with the form: the same message sent twice is one. */
  once: 'once',
} as const;
