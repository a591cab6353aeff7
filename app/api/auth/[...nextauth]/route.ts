/** next-auth's own addresses: sign-in, sign-out, their CSRF token. */
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/staff/auth-options';

const handle = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(request as never, context as never, authOptions());

export { handle as GET, handle as POST };
