/**
 * The desk: everything a use case needs from outside itself. The server has one, opened at the first
 * request; tests make their own with another database and another clock.
 */
import { type Database, openDatabase } from '@/db/open';
import { type Clock, systemClock } from './clock';
import { env } from './env';

export type Desk = { database: Database; clock: Clock };

// Next may load this module once per kind of route; the process must still have one write queue.
const deskKey = Symbol.for('prongsai.desk');
const shared = globalThis as { [deskKey]?: Promise<Desk> };

/** The running server's desk. */
export const desk = (): Promise<Desk> => {
  shared[deskKey] ??= openDatabase({ url: env().databaseUrl, authToken: env().databaseAuthToken }).then((database) => ({
    database,
    clock: systemClock,
  }));
  return shared[deskKey];
};
