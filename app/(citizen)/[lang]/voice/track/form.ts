/** The names of the follow-up form's fields, a contract (docs/form-fields.md). */
export const fieldNames = {
  code: 'code',
  text: 'text',
  /** UUID drawn with the form: the same message sent twice is one. */
  once: 'once',
} as const;

/** Those of the form for a file, which carries `code` and `once` too; the file comes last. */
export const fileFieldNames = {
  /** Ticked: the picture as it was is kept too, sealed apart. */
  keepOriginal: 'keepOriginal',
  /** Ticked: a file that is no picture is kept as it is. */
  asItIs: 'asItIs',
  file: 'file',
} as const;
