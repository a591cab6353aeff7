/** `/office/sign-in`. */
import { OfficeFrame } from '@/app/_ui/office-frame';
import { officeTexts } from '@/lib/i18n/office';
import { getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { SignInForm } from './sign-in-form';

const texts = officeTexts.th;

export default async function SignInPage() {
  const office = await getOfficeProfile(await desk());
  return (
    <OfficeFrame
      skipLabel={texts.skip}
      officeName={office.name.th}
      homeHref="/"
      navLabel={texts.navLabel}
      sections={[]}
      banner={env().isDemonstration ? texts.demonstration : undefined}
    >
      <h1>{texts.signIn.title}</h1>
      <p>{texts.signIn.lead}</p>
      <noscript>
        <p>{texts.signIn.noScript}</p>
      </noscript>
      <SignInForm officeSalt={office.salt} />
    </OfficeFrame>
  );
}
