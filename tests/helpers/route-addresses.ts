/**
 * Every address the application answers, read from the app folder itself, so that a new route cannot be left out of a
 * test by being forgotten. A new dynamic segment has to be given an example here; without one this throws.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const examples: Readonly<Record<string, readonly string[]>> = {
  '[lang]': ['', 'en'],
  '[...rest]': ['no/such/address'],
  '[service]': ['revenue', 'no-such-service'],
  '[fy]': ['2568', '2570', '1'],
  '[measure]': ['service-quality', 'no-such-measure'],
  '[key]': ['no-such-document'],
  '[id]': ['00000000-0000-4000-8000-000000000000', 'not-an-id'],
  '[...nextauth]': ['csrf', 'session', 'providers', 'signin', 'signout', 'error', 'callback/credentials', 'nothing'],
};

export type RouteAddress = { file: string; address: string };

const isGroup = (segment: string) => segment.startsWith('(');

/** Thai has no segment of its own: the router puts it there. */
const addressesOf = (segments: readonly string[]): string[] =>
  segments
    .filter((segment) => !isGroup(segment))
    .reduce<string[]>(
      (addresses, segment) => {
        const values = segment.startsWith('[') ? examples[segment] : [segment];
        if (!values) throw new Error(`tests/helpers/route-addresses.ts has no example for ${segment}`);
        return addresses.flatMap((address) => values.map((value) => (value === '' ? address : `${address}/${value}`)));
      },
      [''],
    )
    .map((address) => (address === '' ? '/' : address));

/** All addresses, with the file that answers each. */
export const listRouteAddresses = (root = 'app'): RouteAddress[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => /^(?:page|route)\.tsx?$/.test(parts.at(-1) ?? '') && !parts.some((part) => part.startsWith('_')))
    .flatMap((parts) => addressesOf(parts.slice(0, -1)).map((address) => ({ file: parts.join('/'), address })));
