/** Closing several complaints at once that turned out to be none. */
import { defineTexts } from './text';

export const bulkTexts = defineTexts({
  th: {
    noNumber: 'ไม่ออกเลขที่',
    column: 'เลือก',
    choose: 'เลือกเพื่อยุติ',
    title: 'ยุติหลายเรื่องที่ไม่มีมูล',
    lead: 'ใช้กับข้อความก่อกวนที่ไม่ใช่เรื่องร้องเรียน เลือกได้เฉพาะเรื่องที่รอรับและท่านเปิดอ่านแล้ว ผู้แจ้งจะเห็นผลว่า “ไม่มีมูล” และประวัติจะแสดงชื่อท่าน',
    confirm: 'อ่านทุกเรื่องที่เลือกแล้ว และเข้าใจว่ายุติแล้วเปิดใหม่ไม่ได้',
    submit: 'ยุติเรื่องที่เลือก',
    working: 'กำลังยุติเรื่อง',
    done: (count: string) => `ยุติแล้ว ${count} เรื่อง`,
    problems: {
      none: 'กรุณาเลือกเรื่องในตารางอย่างน้อยหนึ่งเรื่อง',
      unconfirmed: 'กรุณาทำเครื่องหมายเพื่อยืนยัน',
    },
    refusals: {
      stale: 'มีเรื่องที่เลือกเปลี่ยนไปแล้ว จึงยังไม่ได้ยุติเรื่องใดเลย กรุณาดูตารางล่าสุดแล้วเลือกใหม่',
      'not-opened': 'มีเรื่องที่ท่านยังไม่ได้เปิดอ่าน จึงยังไม่ได้ยุติเรื่องใดเลย',
      'not-found': 'มีเรื่องที่ไม่พบหรือไม่ได้ส่งถึงท่าน จึงยังไม่ได้ยุติเรื่องใดเลย',
    },
  },
  en: {
    noNumber: 'without a number',
    column: 'Tick',
    choose: 'Tick to close',
    title: 'Close several without grounds',
    lead: 'For junk that is no complaint. Only those waiting to be acknowledged that you have opened can be ticked. Reporters see “no grounds”, and the history shows your name.',
    confirm: 'I have read all that are ticked and know that closed ones stay closed',
    submit: 'Close those ticked',
    working: 'Closing',
    done: (count) => `${count} closed`,
    problems: {
      none: 'Please tick at least one complaint in the table.',
      unconfirmed: 'Please tick the box to confirm.',
    },
    refusals: {
      stale: 'One of them has changed meanwhile, so none was closed. Please look at the table and tick again.',
      'not-opened': 'You have not opened one of them, so none was closed.',
      'not-found': 'One of them is not there or not sealed to you, so none was closed.',
    },
  },
});
