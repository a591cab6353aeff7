/** The words around every citizen page: header, footer, demonstration notice. */
import { defineTexts } from './text';

export const frameTexts = defineTexts({
  th: {
    skip: 'ข้ามไปยังเนื้อหา',
    otherLanguage: 'English',
    footerLabel: 'หน้าอื่นของเว็บไซต์นี้',
    home: 'หน้าแรก',
    survey: 'ประเมินความพึงพอใจ',
    voice: 'ติดต่อเรา',
    transparency: 'ข้อมูลเพื่อความโปร่งใส',
    protection: 'เราดูแลข้อมูลอย่างไร',
    office: 'สำหรับเจ้าหน้าที่',
    demonstration: 'ระบบสาธิต คำตอบและบัญชีเจ้าหน้าที่ในระบบนี้สมมติขึ้น มีเพียงรายงานปีงบประมาณ พ.ศ. ๒๕๖๘ ที่คัดจากเอกสารจริง',
  },
  en: {
    skip: 'Skip to content',
    otherLanguage: 'ภาษาไทย',
    footerLabel: 'Other pages of this site',
    home: 'Home',
    survey: 'Rate our service',
    voice: 'Contact us',
    transparency: 'Transparency',
    protection: 'How we protect you',
    office: 'For staff',
    demonstration:
      'Demonstration. The answers and staff accounts here are invented; only the report for fiscal year 2568 is taken from a real document.',
  },
});
