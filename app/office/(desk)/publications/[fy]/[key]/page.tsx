/** `/office/publications/{fy}/{key}`: one entry of the register, to change it. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { registerTexts } from '@/lib/i18n/office-register';
import { listDivisions } from '@/lib/measures/divisions';
import { findPlan } from '@/lib/measures/queries';
import { desk } from '@/lib/platform/desk';
import { fiscalYearOf, parseFiscalYear } from '@/lib/platform/fiscal-year';
import { writeTypedDay } from '@/lib/platform/typed-day';
import { findOwnerBar, findYearBar, ownersOf } from '@/lib/publications/edit-rules';
import { findPublication } from '@/lib/publications/queries';
import { numeral } from '../../../numerals';
import { fieldsOf } from '../../publication-fields';
import { PublicationForm } from '../../publication-form';

const texts = registerTexts.th;

export default async function PublicationPage({ params }: { params: Promise<{ fy: string; key: string }> }) {
  const actor = await requireActorWho('view-plan');
  const { fy, key } = await params;
  const running = await desk();
  const today = running.clock.today();
  const year = parseFiscalYear(fy) ?? notFound();
  const entry = (await findPublication(running, year, key)) ?? notFound();
  const plan = await findPlan(running, year);
  const owners = ownersOf(entry, plan);
  const names = new Map((await listDivisions(running)).map((division) => [division.key, division.name.th]));
  const bar = findYearBar(year, plan, fiscalYearOf(today)) ?? findOwnerBar(actor, owners);
  return (
    <>
      <Link className="back" href={`/office/publications?year=${year}`}>
        ‹ {texts.publication.back(numeral(year))}
      </Link>
      <OfficeTitle title={texts.publication.editTitle} />
      <p>
        {entry.title.th}
        {owners.length > 0 ? (
          <span className="caption">
            {texts.publication.ownedBy(owners.map((one) => names.get(one) ?? one).join(' '))}
          </span>
        ) : null}
      </p>
      {bar ? <Notice word={texts.publications.barWord}>{texts.publications.bars[bar]}</Notice> : null}
      <PublicationForm entry={fieldsOf(entry)} today={writeTypedDay(today)} isOpen={bar === null} />
    </>
  );
}
