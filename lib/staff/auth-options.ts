/**
 * next-auth carries the session secret in an encrypted cookie and nothing more: who the member is and
 * whether the session still lives is read from the database on every request (`session.ts`).
 */
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { peerHeader } from '@/lib/platform/peer';
import { revokeSession, sessionHoursMax, signIn } from './sign-in';

declare module 'next-auth/jwt' {
  interface JWT {
    sessionSecret?: string;
  }
}

export const authOptions = (): NextAuthOptions => ({
  secret: env().deriveKey('session').toString('base64'),
  session: { strategy: 'jwt', maxAge: sessionHoursMax * 3600 },
  pages: { signIn: '/office/sign-in', error: '/office/sign-in', signOut: '/office' },
  providers: [
    CredentialsProvider({
      name: 'staff',
      credentials: { userName: {}, signInSecret: {}, code: {} },
      async authorize(credentials, request) {
        const peer = String(request.headers?.[peerHeader] ?? '');
        const secondFactorKey = env().deriveKey('second-factor');
        const result = await signIn(await desk(), credentials, { peer, secondFactorKey });
        if (!result.ok) throw new Error(result.error);
        return { id: result.value };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionSecret: user.id } : token),
    // The browser learns nothing about the session but that there is one.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (token.sessionSecret) await revokeSession(await desk(), token.sessionSecret);
    },
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
