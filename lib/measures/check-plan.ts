import type { PlanProblem, PlanProblemCode } from './plan-problems';
import { findRuleProblems } from './plan-rules';
import { type Plan, planFormat, planSchema } from './plan-schema';

/**
 * From a file somebody hands in to a plan the desk can trust, or to the list of what must be mended.
 *
 * The promise: never throws whatever the bytes are, alters nothing it accepts, and names the field of every problem.
 * Rules across fields are looked at once the shape is right. It reads no file and writes nothing.
 */
export type PlanCheck = { ok: true; plan: Plan } | { ok: false; problems: PlanProblem[] };

export const planBytesMax = 2 * 1024 * 1024;
/** More would not be read. */
export const planProblemsMax = 50;

const refuseFile = (code: PlanProblemCode, facts: Partial<PlanProblem> = {}): PlanCheck => ({
  ok: false,
  problems: [{ path: '', code, ...facts }],
});

/**
 * Reads the bytes of a plan file: UTF-8 JSON of at most 2 MB; a UTF-8 byte order mark, which Windows editors write, is
 * skipped. Of a field written twice in one object the last counts, as everywhere in JSON.
 */
export const parsePlanText = (bytes: Uint8Array): PlanCheck => {
  if (bytes.byteLength > planBytesMax) return refuseFile('too-large', { limit: planBytesMax / 1024 / 1024 });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuseFile('utf-16');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFile('not-utf8');
  }
  if (text.trim() === '') return refuseFile('empty-file');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const line = findErrorLine(text, error);
    return refuseFile('not-json', line === undefined ? {} : { line });
  }
  return checkPlan(json);
};

/** The engine tells the place only in its message; of the message nothing but that number is used. */
const findErrorLine = (text: string, error: unknown): number | undefined => {
  const message = error instanceof Error ? error.message : '';
  if (/^Unexpected end/.test(message)) return text.split('\n').length;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
};

/** Checks parsed JSON. Problems come in the order of the format, one for a field, at most `planProblemsMax`. */
export const checkPlan = (json: unknown): PlanCheck => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuseFile('wrong-format', { choices: [planFormat] });
  }
  // Of another format nothing else is worth saying.
  if (!('format' in json) || json.format !== planFormat) {
    return refuseFile('wrong-format', { path: 'format', choices: [planFormat] });
  }
  const parsed = planSchema.safeParse(json, { reportInput: true });
  const problems = parsed.success ? findRuleProblems(parsed.data) : parsed.error.issues.flatMap(toProblems);
  if (parsed.success && problems.length === 0) return { ok: true, plan: parsed.data };
  const seen = new Set<string>();
  const onePerField = problems.filter(({ path }) => !seen.has(path) && seen.add(path));
  return { ok: false, problems: onePerField.slice(0, planProblemsMax) };
};

type Issue = NonNullable<ReturnType<typeof planSchema.safeParse>['error']>['issues'][number];

const nameCharactersMax = 60;
/** A stranger's field name, fit to be printed: short, without characters that move the cursor or hide. */
const printName = (name: string) => name.slice(0, nameCharactersMax).replace(/\p{C}/gu, '?');

const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    const name = printName(String(part));
    return before === '' ? name : `${before}.${name}`;
  }, '');

const formatCodes: Record<string, PlanProblemCode> = { regex: 'bad-key', date: 'bad-date', url: 'bad-address' };

/** Turns the schema library's issue into ours, so that its wording never reaches a person. */
const toProblems = (issue: Issue): PlanProblem[] => {
  const path = formatPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        path: formatPath([...issue.path, name]),
        code: 'unknown-field',
        detail: printName(name),
      }));
    case 'invalid_type':
      return [
        issue.input === undefined ? { path, code: 'missing' } : { path, code: 'wrong-type', choices: [issue.expected] },
      ];
    case 'invalid_value':
      return [toChoice(path, issue.values, issue.input)];
    case 'invalid_union':
      return [toChoice(path, readOptions(issue), readLast(issue.input, issue.path))];
    case 'too_big':
      return [toLimit(path, issue.origin, Number(issue.maximum), { string: 'too-long', array: 'too-many' })];
    case 'too_small':
      return [toLimit(path, issue.origin, Number(issue.minimum), { array: 'too-few' })];
    case 'invalid_format':
      return [{ path, code: formatCodes[issue.format] ?? 'wrong-type' }];
    case 'custom':
      return [{ path, code: issue.message as PlanProblemCode }];
    default:
      return [{ path, code: 'wrong-type' }];
  }
};

const toChoice = (path: string, values: readonly unknown[], input: unknown): PlanProblem => ({
  path,
  code: input === undefined ? 'missing' : 'not-a-choice',
  choices: values.map(String),
});

const toLimit = (path: string, origin: string, limit: number, codes: Record<string, PlanProblemCode>): PlanProblem => ({
  path,
  code: codes[origin] ?? 'out-of-range',
  limit,
});

/** A union chosen by a field reports the whole object; the path ends at that field. */
const readLast = (input: unknown, path: readonly PropertyKey[]): unknown =>
  (input as Record<PropertyKey, unknown>)[path.at(-1) ?? ''];

const readOptions = (issue: object): readonly unknown[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options : [];
