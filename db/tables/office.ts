/** What the office says of itself: names, addresses, the public salt, whether this is a demonstration. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const officeSetting = sqliteTable('office_setting', {
  key: text().primaryKey(),
  value: text().notNull(),
});
