/**
 * next-auth's addresses, as many as our pages use: the CSRF token, sign-in by callback, sign-out. Whatever else it
 * would offer is answered here, because its own word for some of it is a bare 500.
 */
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/staff/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

const read = ['csrf', 'session', 'providers'];
const posted = ['callback/credentials', 'signout'];

const refuse = (status: 404 | 405): Response =>
  Response.json({ ok: false, error: status === 404 ? 'not-found' : 'method' }, { status });

const answering =
  (offered: readonly string[], elsewhere: readonly string[]) =>
  async (request: NextRequest, context: Context): Promise<Response> => {
    const address = (await context.params).nextauth.join('/');
    if (!offered.includes(address)) return refuse(elsewhere.includes(address) ? 405 : 404);
    return NextAuth(request as never, context as never, authOptions());
  };

export const GET = answering(read, posted);
export const POST = answering(posted, read);
