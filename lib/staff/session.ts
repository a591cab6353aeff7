/** The member behind the present request, asked of the database every time. */
import { cookies, headers } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import type { Actor } from './policy';
import { findLivingSession } from './queries';
import { prolongSession, sessionIdleMinutesMax, sessionIdOf } from './sign-in';

/** The signed-in member, or null for a missing, forged, expired or revoked session. */
export const findActor = async (): Promise<Actor | null> => {
  const request = { headers: await headers(), cookies: await cookies() };
  const token = await getToken({
    // next-auth reads the cookie and header stores of the app directory through this shape.
    req: request as unknown as Parameters<typeof getToken>[0]['req'],
    secret: env().deriveKey('session').toString('base64'),
    secureCookie: env().publicOrigin.startsWith('https:'),
  });
  if (!token?.sessionSecret) return null;
  const running = await desk();
  const sessionId = sessionIdOf(token.sessionSecret);
  const session = await findLivingSession(running, sessionId);
  if (!session) return null;
  const leftMs = session.idleUntil - running.clock.now().getTime();
  if (leftMs < (sessionIdleMinutesMax * 60_000) / 2) await prolongSession(running, sessionId);
  return session.actor;
};
