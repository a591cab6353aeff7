/**
 * Telling a form that was written from one that was only sent. With each form goes a token that says, to this process
 * alone and only while it runs, how long ago the form was drawn: counted from the start of the process, so that no
 * time of day is in it, and sealed to the form's ticket under a key that is never kept. Nobody is timed as long as
 * their network sends no more than people do; then a form must have lain on the screen for a while. A token nobody can
 * read any more, after a restart or without one, costs the same short wait and not a word of what was typed.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createRateLimit } from '@/lib/platform/rate-limit';

export type Pace = {
  /** The token of a form whose ticket is `ticket`. */
  draw(ticket: string): string;
  /** Whether a form may be taken in now. */
  isUnhurried(sent: { ticket: string; token: string; peer: string }, nowMs: number): boolean;
  /** The token to show again: the one sent where it can be read, so that the wait goes on, else a new one. */
  keep(ticket: string, token: string): string;
};

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const secondsBytes = 6;

export const createPace = ({
  minimumMs,
  untimed,
  elapsedMs = () => performance.now(),
}: {
  /** How long a form must have been on the screen, once it is timed at all. */
  minimumMs: number;
  /** What a network may send without being timed. */
  untimed: { burst: number; refillMs: number };
  /** Since any fixed moment; never goes back. */
  elapsedMs?: () => number;
}): Pace => {
  const key = randomBytes(32);
  const perNetwork = createRateLimit(untimed);

  const draw = (ticket: string): string => {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(ticket));
    const seconds = Buffer.alloc(secondsBytes);
    seconds.writeUIntBE(Math.floor(elapsedMs() / 1000), 0, secondsBytes);
    return Buffer.concat([nonce, sealing.update(seconds), sealing.final(), sealing.getAuthTag()]).toString('base64url');
  };

  /** Milliseconds since it was drawn, to the second; null where it is not ours or not this ticket's. */
  const readAge = (ticket: string, token: string): number | null => {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== nonceBytes + secondsBytes + tagBytes) return null;
    try {
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(ticket))
        .setAuthTag(bytes.subarray(-tagBytes));
      const seconds = Buffer.concat([opening.update(bytes.subarray(nonceBytes, -tagBytes)), opening.final()]);
      return elapsedMs() - 1000 * seconds.readUIntBE(0, secondsBytes);
    } catch {
      return null;
    }
  };

  return {
    draw,
    isUnhurried: ({ ticket, token, peer }, nowMs) =>
      perNetwork.take(peer, nowMs) || (readAge(ticket, token) ?? 0) >= minimumMs,
    keep: (ticket, token) => (readAge(ticket, token) === null ? draw(ticket) : token),
  };
};

/** An office's own: a dozen at once and two a minute untimed, then ten seconds each. */
export const formPace = createPace({ minimumMs: 10_000, untimed: { burst: 12, refillMs: 30_000 } });
