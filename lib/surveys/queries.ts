/**
 * What may be asked about the survey: which services and questionnaires there are, and what the answers add up
 * to. Figures come from the tallies alone, never from single responses, and leave as exact `Tally` values;
 * rounding and withholding small groups are the reader's next step. Public figures obey `publish`.
 */
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { questionnaire, service, tally } from '@/db/tables/surveys';
import type { Text } from '@/lib/i18n/text';
import type { Desk } from '@/lib/platform/desk';
import { type FiscalYear, fiscalYearOf, monthsOf } from '@/lib/platform/fiscal-year';
import { addDays, type IsoDay, type IsoMonth, isoWeekdayOf } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decidePublicFigures, newestFinishedYear } from './publish';
import type { Questionnaire } from './questionnaire';
import { isOpenOn, type Service } from './services';
import { addTallies, type Subject, type Tally } from './statistics';
import { type Cell, emptyTally, emptyTallyOf, type FigureSource, listCells, sumBySubject } from './tally-sums';

const toService = ({ nameTh, nameEn, validFrom, validTo, ...rest }: typeof service.$inferSelect): Service => ({
  ...rest,
  name: { th: nameTh, en: nameEn },
  validFrom: validFrom as IsoDay,
  validTo: validTo as IsoDay | null,
});

/** Every service there ever was, in the office's order. */
export const listServices = async ({ database }: Desk): Promise<Service[]> => {
  const rows = await database.read('list services', (from) =>
    from.select().from(service).orderBy(asc(service.position), asc(service.key)),
  );
  return rows.map(toService);
};

/** The services that take answers today. */
export const listOpenServices = async (desk: Desk): Promise<Service[]> => {
  const today = desk.clock.today();
  return (await listServices(desk)).filter((one) => isOpenOn(one, today));
};

export type StoredQuestionnaire = {
  key: string;
  version: number;
  state: 'published' | 'retired';
  publishedOn: IsoDay | null;
  definition: Questionnaire;
};

const toStored = ({ definition, ...row }: typeof questionnaire.$inferSelect): StoredQuestionnaire => ({
  ...row,
  state: row.state === 'published' ? 'published' : 'retired',
  publishedOn: row.publishedOn as IsoDay | null,
  definition: JSON.parse(definition) as Questionnaire,
});

/** Every version of every questionnaire that was ever published, each questionnaire's newest first. */
export const listQuestionnaires = async ({ database }: Desk): Promise<StoredQuestionnaire[]> => {
  const rows = await database.read('list questionnaires', (from) =>
    from
      .select()
      .from(questionnaire)
      .where(ne(questionnaire.state, 'draft'))
      .orderBy(asc(questionnaire.key), desc(questionnaire.version)),
  );
  return rows.map(toStored);
};

/** The questionnaire asked after every service. */
export const serviceQuestionnaireKey = 'four-aspects';

export type OpenSurvey = { service: Service; questionnaire: Questionnaire };

/** What a visitor of one service is asked today. A service without a published questionnaire is closed. */
export const findOpenSurvey = async (
  desk: Desk,
  serviceKey: string,
): Promise<Result<OpenSurvey, 'service-unknown' | 'service-closed'>> => {
  const services = await desk.database.read('find service', (from) =>
    from.select().from(service).where(eq(service.key, serviceKey)),
  );
  const found = services[0] && toService(services[0]);
  if (!found) return refuse('service-unknown');
  const versions = await desk.database.read('find published questionnaire', (from) =>
    from
      .select()
      .from(questionnaire)
      .where(and(eq(questionnaire.key, serviceQuestionnaireKey), eq(questionnaire.state, 'published')))
      .orderBy(desc(questionnaire.version))
      .limit(1),
  );
  const asked = versions[0] && toStored(versions[0]).definition;
  return asked && isOpenOn(found, desk.clock.today())
    ? ok({ service: found, questionnaire: asked })
    : refuse('service-closed');
};

/** The fiscal years of which the office holds answers, newest first. */
export const listAnsweredYears = async ({ database }: Desk, questionnaireKey: string): Promise<FiscalYear[]> => {
  const rows = await database.read('list answered years', (from) =>
    from.selectDistinct({ month: tally.month }).from(tally).where(eq(tally.questionnaireKey, questionnaireKey)),
  );
  const years = new Set(rows.map(({ month }) => fiscalYearOf(`${month}-01` as IsoDay)));
  return [...years].sort((a, b) => b - a);
};

/** A figure about responses as wholes: how many are counted, and how many a review took out. */
export type Group = { key: string; tally: Tally; excluded: number };
/** A figure about a part of the questions. */
export type Part = { key: string; name: Text; tally: Tally };

export type SurveySummary = {
  questionnaireKey: string;
  fiscalYear: FiscalYear;
  /** The newest version's title; null when this questionnaire was never published here. */
  title: Text | null;
  /** The versions answered in that year, newest first. */
  versions: number[];
  /** The last day whose answers may be in the figures. */
  asOf: IsoDay;
  overall: Group;
  aspects: Part[];
  items: (Part & { aspectKey: string })[];
  /** Services with answers, in the office's order. */
  services: (Group & { name: Text })[];
  /** Months and channels with answers; never of public figures. */
  months: (Group & { key: IsoMonth })[];
  channels: Group[];
  /** False for public figures of a year not yet over; `services` is empty then. */
  areServicesShown: boolean;
};

const groupCells = (cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Group> => {
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const before = groups.get(key) ?? { key, tally: emptyTally, excluded: 0 };
    groups.set(key, {
      key,
      tally: addTallies(before.tally, cell.tally),
      excluded: before.excluded + cell.excluded,
    });
  }
  return groups;
};

/** Aspects and items of several versions, in the order and wording of the first that has them. */
const listParts = (versions: readonly Questionnaire[]) => {
  const aspects = new Map<string, { key: string; name: Text }>();
  const items = new Map<string, { key: string; name: Text; aspectKey: string }>();
  for (const aspect of versions.flatMap((version) => version.aspects)) {
    if (!aspects.has(aspect.key)) aspects.set(aspect.key, { key: aspect.key, name: aspect.title });
    for (const { key, text } of aspect.items) {
      if (!items.has(key)) items.set(key, { key, name: text, aspectKey: aspect.key });
    }
  }
  return { aspects: [...aspects.values()], items: [...items.values()] };
};

/** The versions of one questionnaire that were ever published, newest first. */
export const listVersions = async (desk: Desk, questionnaireKey: string): Promise<Questionnaire[]> =>
  (await listQuestionnaires(desk)).flatMap(({ key, definition }) => (key === questionnaireKey ? [definition] : []));

/** Decides the week's public figures where they are asked for, and says whether single services may be told. */
const areServicesReadable = async (desk: Desk, asked: TallyQuestion, versions: readonly Questionnaire[]) => {
  if (asked.from === 'tally') return true;
  if (versions.length === 0) return false;
  const week = await decidePublicFigures(desk, asked.questionnaireKey);
  return asked.fiscalYear <= newestFinishedYear(week);
};

export type TallyQuestion = { questionnaireKey: string; fiscalYear: FiscalYear; from: FigureSource };

/** What the answers of one fiscal year add up to, all versions of the questionnaire together. */
export const getSurveySummary = async (desk: Desk, asked: TallyQuestion): Promise<SurveySummary> => {
  const versions = await listVersions(desk, asked.questionnaireKey);
  const areServicesShown = await areServicesReadable(desk, asked, versions);
  const slice = { ...asked, versions: versions.map(({ version }) => version) };
  const [subjects, cells, services] = [
    await sumBySubject(desk, slice),
    await listCells(desk, slice),
    await listServices(desk),
  ];
  const answered = versions.filter(({ version }) => cells.some((cell) => cell.version === version));
  const parts = listParts(answered.length > 0 ? answered : versions.slice(0, 1));
  const tallyOf = (subject: Subject): Tally => subjects.get(subject) ?? emptyTallyOf(subject);
  const byService = groupCells(areServicesShown ? cells : [], (cell) => cell.serviceKey);
  const officeCells = asked.from === 'tally' ? cells : [];
  const byMonth = groupCells(officeCells, (cell) => cell.month);
  const today = desk.clock.today();
  return {
    questionnaireKey: asked.questionnaireKey,
    fiscalYear: asked.fiscalYear,
    title: versions[0]?.title ?? null,
    versions: answered.map(({ version }) => version),
    asOf: asked.from === 'tally' ? today : addDays(today, -isoWeekdayOf(today)),
    overall: groupCells(cells, () => 'overall').get('overall') ?? { key: 'overall', tally: emptyTally, excluded: 0 },
    aspects: parts.aspects.map((aspect) => ({ ...aspect, tally: tallyOf(`aspect:${aspect.key}`) })),
    items: parts.items.map((item) => ({ ...item, tally: tallyOf(`item:${item.key}`) })),
    services: services.flatMap(({ key, name }) => {
      const group = byService.get(key);
      return group ? [{ ...group, name }] : [];
    }),
    months: monthsOf(asked.fiscalYear).flatMap(({ month }) => {
      const group = byMonth.get(month);
      return group ? [{ ...group, key: month }] : [];
    }),
    channels: [...groupCells(officeCells, (cell) => cell.channel).values()],
    areServicesShown,
  };
};
