/** `/office/publications/new?year=…`: a new entry for one's own division; to the others the page does not exist. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { registerTexts } from '@/lib/i18n/office-register';
import { listDivisions } from '@/lib/measures/divisions';
import { findPlan } from '@/lib/measures/queries';
import { desk } from '@/lib/platform/desk';
import { fiscalYearOf, parseFiscalYear } from '@/lib/platform/fiscal-year';
import { writeTypedDay } from '@/lib/platform/typed-day';
import { findOwnerBar, findYearBar } from '@/lib/publications/edit-rules';
import { numeral } from '../../numerals';
import { blankFields } from '../publication-fields';
import { PublicationForm } from '../publication-form';

const texts = registerTexts.th.publication;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPublicationPage({ searchParams }: Props) {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const today = running.clock.today();
  const { year: asked } = await searchParams;
  const year = (typeof asked === 'string' ? parseFiscalYear(asked) : null) ?? fiscalYearOf(today);
  const isOpen = findYearBar(year, await findPlan(running, year), fiscalYearOf(today)) === null;
  const { divisionKey } = actor;
  if (!isOpen || divisionKey === null || findOwnerBar(actor, [divisionKey]) !== null) notFound();
  const division = (await listDivisions(running)).find(({ key }) => key === divisionKey);
  return (
    <>
      <Link className="back" href={`/office/publications?year=${year}`}>
        ‹ {texts.back(numeral(year))}
      </Link>
      <OfficeTitle title={texts.addTitle} />
      <p>{texts.willBeOwnedBy(division?.name.th ?? divisionKey)}</p>
      <PublicationForm entry={blankFields(year)} today={writeTypedDay(today)} isOpen />
    </>
  );
}
