import { sql } from 'drizzle-orm';
import * as core from 'drizzle-orm/pg-core';
import type { Kit } from '../schema/kit.ts';
import { sqliteKit } from './sqlite.kit.ts';

const jsonText = <T>() =>
  core.customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value) as T,
  })();

const bytes = core.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');

/** Columns of the PostgreSQL dialect: same names, same values read and written as `sqliteKit`. */
export const postgresKit = {
  table: core.pgTable,
  id: () => core.text(),
  text: () => core.text(),
  oneOf: (values: readonly [string, ...string[]]) =>
    core.text({ enum: [...values] as [string, ...string[]] }),
  integer: () => core.integer(),
  boolean: () => core.boolean(),
  instant: () => core.bigint({ mode: 'number' }),
  date: () => core.text(),
  json: jsonText,
  blob: () => bytes(),
  primaryKey: core.primaryKey,
  index: core.index,
  uniqueIndex: core.uniqueIndex,
  foreignKey: core.foreignKey,
  check: core.check,
  checkOneOf: (name: string, column: core.AnyPgColumn, values: readonly string[]) =>
    // eslint-disable-next-line no-restricted-syntax -- constants of the schema, never request data
    core.check(name, sql`${column} in (${sql.raw(quoted(values))})`),
  where: sqliteKit.where,
} satisfies Record<keyof Kit, unknown> as unknown as Kit;
