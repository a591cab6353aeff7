import { fiscalYear, fiscalYearBounds } from '@/lib/platform/fiscal-year';
import type { PlanProblem, PlanProblemCode } from './plan-problems';
import type { Plan, PlanMeasure, PlanStatement } from './plan-schema';

/**
 * The rules of a plan that one field alone cannot show: keys are unique, what is named exists, dates lie in the year,
 * a statement says what it rests on. Runs on a plan whose shape has passed.
 * The promise: every problem names the field to mend. It looks nothing up outside the plan: whether a questionnaire or
 * a complaint category exists is for the import to ask.
 */
export const findRuleProblems = (plan: Plan): PlanProblem[] => {
  // Where keys repeat or units are broken, every reference to them would be reported too.
  const foundations = [...findRepeatedKeys(plan), ...findUnitProblems(plan)];
  if (foundations.length > 0) return foundations;
  return [
    ...plan.measures.flatMap((measure, index) => findMeasureProblems(plan, measure, `measures[${index}]`)),
    ...findPublicationProblems(plan),
    ...findScoreProblems(plan),
    ...findNoteProblems(plan),
  ];
};

const problem = (path: string, code: PlanProblemCode, detail?: string): PlanProblem =>
  detail === undefined ? { path, code } : { path, code, detail };

/** The second and later entries of `named` whose name was already taken. */
const findRepeats = (named: { path: string; name: string }[], code: PlanProblemCode): PlanProblem[] => {
  const taken = new Set<string>();
  return named.flatMap(({ path, name }) => {
    if (taken.has(name)) return [problem(path, code, name)];
    taken.add(name);
    return [];
  });
};

const findRepeatsIn = (names: readonly string[], path: string): PlanProblem[] =>
  findRepeats(
    names.map((name, index) => ({ path: `${path}[${index}]`, name })),
    'listed-twice',
  );

type Keyed = readonly { readonly key: string }[];
const keysAt = (path: string, entries: Keyed) =>
  entries.map(({ key }, index) => ({ path: `${path}[${index}].key`, name: key }));

const findRepeatedKeys = (plan: Plan): PlanProblem[] => {
  const inMeasures = (list: (measure: PlanMeasure) => Keyed, name: string) =>
    plan.measures.flatMap((measure, index) => keysAt(`measures[${index}].${name}`, list(measure)));
  const numbers = plan.measures.map(({ no }, index) => ({ path: `measures[${index}].no`, name: String(no) }));
  // A carried entry may keep the key of the statement it continues, and no other.
  const carried = plan.measures.flatMap((measure, m) =>
    measure.statements.flatMap((statement, s) =>
      keysAt(`measures[${m}].statements[${s}].carry`, statement.carry ?? []).map(({ path, name }) => ({
        path,
        name,
        isOwn: name === statement.key,
      })),
    ),
  );
  return [
    ...findRepeats(keysAt('units', plan.units), 'duplicate-key'),
    ...findRepeats(keysAt('measures', plan.measures), 'duplicate-key'),
    ...findRepeats(numbers, 'duplicate-number'),
    ...findRepeats(
      inMeasures(({ items }) => items, 'items'),
      'duplicate-key',
    ),
    ...findRepeats(
      inMeasures(({ methods }) => methods, 'methods'),
      'duplicate-key',
    ),
    ...findRepeats(
      [...inMeasures(({ statements }) => statements, 'statements'), ...carried.filter(({ isOwn }) => !isOwn)],
      'duplicate-key',
    ),
    ...findRepeats(
      carried.filter(({ isOwn }) => isOwn),
      'duplicate-key',
    ),
    ...findRepeats(keysAt('publications', plan.publications), 'duplicate-key'),
    ...findRepeats(keysAt('statusOptions', plan.statusOptions ?? []), 'duplicate-key'),
  ];
};

const findUnit = (plan: Plan, key: string) => plan.units.find((unit) => unit.key === key);

const findDivisionProblems = (plan: Plan, key: string, path: string): PlanProblem[] => {
  const unit = findUnit(plan, key);
  if (!unit) return [problem(path, 'unit-unknown', key)];
  return unit.kind === 'division' ? [] : [problem(path, 'not-a-division', key)];
};

const findUnitProblems = (plan: Plan): PlanProblem[] =>
  plan.units.flatMap(({ kind, parent }, index) => {
    const path = `units[${index}].parent`;
    if (kind === 'division') return parent === undefined ? [] : [problem(path, 'parent-of-division')];
    return parent === undefined ? [problem(path, 'missing')] : findDivisionProblems(plan, parent, path);
  });

const findResponsibleProblems = (plan: Plan, { responsible }: PlanMeasure, path: string): PlanProblem[] => [
  ...responsible.flatMap(({ division, unit }, index) => {
    const at = `${path}[${index}]`;
    const problems = findDivisionProblems(plan, division, `${at}.division`);
    if (unit === undefined || problems.length > 0) return problems;
    const section = findUnit(plan, unit);
    if (!section) return [problem(`${at}.unit`, 'unit-unknown', unit)];
    return section.parent === division ? [] : [problem(`${at}.unit`, 'section-elsewhere', unit)];
  }),
  ...findRepeatsIn(
    responsible.map(({ division, unit }) => (unit === undefined ? division : `${division}/${unit}`)),
    path,
  ),
];

const findMeasureProblems = (plan: Plan, measure: PlanMeasure, path: string): PlanProblem[] => {
  const { from, to } = measure.period;
  const year = fiscalYearBounds(fiscalYear(plan.fiscalYear));
  const isInYear = (day: string) => day >= year.from && day <= year.to;
  const problems = findResponsibleProblems(plan, measure, `${path}.responsible`);
  for (const end of ['from', 'to'] as const) {
    if (!isInYear(measure.period[end])) {
      problems.push(problem(`${path}.period.${end}`, 'outside-year', `${year.from} – ${year.to}`));
    }
  }
  if (from > to) problems.push(problem(`${path}.period.to`, 'dates-reversed'));

  const isOffered =
    !plan.statusOptions ||
    measure.status === 'to-confirm' ||
    plan.statusOptions.some(({ key }) => key === measure.status);
  if (!isOffered) problems.push(problem(`${path}.status`, 'status-not-offered', measure.status));
  if (measure.statusCandidates) {
    if (measure.status !== 'to-confirm') problems.push(problem(`${path}.statusCandidates`, 'candidates-not-needed'));
    problems.push(...findRepeatsIn(measure.statusCandidates, `${path}.statusCandidates`));
  }
  return [
    ...problems,
    ...measure.statements.flatMap((statement, index) =>
      findStatementProblems(plan, statement, `${path}.statements[${index}]`),
    ),
  ];
};

/** What a statement rests on, wherever it is written: its own fields, its bind, the binds it carries. */
const findStatementProblems = (plan: Plan, statement: PlanStatement, path: string): PlanProblem[] => {
  const problems: PlanProblem[] = [];
  const isLive = 'bind' in statement && statement.bind !== undefined;
  // A draft's text may still be unwritten and a bound statement is worded from data; anything else is quoted.
  const needsText = plan.state === 'imported' || (!isLive && statement.kind !== 'text');
  if (needsText && !statement.text) problems.push(problem(`${path}.text`, 'missing'));

  if (statement.kind === 'evidence' || statement.kind === 'score') {
    const name = statement.kind === 'evidence' ? 'publications' : 'score';
    const isQuoting = statement.kind === 'evidence' ? statement.publications : statement.score;
    if (isQuoting && isLive) problems.push(problem(`${path}.bind`, 'source-twice', name));
    if (!isQuoting && !isLive) problems.push(problem(`${path}.${name}`, 'missing'));
  }

  const checkPublications = (keys: readonly string[], at: string) => {
    problems.push(...findRepeatsIn(keys, at));
    keys.forEach((key, index) => {
      if (!hasKey(plan.publications, key)) problems.push(problem(`${at}[${index}]`, 'publication-unknown', key));
    });
  };
  if (statement.kind === 'evidence') {
    checkPublications(statement.publications ?? [], `${path}.publications`);
    checkPublications(statement.bind?.filter.publications ?? [], `${path}.bind.filter.publications`);
  }
  statement.carry?.forEach((entry, index) => {
    if (entry.kind === 'evidence') {
      checkPublications(entry.bind.filter.publications, `${path}.carry[${index}].bind.filter.publications`);
    }
  });
  return problems;
};

const hasKey = (entries: Keyed, key: string) => entries.some((entry) => entry.key === key);

const findPublicationProblems = (plan: Plan): PlanProblem[] =>
  plan.publications.flatMap(({ division, oit }, index) => {
    const path = `publications[${index}]`;
    const repeats = findRepeatsIn(oit, `${path}.oit`);
    return division === undefined ? repeats : [...repeats, ...findDivisionProblems(plan, division, `${path}.division`)];
  });

const findScoreProblems = (plan: Plan): PlanProblem[] => {
  const names = plan.scores.map(({ fiscalYear, tool, part, indicator, question }, index) => ({
    path: `scores[${index}]`,
    name: [fiscalYear, tool, part, indicator, question].filter((part) => part !== undefined).join(' '),
  }));
  return [
    ...plan.scores.flatMap(({ fiscalYear, date, quoted }, index) => [
      ...(fiscalYear > plan.fiscalYear ? [problem(`scores[${index}].fiscalYear`, 'score-of-later-year')] : []),
      ...(date === undefined && !quoted ? [problem(`scores[${index}].date`, 'score-date-missing')] : []),
    ]),
    ...findRepeats(names, 'duplicate-score'),
  ];
};

const findNoteProblems = (plan: Plan): PlanProblem[] =>
  plan.notes.flatMap(({ about }, index) => {
    const path = `notes[${index}].about`;
    const measures =
      about.measure === undefined ? plan.measures : plan.measures.filter(({ key }) => key === about.measure);
    if (measures.length === 0) return [problem(`${path}.measure`, 'note-target-unknown', about.measure)];
    const targets: Record<Exclude<keyof typeof about, 'measure'>, Keyed> = {
      item: measures.flatMap(({ items }) => items),
      method: measures.flatMap(({ methods }) => methods),
      statement: measures.flatMap(({ statements }) => statements),
      publication: plan.publications,
    };
    return (Object.keys(targets) as (keyof typeof targets)[]).flatMap((kind) => {
      const key = about[kind];
      return key === undefined || hasKey(targets[kind], key)
        ? []
        : [problem(`${path}.${kind}`, 'note-target-unknown', key)];
    });
  });
