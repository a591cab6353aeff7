/** Keeping a complaint beyond its erase day, or ending that: always with a reason, which is sealed as a note. */
import type { Keeping } from '@/lib/complaints/wire';
import { keepingTexts } from '@/lib/i18n/office-keeping';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { MessageForm } from './message-form';
import type { TypedMessage } from './use-typed-message';

const texts = keepingTexts.th;

export function HoldForm({ entry: { isHeld, eraseOn }, hold }: { entry: Keeping; hold: TypedMessage }) {
  const day = eraseOn ? formatThaiDate(eraseOn) : null;
  return (
    <section>
      <h2>{texts.hold}</h2>
      <p>{isHeld ? texts.leadHeld : texts.lead}</p>
      {isHeld || day === null ? null : <p>{texts.dueOn(day)}</p>}
      <MessageForm message={hold} id="hold-text" words={isHeld ? texts.lift : texts.set} />
    </section>
  );
}
