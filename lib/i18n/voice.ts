/**
 * The safety page before a complaint, the way out, the outside channels, and what every complaint page shares.
 * Written for somebody frightened who reads slowly: short sentences, คุณ, no threat, nothing promised that is
 * not kept. Page titles are neutral because they stay in the history of a shared phone.
 */
import { defineTexts } from './text';

export const voiceTexts = defineTexts({
  th: {
    pageTitle: 'ติดต่อเรา',
    exit: 'ออกจากหน้านี้ทันที',
    heading: 'เจอเรื่องไม่ถูกต้อง บอกเราได้ ไม่ต้องบอกชื่อ',
    lead: 'ใช้หน้านี้เมื่อคุณเห็นหรือรู้ว่าคนของที่นี่โกง เรียกเงิน เอาของหลวงไปใช้ส่วนตัว หรือใช้อำนาจในทางที่ผิด คุณไม่ต้องบอกว่าเป็นใคร และเราตอบคุณได้โดยไม่รู้ว่าคุณเป็นใคร',
    start: 'เริ่มเล่าเรื่อง',
    track: 'ติดตามเรื่องที่แจ้งไว้',
    dangerWord: 'ถ้ามีใครกำลังตกอยู่ในอันตราย',
    danger: 'โทร 191 ก่อน หน้านี้ไม่มีคนเฝ้าตลอดเวลา',
    closedWord: 'ตอนนี้ยังรับเรื่องทางหน้านี้ไม่ได้',
    closed:
      'ยังมีผู้มีสิทธิเปิดอ่านไม่ครบ เราจึงยังไม่เปิดรับ เพื่อไม่ให้เรื่องของคุณตกไปอยู่กับคนที่ไม่ควรอ่าน ระหว่างนี้แจ้งหน่วยงานภายนอกด้านล่างได้ ใครมีรหัสติดตามอยู่แล้วยังใช้ได้ตามปกติ',
    line: {
      word: 'คุณกำลังเปิดหน้านี้ในแอป LINE',
      text: 'แอปอาจจำได้ว่าคุณเคยเปิดหน้านี้ เปิดในเบราว์เซอร์ปกติ เช่น Chrome หรือ Safari จะปลอดภัยกว่า',
      open: 'เปิดในเบราว์เซอร์อื่น',
    },
    before: {
      title: 'ก่อนเริ่ม',
      ownDevice: 'ใช้โทรศัพท์ของคุณเองกับเน็ตมือถือ อย่าใช้เครื่องหรือ Wi-Fi ของที่ทำงาน',
      place: 'อยู่ในที่ที่ไม่มีใครมองเห็นหน้าจอ',
      leave: 'ถ้ามีคนเข้ามาใกล้ กด “ออกจากหน้านี้ทันที” ที่ขอบล่าง หรือกดปุ่ม Shift สามครั้งติดกัน',
      paper: 'เตรียมกระดาษกับปากกา ส่งเสร็จแล้วคุณจะได้รหัส 20 ตัวไว้กลับมาอ่านคำตอบ',
      known: 'คิดก่อนเล่าว่า เรื่องนี้มีใครรู้บ้าง ถ้ามีแค่คุณที่รู้ คนอ่านอาจเดาได้ว่าคุณเป็นคนบอก',
      noHunting: 'บอกเท่าที่รู้ก็พอ อย่าเสี่ยงไปหาหลักฐานเพิ่มเอง',
    },
    kept: {
      title: 'เราดูแลเรื่องของคุณอย่างไร',
      sealed: 'เครื่องของคุณปิดผนึกเรื่องก่อนส่ง คนดูแลระบบก็เปิดอ่านไม่ได้',
      readers: 'คนที่เปิดอ่านได้มีแต่ผู้มีสิทธิเปิดอ่านที่ไม่เกี่ยวกับเรื่องนั้น ใครถูกกล่าวถึง คนนั้นไม่ได้กุญแจ',
      nothing: 'ระบบนี้เก็บแค่วันที่ ไม่เก็บเวลา ชื่อ เบอร์โทร หรือที่อยู่อินเทอร์เน็ตของคุณ',
      code: 'มีแค่รหัสติดตามที่เชื่อมคุณกับเรื่องนี้ และอยู่กับคุณคนเดียว',
    },
    limits: {
      title: 'สิ่งที่เราป้องกันให้ไม่ได้',
      network: 'เจ้าของเครือข่ายที่คุณใช้รู้ได้ว่ามีคนเปิดเว็บไซต์นี้ แต่ไม่เห็นว่าเขียนอะไร',
      content: 'สิ่งที่คุณเล่าอาจทำให้คนอ่านเดาออกว่าคุณเป็นใคร',
      history: 'ปุ่มออกไม่ได้ลบประวัติในเครื่อง ในประวัติจะเห็นแค่ชื่อหน้าธรรมดา ๆ',
      spyware: 'ถ้าเครื่องของคุณมีโปรแกรมแอบดู เราช่วยไม่ได้ ให้ใช้เครื่องอื่น',
      operator:
        'เว็บไซต์นี้สำนักงานเป็นผู้ดูแล ถ้ามีคนแอบเปลี่ยนโปรแกรม เรื่องที่ส่งหลังจากนั้นอาจถูกอ่านได้ ถ้าคุณไม่ไว้ใจที่นี่เลย ให้แจ้งหน่วยงานภายนอก',
      more: 'อ่านทั้งหมดว่าเราป้องกันอะไรได้และไม่ได้',
    },
    how: {
      title: 'วิธีแจ้งเรื่อง',
      write: 'กด “เริ่มเล่าเรื่อง” แล้วตอบเท่าที่รู้ เว้นข้อที่ไม่รู้ได้',
      note: 'ส่งแล้วจดรหัสติดตาม 20 ตัวลงกระดาษ',
      comeBack: 'กลับมาที่หน้า “ติดตาม” ใส่รหัส อ่านคำตอบ และเล่าเพิ่มได้ทุกเมื่อ',
      ordinary: 'ถนนพัง ไฟดับ น้ำไม่ไหล หรือขยะไม่มีคนเก็บ ไม่ต้องใช้หน้านี้ แจ้งที่สำนักงานหรือศูนย์ดำรงธรรม 1567 จะเร็วกว่า',
    },
    steps: {
      title: 'ขั้นตอนของเรา',
      read: 'ผู้มีสิทธิเปิดอ่าน อ่านเรื่องและออกเลขที่เรื่อง',
      screen: 'คัดกรองว่าเป็นเรื่องที่เราทำได้หรือไม่ ถ้าข้อมูลไม่พอจะเขียนถามคุณในหน้าติดตาม',
      find: 'ตรวจสอบข้อเท็จจริง หรือส่งต่อหน่วยงานที่มีอำนาจ',
      tell: 'แจ้งผลให้คุณทราบในหน้าติดตาม',
    },
    unit: {
      title: 'ใครรับผิดชอบ',
      text: (office: string) => `งานนิติการ ${office} และผู้สอบทานภายนอกซึ่งไม่ได้อยู่ใต้คำสั่งของนายกหรือปลัด`,
      outside: 'เรื่องที่เกี่ยวกับนายก ปลัด หรืองานนิติการ จะไปถึงผู้สอบทานภายนอกเท่านั้น',
    },
    times: {
      title: 'ใช้เวลานานแค่ไหน',
      acknowledge: (days: number) => `ภายใน ${days} วัน บอกว่ารับเรื่องแล้ว`,
      reply: (days: number) => `ภายใน ${days} วัน ให้คำตอบแรก`,
      result: (days: number) => `ภายใน ${days} วัน แจ้งผล หรือบอกเหตุผลว่าทำไมต้องใช้เวลาเพิ่ม`,
    },
    channels: {
      title: 'ช่องทางแจ้งเรื่องกับเรา',
      here: 'หน้าเว็บนี้ เปิดทุกวัน ไม่ต้องสมัคร ไม่มีค่าใช้จ่าย',
      letter: (office: string) =>
        `จดหมายถึงงานนิติการ ${office} ไม่ต้องลงชื่อก็ได้ ถ้าแนบใบรหัสที่สำนักงานแจกมาครึ่งหนึ่ง จะกลับมาอ่านคำตอบที่หน้าติดตามได้`,
      visit: 'มาบอกด้วยตนเองที่งานนิติการ ในวันและเวลาราชการ',
    },
    outside: {
      title: 'แจ้งหน่วยงานภายนอกแทนหรือแจ้งเพิ่มก็ได้',
      lead: 'ใช้เมื่อไม่สบายใจจะบอกที่นี่ หรือไม่พอใจคำตอบ ถ้าต้องการความคุ้มครองตามกฎหมายของ ป.ป.ช. ให้แจ้ง ป.ป.ช. ด้วย',
      nacc: 'ป.ป.ช. โทร 1205 เรื่องของนายก รองนายก สมาชิกสภา และการทุจริตทุกอย่าง',
      pacc: 'ป.ป.ท. โทร 1206 เรื่องของเจ้าหน้าที่อื่น',
      damrongdhama: 'ศูนย์ดำรงธรรม โทร 1567 ศูนย์ของอำเภอและจังหวัดที่กำกับดูแลสำนักงานนี้',
      audit: 'สตง. (สำนักงานการตรวจเงินแผ่นดิน) www.audit.go.th เรื่องการใช้เงินหลวง',
      ombudsman: 'ผู้ตรวจการแผ่นดิน โทร 1676 เมื่อหน่วยงานรัฐไม่ทำหน้าที่หรือทำโดยไม่เป็นธรรม',
    },
    fingerprint: {
      title: 'วิธีดูว่านี่คือหน้าจริง',
      text: 'เลขชุดนี้มาจากรายชื่อผู้มีสิทธิเปิดอ่าน ถ้าตรงกับป้ายประกาศของสำนักงาน แปลว่าไม่มีใครแอบเพิ่มชื่อ ถ้าไม่ตรง อย่าส่ง และแจ้งหน่วยงานภายนอก',
      label: 'เลขตรวจสอบ 30 ตัว',
      readers: (count: number, number: number) => `ผู้มีสิทธิเปิดอ่าน ${count} คน รายชื่อฉบับที่ ${number}`,
    },
    backToStart: 'กลับหน้าก่อนเริ่ม',
    finished: 'เสร็จแล้ว ออกจากหน้านี้',
  },
  en: {
    pageTitle: 'Contact us',
    exit: 'Leave this page now',
    heading: 'Seen something wrong? Tell us without giving your name',
    lead: 'Use this page when you saw or know that people here cheat, ask for money, use public property for themselves or misuse their power. You need not say who you are, and we can answer you without knowing.',
    start: 'Start telling us',
    track: 'Follow up what you sent',
    dangerWord: 'If someone is in danger now',
    danger: 'Call 191 first. Nobody watches this page all the time.',
    closedWord: 'This page cannot take anything in at the moment',
    closed:
      'There are not yet enough people entitled to read, so we keep it closed: what you tell must not reach somebody who should not read it. You can use the outside channels below. A tracking code you already have still works.',
    line: {
      word: 'You have opened this page inside the LINE app',
      text: 'The app may remember that you did. An ordinary browser, such as Chrome or Safari, is safer.',
      open: 'Open in another browser',
    },
    before: {
      title: 'Before you start',
      ownDevice: 'Use your own phone on mobile data, not a computer or the Wi-Fi of your workplace.',
      place: 'Be where nobody can see your screen.',
      leave: 'If somebody comes near, press “Leave this page now” at the lower edge, or the Shift key three times.',
      paper: 'Have paper and a pen ready. After sending you get a code of 20 digits to come back for the answer.',
      known:
        'Think first: who knows about this? If only you do, whoever reads it may guess that you are the one telling.',
      noHunting: 'What you know is enough. Do not take risks to find more evidence.',
    },
    kept: {
      title: 'How we look after what you tell',
      sealed: 'Your own device seals it before sending. Even those who run this system cannot open it.',
      readers: 'Only readers who have nothing to do with the matter can open it. Whoever is named gets no key.',
      nothing: 'This system keeps the day only: no time, no name, no telephone number, no internet address.',
      code: 'Only the tracking code links you to it, and only you have the code.',
    },
    limits: {
      title: 'What we cannot protect you from',
      network: 'Whoever runs the network you use can see that someone visited this site, but not what was written.',
      content: 'What you tell may let readers guess who you are.',
      history: 'Leaving does not erase the history on your device. It shows only plain page names.',
      spyware: 'If something on your device is watching you, we cannot help. Use another device.',
      operator:
        'The office runs this site. If somebody secretly changed the program, what is sent afterwards could be read. If you do not trust this place at all, use an outside channel.',
      more: 'Everything we can and cannot protect against',
    },
    how: {
      title: 'How to tell us',
      write: 'Press “Start telling us” and answer what you know. Leave out the rest.',
      note: 'After sending, write the 20-digit tracking code on paper.',
      comeBack: 'Come back to “Follow up”, enter the code, read the answers, and add more whenever you like.',
      ordinary:
        'Broken roads, no light, no water, rubbish not collected: this page is not needed. The office itself or the Damrongdhama centre, 1567, is quicker.',
    },
    steps: {
      title: 'What we do',
      read: 'A person entitled to read opens it and gives it a case number.',
      screen: 'We see whether it is ours to handle. If something is missing we ask you on the follow-up page.',
      find: 'We check the facts, or pass it to the body that has the power.',
      tell: 'We tell you the result on the follow-up page.',
    },
    unit: {
      title: 'Who is responsible',
      text: (office: string) =>
        `The legal office of ${office}, and an outside reviewer who does not take orders from the executive or the clerk.`,
      outside: 'What concerns the executive, the clerk or the legal office reaches the outside reviewer only.',
    },
    times: {
      title: 'How long it takes',
      acknowledge: (days: number) => `Within ${days} days we say that we have it.`,
      reply: (days: number) => `Within ${days} days you get a first answer.`,
      result: (days: number) => `Within ${days} days you get the result, or the reason why we need longer.`,
    },
    channels: {
      title: 'Ways to tell us',
      here: 'This page: open every day, nothing to register, free.',
      letter: (office: string) =>
        `A letter to the legal office of ${office}. You need not sign it. Enclose one half of a code slip that the office hands out, and you can read the answer on the follow-up page.`,
      visit: 'In person at the legal office, in office hours.',
    },
    outside: {
      title: 'You can also go to an outside body, instead or as well',
      lead: 'For when you would rather not tell this office, or are not content with our answer. If you want the protection of the NACC’s law, tell the NACC too.',
      nacc: 'NACC, call 1205: the executive, deputies, councillors, and any corruption.',
      pacc: 'PACC, call 1206: other officials.',
      damrongdhama: 'Damrongdhama centre, call 1567: the district and province that supervise this office.',
      audit: 'State Audit Office, www.audit.go.th: how public money was spent.',
      ombudsman: 'Ombudsman, call 1676: when a public body neglects its duty or acts unfairly.',
    },
    fingerprint: {
      title: 'How to tell that this is the real page',
      text: 'These digits come from the list of people entitled to read. If they equal those on the office’s notice, nobody was secretly added. If not, do not send anything and tell an outside body.',
      label: 'Check number, 30 digits',
      readers: (count: number, number: number) => `${count} people are entitled to read, list number ${number}`,
    },
    backToStart: 'Back to before you start',
    finished: 'Done, leave this page',
  },
});
