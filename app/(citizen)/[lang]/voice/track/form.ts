/** The names of the follow-up forms' fields, a contract (docs/form-fields.md). */
export const fieldNames = {
  code: 'code',
  text: 'text',
  /** UUID drawn with the form: the same message sent twice is one. */
  once: 'once',
  /** What is asked besides looking and writing; see `changes`. */
  change: 'change',
  phone: 'phone',
  email: 'email',
  other: 'other',
  rating: 'rating',
  happened: 'happened',
  detail: 'detail',
  /** Days after closing of the question that is answered. */
  checkIn: 'checkIn',
} as const;

/** Ids of fields whose names stand in two forms of one page. */
export const checkInDetailId = 'check-in-detail';
export const dangerDetailId = 'danger-detail';

/** The values of `change`. `freeze` shows what it means, `freeze-for-good` does it. */
export const changes = [
  'danger',
  'contact',
  'withdraw-contact',
  'copy',
  'freeze',
  'freeze-for-good',
  'rating',
  'check-in',
] as const;
export type FormChange = (typeof changes)[number];

/** Those of the form for a file, which carries `code` and `once` too; the file comes last. */
export const fileFieldNames = {
  /** Ticked: the picture as it was is kept too, sealed apart. */
  keepOriginal: 'keepOriginal',
  /** Ticked: a file that is no picture is kept as it is. */
  asItIs: 'asItIs',
  file: 'file',
} as const;
