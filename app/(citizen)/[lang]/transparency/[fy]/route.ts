/** `/transparency/{fy}`: what the year has to show. With one report it leads straight there. */
import { citizen } from '@/app/_http/citizen';
import { addressIn, seeOther } from '@/app/_http/page';
import { findPlan } from '@/lib/measures/queries';
import { parseFiscalYear } from '@/lib/platform/fiscal-year';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  async get({ desk, lang, params, refuse }) {
    const fiscalYear = parseFiscalYear(params.fy ?? '');
    if (!fiscalYear || !(await findPlan(desk, fiscalYear))) return refuse('not-found');
    return seeOther(addressIn(lang, `/transparency/${fiscalYear}/measures`));
  },
});
