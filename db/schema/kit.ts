/**
 * The column kit: one vocabulary of columns that each dialect implements once
 * (db/dialects/sqlite.ts, db/dialects/postgres.ts). Tables are written against it a single time.
 * The types are SQLite's; the PostgreSQL kit is checked to have every builder and cast.
 */
import type * as sqlite from 'drizzle-orm/sqlite-core';
import type { sqliteKit } from '../dialects/sqlite.kit.ts';

export type Kit = typeof sqliteKit;
export type AnyColumn = sqlite.AnySQLiteColumn;
