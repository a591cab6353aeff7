/** Messages between two sides, oldest first; the writer is named in words, not by side or colour. */
import type { ReactNode } from 'react';

export type Message = {
  key: string;
  from: ReactNode;
  /** A date without time of day. */
  date: ReactNode;
  isFromOffice: boolean;
  /** What was written, shown as it was typed; anything else stands as it is. */
  text: ReactNode;
};

export function MessageList({ messages }: { messages: readonly Message[] }) {
  return (
    <ol className="messages">
      {messages.map(({ key, from, date, isFromOffice, text }) => (
        <li className={isFromOffice ? 'message message-office' : 'message'} key={key}>
          <div className="message-head">
            <strong>{from}</strong>
            <span>{date}</span>
          </div>
          {typeof text === 'string' ? <div className="typed">{text}</div> : text}
        </li>
      ))}
    </ol>
  );
}
