/**
 * WebAuthn as the server sees it: what a browser is asked to make or to prove, and whether the answer is good for this
 * origin. Knows no members and keeps nothing but the challenges that are out, in memory: each is good once, for a few
 * minutes, for one member and one purpose. A restart forgets them, and the member presses the button again.
 */

import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** Who asks: a host name and the one origin its pages have. */
export type RelyingParty = { id: string; origin: string };

/**
 * The relying party of this installation; null where browsers know no passkeys: under a bare address of numbers, and
 * without https anywhere but on the machine itself.
 */
export const findRelyingParty = (publicOrigin: string): RelyingParty | null => {
  const { hostname, protocol, origin } = new URL(publicOrigin);
  const isName = isIP(hostname.replace(/[[\]]/g, '')) === 0;
  return isName && (protocol === 'https:' || hostname === 'localhost') ? { id: hostname, origin } : null;
};

/** What is kept of a passkey; none of it is secret. */
export type Credential = {
  /** base64url. */
  id: string;
  /** COSE key. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** Uses as the authenticator counts them; 0 for ever where it does not. */
  signCount: number;
};

const challengeMinutes = 5;

type Purpose = 'make' | 'prove';

export type Challenges = {
  /** Remembers what was asked; the one asked before is then good no more. */
  put(member: string, purpose: Purpose, challenge: string, nowMs: number): void;
  /** What was asked, once; null when nothing was, or too long ago. */
  take(member: string, purpose: Purpose, nowMs: number): string | null;
};

/** A place for challenges; one entry for each member and purpose, so that it cannot grow. */
export const createChallenges = (): Challenges => {
  const asked = new Map<string, { challenge: string; untilMs: number }>();
  return {
    put: (member, purpose, challenge, nowMs) => {
      asked.set(`${purpose} ${member}`, { challenge, untilMs: nowMs + challengeMinutes * 60_000 });
    },
    take: (member, purpose, nowMs) => {
      const found = asked.get(`${purpose} ${member}`);
      asked.delete(`${purpose} ${member}`);
      return found && nowMs <= found.untilMs ? found.challenge : null;
    },
  };
};

type Member = { id: string; userName: string; displayName: string };

/** What the browser is asked to make: a passkey that stays on the device and always asks for finger, face or PIN. */
export const askForNewCredential = (
  party: RelyingParty,
  { id, userName, displayName }: Member,
  officeName: string,
  existingIds: readonly string[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: officeName,
    rpID: party.id,
    userID: new TextEncoder().encode(id),
    userName,
    userDisplayName: displayName,
    attestationType: 'none',
    excludeCredentials: existingIds.map((existing) => ({ id: existing })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });

/** What the browser is asked to prove: that one of these passkeys is at hand, and its owner too. */
export const askForProof = (
  party: RelyingParty,
  credentialIds: readonly string[],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: credentialIds.map((id) => ({ id })),
    userVerification: 'required',
  });

/** The library throws for every answer that is not what was asked for; all of them are one refusal to us. */
const orNull = async <T>(verify: () => Promise<T>): Promise<T | null> => verify().catch(() => null);

/** The new passkey, or null unless it was made here, now, by a verified user, in answer to this challenge. */
export const verifyNewCredential = async (
  party: RelyingParty,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<Credential | null> => {
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { id, publicKey, signCount: counter };
};

/** The authenticator's new count, or null unless the proof was given here, now, by this passkey's verified user. */
export const verifyProof = async (
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  challenge: string,
  { id, publicKey, signCount }: Credential,
): Promise<{ signCount: number } | null> => {
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
      credential: { id, publicKey, counter: signCount },
      requireUserVerification: true,
    }),
  );
  return verified?.verified ? { signCount: verified.authenticationInfo.newCounter } : null;
};
