/** The form on paper: the questions of the web page with lines to write on, and what happens to a paper in the box. */
import { defineTexts } from './text';

export const voicePaperTexts = defineTexts({
  th: {
    pageTitle: 'แบบฟอร์ม',
    link: 'พิมพ์แบบกระดาษไว้เขียนด้วยมือ',
    back: 'กลับหน้าก่อนเริ่ม',
    screen: {
      word: 'พิมพ์ที่ไหนก็ได้ที่ไม่ใช่ที่ทำงาน',
      text: 'ใช้คำสั่งพิมพ์ของเบราว์เซอร์ หรือบันทึกเป็นไฟล์ PDF ในไฟล์มีแค่คำถามที่เห็นในหน้านี้ ไม่มีชื่อสำนักงาน ปิดตัวเลือก “ส่วนหัวและส่วนท้าย” ในหน้าพิมพ์ด้วย ไม่อย่างนั้นที่อยู่เว็บจะติดไปที่ขอบกระดาษ ถ้าร้านพิมพ์ให้ ให้พิมพ์แบบเปล่า แล้วค่อยกลับไปเขียน',
      safer: 'ถ้าใช้หน้าเว็บได้ หน้าเว็บปลอดภัยกว่า เพราะไม่มีลายมือ และคนที่คุณบอกว่าเกี่ยวข้องจะไม่ได้อ่าน',
    },
    heading: 'เล่าเรื่องให้เราฟัง',
    noName: 'อย่าเขียนชื่อของคุณ เว้นแต่ต้องการ',
    lead: 'ตอบเท่าที่รู้ ข้อไหนไม่รู้หรือไม่อยากตอบ เว้นไว้ เขียนตัวพิมพ์ หรือให้คนที่ไว้ใจเขียนให้ เพราะลายมืออาจบอกว่าคุณเป็นใคร ไม่พอให้เขียนต่อด้านหลัง',
    tick: 'ทำเครื่องหมาย ✓ ในช่อง',
    postsHint: 'เลือกได้หลายข้อ เมื่อพิมพ์เข้าระบบแล้ว คนที่คุณเลือกจะเปิดอ่านไม่ได้',
    danger: 'ตอนนี้มีคนอยู่ในอันตราย (ถ้าอันตรายเดี๋ยวนี้ โทร 191 ก่อน)',
    contact: {
      title: 'ถ้าอยากให้ติดต่อกลับ',
      text: 'ไม่จำเป็น ถ้าเขียน คนที่เปิดอ่านจะรู้ว่าคุณเป็นใคร',
      consent: 'ยินยอมให้บันทึกชื่อหรือช่องทางนี้',
    },
    code: {
      title: 'ถ้าอยากรู้ผล',
      take: 'หยิบใบรหัสที่วางคู่กับแบบนี้ ใบไหนก็ได้ แกะแล้วฉีกเป็นสองครึ่ง เก็บครึ่งหนึ่งไว้กับตัว อีกครึ่งใส่ซองมากับแบบนี้',
      use: 'ใช้รหัส 20 ตัวที่หน้า “ติดตาม” ของเว็บไซต์ อ่านคำตอบและเล่าเพิ่มได้ ใครมีรหัสนี้อ่านแทนคุณได้ คนที่พิมพ์เรื่องเข้าระบบเห็นรหัสด้วย ถ้าไม่อยากให้เห็น ไม่ต้องใส่ครึ่งใบมา',
    },
    box: {
      title: 'แล้วกระดาษนี้ไปไหน',
      put: 'ใส่ซอง ปิดผนึก แล้วหย่อนกล่องรับเรื่องเมื่อไม่มีใครเห็น หรือส่งไปรษณีย์โดยไม่เขียนชื่อผู้ส่ง',
      open: 'กล่องเปิดโดยเจ้าหน้าที่สองคนพร้อมกัน จดแค่วันที่ ไม่จดเวลา พิมพ์เข้าระบบแล้วปิดผนึก กระดาษเก็บในซองลับหรือทำลายตามระเบียบ',
      limit:
        'สองคนนั้นได้อ่านกระดาษของคุณ ถ้าเรื่องอาจเกี่ยวกับคนเปิดกล่อง อย่าใช้กล่องนี้ ใช้หน้าเว็บ หรือแจ้ง ป.ป.ช. โทร 1205 หรือ ป.ป.ท. โทร 1206',
    },
  },
  en: {
    pageTitle: 'Form',
    link: 'Print a paper form to fill in by hand',
    back: 'Back to the page before',
    screen: {
      word: 'Print it anywhere but at work',
      text: 'Use your browser’s print command, or save it as a PDF. The file holds the questions you see here and no office’s name. Turn off “headers and footers” where you print, or the web address stands at the edge. At a print shop, print it empty and fill it in elsewhere.',
      safer:
        'If you can use the web page, it is safer: it has no handwriting, and those you say it is about do not read it.',
    },
    heading: 'Tell us what happened',
    noName: 'Do not write your name unless you want to',
    lead: 'Answer what you know and leave out the rest. Use block letters, or let somebody you trust write, because handwriting can say who you are. Go on overleaf if you need to.',
    tick: 'Tick the boxes',
    postsHint: 'As many as you need. Once it is in the system, those you choose cannot open it.',
    danger: 'Somebody is in danger now (if it is this minute, call 191 first)',
    contact: {
      title: 'If you want to be reached',
      text: 'Not needed. If you write it, whoever opens this knows who you are.',
      consent: 'I agree that this name or way is kept',
    },
    code: {
      title: 'If you want to know what comes of it',
      take: 'Take any of the code slips that lie beside this form. Open it and tear it in two. Keep one half and put the other into the envelope with this form.',
      use: 'Use the 20 digits on the page “Follow up” of the web site to read answers and add more. Whoever has them can read as you. Whoever types this into the system sees them too; if you do not want that, leave the half slip out.',
    },
    box: {
      title: 'Where this paper goes',
      put: 'Put it in an envelope, seal it, and drop it into the letter box when nobody sees you, or post it without a sender.',
      open: 'The box is opened by two members of staff together. They note the day and no time, type it into the system and seal it. The paper goes into a sealed envelope or is destroyed by the rules.',
      limit:
        'Those two read your paper. If it may be about whoever opens the box, do not use the box. Use the web page, or tell the NACC (1205) or the PACC (1206).',
    },
  },
});
