/**
 * What a reporter can do on the follow-up page besides reading and writing: the next step in plain words, contact
 * details, a copy to take elsewhere, ending the code, a word of danger, and the questions after closing.
 */
import { defineTexts } from './text';

export const voiceFollowTexts = defineTexts({
  th: {
    next: {
      title: 'ขั้นต่อไป',
      acknowledge: (date: string) => `เจ้าหน้าที่จะเปิดอ่านและบอกว่ารับเรื่องแล้ว ภายในวันที่ ${date}`,
      reply: (date: string) => `เจ้าหน้าที่จะเขียนคำตอบแรกถึงคุณที่หน้านี้ ภายในวันที่ ${date}`,
      finish: (date: string) => `เจ้าหน้าที่จะแจ้งผลที่หน้านี้ หรือบอกเหตุผลว่าทำไมต้องใช้เวลาเพิ่ม ภายในวันที่ ${date}`,
      answer: (date: string) => `ถึงตาคุณ ตอบคำถามด้านล่างเท่าที่ตอบได้ แล้วเจ้าหน้าที่จะทำต่อและแจ้งผล ภายในวันที่ ${date}`,
      closed: 'เรื่องจบแล้ว ถ้าไม่พอใจผล คุณพิมพ์สำเนาสิ่งที่เล่าไว้ แล้วนำไปแจ้งหน่วยงานภายนอกได้',
      late: {
        acknowledge: (date: string) =>
          `เจ้าหน้าที่ต้องบอกว่ารับเรื่องภายในวันที่ ${date} แต่ยังไม่ได้ทำ เราช้ากว่าที่สัญญาไว้ คุณไม่ต้องรอเรา แจ้งหน่วยงานภายนอกได้เลย`,
        reply: (date: string) =>
          `เจ้าหน้าที่ต้องตอบคุณภายในวันที่ ${date} แต่ยังไม่ได้ตอบ เราช้ากว่าที่สัญญาไว้ คุณไม่ต้องรอเรา แจ้งหน่วยงานภายนอกได้เลย`,
        finish: (date: string) =>
          `เจ้าหน้าที่ต้องแจ้งผลภายในวันที่ ${date} แต่ยังไม่ได้แจ้ง เราช้ากว่าที่สัญญาไว้ ถามเราด้านล่างได้ หรือแจ้งหน่วยงานภายนอกได้เลย`,
      },
    },
    promises: {
      missed: {
        acknowledge: (date: string) => `บอกว่ารับเรื่อง ครบกำหนด ${date} ยังไม่ได้ทำ`,
        reply: (date: string) => `คำตอบแรก ครบกำหนด ${date} ยังไม่ได้ทำ`,
        finish: (date: string) => `แจ้งผล ครบกำหนด ${date} ยังไม่ได้ทำ`,
      },
      lateDone: {
        acknowledge: (date: string) => `บอกว่ารับเรื่อง ทำแล้วเมื่อ ${date} ช้ากว่ากำหนด`,
        reply: (date: string) => `คำตอบแรก ทำแล้วเมื่อ ${date} ช้ากว่ากำหนด`,
        finish: (date: string) => `แจ้งผล ทำแล้วเมื่อ ${date} ช้ากว่ากำหนด`,
      },
      finished: (date: string) => `แจ้งผล ทำแล้วเมื่อ ${date}`,
    },
    lastOpened: {
      before: (date: string) =>
        `รหัสนี้เปิดเรื่องครั้งก่อนเมื่อวันที่ ${date} ถ้าวันนั้นไม่ใช่คุณ แปลว่ามีคนอื่นรู้รหัสของคุณ ให้ดู “ปิดการติดตามตลอดไป” ด้านล่าง`,
      never: 'รหัสนี้เพิ่งเปิดเรื่องเป็นครั้งแรก ถ้าคุณเคยเปิดมาก่อน แปลว่ามีคนแก้ข้อมูลของเรา ให้แจ้งหน่วยงานภายนอก',
    },
    more: 'สิ่งที่คุณทำได้',
    notSent: 'ยังไม่ได้บันทึก สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
    notNow: 'ทำไม่ได้ในตอนนี้ เพราะเรื่องเปลี่ยนไประหว่างที่คุณเปิดหน้านี้ ดูด้านบนแล้วลองอีกครั้ง',
    savedWord: 'บันทึกแล้ว',
    contact: {
      title: 'ช่องทางติดต่อกลับ (ไม่จำเป็น)',
      lead: 'เราไม่ต้องใช้ เรื่องของคุณเดินต่อได้โดยไม่มีข้อนี้ ถ้าให้ไว้ คนที่เปิดอ่านเรื่องจะรู้ว่าคุณเป็นใคร ข้อมูลถูกปิดผนึก เปิดได้เฉพาะผู้มีสิทธิอ่านเรื่องนี้ รหัสติดตามเปิดไม่ได้ ประวัติจะบอกว่าใครเปิดดู',
      given: 'คุณให้ช่องทางติดต่อไว้แล้ว หน้านี้แสดงให้ดูไม่ได้ คุณใส่ใหม่แทนของเดิม หรือถอนออกได้',
      unavailable: 'เรื่องนี้รับช่องทางติดต่อทางหน้านี้ไม่ได้ ถ้าจำเป็น เขียนไว้ในข้อความถึงเจ้าหน้าที่',
      phone: 'เบอร์โทร',
      email: 'อีเมล',
      other: 'ช่องทางอื่น',
      otherHint: 'เช่น ฝากบอกผ่านใคร หรือเวลาที่สะดวก',
      save: 'ปิดผนึกและบันทึก',
      withdraw: 'ถอนช่องทางติดต่อ',
      saved: 'ปิดผนึกช่องทางติดต่อแล้ว คุณเปลี่ยนหรือถอนได้ที่หน้าติดตาม',
      withdrawn: 'ถอนช่องทางติดต่อแล้ว เจ้าหน้าที่ที่เคยเปิดดูอาจจำได้',
      problems: {
        missing: 'ใส่อย่างน้อยหนึ่งช่อง หรือข้ามข้อนี้ไปเลย',
        'too-long': 'ยาวเกินไป ตัดให้สั้นลง',
      },
    },
    copy: {
      title: 'สำเนาไว้นำไปแจ้งที่อื่น',
      lead: 'พิมพ์สิ่งที่คุณเล่าไว้ นำไปยื่น ป.ป.ช. หรือ ป.ป.ท. ได้ ในแผ่นไม่มีรหัสติดตาม',
      open: 'ดูสำเนา',
      heading: 'สำเนาเรื่องที่แจ้งไว้',
      filed: (office: string, date: string) => `แจ้งไว้กับ${office} วันที่ ${date}`,
      later: 'เขียนเพิ่มภายหลัง',
      print: 'พิมพ์หรือบันทึกเป็นไฟล์',
      printByHand: 'ถ้าต้องการพิมพ์ ใช้คำสั่งพิมพ์ของเบราว์เซอร์',
      careful: 'ก่อนพิมพ์ ดูให้แน่ใจว่าเครื่องพิมพ์เป็นของที่ไว้ใจได้ กระดาษแผ่นนี้บอกทุกอย่างที่คุณเล่า',
      back: 'กลับไปที่เรื่องของคุณ',
      howTitle: 'วิธีแจ้ง ป.ป.ช. หรือ ป.ป.ท. ด้วยตัวเอง',
      how: {
        nacc: 'ป.ป.ช. รับเรื่องผู้บริหาร รองผู้บริหาร สมาชิกสภา และการทุจริตทุกเรื่อง โทร 1205 เว็บไซต์ www.nacc.go.th หรือสำนักงาน ป.ป.ช. ประจำจังหวัด',
        pacc: 'ป.ป.ท. รับเรื่องเจ้าหน้าที่ของรัฐคนอื่น โทร 1206 เว็บไซต์ www.pacc.go.th',
        unsigned: 'แจ้งโดยไม่บอกชื่อได้ ถ้าเล่าชัดว่าใคร ทำอะไร ที่ไหน เมื่อใด และหลักฐานหรือพยานอยู่ที่ไหน',
        protection:
          'การแจ้งที่นี่อย่างเดียวอาจไม่ทำให้ได้รับความคุ้มครองตามกฎหมายของ ป.ป.ช. ถ้าต้องการความคุ้มครองนั้น ให้แจ้ง ป.ป.ช. ด้วย และถามเรื่องนี้ตอนแจ้ง',
      },
    },
    freeze: {
      title: 'ปิดการติดตามตลอดไป',
      lead: 'ใช้เมื่อคนอื่นรู้รหัสของคุณ หรือคุณไม่ต้องการกลับมาอีก',
      open: 'ดูก่อนปิด',
      heading: 'ปิดการติดตามตลอดไป?',
      means: {
        code: 'รหัสนี้จะเปิดอะไรไม่ได้อีก ไม่ว่าใครถืออยู่ รวมทั้งคุณ',
        answers: 'คุณจะไม่เห็นคำตอบ และเขียนถึงเจ้าหน้าที่ในเรื่องนี้ไม่ได้อีก',
        staff: 'เจ้าหน้าที่ยังอ่านสิ่งที่คุณเล่าไว้ และทำเรื่องต่อไป เขาจะเห็นว่าผู้แจ้งปิดการติดตามแล้ว',
        undo: 'ย้อนกลับไม่ได้ ไม่มีใครเปิดให้ใหม่ได้ แม้แต่เรา',
        copy: 'ถ้าต้องการสำเนา ให้พิมพ์ก่อน',
      },
      confirm: 'ปิดการติดตามตลอดไป',
      back: 'ไม่ปิด กลับไปที่เรื่องของคุณ',
      doneTitle: 'ปิดการติดตามแล้ว',
      done: 'รหัสนี้เปิดอะไรไม่ได้อีก ทำลายกระดาษที่จดรหัสได้เลย ถ้ามีเรื่องใหม่ คุณแจ้งใหม่ได้เสมอ',
    },
    danger: {
      label: 'ตอนนี้มีคนกำลังอยู่ในอันตราย',
      hint: 'เจ้าหน้าที่จะเห็นเรื่องได้ตั้งแต่ต้นชั่วโมงถัดไป ไม่ต้องรอรอบของวัน แต่คนที่เฝ้าดูอยู่จะเดาเวลาที่คุณส่งได้ง่ายขึ้น ไม่มีใครเฝ้าหน้าจอตลอด ถ้าอันตรายอยู่ตรงหน้า โทร 191 ก่อน',
      title: 'ตอนนี้มีคนอยู่ในอันตราย',
      lead: 'บอกให้เจ้าหน้าที่ดูเรื่องนี้ก่อนเรื่องอื่น ถ้าเจ้าหน้าที่ยังไม่ได้เปิดเรื่อง เขาจะเห็นได้ตั้งแต่ต้นชั่วโมงถัดไป คนที่เฝ้าดูอยู่จะเดาเวลาที่คุณส่งได้ง่ายขึ้น ไม่มีใครเฝ้าหน้าจอตลอด ถ้าอันตรายอยู่ตรงหน้า โทร 191 ก่อน',
      detail: 'ใครอยู่ในอันตราย และต้องการอะไร',
      send: 'บอกว่ามีอันตราย',
      sent: 'เจ้าหน้าที่จะเห็นเรื่องนี้ก่อนเรื่องอื่น ถ้าอันตรายอยู่ตรงหน้า โทร 191',
      message: 'ผู้แจ้งบอกว่า ตอนนี้มีคนอยู่ในอันตราย',
      isSet: 'คุณบอกไว้แล้วว่ามีคนอยู่ในอันตราย เรื่องนี้อยู่บนสุดของเจ้าหน้าที่ ถ้าอันตรายอยู่ตรงหน้า โทร 191',
    },
    rating: {
      title: 'คุณพอใจกับการดูแลเรื่องนี้แค่ไหน',
      hint: 'ตอบหรือไม่ตอบก็ได้ คำตอบนับรวมเป็นรายเดือน ไม่ได้เก็บไว้กับเรื่องของคุณ เราเก็บแค่ว่าเรื่องนี้ตอบแล้ว',
      steps: { 1: 'ไม่พอใจมาก', 2: 'ไม่พอใจ', 3: 'เฉย ๆ', 4: 'พอใจ', 5: 'พอใจมาก' },
      send: 'ส่งคำตอบ',
      sent: 'ขอบคุณสำหรับคำตอบ',
      missing: 'เลือกหนึ่งข้อก่อนส่ง หรือข้ามข้อนี้ไปเลย',
    },
    checkIn: {
      title: 'ตั้งแต่แจ้งเรื่อง มีอะไรเกิดขึ้นกับคุณไหม',
      hint: 'เลือกได้หลายข้อ คำตอบปิดผนึกถึงผู้มีสิทธิอ่านเรื่องนี้เท่านั้น ถ้ามีเรื่องเกิดขึ้น ระบบจะทำเครื่องหมายให้เจ้าหน้าที่เห็น',
      happenings: {
        none: 'ไม่มีอะไรเกิดขึ้น',
        threatened: 'ถูกขู่หรือถูกกดดัน',
        moved: 'ถูกย้ายงานหรือเปลี่ยนหน้าที่',
        dismissed: 'ถูกให้ออก หรือไม่ต่อสัญญา',
        pay: 'ถูกลดเงิน สิทธิ หรือบริการที่เคยได้',
        sued: 'ถูกฟ้องหรือถูกแจ้งความ',
        suspected: 'มีคนสงสัยว่าคุณเป็นคนแจ้ง',
        other: 'เรื่องอื่น',
      },
      detail: 'เล่าเพิ่มถ้าอยากเล่า',
      detailHint: 'อย่าใส่สิ่งที่บอกว่าคุณเป็นใคร ถ้าไม่อยากให้ใครรู้',
      help: 'ถ้ามีเรื่องเกิดขึ้น ขอความช่วยเหลือข้างนอกได้: ป.ป.ช. 1205 ขอมาตรการคุ้มครอง ศูนย์ดำรงธรรม 1567 สภาทนายความ 1167 ปรึกษากฎหมาย และ 191 เมื่อถูกทำร้ายหรือขู่จะทำร้าย',
      send: 'ปิดผนึกและส่ง',
      sent: 'ส่งคำตอบแล้ว',
      message: (days: string) => `คำตอบหลังจบเรื่อง ${days} วัน`,
      missing: 'เลือกอย่างน้อยหนึ่งข้อ หรือข้ามข้อนี้ไปเลย',
      contradicting: 'เลือก “ไม่มีอะไรเกิดขึ้น” พร้อมกับข้ออื่นไม่ได้ เอาออกข้อใดข้อหนึ่ง',
    },
  },
  en: {
    next: {
      title: 'Next',
      acknowledge: (date: string) => `The office will open it and say that it has it, by ${date}`,
      reply: (date: string) => `The office will write a first answer on this page, by ${date}`,
      finish: (date: string) => `The office will tell the result here, or why it needs longer, by ${date}`,
      answer: (date: string) =>
        `Your turn: answer the question below as far as you can. The office goes on and tells the result by ${date}`,
      closed: 'This has ended. If you are not content, print a copy of what you told and take it to an outside body',
      late: {
        acknowledge: (date: string) =>
          `The office had to say by ${date} that it has it, and has not. We are later than we promised. You need not wait: tell an outside body`,
        reply: (date: string) =>
          `The office had to answer by ${date} and has not. We are later than we promised. You need not wait: tell an outside body`,
        finish: (date: string) =>
          `The office had to tell the result by ${date} and has not. We are later than we promised. Ask us below, or tell an outside body`,
      },
    },
    promises: {
      missed: {
        acknowledge: (date: string) => `Say that we have it: was due on ${date}, not done`,
        reply: (date: string) => `A first answer: was due on ${date}, not done`,
        finish: (date: string) => `The result: was due on ${date}, not done`,
      },
      lateDone: {
        acknowledge: (date: string) => `Say that we have it: done on ${date}, late`,
        reply: (date: string) => `A first answer: done on ${date}, late`,
        finish: (date: string) => `The result: done on ${date}, late`,
      },
      finished: (date: string) => `The result: done on ${date}`,
    },
    lastOpened: {
      before: (date: string) =>
        `This code last opened it on ${date}. If that was not you, somebody else knows your code: see “End following up for good” below.`,
      never:
        'This is the first time this code opened it. If you opened it before, somebody changed what we keep: tell an outside body.',
    },
    more: 'What you can do',
    notSent: 'Not saved yet. What you typed is still here',
    notNow: 'Not possible now: something changed while you had this page open. Look above and try again.',
    savedWord: 'Saved',
    contact: {
      title: 'How to reach you (not needed)',
      lead: 'We do not need this; everything goes on without it. If you give it, whoever opens the matter knows who you are. It is sealed: only those who may read this matter can open it, the tracking code cannot, and the history says who looked.',
      given: 'You gave contact details. They cannot be shown here. You can replace them or take them back.',
      unavailable: 'This one cannot take contact details here. If you must, write them in a message.',
      phone: 'Telephone',
      email: 'E-mail',
      other: 'Another way',
      otherHint: 'Such as through whom, or when',
      save: 'Seal and save',
      withdraw: 'Take contact details back',
      saved: 'Your contact details are sealed. You can replace them or take them back on the follow-up page.',
      withdrawn: 'Contact details taken back. Whoever looked at them before may remember.',
      problems: {
        missing: 'Fill in at least one, or leave this out.',
        'too-long': 'Too long. Shorten it.',
      },
    },
    copy: {
      title: 'A copy to take elsewhere',
      lead: 'Print what you told and take it to the NACC or PACC. The tracking code is not on it.',
      open: 'Show the copy',
      heading: 'Copy of what was told',
      filed: (office: string, date: string) => `Told to ${office} on ${date}`,
      later: 'Added later',
      print: 'Print or save as a file',
      printByHand: 'To print, use your browser’s own command.',
      careful: 'Be sure of the printer: this sheet says everything you told.',
      back: 'Back to what you sent',
      howTitle: 'How to tell the NACC or PACC yourself',
      how: {
        nacc: 'NACC: the executive, deputies, councillors, and any corruption. Call 1205, www.nacc.go.th, or its office in the province.',
        pacc: 'PACC: other officials. Call 1206, www.pacc.go.th.',
        unsigned:
          'You need not give your name if you say clearly who, what, where, when, and where evidence or witnesses are.',
        protection:
          'Telling this office alone may not bring the protection of the NACC’s law. If you want it, tell the NACC too, and ask about it.',
      },
    },
    freeze: {
      title: 'End following up for good',
      lead: 'For when somebody else knows your code, or you do not want to come back.',
      open: 'See what it means',
      heading: 'End following up for good?',
      means: {
        code: 'The code will open nothing any more, whoever holds it, you included',
        answers: 'You will see no answers and cannot write to the office about this again',
        staff: 'The office can still read what you told and goes on with it. It sees that you ended following up',
        undo: 'It cannot be undone. Nobody can open it again for you, not even we',
        copy: 'If you want a copy, print it first',
      },
      confirm: 'End following up for good',
      back: 'No, back to what you sent',
      doneTitle: 'Following up has ended',
      done: 'The code opens nothing any more. You can destroy the paper. If there is something new, you can always tell us anew.',
    },
    danger: {
      label: 'Somebody is in danger now',
      hint: 'The office can see it from the next full hour instead of in the next batch of the day. Whoever watches can guess more easily when you sent it. Nobody watches the screen all the time: if the danger is at hand, call 191 first.',
      title: 'Somebody is in danger now',
      lead: 'Tells the office to look at this before anything else. If it has not been opened yet, the office can see it from the next full hour. Whoever watches can guess more easily when you sent it. Nobody watches the screen all the time: if the danger is at hand, call 191 first.',
      detail: 'Who is in danger, and what is needed',
      send: 'Say that there is danger',
      sent: 'The office will see this before anything else. If the danger is at hand, call 191.',
      message: 'The reporter says that somebody is in danger now',
      isSet:
        'You said that somebody is in danger. This stands first in the office. If the danger is at hand, call 191.',
    },
    rating: {
      title: 'How content are you with how this was handled?',
      hint: 'Answer or leave it out. Answers are added up by month and not kept with yours; we keep only that you answered.',
      steps: { 1: 'Very unhappy', 2: 'Unhappy', 3: 'Neither', 4: 'Content', 5: 'Very content' },
      send: 'Send answer',
      sent: 'Thank you for answering.',
      missing: 'Choose one first, or leave this out.',
    },
    checkIn: {
      title: 'Has anything happened to you since you told us?',
      hint: 'Choose as many as you need. Your answer is sealed to those who may read this. If something happened, the office sees a mark.',
      happenings: {
        none: 'Nothing happened',
        threatened: 'I was threatened or put under pressure',
        moved: 'I was moved or given other work',
        dismissed: 'I was dismissed, or my contract not renewed',
        pay: 'I lost money, rights or services',
        sued: 'I was sued or reported to the police',
        suspected: 'Somebody suspects that it was me',
        other: 'Something else',
      },
      detail: 'Tell more if you want to',
      detailHint: 'Nothing that says who you are, if nobody should know.',
      help: 'If something happened, there is help outside: NACC 1205 for protection, Damrongdhama centre 1567, Lawyers Council 1167 for legal advice, and 191 if you are hurt or threatened with it.',
      send: 'Seal and send',
      sent: 'Your answer was sent.',
      message: (days: string) => `Answer ${days} days after closing`,
      missing: 'Choose at least one, or leave this out.',
      contradicting: '“Nothing happened” cannot stand with another. Take one of them out.',
    },
  },
});
