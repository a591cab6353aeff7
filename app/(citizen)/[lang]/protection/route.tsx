/** `/protection`: how reporters are protected, and from what they are not. */
import { browserScripts } from '@/app/_http/browser-script';
import { citizen } from '@/app/_http/citizen';
import { protectionTexts } from '@/lib/i18n/protection';
import { env } from '@/lib/platform/env';
import { findReaderList } from '../reader-list';
import { ProtectionView } from './view';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({
  get: async ({ lang, desk, show }) =>
    show(
      { path: '/protection', title: protectionTexts[lang].title },
      <ProtectionView
        lang={lang}
        readerList={await findReaderList(desk)}
        scripts={browserScripts('exit', 'floor', 'seal', 'track')}
        isBatched={env().inboxRelease !== 'now'}
      />,
    ),
});
