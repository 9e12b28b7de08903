import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '#db/migrate.ts';

/** Writes a folder of migrations in drizzle-kit's format; each is a list of statements. Answers the folder. */
export const writeMigrations = (root: string, dialect: Dialect, migrations: readonly string[][]): string => {
  const folder = join(root, dialect);
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const tags = migrations.map((_, index) => `${String(index).padStart(4, '0')}_step`);
  const entries = tags.map((tag, idx) => ({ idx, tag, version: '7', when: idx, breakpoints: true }));
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect, entries }));
  migrations.forEach((statements, index) =>
    writeFileSync(join(folder, `${tags[index]}.sql`), statements.join('\n--> statement-breakpoint\n')),
  );
  return folder;
};

const PARENTS = 'create table parent (id integer primary key, name text)';
const CHILDREN =
  'create table child (id integer primary key, parent_id integer not null references parent(id) on delete cascade)';
const STRICT_CHILDREN =
  'create table strict_child (id integer primary key, parent_id integer not null references parent(id) on delete restrict)';

/** A parent with ten rows and two tables of children, one that cascades and one that restricts. */
export const family = [
  PARENTS,
  CHILDREN,
  STRICT_CHILDREN,
  `insert into parent values ${Array.from({ length: 10 }, (_, i) => `(${i + 1}, 'p${i + 1}')`).join(', ')}`,
  `insert into child select id, id from parent`,
  `insert into strict_child select id, id from parent`,
];

/** What drizzle-kit writes to change a column on SQLite, its pragmas included. */
export const rebuildParent = [
  'PRAGMA foreign_keys=OFF',
  "create table __new_parent (id integer primary key, name text not null default 'x', added text)",
  'insert into __new_parent (id, name) select id, name from parent',
  'drop table parent',
  'alter table __new_parent rename to parent',
  'PRAGMA foreign_keys=ON',
];
