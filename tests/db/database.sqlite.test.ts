import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { testDatabase } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { databaseContract } from './database.contract.ts';

databaseContract('SQLite in memory', {
  dialect: 'sqlite',
  open: () => testDatabase(),
  readsBesideWrites: false,
});

const folders: string[] = [];
const open = () => {
  const dataDir = newFolder();
  folders.push(dataDir);
  return openDatabase({ dataDir });
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

databaseContract('a SQLite file', { dialect: 'sqlite', open, readsBesideWrites: true });
