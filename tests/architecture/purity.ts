/**
 * Which files are pure, and what that forbids: no database, framework, React, Node, environment or clock,
 * not even through a file they import, and no reaching for time or chance. Time comes in as an argument;
 * chance too, except the system's cryptographic one inside the vault.
 */
import type { Finding, Import, Module, Rule } from './modules';

const kinds = [
  'rules',
  'statistics',
  'suppression',
  'policy',
  'schema',
  'wording',
  'figure',
  'bands',
  'questionnaire',
  'templates',
  'terms',
  'problems',
  'years',
].join('|');

const purePlaces = [
  // `rules`, and everything that is a kind of rules: `plan-rules`, `carry-wording`.
  new RegExp(`^lib/[a-z]+/(?:[a-z-]+-)?(?:${kinds})$`),
  /^lib\/vault\/(?!storage-)/,
  /^lib\/i18n\//,
  /^lib\/platform\/(?:thai-[a-z]+|typed-[a-z]+|fiscal-year|iso-day|exact|result)$/,
  /^lib\/surveys\/(?:four-aspects|services)$/,
  /^lib\/measures\/(?:carry-forward|check-plan)$/,
  /^lib\/complaints\/categories$/,
];

export const isPure = (name: string): boolean => purePlaces.some((place) => place.test(name));

/** Packages that compute and touch nothing. */
const purePackages = /^(?:zod|@noble\/(?:curves|hashes)|age-encryption)(?:\/|$)/;

/** scrypt in the browser's hands is slow; the server's own does the same work. */
const nodeAllowed: Record<string, string> = { 'lib/vault/scrypt-node': 'node:crypto' };

/** Even their types say that a file handles what it must not. */
const forbiddenTypes = /^(?:db\/|app\/|lib\/platform\/(?:desk|clock|env|log)$)/;

const isAllowed = ({ name }: Module, { specifier, target, isTypeOnly }: Import): boolean => {
  if (target === null) return purePackages.test(specifier) || nodeAllowed[name] === specifier;
  if (isTypeOnly) return !forbiddenTypes.test(target);
  return isPure(target);
};

const pureModules = (modules: readonly Module[]) => modules.filter(({ name, isTest }) => !isTest && isPure(name));

const pureImportsPure: Rule = {
  promise: 'a pure file imports only pure files and packages that compute',
  check: (modules) =>
    pureModules(modules).flatMap((module) =>
      module.imports
        .filter((imported) => !isAllowed(module, imported))
        .map(({ specifier }) => ({ path: module.path, problem: `a pure file imports ${specifier}` })),
    ),
};

const clock = /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|(?<!new\s+)\bDate\(\s*\)|\bperformance\.now\b/;
const chance = /\bMath\.random\b/;
const systemChance = /\b(?:randomUUID|randomBytes|getRandomValues)\b/;
const surroundings = /\bprocess\s*\.|\bfetch\s*\(/;

const saysOf = ({ name, path, code }: Module): Finding[] => {
  const isVault = name.startsWith('lib/vault/');
  return [
    ...(clock.test(code) ? [{ path, problem: 'a pure file asks the time' }] : []),
    ...(chance.test(code) || (!isVault && systemChance.test(code))
      ? [{ path, problem: 'a pure file throws dice' }]
      : []),
    ...(surroundings.test(code) ? [{ path, problem: 'a pure file looks around itself' }] : []),
  ];
};

const pureAsksNobody: Rule = {
  promise: 'a pure file asks neither the time nor chance nor its surroundings',
  check: (modules) => pureModules(modules).flatMap(saysOf),
};

export const purity = { pureImportsPure, pureAsksNobody } satisfies Record<string, Rule>;
