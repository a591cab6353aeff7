/** What all complaint pages share: the way out at its place, and the script that makes it instant. */
import type { ReactNode } from 'react';
import { browserScripts } from '@/app/_http/browser-script';
import type { CitizenVisit } from '@/app/_http/citizen';
import { addressIn } from '@/app/_http/page';
import { ExitForm } from '@/app/_ui/buttons';
import { voiceTexts } from '@/lib/i18n/voice';

type VoicePage = {
  path: string;
  title: string;
  status?: number;
  /** The page's own script besides the one for leaving. */
  script?: 'seal' | 'track';
};

export const showVoice = (visit: CitizenVisit, { script, ...page }: VoicePage, body: ReactNode): Promise<Response> =>
  visit.show(
    {
      ...page,
      // The small one first: leaving must work while the other is still on its way.
      scripts: browserScripts('exit', ...(script ? (['floor', script] as const) : [])),
      // What a chat shows of a link that somebody passes on: no picture, and nothing of what the page is for.
      head: (
        <>
          <meta property="og:type" content="website" />
          <meta property="og:title" content={page.title} />
          <meta property="og:description" content={visit.office.name[visit.lang]} />
        </>
      ),
      exit: <ExitForm action={addressIn(visit.lang, '/voice/exit')} label={voiceTexts[visit.lang].exit} />,
    },
    body,
  );
