/**
 * What a questionnaire is: data, one version after another, from which the form, the paper sheet, the
 * checks, the tally and the report are all made. A published version never changes; a changed wording is a
 * new version. This module describes and checks such data; it asks nobody anything.
 */
import type { Text } from '@/lib/i18n/text';

export type ScaleValue = 1 | 2 | 3 | 4 | 5;

export type Item = { readonly key: string; readonly text: Text };

export type Aspect = { readonly key: string; readonly title: Text; readonly items: readonly Item[] };

export type Questionnaire = {
  readonly key: string;
  readonly version: number;
  readonly title: Text;
  /** Stands above the questions: what is asked, that no name is asked, how long it takes. */
  readonly intro: Text;
  /** The five answers in the order in which they are shown. */
  readonly scale: readonly { readonly value: ScaleValue; readonly text: Text }[];
  readonly aspects: readonly Aspect[];
  /** Fewer answered items than this and the response says too little to be counted. */
  readonly minAnswered: number;
  /** The way out of an item that does not apply; such an answer counts nowhere. */
  readonly notUsed: Text;
};

/** Item key → answer. An item left out or not used is absent. */
export type Answers = Readonly<Record<string, ScaleValue>>;

/** More items than this in one questionnaire and its overall mean no longer fits the exact unit of the tally. */
export const ITEMS_MAX = 12;

export type QuestionnaireFault =
  | 'key-malformed'
  | 'key-repeated'
  | 'scale-incomplete'
  | 'aspect-empty'
  | 'too-many-items'
  | 'min-answered-out-of-range'
  | 'named-like-official-result';

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** All items in the order in which they are asked. */
export const listItems = (questionnaire: Questionnaire): readonly Item[] =>
  questionnaire.aspects.flatMap((aspect) => aspect.items);

/** How many items of the questionnaire the answers reply to. */
export const countAnswered = (questionnaire: Questionnaire, answers: Answers): number =>
  listItems(questionnaire).filter((item) => Object.hasOwn(answers, item.key)).length;

/**
 * A title that would pass our own survey off as a result of the official assessment (ผลการประเมิน EIT and the
 * like). Only the assessor publishes those; saying that a survey resembles them is allowed.
 */
export const isNamedLikeOfficialResult = (title: Text): boolean =>
  /(?:การประเมิน|ผลประเมิน|คะแนน)[^()]*\b(?:ITA|IIT|EIT|OIT)\b/i.test(title.th) ||
  /\b(?:ITA|IIT|EIT|OIT)\b\s*(?:score|result|assessment)/i.test(title.en);

/** What is wrong with a questionnaire; empty when it may be published. */
export const findFaults = (questionnaire: Questionnaire): readonly QuestionnaireFault[] => {
  const items = listItems(questionnaire);
  const itemKeys = items.map((item) => item.key);
  const aspectKeys = questionnaire.aspects.map((aspect) => aspect.key);
  const scale = questionnaire.scale.map((step) => step.value).sort();
  const checks: readonly [QuestionnaireFault, boolean][] = [
    ['key-malformed', ![questionnaire.key, ...aspectKeys, ...itemKeys].every((key) => KEY.test(key))],
    ['key-repeated', hasRepeats(itemKeys) || hasRepeats(aspectKeys)],
    ['scale-incomplete', scale.join() !== '1,2,3,4,5'],
    ['aspect-empty', items.length === 0 || questionnaire.aspects.some((aspect) => aspect.items.length === 0)],
    ['too-many-items', items.length > ITEMS_MAX],
    ['min-answered-out-of-range', !(questionnaire.minAnswered >= 1 && questionnaire.minAnswered <= items.length)],
    ['named-like-official-result', isNamedLikeOfficialResult(questionnaire.title)],
  ];
  return checks.filter(([, isFaulty]) => isFaulty).map(([fault]) => fault);
};

const hasRepeats = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
