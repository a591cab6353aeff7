/** Whether a post comes from a page of ours. Cookies are not the only thing a foreign page could abuse. */
export const isSameOrigin = (request: Request, publicOrigin: string): boolean => {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (!origin) return true;
  // Old phones send `null` from some in-app browsers; with no other sign the form itself decides.
  if (origin === 'null') return true;
  return origin === publicOrigin || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'));
};
