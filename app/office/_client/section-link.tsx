'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';

const home = '/office';

/** A link of the office's frame that knows whether its section is the one being read. */
export function SectionLink({ href, ...rest }: ComponentProps<typeof Link> & { href: string }) {
  const path = usePathname();
  const isCurrent = path === href || (href !== home && path.startsWith(`${href}/`));
  return <Link href={href} {...rest} aria-current={isCurrent ? 'page' : undefined} />;
}
