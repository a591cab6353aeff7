/**
 * The office's own satisfaction survey of people who came for a service: the four aspects Thai local
 * governments measure, ten questions, five answers. It is not the official assessment of integrity (EIT).
 * Change a word and it becomes version 2: add a new constant, leave this one as it was answered.
 */
import type { Questionnaire } from './questionnaire';

export const FOUR_ASPECTS_1: Questionnaire = {
  key: 'four-aspects',
  version: 1,
  title: {
    th: 'ความพึงพอใจของผู้รับบริการ',
    en: 'Satisfaction of service users',
  },
  intro: {
    th: 'ท่านพึงพอใจต่อการรับบริการครั้งนี้มากน้อยเพียงใด โปรดเลือกข้อละหนึ่งคำตอบ มีทั้งหมดสิบข้อ ใช้เวลาไม่ถึงหนึ่งนาที และไม่ต้องแจ้งชื่อ',
    en: 'How satisfied are you with the service you received this time? Please choose one answer for each of the ten statements. It takes less than a minute, and we do not ask your name.',
  },
  scale: [
    { value: 5, text: { th: 'มากที่สุด', en: 'Very high' } },
    { value: 4, text: { th: 'มาก', en: 'High' } },
    { value: 3, text: { th: 'ปานกลาง', en: 'Moderate' } },
    { value: 2, text: { th: 'น้อย', en: 'Low' } },
    { value: 1, text: { th: 'น้อยที่สุด', en: 'Very low' } },
  ],
  aspects: [
    {
      key: 'process',
      title: { th: 'ด้านกระบวนการและขั้นตอนการให้บริการ', en: 'Process and steps' },
      items: [
        {
          key: 'clear-steps',
          text: { th: 'ขั้นตอนเข้าใจง่าย ไม่ยุ่งยาก', en: 'The steps were easy to understand and to follow.' },
        },
        {
          key: 'timely',
          text: {
            th: 'ได้รับบริการเสร็จภายในเวลาที่แจ้งไว้หรือเวลาที่เหมาะสม',
            en: 'The service was finished within the time announced or a reasonable time.',
          },
        },
      ],
    },
    {
      key: 'channels',
      title: { th: 'ด้านช่องทางการให้บริการ', en: 'Channels' },
      items: [
        {
          key: 'easy-contact',
          text: {
            th: 'ติดต่อได้สะดวกและเลือกได้หลายทาง เช่น มาที่สำนักงาน โทรศัพท์ หรือทางออนไลน์',
            en: 'The office was easy to contact in several ways, such as in person, by telephone or online.',
          },
        },
        {
          key: 'clear-information',
          text: {
            th: 'ข้อมูลเกี่ยวกับบริการหาได้ง่ายและชัดเจน',
            en: 'Information about the service was easy to find and clear.',
          },
        },
      ],
    },
    {
      key: 'staff',
      title: { th: 'ด้านเจ้าหน้าที่ผู้ให้บริการ', en: 'Staff' },
      items: [
        {
          key: 'courteous',
          text: { th: 'เจ้าหน้าที่สุภาพและเต็มใจให้บริการ', en: 'Staff were polite and willing to help.' },
        },
        {
          key: 'clear-answers',
          text: {
            th: 'เจ้าหน้าที่ตอบคำถามและให้คำแนะนำได้ชัดเจน',
            en: 'Staff answered questions and gave advice clearly.',
          },
        },
        {
          key: 'equal-treatment',
          text: {
            th: 'เจ้าหน้าที่ให้บริการท่านและผู้อื่นอย่างเท่าเทียมกัน ไม่เลือกปฏิบัติ',
            en: 'Staff treated you and others equally, without favouring anyone.',
          },
        },
        {
          key: 'honest',
          text: {
            th: 'เจ้าหน้าที่ซื่อสัตย์สุจริต ไม่เรียกรับเงิน สิ่งของ หรือประโยชน์ใด ๆ',
            en: 'Staff were honest and asked for no money, gift or favour of any kind.',
          },
        },
      ],
    },
    {
      key: 'facilities',
      title: { th: 'ด้านสิ่งอำนวยความสะดวก', en: 'Facilities' },
      items: [
        {
          key: 'comfortable',
          text: {
            th: 'สถานที่สะอาด มีที่นั่งรอ น้ำดื่ม และห้องน้ำเพียงพอ',
            en: 'The place was clean, with enough seats, drinking water and toilets.',
          },
        },
        {
          key: 'accessible',
          text: {
            th: 'ป้ายบอกทางชัดเจน ผู้สูงอายุและคนพิการใช้สถานที่ได้สะดวก',
            en: 'Signs were clear, and older people and people with disabilities could use the place easily.',
          },
        },
      ],
    },
  ],
  minAnswered: 5,
  notUsed: { th: 'ไม่ได้ใช้ / ไม่ทราบ', en: 'Did not use / do not know' },
};
