/** What the keys of a survey's or a complaint's scope are called; a key nobody has named is shown as it is. */
import { measureTexts } from '@/lib/i18n/office-measure';
import type { Figure } from '@/lib/measures/figure';
import type { Desk } from '@/lib/platform/desk';
import { listQuestionnaires, listServices } from '@/lib/surveys/queries';
import { listItems } from '@/lib/surveys/questionnaire';

const texts = measureTexts.th.provenance;

/** «แบบสอบถาม: … ด้าน: …», or that everything is meant. */
export const sayFilter = async (desk: Desk, filter: Figure['filter']): Promise<string> => {
  const named: Record<string, string | undefined> = {};
  if ('questionnaire' in filter) {
    const versions = await listQuestionnaires(desk);
    const newest = versions.find(({ key }) => key === filter.questionnaire)?.definition;
    named.questionnaire = newest?.title.th;
    named.aspect = newest?.aspects.find(({ key }) => key === filter.aspect)?.title.th;
    named.item = newest && listItems(newest).find(({ key }) => key === filter.item)?.text.th;
    named.service = (await listServices(desk)).find(({ key }) => key === filter.service)?.name.th;
  }
  const parts = Object.entries(filter).flatMap(([name, key]) => {
    const label = texts.filters[name as keyof typeof texts.filters];
    return label && key !== undefined ? [`${label}: ${named[name] ?? String(key)}`] : [];
  });
  return parts.join(' · ') || texts.everything;
};
