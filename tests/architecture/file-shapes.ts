/** How files are named and how much one may hold: one idea each, found under its own name. */
import type { Module, Rule } from './modules';

const linesMax = 350;

const ofOurs = ({ path }: Module) => /^(?:app|lib|db|scripts)\//.test(path);

const namesSayTheIdea: Rule = {
  promise: 'no file or folder is named utils, helpers, common or shared',
  check: (modules) =>
    modules
      .filter(ofOurs)
      .filter(({ path }) => /(?:^|[/-])(?:utils?|helpers?|common|shared|misc)(?:[./-]|$)/.test(path))
      .map(({ path }) => ({ path, problem: 'is named after no idea' })),
};

const namesAreKebabCase: Rule = {
  promise: 'file names are kebab-case',
  check: (modules) =>
    modules
      .filter(({ path }) => /^(?:app|lib|db|scripts|tests)\//.test(path))
      .filter(({ path }) => !/\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|spec|fixture|d))?\.(?:tsx?|mjs)$/.test(path))
      .map(({ path }) => ({ path, problem: 'is not named in kebab-case' })),
};

/** A file that only passes on what others export. */
const isBarrel = ({ path, code }: Module): boolean => {
  if (/\/index\.(?:tsx?|mjs)$/.test(path)) return true;
  const withoutPassing = code.replace(
    /(?<![.\w$])export\s+(?:type\s+)?(?:\*[^;]*?|\{[^}]*\})\s*from\s*(['"])\s*\1;?/g,
    '',
  );
  return withoutPassing !== code && withoutPassing.trim() === '';
};

const thereAreNoBarrels: Rule = {
  promise: 'no file only passes on what others export',
  check: (modules) =>
    modules
      .filter(ofOurs)
      .filter(isBarrel)
      .map(({ path }) => ({ path, problem: 'is a barrel' })),
};

const filesAreShort: Rule = {
  promise: `no file of app, lib or db is longer than ${linesMax} lines`,
  check: (modules) =>
    modules
      .filter(({ path }) => /^(?:app|lib|db)\//.test(path))
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > linesMax)
      .map(({ path, lines }) => ({ path, problem: `has ${lines} lines` })),
};

export const fileShapes = { namesSayTheIdea, namesAreKebabCase, thereAreNoBarrels, filesAreShort } satisfies Record<
  string,
  Rule
>;
