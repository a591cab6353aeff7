/**
 * The complaint form, the page with the tracking code, and what can go wrong on the way. Questions are asked so
 * that an unsigned complaint can be taken up (who, what, when, where, how known, evidence, witnesses, told
 * elsewhere) without pressing anybody to say who they are.
 */
import { defineTexts } from './text';

export const voiceFormTexts = defineTexts({
  th: {
    pageTitle: 'แบบฟอร์ม',
    heading: 'เล่าเรื่องให้เราฟัง',
    lead: 'ต้องตอบแค่สามข้อแรก นอกนั้นตอบเท่าที่รู้ ข้อไหนไม่รู้หรือไม่อยากตอบ เว้นไว้ได้',
    noName: 'อย่าใส่ชื่อ เบอร์โทร หรืออะไรที่บอกว่าคุณเป็นใคร',
    required: 'ต้องตอบ',
    choose: 'เลือก…',
    sections: {
      details: 'ใคร เมื่อไร ที่ไหน',
      detailsLead: 'ตอบเท่าที่รู้ ข้อไหนไม่รู้ เว้นไว้ได้',
      proof: 'จะตรวจสอบได้อย่างไร',
      proofLead: 'ยิ่งตอบได้มาก เราก็ตรวจสอบได้ง่ายขึ้น แต่อย่าเสี่ยงไปหาเพิ่ม',
      you: 'เพื่อให้คุณปลอดภัย',
      youLead: 'สองข้อนี้ช่วยให้เราระวังแทนคุณ',
    },
    fields: {
      category: { label: 'เป็นเรื่องแบบไหน', hint: 'เลือกข้อที่ใกล้เคียงที่สุด ไม่แน่ใจให้เลือกข้อสุดท้าย' },
      posts: {
        label: 'เรื่องนี้เกี่ยวข้องกับใครบ้าง',
        hint: 'เลือกได้หลายข้อ คนที่คุณเลือกจะเปิดอ่านเรื่องนี้ไม่ได้',
      },
      what: {
        label: 'เกิดอะไรขึ้น',
        hint: 'ใครทำอะไร กับใคร เป็นเงินหรือของเท่าไร ใช้คำง่าย ๆ ประโยคสั้น ๆ ไม่แน่ใจตรงไหนให้บอกว่าไม่แน่ใจ',
      },
      who: { label: 'ใครเป็นคนทำ', hint: 'ชื่อ ตำแหน่ง หรือลักษณะที่พอให้รู้ว่าหมายถึงใคร' },
      when: { label: 'เกิดขึ้นเมื่อไร', hint: 'ไม่รู้วันแน่นอน บอกคร่าว ๆ ได้ เช่น ช่วงต้นเดือนมีนาคม' },
      where: { label: 'เกิดขึ้นที่ไหน', hint: '' },
      howKnown: {
        label: 'คุณรู้เรื่องนี้ได้อย่างไร',
        hint: 'เช่น เห็นเอง หรือมีคนเล่าให้ฟัง ถ้าตอบแล้วคนอ่านจะเดาได้ว่าคุณเป็นใคร ให้เว้นไว้',
      },
      evidenceWhere: {
        label: 'จะดูหลักฐานได้จากที่ไหน',
        hint: 'เช่น เอกสารเลขที่เท่าไร ป้ายโครงการ กล้องวงจรปิด บอกแค่ที่อยู่ของหลักฐานก็พอ',
      },
      witnesses: { label: 'มีใครรู้เห็นอีกบ้าง', hint: 'คนที่เจ้าหน้าที่ไปถามได้ โดยไม่ทำให้คุณหรือเขาเดือดร้อน' },
      toldElsewhere: { label: 'เคยบอกเรื่องนี้กับใครหรือหน่วยงานไหนแล้วบ้าง', hint: '' },
      whoElseKnows: {
        label: 'นอกจากคุณ มีใครรู้เรื่องนี้ได้อีก',
        hint: 'เช่น รู้กันทั้งหมู่บ้าน หรือรู้แค่สองสามคน ยิ่งมีคนรู้น้อย เรายิ่งต้องระวังเวลาไปถาม จะได้ไม่มีใครเดาถึงคุณ',
      },
      happenedToYou: {
        label: 'มีอะไรเกิดขึ้นกับคุณเพราะเรื่องนี้ไหม',
        hint: 'เช่น ถูกขู่ ถูกย้ายงาน ถูกกลั่นแกล้ง',
      },
    },
    posts: {
      executive: 'นายก',
      'deputy-executive': 'รองนายก ที่ปรึกษา หรือเลขานุการนายก',
      council: 'สมาชิกสภา หรือประธานสภา',
      clerk: 'ปลัด หรือรองปลัด',
      'legal-office': 'งานนิติการ (คนที่รับเรื่องนี้)',
      'division:clerk-office': 'สำนักปลัด',
      'division:finance': 'กองคลัง',
      'division:public-works': 'กองช่าง',
      'not-sure': 'ไม่แน่ใจ หรือไม่อยากบอก',
      none: 'ไม่มีใครในรายการนี้',
    },
    notSureHint: 'เรื่องจะไปถึงผู้อ่านที่เป็นคนนอกสำนักงานเท่านั้น',
    completeness: (answered: string, all: string) => `ตอบแล้ว ${answered} จาก ${all} ข้อที่ช่วยให้ตรวจสอบเรื่องได้`,
    send: 'ส่งเรื่อง',
    sendSealed: {
      word: 'ปิดผนึกในเครื่องของคุณ',
      text: 'กดส่งแล้ว เรื่องจะถูกปิดผนึกในเครื่องนี้ก่อน แล้วจึงส่งออกไป จากนั้นคุณจะได้รหัสติดตาม',
    },
    sendClear: {
      word: 'เบราว์เซอร์นี้ปิดสคริปต์ไว้',
      text: 'เรื่องของคุณส่งได้ แต่จะถูกปิดผนึกเมื่อมาถึงเครื่องของเรา เครื่องของเราเห็นข้อความอยู่ชั่วครู่ ปิดผนึก แล้วลืม ถ้าเปิดสคริปต์ (JavaScript) ได้ เรื่องจะปิดผนึกตั้งแต่ในเครื่องของคุณ',
    },
    plain: {
      word: 'นี่คือหน้าสำรอง',
      text: 'หน้านี้ไม่ปิดผนึกในเครื่องของคุณ เครื่องของเราเห็นข้อความอยู่ชั่วครู่ ปิดผนึก แล้วลืม ถ้าใช้หน้าปกติได้ หน้าปกติปลอดภัยกว่า',
      back: 'กลับไปหน้าปกติ',
    },
    waiting: {
      word: 'กำลังเตรียมซองปิดผนึก',
      text: 'เริ่มพิมพ์ได้เลย ถ้าข้อความนี้ยังไม่หายไปในหนึ่งนาที แปลว่าเครื่องนี้ปิดผนึกให้ไม่ได้ ให้คัดลอกสิ่งที่พิมพ์ไว้ แล้วใช้หน้าสำรอง',
      plain: 'ใช้หน้าสำรอง (ปิดผนึกเมื่อมาถึงเครื่องของเรา)',
    },
    sending: 'กำลังปิดผนึกและส่ง อย่าเพิ่งปิดหน้านี้',
    problemsTitle: 'ยังไม่ได้ส่ง สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
    problems: {
      category: 'เลือกว่าเป็นเรื่องแบบไหน ไม่แน่ใจให้เลือกข้อสุดท้าย',
      ordinary: 'เรื่องนี้ไม่ต้องใช้แบบฟอร์มนี้ ติดต่อโต๊ะรับเรื่องร้องทุกข์ด้านล่างจะเร็วกว่า ถ้ามีคนโกงหรือเรียกเงินด้วย ให้เลือกข้ออื่น',
      postsMissing: 'เลือกว่าเรื่องนี้เกี่ยวข้องกับใครบ้าง ถ้าไม่มี ให้เลือก “ไม่มีใครในรายการนี้”',
      postsContradicting: 'เลือก “ไม่มีใครในรายการนี้” พร้อมกับข้ออื่นไม่ได้ เอาออกข้อใดข้อหนึ่ง',
      what: 'เล่าว่าเกิดอะไรขึ้น อย่างน้อยหนึ่งประโยค',
      tooLong: (field: string) => `“${field}” ยาวเกินไป ตัดให้สั้นลง ที่เหลือเล่าเพิ่มทีหลังได้ในหน้าติดตาม`,
      tooMuch: 'รวมทุกข้อแล้วยาวเกินไป ตัดบางส่วนออก ที่เหลือเล่าเพิ่มทีหลังได้ในหน้าติดตาม',
      noReader: 'คนที่คุณเลือกคือทุกคนที่เปิดอ่านได้ เราจึงไม่ส่งให้ใครเลย แจ้งหน่วยงานภายนอกด้านล่าง หรือแก้ข้อนี้แล้วส่งใหม่',
    },
    failures: {
      word: 'ยังส่งไม่ได้ สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
      unreachable: 'ติดต่อเครื่องของเราไม่ได้ ดูว่ามีสัญญาณอินเทอร์เน็ต แล้วกดส่งอีกครั้ง กดซ้ำกี่ครั้งก็นับเป็นเรื่องเดียว',
      hidden: 'ช่องที่ซ่อนไว้ดักโปรแกรมส่งอัตโนมัติมีข้อความอยู่ เราลบออกให้แล้ว กดส่งอีกครั้ง',
      hurried: 'เครือข่ายของคุณส่งมาถี่มาก เราจึงขอให้รอสักสิบวินาที แล้วกดส่งอีกครั้ง ไม่ต้องพิมพ์ใหม่',
      'too-many': 'มีการส่งจากเครือข่ายเดียวกับคุณถี่มาก รอสักหนึ่งนาที แล้วกดส่งอีกครั้ง',
      'intake-closed': 'ตอนนี้ปิดรับเรื่องชั่วคราว คัดลอกสิ่งที่พิมพ์ไว้ แล้วลองใหม่ภายหลัง หรือแจ้งหน่วยงานภายนอกด้านล่าง',
      directory: 'รายชื่อผู้มีสิทธิเปิดอ่านไม่ถูกต้อง อาจมีคนแอบแก้ เราจึงหยุดไว้ก่อน อย่าส่งทางหน้านี้ ให้แจ้งหน่วยงานภายนอกด้านล่าง',
      broken: 'ระบบขัดข้อง กดส่งอีกครั้ง กดซ้ำกี่ครั้งก็นับเป็นเรื่องเดียว ถ้ายังไม่ได้ ให้แจ้งหน่วยงานภายนอกด้านล่าง',
    },
    again: {
      'ticket-malformed': {
        word: 'แบบฟอร์มเสียหายระหว่างทาง',
        text: 'เราเตรียมแบบฟอร์มใหม่ให้แล้ว สิ่งที่พิมพ์ไว้ยังอยู่ครบ กดส่งอีกครั้ง',
      },
      'already-confirmed': {
        word: 'แบบฟอร์มนี้ส่งไปแล้ว และคุณจดรหัสแล้ว',
        text: 'ครั้งนี้เรายังไม่ได้รับอะไรเพิ่ม ถ้าเป็นเรื่องใหม่ กดส่งอีกครั้ง ถ้าจะเล่าเพิ่มในเรื่องเดิม ให้ใช้รหัสที่หน้าติดตาม',
      },
    },
    code: {
      heading: 'เราได้รับเรื่องแล้ว',
      receivedOn: (date: string) => `วันที่ ${date}`,
      label: 'รหัสติดตามของคุณ',
      write: 'จดรหัสนี้ลงกระดาษเดี๋ยวนี้ แล้วเก็บไว้ในที่ที่คนอื่นไม่เห็น',
      use: 'ใช้รหัสนี้อ่านคำตอบและเล่าเพิ่ม ที่หน้า “ติดตาม” ของเว็บไซต์นี้',
      only: 'ใครมีรหัสนี้ อ่านและเขียนแทนคุณได้ ถ้าหาย ไม่มีใครออกให้ใหม่ได้ แม้แต่เรา',
      earlierWord: 'เรื่องถึงเราตั้งแต่ครั้งก่อนแล้ว',
      earlier: 'สิ่งที่คุณแก้หลังจากนั้นยังไม่ได้ส่ง ถ้าต้องการ ให้เล่าเพิ่มที่หน้าติดตามด้วยรหัสนี้',
      ownText: 'เรื่องที่คุณเพิ่งส่ง คัดลอกไปแจ้งหน่วยงานอื่นได้',
      print: 'พิมพ์แผ่นเล็ก',
      printByHand: 'ถ้าต้องการพิมพ์ ใช้คำสั่งพิมพ์ของเบราว์เซอร์ แผ่นที่ได้มีแต่ตัวเลข ไม่บอกว่าเป็นของอะไร',
      slip: 'เก็บไว้เป็นส่วนตัว',
      lastFour: 'พิมพ์เลข 4 ตัวท้ายของรหัส',
      lastFourHint: 'เพื่อให้แน่ใจว่าจดแล้ว ดูจากกระดาษของคุณ',
      lastFourWrongTitle: 'ยังไม่ตรงกัน',
      lastFourWrong: 'เลขไม่ตรงกับ 4 ตัวท้ายของรหัส ดูที่จดไว้อีกครั้ง',
      wait: 'มีการส่งจากเครือข่ายเดียวกับคุณถี่มาก รอสักหนึ่งนาที แล้วกดอีกครั้ง',
      confirm: 'จดแล้ว ไปต่อ',
    },
    done: {
      heading: 'เรียบร้อยแล้ว ขอบคุณที่ช่วยบอก',
      next: 'ต่อจากนี้',
      acknowledge: (date: string) => `ภายใน ${date} เราจะบอกว่ารับเรื่องแล้ว`,
      reply: (date: string) => `ภายใน ${date} เราจะให้คำตอบแรก`,
      result: (date: string) => `ภายใน ${date} เราจะแจ้งผล หรือบอกเหตุผลว่าทำไมต้องใช้เวลาเพิ่ม`,
      look: 'แวะมาดูที่หน้า “ติดตาม” เป็นระยะ เราอาจถามคุณกลับ เราโทรหาหรือส่งข้อความหาคุณไม่ได้ เพราะไม่รู้ว่าคุณเป็นใคร',
    },
  },
  en: {
    pageTitle: 'Form',
    heading: 'Tell us what happened',
    lead: 'Only the first three must be answered. Leave out what you do not know or would rather not say.',
    noName: 'Do not write your name, telephone number or anything that says who you are.',
    required: 'must be answered',
    choose: 'Choose…',
    sections: {
      details: 'Who, when, where',
      detailsLead: 'What you know is enough. Leave out the rest.',
      proof: 'How it can be checked',
      proofLead: 'The more you can answer, the easier it is to check. Take no risks to find more.',
      you: 'To keep you safe',
      youLead: 'These two help us to be careful for you.',
    },
    fields: {
      category: {
        label: 'What kind of matter is it?',
        hint: 'Choose the nearest. If you are not sure, choose the last one.',
      },
      posts: {
        label: 'Who is it about?',
        hint: 'Choose as many as you need. Those you choose cannot open it.',
      },
      what: {
        label: 'What happened?',
        hint: 'Who did what, to whom, how much money or what thing. Plain words, short sentences. If you are not sure of something, say so.',
      },
      who: { label: 'Who did it?', hint: 'A name, a post, or enough to know who is meant.' },
      when: { label: 'When did it happen?', hint: 'Roughly is fine, such as early March.' },
      where: { label: 'Where did it happen?', hint: '' },
      howKnown: {
        label: 'How do you know?',
        hint: 'You saw it, or somebody told you. Leave it out if the answer would let readers guess who you are.',
      },
      evidenceWhere: {
        label: 'Where can evidence be seen?',
        hint: 'A document number, a project sign, a camera. Saying where it is, is enough.',
      },
      witnesses: {
        label: 'Who else knows?',
        hint: 'People the office can ask without trouble for you or them.',
      },
      toldElsewhere: { label: 'Whom have you told already?', hint: '' },
      whoElseKnows: {
        label: 'Besides you, who could know this?',
        hint: 'The whole village, or only two or three people. The fewer know, the more careful we are when we ask, so that nobody guesses it was you.',
      },
      happenedToYou: {
        label: 'Has anything happened to you because of this?',
        hint: 'Threats, being moved to another post, being harassed.',
      },
    },
    posts: {
      executive: 'The executive (นายก)',
      'deputy-executive': 'A deputy executive, adviser or secretary of the executive',
      council: 'A council member or the chair of the council',
      clerk: 'The clerk (ปลัด) or deputy clerk',
      'legal-office': 'The legal office (who receive this)',
      'division:clerk-office': 'Office of the clerk',
      'division:finance': 'Finance division',
      'division:public-works': 'Public works division',
      'not-sure': 'Not sure, or rather not say',
      none: 'None of these',
    },
    notSureHint: 'It will reach readers from outside the office only.',
    completeness: (answered: string, all: string) => `${answered} of ${all} answers that help to check the matter`,
    send: 'Send',
    sendSealed: {
      word: 'Sealed on your own device',
      text: 'When you press send, it is sealed on this device first and only then leaves it. After that you get your tracking code.',
    },
    sendClear: {
      word: 'This browser has script turned off',
      text: 'You can send, but it will be sealed when it reaches our machine. Our machine sees the text for a moment, seals it and forgets it. If you can turn script (JavaScript) on, it is sealed on your own device.',
    },
    plain: {
      word: 'This is the spare page',
      text: 'It does not seal on your device. Our machine sees the text for a moment, seals it and forgets it. If the ordinary page works for you, it is safer.',
      back: 'Back to the ordinary page',
    },
    waiting: {
      word: 'Preparing the sealed envelope',
      text: 'You can start typing. If these words are still here after a minute, this device cannot seal. Copy what you have typed and use the spare page.',
      plain: 'Use the spare page (sealed when it reaches our machine)',
    },
    sending: 'Sealing and sending. Please keep this page open',
    problemsTitle: 'Not sent yet. Everything you typed is still here',
    problems: {
      category: 'Choose what kind of matter it is. If you are not sure, choose the last one.',
      ordinary:
        'This form is not needed for that. The grievance desk below is quicker. If somebody also cheats or asks for money, choose another answer.',
      postsMissing: 'Choose who it is about. If nobody here, choose “None of these”.',
      postsContradicting: '“None of these” cannot stand beside another choice. Take one of them out.',
      what: 'Tell us what happened, in at least one sentence.',
      tooLong: (field: string) =>
        `“${field}” is too long. Shorten it; you can add the rest later on the follow-up page.`,
      tooMuch: 'Altogether it is too long. Take something out; you can add the rest later on the follow-up page.',
      noReader:
        'Those you chose are everybody who could open it, so we send it to nobody. Use an outside channel below, or change this answer and send again.',
    },
    failures: {
      word: 'Not sent. Everything you typed is still here',
      unreachable:
        'We cannot reach our machine. See that you have a connection and press send again. However often you press, it counts as one.',
      hidden: 'A field that is hidden to catch automatic senders was filled in. We have emptied it; press send again.',
      hurried:
        'A great deal is arriving from your network, so please wait ten seconds and press send again. You need not type anything anew.',
      'too-many': 'A great deal is arriving from your network. Wait a minute and press send again.',
      'intake-closed':
        'We take nothing in for the moment. Copy what you typed and try later, or use an outside channel below.',
      directory:
        'The list of people entitled to read is not right; somebody may have changed it. We stopped. Do not send on this page; use an outside channel below.',
      broken:
        'Something broke. Press send again; however often you press, it counts as one. If it still fails, use an outside channel below.',
    },
    again: {
      'ticket-malformed': {
        word: 'The form was damaged on the way',
        text: 'We have prepared a new one. Everything you typed is still here; press send again.',
      },
      'already-confirmed': {
        word: 'This form was sent before, and you have its code',
        text: 'Nothing was taken in this time. If it is a new matter, press send again. To add to the old one, use your code on the follow-up page.',
      },
    },
    code: {
      heading: 'We have received it',
      receivedOn: (date: string) => date,
      label: 'Your tracking code',
      write: 'Write this code on paper now and keep it where others do not see it.',
      use: 'With it you read the answers and add more, on the page “Follow up” of this site.',
      only: 'Whoever has the code can read and write as you. If it is lost nobody can give you another, not even we.',
      earlierWord: 'It reached us the time before',
      earlier:
        'What you changed after that has not been sent. If you want, add it on the follow-up page with this code.',
      ownText: 'What you have just sent, to copy for another body',
      print: 'Print a small slip',
      printByHand:
        'To print, use your browser’s own print command. The slip shows digits only and does not say what they are for.',
      slip: 'Keep private',
      lastFour: 'Type the last 4 digits of the code',
      lastFourHint: 'To be sure that you have it. Look at your paper.',
      lastFourWrongTitle: 'Not the same yet',
      lastFourWrong: 'These are not the last 4 digits of the code. Look at what you wrote again.',
      wait: 'A great deal is arriving from your network. Wait a minute and press again.',
      confirm: 'I have it, go on',
    },
    done: {
      heading: 'All done. Thank you for telling us',
      next: 'What happens now',
      acknowledge: (date: string) => `By ${date} we say that we have it.`,
      reply: (date: string) => `By ${date} you get a first answer.`,
      result: (date: string) => `By ${date} you get the result, or the reason why we need longer.`,
      look: 'Come by the page “Follow up” from time to time; we may ask you something. We cannot call or write to you, because we do not know who you are.',
    },
  },
});
