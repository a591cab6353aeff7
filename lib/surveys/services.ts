/**
 * What people can rate: the office's services, each open for answers between two days. A service that is no
 * longer offered keeps its key and its figures; it is closed, never deleted.
 */
import type { Text } from '../i18n/text';
import type { IsoDay } from '../platform/iso-day';

export type Service = {
  readonly key: string;
  /** The service this one is a part or a counter of. */
  readonly parentKey: string | null;
  readonly name: Text;
  readonly position: number;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
};

/** Whether answers about the service are taken on that day; both ends are included. */
export const isOpenOn = ({ validFrom, validTo }: Pick<Service, 'validFrom' | 'validTo'>, day: IsoDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** What a subdistrict office usually offers, to begin with; the office renames, adds and closes as it needs. */
export const typicalServices: readonly Pick<Service, 'key' | 'name'>[] = [
  { key: 'revenue', name: { th: 'ชำระภาษีและค่าธรรมเนียม', en: 'Paying taxes and fees' } },
  {
    key: 'welfare',
    name: {
      th: 'เบี้ยยังชีพผู้สูงอายุ คนพิการ และงานสวัสดิการ',
      en: 'Allowances for older people and people with disabilities, welfare',
    },
  },
  { key: 'building-permit', name: { th: 'ขออนุญาตก่อสร้างและงานช่าง', en: 'Building permits and public works' } },
  { key: 'public-health', name: { th: 'สาธารณสุขและการแพทย์ฉุกเฉิน', en: 'Public health and emergency medical care' } },
  { key: 'child-centre', name: { th: 'ศูนย์พัฒนาเด็กเล็ก', en: 'Child development centre' } },
  { key: 'water-supply', name: { th: 'น้ำประปา', en: 'Water supply' } },
  { key: 'waste', name: { th: 'เก็บขยะและรักษาความสะอาด', en: 'Waste collection and cleanliness' } },
  { key: 'disaster-relief', name: { th: 'ป้องกันและบรรเทาสาธารณภัย', en: 'Disaster prevention and relief' } },
];
