/**
 * Office pages are the framework's own and hydrate with inline script, so each answer carries a fresh
 * nonce. The matcher covers nothing else: a matched path has its body buffered and cut at 10 MB.
 */
import { type NextRequest, NextResponse } from 'next/server';

export const proxy = (request: NextRequest): NextResponse => {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // The one gate is made in instrumentation-client.ts.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
};

export const config = { matcher: '/office/:path*' };
