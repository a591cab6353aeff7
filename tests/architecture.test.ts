/**
 * The house keeps its directions: every rule holds for the tree as it is, and every rule is shown to
 * report the breach it is there for, on a copy of the tree that lives only in memory.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaches } from './architecture/breaches';
import { directions, sharedPureFiles } from './architecture/directions';
import { fileShapes } from './architecture/file-shapes';
import { blankOut, checkRule, type Rule, readTree, type Source } from './architecture/modules';
import { isPure, purity } from './architecture/purity';
import { singleDoors } from './architecture/single-doors';

const rules = { ...directions, ...purity, ...singleDoors, ...fileShapes };

const tree = readTree(fileURLToPath(new URL('..', import.meta.url)));

const describeFindings = (rule: Rule, sources: readonly Source[]): string[] =>
  checkRule(rule, sources).map(({ path, problem }) => `${path} ${problem}`);

describe('the tree', () => {
  it('was read: pages, domains and tables are all there', () => {
    const paths = tree.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['proxy.ts', 'app/_http/citizen.tsx', 'db/open.ts']));
    expect(paths.filter((path) => path.startsWith('lib/')).length).toBeGreaterThan(50);
  });

  it.each(Object.values(rules).map((rule) => [rule.promise, rule] as const))('%s', (_, rule) => {
    expect(describeFindings(rule, tree)).toEqual([]);
  });

  it('shares across domains only files that are proven pure', () => {
    const shared = tree.filter(({ path }) => sharedPureFiles.has(path.replace(/\.tsx?$/, '')));
    expect(shared).toHaveLength(sharedPureFiles.size);
    expect([...sharedPureFiles].filter((name) => !isPure(name))).toEqual([]);
  });
});

describe('each rule reports its breach', () => {
  it.each(breaches)('$rule: $what', ({ rule: name, breakTree, reported }) => {
    const rule = rules[name as keyof typeof rules];
    const before = new Set(describeFindings(rule, tree));
    const added = checkRule(rule, breakTree(tree)).filter(({ path, problem }) => !before.has(`${path} ${problem}`));
    expect(added.map(({ path }) => path)).toContain(reported);
  });

  it('and none is left unbroken', () => {
    expect([...new Set(breaches.map(({ rule }) => rule))].sort()).toEqual(Object.keys(rules).sort());
  });
});

describe('reading imports', () => {
  const importsOf = (text: string): string[] => {
    const read: string[] = [];
    const listing: Rule = {
      promise: 'lists',
      check: ([module]) => {
        for (const { specifier, target, isTypeOnly, isDynamic } of module?.imports ?? []) {
          read.push(
            [specifier, target ?? '-', isTypeOnly ? 'type' : 'value', ...(isDynamic ? ['dynamic'] : [])].join(' '),
          );
        }
        return [];
      },
    };
    checkRule(listing, [{ path: 'lib/a/b.tsx', text }]);
    return read;
  };

  it.each([
    ['a plain import', "import { a } from './c';", ['./c lib/a/c value']],
    ['an alias', "import a from '@/db/open';", ['@/db/open db/open value']],
    ['one over several lines', "import {\n  a,\n  type B,\n} from '../d/e';", ['../d/e lib/d/e value']],
    ['types alone', "import type { A } from 'zod';", ['zod - type']],
    ['a type among values, which keeps the import alive', "import { type A } from './c';", ['./c lib/a/c value']],
    ['a side effect', "import 'x';", ['x - value']],
    ['a dynamic import', "const { a } = await import('y/z');", ['y/z - value dynamic']],
    ['the type of a module', "type A = typeof import('y');", ['y - type dynamic']],
    ['a re-export', "export * from './c';\nexport type { D } from './d';", ['./c lib/a/c value', './d lib/a/d type']],
    ['none in comments', "// import { a } from './c';\n/* import './d'; */\n/** import('e') */", []],
    ['none in texts', "const a = \"import { b } from 'c'\";\nconst d = `import('e')`;", []],
    [
      'code within a template',
      `const a = \`x \${await import('b')} \${\`y \${await import('c')}\`} z\`;`,
      ['b - value dynamic', 'c - value dynamic'],
    ],
    ['an apostrophe in words', "const A = () => <p>don't</p>;\nawait import('b');", ['b - value dynamic']],
    ['a pattern with a quote', "const a = /['\"/]/.test(b);\nimport './c';", ['./c lib/a/c value']],
    ['a division', "const a = b / c; const d = e / 2;\nimport './c';", ['./c lib/a/c value']],
    ['a name that ends in from', "const from = 'x'; export const a = { from: 'y' };", []],
  ])('%s', (_, text, expected) => {
    expect(importsOf(text)).toEqual(expected);
  });

  it('keeps every character in its place', () => {
    for (const { text } of tree) {
      const code = blankOut(text);
      expect(code).toHaveLength(text.length);
      expect(code.split('\n')).toHaveLength(text.split('\n').length);
    }
  });
});
