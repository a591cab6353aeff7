/** Adding photographs and other files to what was told: choosing, seeing what is sent, sending on a weak network. */
import { defineTexts } from './text';

export const voiceEvidenceTexts = defineTexts({
  th: {
    heading: 'ส่งรูปหรือเอกสาร',
    lead: 'รูป เสียง วิดีโอ หรือเอกสารช่วยให้ตรวจสอบได้ ไม่มีก็ไม่เป็นไร จะส่งตอนนี้หรือกลับมาส่งวันหลังด้วยรหัสติดตามก็ได้',
    open: 'เพิ่มรูปหรือเอกสาร',
    opening: 'กำลังเตรียม ใช้เวลาสักครู่',
    scriptUnreachable: 'ยังเปิดส่วนนี้ไม่ได้ ดูว่ามีสัญญาณอินเทอร์เน็ต แล้วกดอีกครั้ง',
    problemWord: 'ยังไม่ได้ส่งไฟล์',
    choose: {
      label: 'เลือกรูปหรือไฟล์',
      hint: 'ไฟล์ละไม่เกิน 50 MB รวมทั้งเรื่องไม่เกิน 200 MB ไฟล์ถูกปิดผนึกในเครื่องของคุณก่อนส่ง และชื่อไฟล์ไม่ถูกส่งไปด้วย',
    },
    reading: 'กำลังวาดรูปใหม่ในเครื่องของคุณ',
    photo: {
      heading: 'รูปที่จะส่ง',
      preview: 'รูปที่วาดใหม่แล้ว',
      text: 'เราวาดรูปนี้ขึ้นใหม่ในเครื่องของคุณ สถานที่ วันเวลา และรุ่นเครื่องที่แฝงอยู่ไม่ติดไปด้วย',
      look: 'ดูในรูปให้แน่ใจว่าไม่มีอะไรบอกว่าคุณเป็นใคร เช่น เงาสะท้อน มือ หรือโต๊ะทำงานของคุณ',
      original: 'ส่งต้นฉบับไปด้วย ปิดผนึกแยก',
      originalHint: 'ต้นฉบับยังมีข้อมูลแฝงอยู่ครบ รวมถึงสถานที่ถ่าย เจ้าหน้าที่ต้องบอกเหตุผลก่อนเปิดทุกครั้ง ถ้าไม่แน่ใจ ไม่ต้องเลือก',
      send: 'ปิดผนึกและส่งรูปนี้',
    },
    asIs: {
      heading: 'ไฟล์นี้จะส่งตามที่เป็น',
      word: 'ข้างในอาจมีชื่อของคุณ',
      why: {
        other:
          'เราล้างข้อมูลแฝงของไฟล์ชนิดนี้ไม่ได้ ไฟล์จะถูกปิดผนึกตามที่เป็น ข้างในอาจมีชื่อของคุณ ชื่อเครื่อง วันเวลา หรือสถานที่ ถ้าเป็นเอกสาร ถ่ายรูปทีละหน้าแล้วส่งรูปแทนจะปลอดภัยกว่า',
        'not-a-picture':
          'เบราว์เซอร์นี้เปิดรูปชนิดนี้ไม่ได้ จึงวาดใหม่ไม่ได้ เปิดรูปในเครื่องแล้วถ่ายภาพหน้าจอส่งแทนจะปลอดภัยกว่า ถ้าส่งตามที่เป็น ข้างในอาจมีสถานที่ วันเวลา และรุ่นเครื่อง',
        falsifies:
          'เบราว์เซอร์นี้กันไม่ให้วาดรูปใหม่ จึงล้างข้อมูลแฝงไม่ได้ ถ่ายภาพหน้าจอของรูปส่งแทนได้ หรือล้างข้อมูลด้วยโปรแกรมอื่นก่อน ถ้าส่งตามที่เป็น ข้างในอาจมีสถานที่ วันเวลา และรุ่นเครื่อง',
      },
      send: 'เข้าใจแล้ว ปิดผนึกและส่งตามที่เป็น',
    },
    other: 'เลือกไฟล์อื่น',
    sending: {
      heading: 'กำลังส่ง',
      progress: 'ส่งแล้ว {done} จาก {all} MB',
      keepOpen: 'เปิดหน้านี้ไว้จนส่งเสร็จ ถ้าหน้านี้ปิดไป กลับมาด้วยรหัสติดตามแล้วเลือกไฟล์เดิม เราส่งต่อจากที่ค้างไว้ได้ถึงสิ้นวันพรุ่งนี้',
      stop: 'หยุดและลบส่วนที่ส่งแล้ว',
      states: {
        preparing: 'กำลังเตรียมไฟล์',
        sending: 'กำลังปิดผนึกและส่ง',
        unreachable: 'สัญญาณหลุด ส่วนที่ส่งแล้วไม่หาย กำลังลองต่อเอง',
        busy: 'เครือข่ายเดียวกับคุณส่งเข้ามาถี่มาก รอสักครู่แล้วเราจะส่งต่อเอง',
        finishing: 'ส่งครบแล้ว กำลังตรวจ',
      },
    },
    sent: {
      word: { clean: 'ส่งรูปแล้ว', both: 'ส่งรูปและต้นฉบับแล้ว', 'as-is': 'ส่งไฟล์แล้ว' },
      text: 'เจ้าหน้าที่จะเห็นเมื่อเปิดเรื่องนี้ครั้งต่อไป เลือกไฟล์ถัดไปได้เลย ถ้าไม่มีแล้วก็ไม่ต้องทำอะไรต่อ',
    },
    unfinished: {
      word: (count: string) => `มีไฟล์ส่งค้างไว้ ${count} ไฟล์`,
      text: 'เลือกไฟล์เดิมอีกครั้ง เราจะส่งต่อจากที่ค้าง ถ้าไม่ส่งต่อ ส่วนที่ค้างจะถูกลบเองหลังสิ้นวันพรุ่งนี้',
    },
    failures: {
      stopped: 'หยุดแล้ว ส่วนที่ส่งไปถูกลบ เลือกไฟล์อื่นหรือไฟล์เดิมเมื่อไรก็ได้',
      empty: 'ไฟล์นี้ว่างเปล่า เลือกไฟล์อื่น',
      'too-large': 'ไฟล์นี้ใหญ่กว่า 50 MB ถ้าเป็นวิดีโอ ตัดเฉพาะช่วงสำคัญหรือลดขนาดก่อน',
      unreadable: 'อ่านไฟล์นี้ไม่ได้ อาจถูกย้าย แก้ หรือลบไปแล้ว เลือกใหม่อีกครั้ง',
      full: 'เรื่องนี้มีไฟล์ครบจำนวนที่รับได้แล้ว ถ้ายังมีหลักฐานสำคัญ เขียนบอกเจ้าหน้าที่ว่ามีอะไรและอยู่ที่ไหน',
      'thread-full': 'เรื่องนี้มีข้อความครบจำนวนที่รับได้แล้ว ถ้ายังมีหลักฐานสำคัญ แจ้งเป็นเรื่องใหม่',
      'evidence-missing': 'ส่วนที่ส่งค้างไว้ถูกลบไปแล้ว เลือกไฟล์เดิมอีกครั้งเพื่อส่งใหม่',
      'not-found': 'ไม่พบเรื่องของคุณ เปิดหน้าติดตามแล้วใส่รหัสอีกครั้ง',
      unreachable: 'ติดต่อเครื่องของเราไม่ได้ ดูว่ามีสัญญาณอินเทอร์เน็ต แล้วเลือกไฟล์เดิมอีกครั้ง ส่วนที่ส่งแล้วไม่หาย',
      'too-many': 'มีการเปิดจากเครือข่ายเดียวกับคุณถี่มาก รอสักหนึ่งนาทีแล้วลองอีกครั้ง',
      tampered: 'เปิดเรื่องนี้ไม่ได้ เพราะข้อมูลที่เก็บไว้ไม่ครบหรือถูกแก้ ลองอีกครั้ง ถ้ายังเป็นอยู่ ให้แจ้งหน่วยงานภายนอก เช่น ป.ป.ช. โทร 1205',
      broken: 'ระบบขัดข้อง เลือกไฟล์เดิมอีกครั้งในอีกสักครู่ ส่วนที่ส่งแล้วไม่หาย',
    },
    inThread: (count: string) => `ส่งหลักฐาน ${count} ไฟล์`,
  },
  en: {
    heading: 'Send photos or documents',
    lead: 'Photos, sound, video or documents help to check what you told. It is all right to have none. Send them now, or come back with the tracking code.',
    open: 'Add a photo or document',
    opening: 'Preparing. This takes a moment',
    scriptUnreachable: 'This part cannot be opened yet. See that you have a connection and press again.',
    problemWord: 'The file was not sent',
    choose: {
      label: 'Choose a photo or file',
      hint: 'At most 50 MB each and 200 MB together. Files are sealed on your device before they leave it, and their names are not sent.',
    },
    reading: 'Drawing the photo anew on your device',
    photo: {
      heading: 'What will be sent',
      preview: 'The photo, drawn anew',
      text: 'This photo was drawn anew on your device. The place, time and camera hidden in the old file do not go along.',
      look: 'Make sure that nothing in it shows who you are, such as a reflection, your hand or your desk.',
      original: 'Send the original too, sealed apart',
      originalHint:
        'The original still has everything hidden in it, where it was taken too. The office must give a reason each time it opens it. If in doubt, leave this empty.',
      send: 'Seal and send this photo',
    },
    asIs: {
      heading: 'This file will be sent as it is',
      word: 'Your name may be inside',
      why: {
        other:
          'We cannot clean files of this kind. It will be sealed as it is; your name, your device, times or places may be inside. If it is a document, photographing its pages and sending the photos is safer.',
        'not-a-picture':
          'This browser cannot open photos of this kind, so it cannot draw it anew. Sending a screenshot of it is safer. If you send it as it is, the place, time and camera may be inside.',
        falsifies:
          'This browser does not allow drawing the photo anew, so it cannot be cleaned. Send a screenshot of it, or clean it with another program first. If you send it as it is, the place, time and camera may be inside.',
      },
      send: 'I understand. Seal and send as it is',
    },
    other: 'Choose another file',
    sending: {
      heading: 'Sending',
      progress: '{done} of {all} MB sent',
      keepOpen:
        'Keep this page open until it is done. If it closes, come back with the tracking code and choose the same file; it goes on from where it stopped until the end of tomorrow.',
      stop: 'Stop and delete what was sent',
      states: {
        preparing: 'Preparing the file',
        sending: 'Sealing and sending',
        unreachable: 'The connection is lost. What was sent is kept. Trying again by itself',
        busy: 'A great deal is arriving from your network. It goes on by itself in a moment',
        finishing: 'All of it has arrived. Checking',
      },
    },
    sent: {
      word: { clean: 'Photo sent', both: 'Photo and original sent', 'as-is': 'File sent' },
      text: 'The office will see it the next time it opens this. Choose the next file; if there is none, nothing more is to be done.',
    },
    unfinished: {
      word: (count: string) => `Files not sent to their end: ${count}`,
      text: 'Choose the same file again and it goes on from where it stopped. Otherwise what is left is deleted after the end of tomorrow.',
    },
    failures: {
      stopped: 'Stopped, and what had been sent was deleted. You can choose this or another file at any time.',
      empty: 'This file is empty. Choose another.',
      'too-large':
        'This file is larger than 50 MB. If it is a video, cut out the part that matters or make it smaller.',
      unreadable: 'This file cannot be read. It may have been moved, changed or deleted. Choose it again.',
      full: 'This matter holds no more files. If there is more that is important, write to the office what it is and where.',
      'thread-full': 'This matter holds no more messages. If there is more that is important, tell us anew.',
      'evidence-missing': 'What had been sent was deleted meanwhile. Choose the same file again.',
      'not-found': 'Your matter was not found. Open the follow-up page and enter the code again.',
      unreachable:
        'We cannot reach our machine. See that you have a connection and choose the same file again; what was sent is kept.',
      'too-many': 'A great deal is arriving from your network. Wait a minute and try again.',
      tampered:
        'This cannot be opened: what was stored is incomplete or was changed. Try again; if it stays so, tell an outside body, such as the NACC, call 1205.',
      broken: 'Something broke. Choose the same file again in a moment; what was sent is kept.',
    },
    inThread: (count: string) => `Files sent: ${count}`,
  },
});
