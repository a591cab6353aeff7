/**
 * Reads the tree's source files and what each of them imports, without a compiler: comments and the
 * contents of texts are blanked first, so that neither a comment nor a sentence can pass for code.
 * Type-only imports are told apart, because they vanish before anything runs.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file of the repository; `path` is relative to its root, with forward slashes. */
export type Source = { path: string; text: string };

export type Import = {
  specifier: string;
  /** The repository's own file it means, without extension; null for a package. */
  target: string | null;
  isTypeOnly: boolean;
  isDynamic: boolean;
};

export type Module = Source & {
  /** The path without extension, as imports name it. */
  name: string;
  /** The text with comments and the contents of texts blanked; every character keeps its place. */
  code: string;
  imports: readonly Import[];
  /** Tests and their fixtures: not part of what runs in service. */
  isTest: boolean;
};

export type Finding = { path: string; problem: string };

export type Rule = { promise: string; check: (modules: readonly Module[]) => Finding[] };

const folders = ['app', 'lib', 'db', 'scripts', 'tests'];
const isSource = (name: string) => /\.(?:tsx?|mjs)$/.test(name);

const listFiles = (root: string, folder: string): string[] =>
  readdirSync(path.join(root, folder)).flatMap((entry) => {
    const file = `${folder}/${entry}`;
    return statSync(path.join(root, file)).isDirectory() ? listFiles(root, file) : [file];
  });

/** Every source file of the repository, the configuration at its root included. */
export const readTree = (root: string): Source[] =>
  [...readdirSync(root).filter((entry) => isSource(entry)), ...folders.flatMap((folder) => listFiles(root, folder))]
    .filter(isSource)
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** A slash here begins a pattern, not a division: judged by what stands before it. */
const mayBeginPattern = (before: string) =>
  /(?:^|[(,=:[!&|?{;+*%~^]|=>|\b(?:return|typeof|case|in|of))\s*$/.test(before);

// What is blanked as a whole, tried in this order. An apostrophe in the words of a page has no partner on
// its line and is passed over.
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /(['"])(?:\\.|(?!\1)[^\\\n])*\1/y;
const pattern = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+\//y;
const templatePart = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;

const lengthOf = (regex: RegExp, text: string, at: number): number => {
  regex.lastIndex = at;
  return regex.exec(text)?.[0].length ?? 0;
};

/** Blanks comments and the contents of texts and patterns. */
export const blankOut = (text: string): string => {
  let code = '';
  // For each template being read: how many braces are open inside its present expression.
  const templates: number[] = [];

  const keepEnds = (length: number) => {
    const piece = text.slice(code.length, code.length + length);
    code += piece.charAt(0) + blank(piece.slice(1, -1)) + piece.slice(-1);
  };
  const readTemplatePart = () => {
    code += blank(text.slice(code.length, code.length + lengthOf(templatePart, text, code.length)));
    const isExpression = text.startsWith('${', code.length);
    code += text.slice(code.length, code.length + (isExpression ? 2 : 1));
    if (isExpression) templates.push(0);
  };
  const readCharacter = () => {
    const here = text.charAt(code.length);
    const open = templates.at(-1);
    code += here;
    if (here === '`') readTemplatePart();
    if (open === undefined || (here !== '{' && here !== '}')) return;
    templates[templates.length - 1] = open + (here === '{' ? 1 : -1);
    if (here === '}' && open === 0) {
      templates.pop();
      readTemplatePart();
    }
  };

  while (code.length < text.length) {
    const commented = lengthOf(comment, text, code.length);
    const said =
      lengthOf(quoted, text, code.length) ||
      (mayBeginPattern(code.slice(-40)) ? lengthOf(pattern, text, code.length) : 0);
    if (commented > 0) code += blank(text.slice(code.length, code.length + commented));
    else if (said > 0) keepEnds(said);
    else readCharacter();
  }
  return code;
};

const withoutExtension = (file: string) => file.replace(/\.(?:tsx?|mjs|js)$/, '');

const targetOf = (from: string, specifier: string): string | null => {
  if (specifier.startsWith('@/')) return withoutExtension(specifier.slice(2));
  if (!specifier.startsWith('.')) return null;
  return withoutExtension(path.posix.join(path.posix.dirname(from), specifier));
};

const withSource = /(?<![.\w$])(?:import|export)\b([^;'"`()]*?)\bfrom\s*(?=['"])/g;
const sideEffect = /(?<![.\w$])import\s*(?=['"])/g;
const dynamic = /(?<![.\w$])(typeof\s+)?import\s*\(\s*(?=['"])/g;

const readImports = (source: Source, code: string): Import[] => {
  const specifierAt = (index: number) => source.text.slice(index + 1, code.indexOf(code.charAt(index), index + 1));
  const found = (regex: RegExp, kindOf: (match: RegExpExecArray) => Pick<Import, 'isTypeOnly' | 'isDynamic'>) =>
    [...code.matchAll(regex)].map((match): Import => {
      const specifier = specifierAt(match.index + match[0].length);
      return { specifier, target: targetOf(source.path, specifier), ...kindOf(match) };
    });
  return [
    ...found(withSource, ([, clause]) => ({ isTypeOnly: /^\s*type\b/.test(clause ?? ''), isDynamic: false })),
    ...found(sideEffect, () => ({ isTypeOnly: false, isDynamic: false })),
    ...found(dynamic, ([, isType]) => ({ isTypeOnly: isType !== undefined, isDynamic: true })),
  ];
};

const readModule = (source: Source): Module => {
  const code = blankOut(source.text);
  return {
    ...source,
    name: withoutExtension(source.path),
    code,
    imports: readImports(source, code),
    isTest: source.path.startsWith('tests/') || /\.(?:test|fixture)\.tsx?$/.test(source.path),
  };
};

const known = new WeakMap<Source, Module>();

/** What a rule says of these files. */
export const checkRule = (rule: Rule, sources: readonly Source[]): Finding[] =>
  rule.check(
    sources.map((source) => {
      const module = known.get(source) ?? readModule(source);
      known.set(source, module);
      return module;
    }),
  );

/** Everything that runs once `start` is loaded, itself included; imports of types alone do not run. */
export const listReached = (start: Module, modules: readonly Module[]): Module[] => {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const reached = new Set([start]);
  for (const module of reached) {
    for (const { target, isTypeOnly } of module.imports) {
      const next = target === null || isTypeOnly ? undefined : byName.get(target);
      if (next) reached.add(next);
    }
  }
  return [...reached];
};
