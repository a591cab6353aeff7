/**
 * Things done in one place only: reading the environment, opening a write transaction, reading request
 * headers, rendering markup; and the two borders of the browser: a citizen page carries no framework
 * script, and what runs in a browser never drags the server's files along.
 */
import { listReached, type Module, type Rule } from './modules';

const inService = ({ path, isTest }: Module) => !isTest && /^(?:app|lib|db)\/|^proxy\.ts$/.test(path);

const environmentIsReadOnce: Rule = {
  promise: 'the environment is read in lib/platform/env alone',
  check: (modules) =>
    modules
      .filter((module) => inService(module) && module.name !== 'lib/platform/env')
      .filter(
        ({ code, imports }) =>
          /\bprocess\s*(?:\?\.|\.)?\s*(?:env\b|\[)|\}\s*=\s*process\b|\bimport\.meta\.env\b/.test(code) ||
          imports.some(({ specifier }) => /^(?:node:)?process$/.test(specifier)),
      )
      .map(({ path }) => ({ path, problem: 'reads the environment by itself' })),
};

const transactionsOpenInDatabase: Rule = {
  promise: 'write transactions are opened in db alone, where the write queue is',
  check: (modules) =>
    modules
      .filter((module) => inService(module) && !module.path.startsWith('db/'))
      .filter(
        ({ code, imports }) =>
          /\.\s*(?:batch|transaction|executeMultiple)\s*(?:<[^>]*>)?\(/.test(code) ||
          imports.some(({ specifier }) => /^(?:@libsql\/client|drizzle-orm\/libsql)(?:\/|$)/.test(specifier)),
      )
      .map(({ path }) => ({ path, problem: 'writes past the write queue' })),
};

const headersAreReadAtTheEdge: Rule = {
  promise: 'headers() and cookies() are asked in app and lib/staff/session alone',
  check: (modules) =>
    modules
      .filter((module) => inService(module) && !module.path.startsWith('app/') && module.name !== 'lib/staff/session')
      .filter(({ imports }) =>
        imports.some(({ specifier, isTypeOnly }) => specifier.startsWith('next/headers') && !isTypeOnly),
      )
      .map(({ path }) => ({ path, problem: 'reads headers or cookies away from the edge' })),
};

const markupIsRenderedInOnePlace: Rule = {
  promise: 'react-dom/server is imported dynamically, in app/_http alone',
  check: (modules) =>
    modules.filter(inService).flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('react-dom/server'))
        .filter(({ isDynamic, isTypeOnly }) => !isTypeOnly && !(isDynamic && path.startsWith('app/_http/')))
        .map(() => ({ path, problem: 'renders markup by itself' })),
    ),
};

/** 'use client' as the first thing that is not a comment. */
const isClientModule = ({ code, text }: Module): boolean => {
  const first = code.search(/\S/);
  return /^['"]use client['"]/.test(text.slice(first, first + 12));
};

const citizenPagesCarryNoScript: Rule = {
  promise: 'no citizen page reaches a client module of the framework',
  check: (modules) =>
    modules
      .filter((module) => inService(module) && module.path.startsWith('app/(citizen)/'))
      .flatMap((page) =>
        listReached(page, modules)
          .filter(isClientModule)
          .map(({ path }) => ({ path: page.path, problem: `a citizen page reaches ${path}` })),
      ),
};

const isServerOnly = ({ path, name, imports }: Module): boolean =>
  path.startsWith('db/') ||
  name === 'lib/platform/env' ||
  imports.some(({ specifier, isTypeOnly }) => !isTypeOnly && /^(?:node:|argon2$|nodemailer$)/.test(specifier));

const browserLeavesTheServerAlone: Rule = {
  promise: 'what runs in a browser reaches neither Node, the environment nor the database',
  check: (modules) =>
    modules
      .filter((module) => inService(module) && (isClientModule(module) || module.path.startsWith('app/_browser/')))
      .flatMap((script) =>
        listReached(script, modules)
          .filter(isServerOnly)
          .map(({ path }) => ({ path: script.path, problem: `a browser's file reaches ${path}` })),
      ),
};

export const singleDoors = {
  environmentIsReadOnce,
  transactionsOpenInDatabase,
  headersAreReadAtTheEdge,
  markupIsRenderedInOnePlace,
  citizenPagesCarryNoScript,
  browserLeavesTheServerAlone,
} satisfies Record<string, Rule>;
