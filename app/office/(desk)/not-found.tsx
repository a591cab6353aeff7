/** What a member sees for an address that is not there, or not theirs. */
import { officeTexts } from '@/lib/i18n/office';

export default function NotFound() {
  const texts = officeTexts.th.notFound;
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
    </>
  );
}
