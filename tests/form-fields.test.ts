/** docs/form-fields.md is a contract with whoever scripts the forms: every name of the complaint pages stands in it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldNames as complaintFields } from '@/app/(citizen)/[lang]/voice/new/form';
import { fileFieldNames, fieldNames as trackFields } from '@/app/(citizen)/[lang]/voice/track/form';
import { complaintCategories } from '@/lib/complaints/categories';
import {
  answersBytesMax,
  otherBytesMax,
  postChoices,
  textFields,
  whatBytesMax,
  whatCharactersMin,
} from '@/lib/complaints/schema';
import {
  sealedComplaintSchema,
  sealedMessageSchema,
  threadRequestSchema,
  wrapSchema,
} from '@/lib/complaints/wire-schema';

const text = readFileSync('docs/form-fields.md', 'utf8');
const between = (from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
const form = between('## `/voice/new`', '## `/voice/track`');
const track = between('## `/voice/track`', '## `/voice/track/file`');
const fileForm = between('## `/voice/track/file`', '# What the scripts');
const scripts = text.slice(text.indexOf('# What the scripts'));

it.each([
  ...Object.values(complaintFields),
  ...textFields,
  ...postChoices,
  ...complaintCategories.map(({ key }) => key),
])('the complaint form has %s', (name) => expect(form).toContain(`\`${name}\``));

it.each([whatCharactersMin, whatBytesMax, otherBytesMax, answersBytesMax])(
  'the complaint form is bounded by %d',
  (max) => expect(form).toContain(` ${max.toLocaleString('en-US')}`),
);

it.each(Object.values(trackFields))('the follow-up form has %s', (name) => expect(track).toContain(`\`${name}\``));

it.each([trackFields.code, trackFields.once, ...Object.values(fileFieldNames)])('the form for a file has %s', (name) =>
  expect(fileForm).toContain(`\`${name}\``),
);

it.each([
  ...[sealedComplaintSchema, sealedMessageSchema, threadRequestSchema].flatMap(({ shape }) => Object.keys(shape)),
  ...Object.keys(wrapSchema.shape),
])('the scripts send %s', (name) => expect(scripts).toMatch(new RegExp(`[\`{,]${name}[\`{},[]`)));
