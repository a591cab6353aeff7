/** An office, its figures and their neighbours, for the tests of the wording. */
import type { Text } from '@/lib/i18n/text';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import type { Figure, Previous } from './figure';
import type { WordingContext } from './wording';

export const context: WordingContext = {
  fiscalYear: fiscalYear(2570),
  officeName: { th: 'องค์การบริหารส่วนตำบลสบป่อง', en: 'Sop Pong SAO' },
  names: {
    questionnaire: { th: 'ความพึงพอใจของผู้รับบริการ', en: 'Satisfaction of service users' },
    aspect: { th: 'ด้านเจ้าหน้าที่ผู้ให้บริการ', en: 'Staff' },
    item: { th: 'เจ้าหน้าที่สุภาพและเต็มใจให้บริการ', en: 'Staff were polite and willing to help.' },
    service: { th: 'งานจัดเก็บรายได้', en: 'Revenue' },
    channel: { th: 'เว็บไซต์', en: 'web' },
    indicator: { th: 'คุณภาพการดำเนินงาน', en: 'Quality of work' },
    category: { th: 'การจัดซื้อจัดจ้าง', en: 'procurement' },
  },
};

export const lastYear = (valueHundredths: number): Previous => ({ fiscalYear: fiscalYear(2569), valueHundredths });

export const survey = { filter: { questionnaire: 'four-aspects' }, n: 215, isSuppressed: false, wasOffered: true };
export const spread = { meanHundredths: 456, sdHundredths: 52, level: { th: 'มากที่สุด', en: 'very high' } };
export const none = { meanHundredths: null, sdHundredths: null, level: null };
export const eit = { fiscalYear: fiscalYear(2570), tool: 'EIT' } as const;
export const gift: Text = { th: 'ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)', en: 'the No Gift Policy announcement' };
export const budget: Text = { th: 'แผนการใช้จ่ายงบประมาณประจำปี', en: 'the annual spending plan' };
export const documents = { filter: { publications: ['no-gift', 'budget'] }, isChecked: true };
export const procurement = { filter: { category: 'procurement' }, isSuppressed: false, isChannelVerified: true };
// States that the makers never give, because the thing itself is public: worded all the same.
export const withheld = <F extends Figure>(figure: F): F => ({
  ...figure,
  state: 'suppressed',
  valueHundredths: null,
  n: null,
});

export const THAI_SURVEY = 'การสำรวจความพึงพอใจของผู้รับบริการ องค์การบริหารส่วนตำบลสบป่อง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐';
export const SURVEY = 'the survey “Satisfaction of service users” by Sop Pong SAO for fiscal year 2570';
