/** Sending a file without script: one at a time, cleaned and sealed on our machine, and why one was not taken. */
import { defineTexts } from './text';

export const voiceFileTexts = defineTexts({
  th: {
    heading: 'ส่งรูปหรือเอกสาร',
    lead: 'รูป เสียง วิดีโอ หรือเอกสารช่วยให้ตรวจสอบได้ ไม่มีก็ไม่เป็นไร ถ้าพิมพ์ข้อความค้างไว้ด้านบน ส่งข้อความก่อน แล้วค่อยส่งไฟล์',
    clear: {
      word: 'ไฟล์ผ่านเครื่องของเราก่อนปิดผนึก',
      text: 'หน้านี้ไม่ได้ใช้สคริปต์ ไฟล์จึงผ่านหน่วยความจำของเครื่องเราชั่วครู่ เราวาดรูปขึ้นใหม่เพื่อทิ้งสถานที่ วันเวลา และรุ่นเครื่องที่แฝงอยู่ ปิดผนึก แล้วลืม ชื่อไฟล์ไม่ถูกเก็บ ถ้าเปิดสคริปต์ (JavaScript) ได้ ไฟล์จะถูกปิดผนึกในเครื่องของคุณก่อนส่ง',
    },
    file: 'เลือกรูปหรือไฟล์',
    fileHint: 'ครั้งละหนึ่งไฟล์ ไม่เกิน 50 MB รวมทั้งเรื่องไม่เกิน 200 MB',
    keepOriginal: 'ส่งต้นฉบับของรูปไปด้วย ปิดผนึกแยก',
    keepOriginalHint: 'ต้นฉบับยังมีข้อมูลแฝงอยู่ครบ รวมถึงสถานที่ถ่าย ถ้าไม่แน่ใจ ไม่ต้องเลือก',
    asItIs: 'ไฟล์นี้ไม่ใช่รูป ส่งตามที่เป็น',
    asItIsHint:
      'เราล้างข้อมูลแฝงของเอกสาร เสียง และวิดีโอไม่ได้ ข้างในอาจมีชื่อของคุณ ชื่อเครื่อง วันเวลา หรือสถานที่ ถ้าเป็นเอกสาร ถ่ายรูปทีละหน้าแล้วส่งรูปแทนจะปลอดภัยกว่า',
    send: 'ส่งไฟล์',
    patience: 'กดครั้งเดียวแล้วรอจนหน้าใหม่ขึ้น ไฟล์ใหญ่อาจใช้เวลาหลายนาที',
    sentWord: 'ส่งไฟล์แล้ว',
    sent: 'เจ้าหน้าที่จะเห็นเมื่อเปิดเรื่องนี้ครั้งต่อไป ถ้ามีอีก เลือกไฟล์ถัดไปได้เลย',
    problemsTitle: 'ยังไม่ได้ส่งไฟล์ และไม่มีอะไรถูกเก็บไว้',
    problems: {
      missing: 'เลือกไฟล์ก่อนส่ง ถ้าเลือกแล้ว ไฟล์นั้นว่างเปล่า ให้เลือกไฟล์อื่น',
      unknown:
        'ไฟล์ชนิดนี้รับไม่ได้ ที่รับคือรูป (JPEG PNG WebP GIF HEIC) PDF Word Excel PowerPoint เสียง และวิดีโอ ถ้าเปิดดูบนจอได้ ถ่ายภาพหน้าจอแล้วส่งรูปแทน',
      'not-a-picture': 'ไฟล์นี้ไม่ใช่รูป เราล้างข้อมูลแฝงให้ไม่ได้ ถ่ายรูปแล้วส่งรูปแทน หรือเลือก “ส่งตามที่เป็น” แล้วเลือกไฟล์อีกครั้ง',
      damaged: 'ทำสำเนาสะอาดของรูปนี้ไม่ได้ รูปอาจไม่ครบหรือเสีย ลองอีกครั้ง หรือถ่ายภาพหน้าจอของรูปแล้วส่งแทน',
      moving: 'รูปนี้เป็นภาพเคลื่อนไหวหรือมีหลายภาพ ถ่ายภาพหน้าจอของช่วงสำคัญแล้วส่งแทน',
      'too-many-pixels': 'รูปนี้ละเอียดเกินกว่าที่รับได้ ย่อรูป หรือถ่ายภาพหน้าจอของรูปแล้วส่งแทน',
      'too-large': 'ไฟล์นี้ใหญ่กว่า 50 MB ถ้าเป็นวิดีโอ ตัดเฉพาะช่วงสำคัญ ถ้าเป็นรูป ย่อก่อน แล้วส่งใหม่',
      full: 'เรื่องนี้มีไฟล์ครบจำนวนที่รับได้แล้ว ถ้ายังมีหลักฐานสำคัญ เขียนบอกเจ้าหน้าที่ว่ามีอะไรและอยู่ที่ไหน',
      'thread-full': 'เรื่องนี้มีข้อความครบจำนวนที่รับได้แล้ว ถ้ายังมีหลักฐานสำคัญ แจ้งเป็นเรื่องใหม่',
      'no-original': 'เรื่องนี้เก็บต้นฉบับไม่ได้ เลือกไฟล์อีกครั้งแล้วส่งโดยไม่ต้องเลือก “ส่งต้นฉบับ”',
      'try-later': 'มีการส่งไฟล์จากเครือข่ายเดียวกับคุณถี่มาก รอสักหนึ่งนาที เลือกไฟล์อีกครั้งแล้วส่งใหม่',
      'once-malformed': 'ระบบขัดข้อง เลือกไฟล์อีกครั้งแล้วส่งใหม่',
    },
  },
  en: {
    heading: 'Send photos or documents',
    lead: 'Photos, sound, video or documents help to check what you told. It is all right to have none. If you have typed a message above, send it first, then the file.',
    clear: {
      word: 'The file passes through our machine before it is sealed',
      text: 'This page works without script, so the file passes through our machine’s memory for a moment. We draw pictures anew, which leaves out the place, the time and the device hidden in them, seal the result and forget the rest. The file’s name is not kept. If you can turn script (JavaScript) on, files are sealed on your device before they are sent.',
    },
    file: 'Choose a picture or file',
    fileHint: 'One file at a time, at most 50 MB each and 200 MB together.',
    keepOriginal: 'Also send the picture as it was, sealed apart',
    keepOriginalHint:
      'It still holds everything hidden in it, the place included. If you are not sure, leave this empty.',
    asItIs: 'This file is not a picture; send it as it is',
    asItIsHint:
      'We cannot clean documents, sound and video. They may hold your name, your device, a time or a place. Photographing a document page by page and sending the photographs is safer.',
    send: 'Send file',
    patience: 'Press once and wait for the next page. A large file may take minutes.',
    sentWord: 'File sent',
    sent: 'The office will see it the next time it opens this. If there is more, choose the next file.',
    problemsTitle: 'The file was not sent, and nothing of it was kept',
    problems: {
      missing: 'Choose a file first. If you did, it is empty: choose another.',
      unknown:
        'This kind of file cannot be taken. We take pictures (JPEG, PNG, WebP, GIF, HEIC), PDF, Word, Excel, PowerPoint, sound and video. If you can see it on your screen, send a screenshot.',
      'not-a-picture':
        'This file is not a picture, so we cannot clean it. Photograph it and send the photograph, or tick “send it as it is” and choose the file again.',
      damaged:
        'No clean copy of this picture could be made; it may be incomplete. Try again, or send a screenshot of it.',
      moving: 'This picture moves or holds several pictures. Send a screenshot of the moment that matters.',
      'too-many-pixels': 'This picture is too detailed. Make it smaller, or send a screenshot of it.',
      'too-large':
        'This file is larger than 50 MB. Cut a video to what matters, make a picture smaller, and send it again.',
      full: 'This complaint holds as many files as can be taken. If there is more, write to the office what it is and where.',
      'thread-full': 'This thread holds no more messages. If there is important evidence left, tell us anew.',
      'no-original': 'Originals cannot be kept here. Choose the file again and send it without “as it was”.',
      'try-later': 'A great deal is arriving from your network. Wait a minute, choose the file again and send it.',
      'once-malformed': 'Something broke. Choose the file again and send it.',
    },
  },
});
