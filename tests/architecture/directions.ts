/**
 * Which way imports may point: app → lib/<domain> → db, never back, and between two domains only
 * through a domain's doors. The reasons are in docs/decisions/doors-between-domains.md.
 */
import { type Finding, listReached, type Module, type Rule } from './modules';

/** Ground every domain stands on; it knows none of them. */
const ground = new Set(['i18n', 'platform']);

/** The files, beside `queries` and `statements`, that a domain shows to the others: pure rules and figures. */
export const sharedPureFiles = new Set([
  'lib/complaints/categories',
  'lib/measures/figure',
  'lib/measures/wording',
  'lib/staff/policy',
  'lib/surveys/bands',
  'lib/surveys/four-aspects',
  'lib/surveys/questionnaire',
  'lib/surveys/services',
  'lib/surveys/statistics',
  'lib/surveys/suppression',
]);

const inFolder = (name: string, folder: string) => name.startsWith(`${folder}/`);
const isIn = (folder: string) => (module: Module) => inFolder(module.name, folder);
const inService = (module: Module) => !module.isTest && /^(?:app|lib|db)\//.test(module.name);

/** 'surveys' for a file of lib/surveys; null outside lib. */
const domainOf = (name: string): string | null => /^lib\/([^/]+)\//.exec(name)?.[1] ?? null;

/** `queries` and `statements`, or a part of them that grew into its own file: `figure-queries`. */
const readsOrComposes = /^lib\/[^/]+\/(?:[a-z-]+-)?(?:queries|statements)$/;
const vaultExceptStorage = /^lib\/vault\/(?!storage-)/;

const isDoor = (name: string) =>
  readsOrComposes.test(name) || vaultExceptStorage.test(name) || sharedPureFiles.has(name);

const findImports = (
  modules: readonly Module[],
  isBad: (importing: Module, imported: Module['imports'][number]) => boolean,
  problem: string,
): Finding[] =>
  modules.flatMap((module) =>
    module.imports
      .filter((imported) => isBad(module, imported))
      .map(({ specifier }) => ({ path: module.path, problem: `${problem}: ${specifier}` })),
  );

const ofDatabase = /^(?:drizzle-orm|@libsql\/client|node:[a-z/]+)(?:\/|$)/;

const databaseStandsAlone: Rule = {
  promise: 'db imports only Drizzle, libSQL, Node and itself',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(isIn('db')),
      (_, { specifier, target }) => (target === null ? !ofDatabase.test(specifier) : !inFolder(target, 'db')),
      'db reaches outside itself',
    ),
};

const domainsKnowNoPages: Rule = {
  promise: 'lib never imports app',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(isIn('lib')),
      (_, { target }) => target !== null && inFolder(target, 'app'),
      'a domain reaches back to the pages',
    ),
};

const pagesAskDomains: Rule = {
  promise: 'app asks the domains and never touches the database or its query language',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(isIn('app')),
      (_, { specifier, target }) => (target === null ? specifier.startsWith('drizzle-orm') : inFolder(target, 'db')),
      'a page reaches past its domain',
    ),
};

const serviceNeedsNoTools: Rule = {
  promise: 'nothing in service imports scripts or tests',
  check: (modules) =>
    findImports(
      modules.filter(inService),
      (_, { target }) => target !== null && /^(?:scripts|tests)\//.test(target),
      'what runs in service reaches for a tool',
    ),
};

const domainsHaveDoors: Rule = {
  promise: 'a domain reaches another only through its queries, statements, types or shared pure files',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(isIn('lib')),
      (module, { target, isTypeOnly }) => {
        const [from, to] = [domainOf(module.name), target === null ? null : domainOf(target)];
        if (target === null || to === null || from === to || ground.has(to) || ground.has(from ?? '')) return false;
        return !isTypeOnly && !isDoor(target);
      },
      'a domain enters another past its doors',
    ),
};

const groundKnowsNoDomain: Rule = {
  promise: 'i18n and platform know no domain, types aside',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(({ name }) => ground.has(domainOf(name) ?? '')),
      (_, { target, isTypeOnly }) => {
        const to = target === null ? null : domainOf(target);
        return to !== null && !ground.has(to) && !isTypeOnly;
      },
      'the common ground leans on a domain',
    ),
};

const partsKnowNoDomain: Rule = {
  promise: 'the presentational parts of app/_ui know no domain and no page',
  check: (modules) =>
    findImports(
      modules.filter(inService).filter(isIn('app/_ui')),
      (_, { target }) => target !== null && !/^(?:app\/_ui|lib\/i18n|lib\/platform)\//.test(target),
      'a part knows what it presents',
    ),
};

const filesHaveNoCycles: Rule = {
  promise: 'no file needs itself, however far around',
  check: (modules) => {
    const running = modules.filter(inService);
    return running
      .filter((module) => {
        const next = running.filter(({ name }) =>
          module.imports.some(({ target, isTypeOnly }) => target === name && !isTypeOnly),
        );
        return next.some((one) => listReached(one, running).includes(module));
      })
      .map(({ path }) => ({ path, problem: 'a file imports itself in a circle' }));
  },
};

const domainsHaveNoCycles: Rule = {
  promise: 'no domain needs itself through another, not even for a type',
  check: (modules) => {
    const edges = new Map<string, Set<string>>();
    const running = modules.filter(inService).filter(isIn('lib'));
    for (const { name, imports } of running) {
      const from = domainOf(name) ?? '';
      const to = imports.flatMap(({ target }) => (target === null ? [] : (domainOf(target) ?? [])));
      edges.set(from, new Set([...(edges.get(from) ?? []), ...to.filter((one) => one !== from && !ground.has(one))]));
    }
    const reachedFrom = (domain: string): Set<string> => {
      const reached = new Set(edges.get(domain));
      for (const one of reached) for (const next of edges.get(one) ?? []) reached.add(next);
      return reached;
    };
    return [...edges.keys()]
      .filter((domain) => !ground.has(domain) && reachedFrom(domain).has(domain))
      .map((domain) => ({ path: `lib/${domain}`, problem: 'a domain depends on itself in a circle' }));
  },
};

export const directions = {
  databaseStandsAlone,
  domainsKnowNoPages,
  pagesAskDomains,
  serviceNeedsNoTools,
  domainsHaveDoors,
  groundKnowsNoDomain,
  partsKnowNoDomain,
  filesHaveNoCycles,
  domainsHaveNoCycles,
} satisfies Record<string, Rule>;
