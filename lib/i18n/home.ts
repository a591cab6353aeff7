/** The citizen home page. */
import { defineTexts } from './text';

export const homeTexts = defineTexts({
  th: {
    lead: 'เลือกสิ่งที่ท่านต้องการ ใช้เวลาไม่นาน ไม่ต้องลงทะเบียน และไม่ต้องบอกชื่อ',
    surveyTitle: 'ประเมินความพึงพอใจ',
    surveyText: 'เพิ่งมาใช้บริการกับเราใช่ไหม ช่วยตอบคำถามสั้น ๆ ไม่ถึงหนึ่งนาที เพื่อให้เราปรับปรุงงานบริการ',
    voiceTitle: 'แจ้งเรื่องถึงเรา หรือติดตามเรื่องที่แจ้งไว้',
    voiceText: 'มีเรื่องอยากบอกหรือถามความคืบหน้า เล่าให้เราฟังได้ ไม่ต้องบอกชื่อ แล้วกลับมาอ่านคำตอบได้ที่เดียวกัน',
    transparencyTitle: 'ข้อมูลเพื่อความโปร่งใส',
    transparencyText: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสของแต่ละปี เปิดอ่านและดาวน์โหลดได้',
  },
  en: {
    lead: 'Choose what you need. It takes little time; there is nothing to register and no name to give.',
    surveyTitle: 'Rate our service',
    surveyText: 'Did you just use one of our services? A few short questions, under a minute, help us do better.',
    voiceTitle: 'Tell us something, or follow it up',
    voiceText:
      'Something to say, or to ask about? Tell us without giving a name, and come back to the same place for the answer.',
    transparencyTitle: 'Transparency',
    transparencyText: 'The yearly reports on what we did for integrity and transparency, to read and to download.',
  },
});
