/**
 * One breach for every rule, and more where a rule has more than one way to be broken. Each is a line put
 * at the head of a file, or a whole new file, in a copy of the tree that lives only in memory.
 */
import type { Source } from './modules';

export type Breach = {
  rule: string;
  what: string;
  breakTree: (tree: readonly Source[]) => Source[];
  /** The file that must be reported. */
  reported: string;
};

const breaks =
  (rule: string) =>
  (what: string, path: string, line: string, reported: string = path) => ({
    rule,
    what,
    reported,
    breakTree: (tree: readonly Source[]) => {
      const before = tree.find((source) => source.path === path);
      const others = tree.filter((source) => source !== before);
      return [...others, { path, text: before ? `${line}\n${before.text}` : line }];
    },
  });

const surveyQueries = 'lib/surveys/queries.ts';
const page = 'app/_http/page.tsx';
const citizenView = 'app/(citizen)/[lang]/view.tsx';
const signInForm = 'app/office/sign-in/sign-in-form.tsx';

const database = breaks('databaseStandsAlone');
const back = breaks('domainsKnowNoPages');
const past = breaks('pagesAskDomains');
const tools = breaks('serviceNeedsNoTools');
const doors = breaks('domainsHaveDoors');
const ground = breaks('groundKnowsNoDomain');
const parts = breaks('partsKnowNoDomain');
const fileCircle = breaks('filesHaveNoCycles');
const domainCircle = breaks('domainsHaveNoCycles');
const pure = breaks('pureImportsPure');
const asks = breaks('pureAsksNobody');
const environment = breaks('environmentIsReadOnce');
const transactions = breaks('transactionsOpenInDatabase');
const headers = breaks('headersAreReadAtTheEdge');
const markup = breaks('markupIsRenderedInOnePlace');
const script = breaks('citizenPagesCarryNoScript');
const browser = breaks('browserLeavesTheServerAlone');
const names = breaks('namesSayTheIdea');
const kebab = breaks('namesAreKebabCase');
const barrels = breaks('thereAreNoBarrels');
const short = breaks('filesAreShort');

export const breaches: readonly Breach[] = [
  database('db imports the platform', 'db/open.ts', "import { env } from '@/lib/platform/env';"),
  database('db imports a page', 'db/open.ts', "import { page } from '../app/_http/page';"),
  database('db imports a package of another trade', 'db/open.ts', "import { z } from 'zod';"),
  back('a domain imports a page', surveyQueries, "import { page } from '../../app/_http/page';"),
  back('a domain takes a type of a page', surveyQueries, "import type { Form } from '@/app/_http/read-form';"),
  past('a page imports a table', page, "import { response } from '@/db/tables/surveys';"),
  past('a page takes a type of a table', page, "import type { StoredText } from '@/db/tables/text';"),
  past('a page builds SQL', page, "import { sql } from 'drizzle-orm';"),
  tools('a domain imports a test helper', surveyQueries, "import { openTestDesk } from '@/tests/helpers/test-desk';"),
  tools('a page imports a script', page, "import { demoAccounts } from '@/scripts/demo-accounts';"),
  doors("a domain calls another's use case", surveyQueries, "import { signIn } from '@/lib/staff/sign-in';"),
  doors('it does so later', surveyQueries, "const { signIn } = await import('../staff/sign-in');"),
  doors("a domain takes the vault's storage", surveyQueries, "import { keep } from '@/lib/vault/storage-wraps';"),
  ground(
    'the platform asks a domain',
    'lib/platform/desk.ts',
    "import { getOfficeProfile } from '@/lib/office/queries';",
  ),
  parts('a part knows a domain', 'app/_ui/field.tsx', "import type { Actor } from '@/lib/staff/policy';"),
  parts('a part knows a page', 'app/_ui/field.tsx', "import { page } from '../_http/page';"),
  fileCircle('three files need each other', 'lib/platform/exact.ts', "import '@/lib/surveys/statistics';"),
  domainCircle(
    'a lower domain takes a type of a higher one',
    'lib/vault/damm.ts',
    "import type { Account } from '@/lib/staff/queries';",
    'lib/vault',
  ),
  pure('a rule reads the database', 'lib/surveys/statistics.ts', "import { sql } from 'drizzle-orm';"),
  pure("a rule takes a table's type", 'lib/surveys/bands.ts', "import type { StoredText } from '@/db/tables/text';"),
  pure('a rule takes a desk', 'lib/staff/policy.ts', "import type { Desk } from '@/lib/platform/desk';"),
  pure('a rule takes the clock', 'lib/staff/policy.ts', "import { systemClock } from '@/lib/platform/clock';"),
  pure('the vault imports Node', 'lib/vault/seal.ts', "import { randomBytes } from 'node:crypto';"),
  pure('wording imports React', 'lib/measures/wording.ts', "import { createElement } from 'react';"),
  pure('a schema imports Next', 'lib/surveys/schema.ts', "import { redirect } from 'next/navigation';"),
  asks('a rule asks for now', 'lib/surveys/suppression.ts', 'export const startedAt = Date.now();'),
  asks('a rule makes a new Date', 'lib/platform/fiscal-year.ts', 'const present = new Date();'),
  asks('the vault throws common dice', 'lib/vault/chance.ts', 'const weak = Math.random();'),
  asks('a schema draws an identifier', 'lib/surveys/schema.ts', 'const id = crypto.randomUUID();'),
  asks('a rule calls another machine', 'lib/surveys/bands.ts', "const bands = await fetch('https://example.org');"),
  environment('a page reads the environment', page, 'const isDemo = process.env.PRONGSAI_DEMO;'),
  environment('a domain takes it apart', surveyQueries, 'const { env } = process;'),
  environment('the proxy reads it by another name', 'proxy.ts', "import { env } from 'node:process';"),
  transactions('a domain sends a batch itself', surveyQueries, "await database.client.batch([], 'write');"),
  transactions('a domain opens a transaction', surveyQueries, 'await connection.transaction(async () => undefined);'),
  transactions('a domain opens its own connection', surveyQueries, "import { createClient } from '@libsql/client';"),
  headers('a domain reads cookies', 'lib/office/queries.ts', "import { cookies } from 'next/headers';"),
  markup('a renderer is loaded at the top', page, "import { renderToStaticMarkup } from 'react-dom/server';"),
  markup('a domain renders', 'lib/reports/model.ts', "const server = await import('react-dom/server');"),
  script('a citizen view takes a client island', citizenView, "import '@/app/office/sign-in/sign-in-form';"),
  script('what it uses becomes a client module', page, "/** A page. */\n'use client';", citizenView),
  browser('a client island reads a table', signInForm, "'use client';\nimport { staff } from '@/db/tables/staff';"),
  browser("a citizen script takes the server's scrypt", 'app/_browser/seal.ts', "import '@/lib/vault/scrypt-node';"),
  browser('a citizen script reads the environment', 'app/_browser/seal.ts', "import '@/lib/platform/env';"),
  names('a file of odds and ends', 'lib/surveys/survey-utils.ts', 'export const one = 1;'),
  names('a folder of odds and ends', 'lib/common/dates.ts', 'export const one = 1;'),
  kebab('a file in camel case', 'lib/surveys/newQueries.ts', 'export const one = 1;'),
  barrels('an index file', 'lib/surveys/index.ts', "export const one = 'one';"),
  barrels(
    'a barrel by another name',
    'lib/surveys/all.ts',
    "/** All. */\nexport * from './bands';\nexport { a } from './b';",
  ),
  short('a file of 351 lines', 'lib/surveys/new-bands.ts', 'export {};\n'.repeat(351)),
];
