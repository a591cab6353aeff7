/** Columns that hold a value of ours as JSON: a text in two languages, a short list, a binding. */
import { text } from 'drizzle-orm/sqlite-core';

/** Thai is the original; English may be missing in what was imported from a Thai document. */
export type StoredText = { th: string; en?: string };

export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
export const bilingual = (name: string) => json<StoredText>(name);
