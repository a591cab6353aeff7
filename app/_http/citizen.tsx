/**
 * The wrapper of every citizen page: finds the language, refuses posts of other sites, bounds and
 * checks forms, and turns whatever goes wrong into a page of ours with the same strict headers.
 */

import type { RefusalReason } from '@/lib/i18n/refusals';
import type { Lang } from '@/lib/i18n/text';
import { getOfficeProfile, type OfficeProfile } from '@/lib/office/queries';
import { type Desk, desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { logFault } from '@/lib/platform/log';
import { peerHeader } from '@/lib/platform/peer';
import { bodyBytesMaxOf } from './body-limit';
import { levelAnswer } from './level-answer';
import { type PageSettings, page } from './page';
import { type Form, readForm } from './read-form';
import { isUpload, readUpload, type Upload } from './read-upload';
import { refusal } from './refusal-page';
import { isSameOrigin } from './same-origin';

export type CitizenVisit = {
  desk: Desk;
  lang: Lang;
  office: OfficeProfile;
  isDemonstration: boolean;
  request: Request;
  /** The segments of the address that stand for something, such as `service`. */
  params: Record<string, string>;
  /** The visitor's bucket for fair limits; see `lib/platform/peer.ts`. */
  peer: string;
  /** Answers with a page in this visit's language and office. */
  show(
    settings: Omit<PageSettings, 'lang' | 'isDemonstration' | 'officeName'>,
    body: React.ReactNode,
  ): Promise<Response>;
  refuse(reason: RefusalReason): Promise<Response>;
};

type Handlers = {
  get?: (visit: CitizenVisit) => Promise<Response>;
  post?: (visit: CitizenVisit, form: Form) => Promise<Response>;
  /** A form with a file, read while it arrives. */
  upload?: (visit: CitizenVisit, upload: Upload) => Promise<Response>;
};

type RouteContext = { params: Promise<Record<string, string | string[]>> };

const languages = new Set(['th', 'en']);

const formRefusals = {
  'form-too-large': 'too-large',
  'form-malformed': 'malformed',
  'form-unknown-type': 'malformed',
} as const;

const openVisit = async (request: Request, context: RouteContext): Promise<CitizenVisit> => {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(await context.params)) {
    if (typeof value === 'string') params[name] = value;
  }
  const lang: Lang = params.lang === 'en' ? 'en' : 'th';
  const running = await desk();
  const office = await getOfficeProfile(running);
  const frame = { isDemonstration: env().isDemonstration, officeName: office.name[lang] };
  return {
    desk: running,
    lang,
    office,
    isDemonstration: frame.isDemonstration,
    request,
    params,
    peer: request.headers.get(peerHeader) ?? '',
    show: (settings, body) => page({ ...settings, ...frame, lang }, body),
    refuse: (reason) => refusal(lang, reason, frame),
  };
};

const takeUpload = async (visit: CitizenVisit, handle: NonNullable<Handlers['upload']>): Promise<Response> => {
  const upload = await readUpload(visit.request);
  if (!upload.ok) return visit.refuse(formRefusals[upload.error]);
  try {
    const answer = await handle(visit, upload.value);
    await upload.value.drain();
    return answer;
  } catch (error) {
    await upload.value.drain();
    // The sender hung up, or the form broke off: nobody is there to read an answer, and nothing is at fault here.
    if (visit.request.signal.aborted) return visit.refuse('malformed');
    throw error;
  }
};

/** The handlers of one route: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = citizen({ get, post })`. */
export const citizen = ({ get, post, upload }: Handlers) => {
  const choose = async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const visit = await openVisit(request, context);
      // The first segment of any address lands here, `/favicon.ico` too.
      if (!languages.has(visit.params.lang ?? '')) return await visit.refuse('not-found');
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      if (isReading && get) return await get(visit);
      if (request.method !== 'POST' || !(post || upload)) return await visit.refuse('method');
      if (!isSameOrigin(request, env().publicOrigin)) return await visit.refuse('foreign-origin');
      if (upload && isUpload(request)) return await takeUpload(visit, upload);
      if (!post) return await visit.refuse('malformed');
      const form = await readForm(request, bodyBytesMaxOf(new URL(request.url).pathname));
      return form.ok ? await post(visit, form.value) : await visit.refuse(formRefusals[form.error]);
    } catch (error) {
      logFault('citizen page', error);
      return refusal('th', 'broken', { isDemonstration: env().isDemonstration, officeName: 'โปร่งใส' });
    }
  };
  const answer = async (request: Request, context: RouteContext): Promise<Response> =>
    levelAnswer(request.url, await choose(request, context));
  return { GET: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer };
};
