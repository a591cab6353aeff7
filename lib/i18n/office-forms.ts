/** What every form of the office says: what is wrong with a field, what became of saving, what would be lost. */
import { defineTexts } from './text';

export const formTexts = defineTexts({
  th: {
    notSaved: 'ยังไม่ได้บันทึก',
    openNewest: 'เปิดหน้านี้ฉบับล่าสุดในแท็บใหม่',
    optional: 'ไม่บังคับ',
    choose: 'เลือก…',
    leave: 'ยังไม่ได้บันทึกสิ่งที่พิมพ์ไว้ ต้องการออกจากหน้านี้หรือไม่',
    newest: {
      word: 'มีผู้แก้ไขรายการนี้ก่อนท่าน',
      lead: 'ยังไม่ได้บันทึก สิ่งที่ท่านพิมพ์ยังอยู่ครบ ฉบับล่าสุดที่บันทึกไว้คือ',
      keepMine: 'ใช้ของฉันต่อ',
      takeNewest: 'ใช้ฉบับล่าสุดแทน',
      keepHint: 'เลือก “ใช้ของฉันต่อ” แล้วกดบันทึก ข้อความของท่านจะแทนฉบับล่าสุด ประวัติเก็บไว้ทั้งสองฉบับ',
    },
    readAs: (day: string) => `อ่านเป็น ${day}`,
    problems: {
      required: 'กรุณากรอกช่องนี้',
      choose: 'กรุณาเลือกหนึ่งข้อ',
      'too-long': 'ข้อความยาวเกินกำหนด กรุณาตัดให้สั้นลง',
      'bad-character': 'มีอักขระที่แสดงไม่ได้ปนอยู่ กรุณาลบแล้วพิมพ์ใหม่',
      'bad-day': 'อ่านวันที่นี้ไม่ได้ กรุณาพิมพ์ วัน/เดือน/ปี พ.ศ. สี่หลัก เช่น 15/1/2569',
      'bad-address': 'กรุณาใส่ที่อยู่เว็บทั้งบรรทัด ขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง',
      'address-missing': 'มีวันที่ตรวจแต่ยังไม่มีที่อยู่เว็บ กรุณาใส่ที่อยู่ที่เปิดตรวจ หรือลบวันที่ตรวจ',
      'bad-year': 'กรุณาพิมพ์ปี พ.ศ. สี่หลัก เช่น 2568',
      'bad-score': 'คะแนนเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง เช่น 96.49',
      'bad-indicator': 'ตัวชี้วัดเป็นเลข 1 ถึง 30',
      'bad-question': 'รหัสข้อคำถามใช้ตัวอักษรอังกฤษกับตัวเลข เช่น e1',
      'part-not-eit': 'การแบ่งส่วนมีเฉพาะ EIT กรุณาเลือก “ทั้งเครื่องมือ” หรือเปลี่ยนเครื่องมือเป็น EIT',
      'total-is-whole': 'คะแนนรวมไม่แยกตัวชี้วัดหรือข้อคำถาม กรุณาเว้นว่าง หรือเลือกเครื่องมือ',
      'date-missing': 'กรุณาใส่วันที่ของเอกสารผลคะแนน ถ้าคัดมาจากเอกสารที่ไม่ระบุวันที่ ให้ทำเครื่องหมายในช่องด้านล่าง',
    },
  },
  en: {
    notSaved: 'Not saved',
    openNewest: 'Open the newest version of this page in a new tab',
    optional: 'optional',
    choose: 'Choose…',
    leave: 'What you typed has not been saved. Leave this page?',
    newest: {
      word: 'Somebody changed this before you',
      lead: 'Nothing has been saved and all you typed is still here. The newest saved version is:',
      keepMine: 'Go on with mine',
      takeNewest: 'Take the newest instead',
      keepHint: 'If you go on with yours and save, it replaces the newest version; the history keeps both.',
    },
    readAs: (day: string) => `Read as ${day}`,
    problems: {
      required: 'Please fill in this field',
      choose: 'Please choose one',
      'too-long': 'Too long; please shorten it',
      'bad-character': 'It holds a character that cannot be shown; please delete it and type again',
      'bad-day': 'This date cannot be read. Type day/month/year with four digits, such as 15/1/2569',
      'bad-address': 'Please give the whole web address, beginning with https:// or http://, without spaces',
      'address-missing': 'There is a day of checking but no address. Add the address, or remove the day',
      'bad-year': 'Please type a Buddhist year of four digits, such as 2568',
      'bad-score': 'A score is a number from 0 to 100 with at most two decimals, such as 96.49',
      'bad-indicator': 'An indicator is a number from 1 to 30',
      'bad-question': 'A question’s key is made of Latin letters and figures, such as e1',
      'part-not-eit': 'Only the EIT has parts. Choose the whole tool, or change the tool to EIT',
      'total-is-whole': 'The total has no indicator or question. Leave them empty, or choose a tool',
      'date-missing':
        'Please give the date of the result. If it is quoted from an undated document, tick the box below',
    },
  },
});

/** The sentence for what is wrong with a field; an unknown code asks to look again. */
export const fieldSentence = (lang: 'th' | 'en', code: string | undefined): string | undefined => {
  if (code === undefined) return undefined;
  const { problems } = formTexts[lang];
  return code in problems ? problems[code as keyof typeof problems] : problems.required;
};
