/** A stored entry as it stands in the fields, to be typed over. */
import type { IsoDay } from '@/lib/platform/iso-day';
import { writeTypedDay } from '@/lib/platform/typed-day';
import type { Publication } from '@/lib/publications/queries';
import type { PublicationFields } from './publication-form';

const typedDay = (day: string | null): string => (day ? writeTypedDay(day as IsoDay) : '');

export const fieldsOf = (entry: Publication): PublicationFields => ({
  fiscalYear: entry.fiscalYear,
  key: entry.key,
  revision: entry.revision,
  titleTh: entry.title.th,
  titleEn: entry.title.en ?? '',
  kind: entry.kind,
  number: entry.number ?? '',
  date: typedDay(entry.date),
  signer: entry.signer ?? '',
  address: entry.address ?? '',
  checkedOn: typedDay(entry.checkedOn),
});

export const blankFields = (fiscalYear: number): PublicationFields => ({
  fiscalYear,
  key: null,
  revision: 0,
  titleTh: '',
  titleEn: '',
  kind: '',
  number: '',
  date: '',
  signer: '',
  address: '',
  checkedOn: '',
});
