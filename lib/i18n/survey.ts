/** The satisfaction survey as a visitor meets it. ท่าน throughout; nothing that could blame the person answering. */
import { defineTexts } from './text';

export const surveyTexts = defineTexts({
  th: {
    listTitle: 'ประเมินความพึงพอใจ',
    listLead: 'ท่านมาใช้บริการเรื่องใด เลือกเรื่องนั้นแล้วตอบคำถามสั้น ๆ ใช้เวลาไม่ถึงหนึ่งนาที ไม่ต้องแจ้งชื่อ',
    listEmpty: 'ขณะนี้ยังไม่มีบริการที่เปิดให้ประเมิน กรุณาแวะมาใหม่ภายหลัง',
    partOf: (parent: string) => `ส่วนหนึ่งของ${parent}`,
    privacyWord: 'คำตอบของท่านไม่ระบุตัวตน',
    privacy: 'ระบบเก็บเพียงคำตอบ บริการ และเดือนที่ตอบ ไม่เก็บชื่อ เบอร์โทรศัพท์ เวลาที่ส่ง หรือเครื่องที่ใช้ ข้อใดไม่ได้ใช้หรือไม่ทราบ เว้นไว้ได้',
    otherService: 'เลือกบริการอื่น',
    submit: 'ส่งคำตอบ',
    checkFirst: 'โปรดตรวจคำตอบ',
    problemsTitle: 'ยังส่งไม่ได้ คำตอบที่เลือกไว้ยังอยู่ครบ',
    tooFew: (answered: string, needed: string) =>
      `ท่านให้คะแนนแล้ว ${answered} ข้อ โปรดให้คะแนนอย่างน้อย ${needed} ข้อ แล้วกดส่งอีกครั้ง`,
    tooFewHere: 'เริ่มให้คะแนนต่อจากข้อนี้ได้',
    optionUnknown: (question: string) => `คำตอบของข้อ “${question}” อ่านไม่ได้ โปรดเลือกใหม่`,
    optionUnknownHere: 'อ่านคำตอบข้อนี้ไม่ได้ โปรดเลือกใหม่',
    answeredTwice: (question: string) => `ข้อ “${question}” มีมากกว่าหนึ่งคำตอบ โปรดเลือกเพียงคำตอบเดียว`,
    answeredTwiceHere: 'ข้อนี้มีมากกว่าหนึ่งคำตอบ โปรดเลือกเพียงคำตอบเดียว',
    itemUnknown: 'มีคำตอบของข้อที่ไม่อยู่ในแบบสอบถามนี้ ระบบตัดออกให้แล้ว โปรดตรวจคำตอบที่เหลือ แล้วกดส่งอีกครั้ง',
    onceMalformed: 'แบบสอบถามเสียหายระหว่างทาง ระบบเตรียมให้ใหม่แล้ว โปรดตรวจคำตอบ แล้วกดส่งอีกครั้ง',
    stale: {
      word: 'แบบสอบถามเพิ่งปรับปรุงใหม่',
      text: 'คำถามบางข้ออาจเปลี่ยนไประหว่างที่ท่านตอบ ระบบยังไม่ได้นับคำตอบ ข้อที่ยังเหมือนเดิมเลือกไว้ให้แล้ว โปรดตรวจดูอีกครั้ง แล้วกดส่ง',
    },
    wait: {
      word: 'ขณะนี้มีผู้ส่งคำตอบจากเครือข่ายเดียวกันจำนวนมาก',
      text: 'ระบบยังไม่ได้นับคำตอบของท่าน คำตอบที่เลือกไว้ยังอยู่ครบ กรุณารอประมาณหนึ่งนาที แล้วกดส่งอีกครั้ง',
    },
    thanksTitle: 'ขอบคุณที่ช่วยประเมิน',
    thanks: 'คำตอบของท่านช่วยให้เราเห็นว่าควรปรับปรุงเรื่องใด คำตอบแต่ละชุดนับเพียงครั้งเดียว แม้กดส่งซ้ำหรือเปิดหน้านี้อีก',
    results: 'เราเผยแพร่ผลรวมของทุกคำตอบ และปรับตัวเลขสัปดาห์ละครั้ง',
    seeResults: 'ดูข้อมูลที่เผยแพร่',
    rateAnother: 'ประเมินบริการอื่น',
    closedTitle: 'บริการนี้ยังไม่เปิดให้ประเมิน หรือปิดรับคำตอบแล้ว',
    closed: 'ท่านประเมินบริการอื่นที่เปิดอยู่ได้ หรือบอกเจ้าหน้าที่ ณ จุดให้บริการได้โดยตรง',
    channels: {
      web: 'เว็บไซต์',
      qr: 'คิวอาร์โค้ด',
      kiosk: 'แท็บเล็ตหน้าเคาน์เตอร์',
      paper: 'แบบกระดาษ',
      assisted: 'เจ้าหน้าที่ช่วยกรอก',
    },
  },
  en: {
    listTitle: 'Rate our service',
    listLead:
      'Which service did you come for? Choose it and answer a few short questions. It takes less than a minute; we do not ask your name.',
    listEmpty: 'No service is open for rating at the moment. Please come back later.',
    partOf: (parent: string) => `Part of: ${parent}`,
    privacyWord: 'Your answers do not say who you are',
    privacy:
      'We keep the answers, the service and the month. We keep no name, telephone number, time of sending or trace of your device. Leave out whatever you did not use or do not know.',
    otherService: 'Choose another service',
    submit: 'Send my answers',
    checkFirst: 'Please check your answers',
    problemsTitle: 'Not sent yet. Everything you chose is still here',
    tooFew: (answered: string, needed: string) =>
      `You have rated ${answered}. Please rate at least ${needed} statements and send again.`,
    tooFewHere: 'You can go on from here',
    optionUnknown: (question: string) => `We could not read your answer to “${question}”. Please choose again.`,
    optionUnknownHere: 'We could not read this answer. Please choose again.',
    answeredTwice: (question: string) => `“${question}” has more than one answer. Please choose only one.`,
    answeredTwiceHere: 'There is more than one answer here. Please choose only one.',
    itemUnknown:
      'There was an answer to a question that is not in this questionnaire. We left it out; please check the rest and send again.',
    onceMalformed:
      'The form was damaged on the way. We have prepared a new one; please check your answers and send again.',
    stale: {
      word: 'The questionnaire has just been revised',
      text: 'Some questions may have changed while you were answering. Nothing has been counted yet. Answers to unchanged questions are already chosen; please check them and send again.',
    },
    wait: {
      word: 'A great many answers are arriving from your network',
      text: 'Yours have not been counted yet, and everything you chose is still here. Please wait about a minute and send again.',
    },
    thanksTitle: 'Thank you for your rating',
    thanks:
      'Your answers show us what to improve. Each set of answers is counted once, even if it was sent twice or this page is opened again.',
    results: 'We publish the totals of all answers and update them once a week.',
    seeResults: 'See what we publish',
    rateAnother: 'Rate another service',
    closedTitle: 'This service is not open for rating',
    closed: 'It may have closed or not opened yet. You can rate another service, or tell the staff at the counter.',
    channels: {
      web: 'Website',
      qr: 'QR code',
      kiosk: 'Counter tablet',
      paper: 'Paper form',
      assisted: 'With help from staff',
    },
  },
});
