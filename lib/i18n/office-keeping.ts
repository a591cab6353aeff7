/** How long the content of a complaint is kept: its erase day, the legal hold, and what is said once it is gone. */
import { defineTexts } from './text';

export const keepingTexts = defineTexts({
  th: {
    eraseOn: 'เก็บเนื้อหาถึง',
    erasedOn: 'ทำลายเนื้อหาเมื่อ',
    hold: 'การระงับการทำลาย',
    held: 'ระงับไว้ ไม่ทำลาย',
    lead: 'เมื่อครบกำหนดเก็บรักษาหลังยุติเรื่อง ระบบจะทำลายเนื้อหาโดยไม่มีใครกู้คืนได้ ถ้าศาลหรือหน่วยงานที่มีอำนาจยังต้องใช้เรื่องนี้ ให้ระงับไว้',
    leadHeld: `เรื่องนี้ถูกระงับไว้ ระบบจะไม่ทำลายเนื้อหาจนกว่าจะยกเลิก เมื่อยกเลิกแล้วเนื้อหายังอยู่ต่ออีกอย่างน้อย ๓๐ วัน`,
    dueOn: (day: string) => `กำหนดทำลายเนื้อหาของเรื่องนี้คือ ${day}`,
    set: {
      text: 'เหตุผลที่ต้องระงับการทำลาย',
      hint: 'เช่น เลขคดีหรือหนังสือที่ขอให้เก็บไว้ ข้อความนี้ปิดผนึกเป็นบันทึกภายใน',
      submit: 'ระงับการทำลาย',
      working: 'กำลังปิดผนึกและบันทึก',
      done: 'ระงับการทำลายแล้ว',
      noteBegins: 'ระงับการทำลาย:',
    },
    lift: {
      text: 'เหตุผลที่ยกเลิกการระงับ',
      hint: 'ข้อความนี้ปิดผนึกเป็นบันทึกภายใน',
      submit: 'ยกเลิกการระงับ',
      working: 'กำลังปิดผนึกและบันทึก',
      done: 'ยกเลิกการระงับแล้ว',
      noteBegins: 'ยกเลิกการระงับการทำลาย:',
    },
    erased: {
      title: 'เนื้อหาถูกทำลายแล้ว',
      lead: (day: string) => `ครบกำหนดเก็บรักษา ระบบทำลายเนื้อหา การสนทนา และบันทึกของเรื่องนี้เมื่อ ${day} ไม่มีใครเปิดอ่านได้อีก`,
      stays: 'ข้อมูลที่ใช้ทำสถิติและประวัติการดำเนินการยังอยู่ รหัสติดตามของผู้แจ้งใช้ไม่ได้แล้ว',
    },
  },
  en: {
    eraseOn: 'Content kept until',
    erasedOn: 'Content destroyed on',
    hold: 'Legal hold',
    held: 'held, not destroyed',
    lead: 'When the retention period after closing ends, the content is destroyed and nobody can bring it back. If a court or another authority still needs this complaint, put it on hold.',
    leadHeld:
      'This complaint is on hold: its content is not destroyed until the hold is lifted, and stays at least 30 days after that.',
    dueOn: (day) => `The content of this complaint is due to be destroyed on ${day}`,
    set: {
      text: 'Why it must be kept',
      hint: 'Such as the number of a case or of the letter that asks for it. This is sealed as an internal note.',
      submit: 'Put on hold',
      working: 'Sealing and saving',
      done: 'The complaint is on hold',
      noteBegins: 'Legal hold:',
    },
    lift: {
      text: 'Why the hold is lifted',
      hint: 'This is sealed as an internal note.',
      submit: 'Lift the hold',
      working: 'Sealing and saving',
      done: 'The hold is lifted',
      noteBegins: 'Legal hold lifted:',
    },
    erased: {
      title: 'The content is destroyed',
      lead: (day) =>
        `Its retention period is over. The complaint, the thread and the notes were destroyed on ${day}; nobody can open them any more.`,
      stays: 'What the statistics need and the history of the work stay. The reporter’s tracking code no longer works.',
    },
  },
});
