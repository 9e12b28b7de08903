import { readFileSync } from 'node:fs';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { sqliteTables } from '#db/dialects/sqlite.schema.ts';
import { openPoints, register, roleGroups, subjects } from '#src/features/privacy/index.ts';
import { privacyWords as words } from '#src/i18n/privacy.fr.ts';
import { mean, sentenceLengths } from '#tests/support/french.ts';

const tables = Object.entries(sqliteTables) as [keyof typeof register, SQLiteTable][];
const people = ['person', 'account', 'membership'];

/** Columns that lead to somebody, by a foreign key or by their name. */
const leadsToPeople = (table: SQLiteTable): boolean => {
  const { name, columns, foreignKeys } = getTableConfig(table);
  return (
    people.includes(name) ||
    columns.some((column) => /(^|_)(person|account|membership)_id$|^phone$|^email/.test(column.name)) ||
    foreignKeys.some((key) => people.includes(getTableConfig(key.reference().foreignTable).name))
  );
};

it('says of every table what it keeps about people', () => {
  expect(Object.keys(register).sort()).toEqual(tables.map(([name]) => name).sort());
  const silent = tables.filter(([name, table]) => leadsToPeople(table) && register[name] === null);
  expect(silent.map(([name]) => name)).toEqual([]);
  expect(tables.filter(([, table]) => leadsToPeople(table)).length).toBeGreaterThan(20);
});

it('tells every subject that a table keeps, and no other', () => {
  const kept = new Set(Object.values(register).filter((subject) => subject !== null));
  expect([...kept].sort()).toEqual([...subjects].sort());
  expect(Object.keys(words.subjects).sort()).toEqual([...subjects].sort());
});

it('gives a length of time only where the code keeps to it', () => {
  const settled = subjects.filter((subject) => words.subjects[subject].settled === true);
  expect(settled).toEqual(['drafts']);
});

it('waits for points that somebody is asked to confirm', () => {
  const points = readFileSync('content/to-confirm.yaml', 'utf8');
  expect(openPoints.filter((id) => !points.includes(`  - id: ${id}\n`))).toEqual([]);
});

it('speaks to a messenger in sentences of twelve words on average', () => {
  const told = [
    ...words.neverLines.map(([, sentence]) => sentence),
    ...roleGroups.flatMap((group) => words.roles[group]),
    ...subjects.flatMap((subject) => {
      const { what, why, who, time } = words.subjects[subject];
      return [...what, why, who, time];
    }),
    ...words.rightsText,
  ];
  expect(mean(told.flatMap(sentenceLengths))).toBeLessThanOrEqual(12);
});
