/** What a person reads when something could not be done: what happened, and what to do next. */
import { defineTexts } from './text';

export const refusalTexts = defineTexts({
  th: {
    backHome: 'กลับหน้าแรก',
    'not-found': {
      title: 'ไม่พบหน้าที่ต้องการ',
      text: 'ที่อยู่นี้ไม่มีในเว็บไซต์ของเรา อาจพิมพ์ผิดหรือหน้านั้นถูกย้ายไปแล้ว กรุณาเริ่มใหม่จากหน้าแรก',
    },
    method: {
      title: 'เปิดหน้านี้ด้วยวิธีนี้ไม่ได้',
      text: 'กรุณาเปิดหน้าเว็บตามปกติจากหน้าแรก แล้วเลือกสิ่งที่ต้องการอีกครั้ง',
    },
    address: {
      title: 'อ่านที่อยู่นี้ไม่ได้',
      text: 'ที่อยู่เว็บมีอักขระที่เสียหาย กรุณาตรวจตัวสะกด หรือเริ่มใหม่จากหน้าแรก',
    },
    'too-large': {
      title: 'ข้อความที่ส่งมายาวเกินไป',
      text: 'ระบบยังไม่ได้บันทึกสิ่งที่ส่งมา กรุณากดย้อนกลับ ข้อความเดิมมักยังอยู่ แล้วตัดให้สั้นลงก่อนส่งอีกครั้ง',
    },
    malformed: {
      title: 'อ่านแบบฟอร์มที่ส่งมาไม่ได้',
      text: 'ข้อมูลเสียหายระหว่างทาง ระบบยังไม่ได้บันทึกสิ่งใด กรุณากดย้อนกลับแล้วส่งอีกครั้ง หากยังไม่ได้ ให้เปิดหน้านั้นใหม่',
    },
    'foreign-origin': {
      title: 'แบบฟอร์มนี้ไม่ได้มาจากหน้าเว็บของเรา',
      text: 'เพื่อความปลอดภัย ระบบไม่รับแบบฟอร์มที่ส่งมาจากเว็บไซต์อื่น กรุณาเปิดหน้าของเราโดยตรงแล้วกรอกอีกครั้ง',
    },
    'too-many': {
      title: 'ขณะนี้มีการส่งจากเครือข่ายเดียวกันถี่มาก',
      text: 'ระบบยังไม่ได้บันทึกสิ่งที่ส่งมา กรุณารอสักหนึ่งนาที แล้วกดส่งอีกครั้ง',
    },
    broken: {
      title: 'ระบบขัดข้อง',
      text: 'เป็นความผิดพลาดของระบบ ไม่ใช่ของท่าน กรุณารอสักครู่แล้วลองอีกครั้ง หากกำลังส่งแบบฟอร์ม ให้กดย้อนกลับแล้วส่งใหม่ ระบบจะไม่นับซ้ำ',
    },
  },
  en: {
    backHome: 'Back to the home page',
    'not-found': {
      title: 'We could not find that page',
      text: 'There is nothing at this address. It may be mistyped, or the page has moved. Please start again from the home page.',
    },
    method: {
      title: 'This page cannot be opened in that way',
      text: 'Please open it as an ordinary web page, starting from the home page.',
    },
    address: {
      title: 'We cannot read this address',
      text: 'It contains damaged characters. Please check the spelling or start from the home page.',
    },
    'too-large': {
      title: 'What you sent is too long',
      text: 'Nothing has been saved. Please go back, where your text is usually still there, shorten it and send it again.',
    },
    malformed: {
      title: 'We cannot read the form you sent',
      text: 'It was damaged on the way and nothing has been saved. Please go back and send it again; if that fails, open the page anew.',
    },
    'foreign-origin': {
      title: 'This form did not come from one of our pages',
      text: 'To be safe we take no forms sent from other sites. Please open our page yourself and fill it in there.',
    },
    'too-many': {
      title: 'A great many forms are arriving from your network',
      text: 'What you sent has not been saved yet. Please wait a minute and send it again.',
    },
    broken: {
      title: 'Something broke on our side',
      text: 'It is our fault, not yours. Please try again in a moment. If you were sending a form, go back and send it again: it will not be counted twice.',
    },
  },
});

export type RefusalReason = Exclude<keyof (typeof refusalTexts)['th'], 'backHome'>;
