/**
 * What surrounds the questions of the complaint form: one question on the screen at a time, looking it over before
 * sending, how to write without giving oneself away, what would make it stronger, and where ordinary grievances go.
 * Read by somebody frightened, perhaps twelve years old: short words, short sentences, nothing that scolds.
 */
import { defineTexts } from './text';

export const voiceStepTexts = defineTexts({
  th: {
    progress: (step: string, all: string) => `ข้อ ${step} จาก ${all}`,
    next: 'ต่อไป',
    back: 'ย้อนกลับ',
    checkTitle: 'ยังไปต่อไม่ได้ สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
    review: {
      title: 'อ่านอีกครั้งก่อนส่ง',
      lead: 'มีอะไรที่บอกว่าคุณเป็นใครไหม ถ้ามี กด “แก้ไข” แล้วเอาออก',
      empty: 'ไม่ได้ตอบ',
      yes: 'ใช่',
      change: 'แก้ไข',
    },
    advice: {
      title: 'เล่าอย่างไรไม่ให้ใครเดาได้ว่าเป็นคุณ',
      short: 'เขียนประโยคสั้น ๆ ใช้คำกลาง ๆ ไม่ใช้คำติดปากหรือคำเฉพาะถิ่นของคุณ',
      role: 'ไม่ต้องบอกว่าคุณทำงานอะไร หรือไปทำอะไรตรงนั้น',
      onlyYou: 'เรื่องที่มีแค่คุณที่เห็นหรือได้ยิน เล่ากว้าง ๆ หรือเว้นไว้ก่อน',
      copy: 'อย่าคัดลอกข้อความจากแชตหรืออีเมลมาวาง',
      quiet: 'อย่าเล่าให้คนอื่นฟังว่าคุณแจ้งเรื่องนี้',
    },
    stronger: {
      title: 'อะไรจะช่วยให้ตรวจสอบได้ง่ายขึ้น',
      lead: 'เท่าที่เล่ามาก็รับแล้ว ถ้ารู้เรื่องเหล่านี้เพิ่ม เล่าต่อได้ที่หน้า “ติดตาม”',
      leadBefore: 'ส่งเท่านี้ก็ได้ ถ้ารู้เรื่องเหล่านี้ด้วย เราจะตรวจสอบได้ง่ายขึ้น',
    },
    ordinary: {
      choice: 'ถนน ไฟ น้ำ ขยะ หรือบริการทั่วไป (ไม่ต้องใช้แบบฟอร์มนี้)',
      title: 'ถนนพัง ไฟดับ น้ำไม่ไหล ขยะไม่มีคนเก็บ',
      text: 'เรื่องแบบนี้ไม่ใช่ความลับ ติดต่อโต๊ะรับเรื่องร้องทุกข์ของสำนักงานจะเร็วกว่า',
      phone: (phone: string) => `โทร ${phone}`,
      centre: 'หรือศูนย์ดำรงธรรม โทร 1567',
    },
    trap: 'ช่องนี้ต้องเว้นว่างไว้',
    audio: {
      listen: (language: string) => `ฟังข้อนี้ (${language})`,
      listenPage: (language: string) => `ฟังหน้านี้ (${language})`,
    },
  },
  en: {
    progress: (step, all) => `Question ${step} of ${all}`,
    next: 'Next',
    back: 'Back',
    checkTitle: 'Not yet. Everything you typed is still here',
    review: {
      title: 'Read it once more before sending',
      lead: 'Does anything say who you are? If so, press “Change” and take it out.',
      empty: 'Not answered',
      yes: 'Yes',
      change: 'Change',
    },
    advice: {
      title: 'How to write so that nobody guesses it was you',
      short: 'Short sentences and plain words; none of your pet phrases or your own dialect.',
      role: 'You need not say what your work is or why you were there.',
      onlyYou: 'What only you saw or heard, tell roughly or leave out for now.',
      copy: 'Do not paste from a chat or an e-mail.',
      quiet: 'Do not tell others that you are writing here.',
    },
    stronger: {
      title: 'What would make it easier to check',
      lead: 'What you told is taken in. If you also know these, add them on the page “Follow up”.',
      leadBefore: 'You can send it as it is. If you also know these, it is easier to check.',
    },
    ordinary: {
      choice: 'Roads, lamps, water, rubbish or a service (this form is not needed)',
      title: 'Broken road, no light, no water, rubbish not collected',
      text: 'Matters like these are no secret. The grievance desk of the office is quicker.',
      phone: (phone) => `Call ${phone}`,
      centre: 'Or the Damrongdhama centre, call 1567',
    },
    trap: 'Leave this field empty',
    audio: {
      listen: (language) => `Listen to this question (${language})`,
      listenPage: (language) => `Listen to this page (${language})`,
    },
  },
});
