/**
 * The headers of every answer, good or bad. The outer server sets the baseline on all responses, so
 * that even an answer of the framework's own is strict; pages that need more override one line.
 */
const policy = (gate: string, ...more: string[]) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No script of ours makes script or markup out of text; so none can be talked into it.
    "require-trusted-types-for 'script'",
    `trusted-types ${gate}`,
    ...more,
  ].join('; ');

/** Passes the addresses of our own Workers alone; see `app/_browser/start-worker.ts`. */
const workerGate = 'prongsai-worker';

/** Citizen pages without script; `withScript` adds our own files, never inline script. */
export const citizenPolicy = (withScript: boolean): string =>
  withScript ? policy(workerGate, "script-src 'self'", "connect-src 'self'", "worker-src 'self'") : policy("'none'");

export const baselineHeaders: Record<string, string> = {
  'content-security-policy': policy("'none'"),
  // Not no-referrer: browsers would then send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

const aboutComplaints = /^\/(?:api\/voice\/|(?:en\/)?voice(?:[/?]|$))/;

/**
 * The baseline at an address. Answers about complaints are brought to a few sizes; compressing would bring their
 * differences back.
 */
export const baselineHeadersOf = (url: string): Record<string, string> =>
  aboutComplaints.test(url) ? { ...baselineHeaders, 'cache-control': 'no-store, no-transform' } : baselineHeaders;
