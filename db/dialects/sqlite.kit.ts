import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import * as core from 'drizzle-orm/sqlite-core';

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');

/** Columns of the SQLite dialect. Times are epoch milliseconds UTC; civil dates and JSON are text. */
export const sqliteKit = {
  table: core.sqliteTable,
  /** A UUIDv4 made by us, or the permanent id of a piece of content. */
  id: () => core.text(),
  text: () => core.text(),
  oneOf: <const V extends readonly [string, ...string[]]>(values: V) =>
    core.text({ enum: values as unknown as [V[number], ...V[number][]] }),
  integer: () => core.integer(),
  boolean: () => core.integer({ mode: 'boolean' }),
  instant: () => core.integer(),
  /** An ISO civil date (2026-11-24), meant in Europe/Paris. */
  date: () => core.text(),
  /** JSON kept as text on both databases, so that what is hashed or frozen is byte for byte the same. */
  json: <T>() => core.text({ mode: 'json' }).$type<T>(),
  blob: () => core.blob({ mode: 'buffer' }),
  primaryKey: core.primaryKey,
  index: core.index,
  uniqueIndex: core.uniqueIndex,
  foreignKey: core.foreignKey,
  check: core.check,
  checkOneOf: (name: string, column: core.AnySQLiteColumn, values: readonly string[]) =>
    // eslint-disable-next-line no-restricted-syntax -- constants of the schema, never request data
    core.check(name, sql`${column} in (${sql.raw(quoted(values))})`),
  where: (condition: SQL): SQL => condition,
};
