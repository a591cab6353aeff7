/** The document of every office page: always dynamic, since a page made ahead carries no nonce and never wakes up. */
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { assetVersion } from '@/app/_http/asset-version';
import { officeTexts } from '@/lib/i18n/office';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: officeTexts.th.title,
  robots: { index: false, follow: false },
  icons: { icon: 'data:,' },
};

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="th">
      <head>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={`/css/prongsai.css?v=${assetVersion()}`} />
      </head>
      <body className="office">{children}</body>
    </html>
  );
}
