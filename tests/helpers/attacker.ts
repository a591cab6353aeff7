/**
 * Somebody who took the whole database and the whole environment, and perhaps one member's secrets, and now opens
 * whatever can be opened: every sealed file with every key, and with every key found inside, until nothing new opens.
 */
import { createHash } from 'node:crypto';
import type { Client } from '@libsql/client';
import type { Settings } from '@/lib/platform/env';
import { decodeBase64url, decodeHex } from '@/lib/vault/bytes';
import { deriveServerPart, type UnlockWay, unwrapReaderIdentity } from '@/lib/vault/reader-identity';
import { deriveSealingKeys, open } from '@/lib/vault/seal';

export type Loot = {
  /** Every age file of the database, from whatever column. */
  files: readonly Uint8Array[];
  /** Every value of the database and the environment that 32 bytes of key could come from. */
  secrets: readonly Uint8Array[];
  /** The readers' own keys, with the account and the way they are wrapped for, as the table says. */
  readerWraps: readonly { account: string; way: UnlockWay; file: Uint8Array }[];
  environmentKey: Uint8Array;
};

const ageHeader = 'age-encryption.org/v1';
const isAgeFile = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, ageHeader.length)).equals(Buffer.from(ageHeader));

const toBytes = (value: unknown): Uint8Array | null => (value instanceof ArrayBuffer ? new Uint8Array(value) : null);

/** The readings of a text that give exactly 32 bytes, and its hash, for whoever hoped that it was a passphrase. */
const toSecrets = (text: string): Uint8Array[] => {
  const readings = [decodeHex(text), decodeBase64url(text), new Uint8Array(Buffer.from(text, 'base64'))];
  const hashed = new Uint8Array(createHash('sha256').update(text).digest());
  return [...readings.filter((bytes): bytes is Uint8Array<ArrayBuffer> => bytes?.length === 32), hashed];
};

/** Reads every cell of every table. */
export const takeEverything = async (
  client: Client,
  environment: Record<string, string>,
  settings: Settings,
): Promise<Loot> => {
  const files: Uint8Array[] = [];
  const texts = new Set<string>(Object.values(environment));
  const { rows: tables } = await client.execute(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  );
  for (const { name } of tables) {
    const { rows, columns } = await client.execute(`select * from "${String(name)}"`);
    for (const row of rows) {
      for (const column of columns) {
        const bytes = toBytes(row[column]);
        if (bytes && isAgeFile(bytes)) files.push(bytes);
        if (typeof row[column] === 'string' && row[column].length < 200) texts.add(row[column]);
      }
    }
  }
  const { rows: wraps } = await client.execute('select staff_id, way, file from reader_wrap');
  const purposes = ['session', 'second-factor', 'reader-key', 'ticket'] as const;
  return {
    files,
    secrets: [
      ...[...texts].flatMap(toSecrets),
      ...purposes.map((purpose) => new Uint8Array(settings.deriveKey(purpose))),
    ],
    readerWraps: wraps.map((row) => ({
      account: String(row.staff_id),
      way: row.way as UnlockWay,
      file: toBytes(row.file) ?? new Uint8Array(),
    })),
    environmentKey: settings.deriveKey('reader-key'),
  };
};

/** Identities of members whose half is among the secrets: what the server's half then unlocks. */
const unlockReaders = async (
  { readerWraps, environmentKey }: Loot,
  memberParts: readonly Uint8Array[],
): Promise<string[]> => {
  const identities: string[] = [];
  for (const { account, way, file } of readerWraps) {
    const serverPart = deriveServerPart(environmentKey, account, way);
    for (const memberPart of memberParts) {
      const unlocked = await unwrapReaderIdentity(file, { way, memberPart, serverPart });
      if (unlocked.ok) identities.push(unlocked.value.sealing.identity);
    }
  }
  return identities;
};

const identityPattern = /AGE-SECRET-KEY-PQ-1[A-Z0-9]+/g;

/** The text of everything that opens, starting from the identities given. */
const openFrom = async (loot: Loot, start: readonly string[]): Promise<string[]> => {
  const opened = new Map<number, string>();
  const known = new Set(start);
  const waiting = [...known];
  for (let identity = waiting.pop(); identity !== undefined; identity = waiting.pop()) {
    for (const [index, file] of loot.files.entries()) {
      if (opened.has(index)) continue;
      const content = await open(identity, file);
      if (!content.ok) continue;
      const text = Buffer.from(content.value).toString('utf8');
      opened.set(index, text);
      for (const [found] of text.matchAll(identityPattern)) {
        if (known.has(found)) continue;
        known.add(found);
        waiting.push(found);
      }
    }
  }
  return [...opened.values()];
};

/** What opens with the loot alone, each of its secrets tried as a key and as a member's half. */
export const openWithLoot = async (loot: Loot): Promise<string[]> => {
  const seeds = await Promise.all(loot.secrets.map(async (seed) => (await deriveSealingKeys(seed)).identity));
  return openFrom(loot, [...seeds, ...(await unlockReaders(loot, loot.secrets))]);
};

/** What opens with the loot and one member's passphrase: `memberPart` is what it yields. */
export const openAsMember = async (loot: Loot, memberPart: Uint8Array): Promise<string[]> =>
  openFrom(loot, await unlockReaders(loot, [memberPart]));

/** What opens with one secret key in hand, wherever it came from. */
export const openWithIdentity = (loot: Loot, identity: string): Promise<string[]> => openFrom(loot, [identity]);
