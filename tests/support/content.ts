import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCurriculum, planRelease, recordAddresses, release } from '#src/features/curriculum/index.ts';
import type { ChangeClass, Curriculum } from '#src/features/curriculum/index.ts';
import { testFolder } from './folder.ts';

/** The small content of the tests: a month, a staff module, a messenger's, a mentor's. */
export const FIXTURES = 'tests/content-fixtures';

export const staffModule = 'programme/m03-se-faire-des-allies/m03-a-la-carte.mdx';
export const staffQuiz = 'programme/m03-se-faire-des-allies/m03-a-la-carte.quiz.yaml';
export const month = 'programme/m03-se-faire-des-allies/month.yaml';
export const messengerModule = 'messengers/msg-01-bienvenue/module.mdx';

/** A copy of a content folder that a test may change; it goes away with the test. */
export type ContentCopy = {
  readonly folder: string;
  /** Replaces a text of a file; throws when the file does not hold it. */
  edit(file: string, from: string, to: string): ContentCopy;
  write(file: string, text: string): ContentCopy;
  remove(file: string): ContentCopy;
  move(from: string, to: string): ContentCopy;
  /** Releases everything that changed. */
  release(change?: ChangeClass, date?: string): ContentCopy;
  text(file: string): string;
  load(): Curriculum;
};

export const contentCopy = (source = FIXTURES): ContentCopy => {
  const folder = join(testFolder(), 'content');
  cpSync(source, folder, { recursive: true });
  return editable(folder);
};

/** A content folder that a test may change where it stands. */
export const editable = (folder: string): ContentCopy => {
  const at = (file: string): string => join(folder, file);
  const copy: ContentCopy = {
    folder,
    edit: (file, from, to) => {
      const text = readFileSync(at(file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold « ${from} »`);
      writeFileSync(
        at(file),
        text.replace(from, () => to),
      );
      return copy;
    },
    write: (file, text) => {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
      return copy;
    },
    remove: (file) => {
      rmSync(at(file), { recursive: true });
      return copy;
    },
    move: (from, to) => {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
      return copy;
    },
    release: (change = 'substance', date = '2026-11-24') => {
      const { pending, addresses } = planRelease(folder);
      for (const each of pending) release(folder, each, { date, classOf: () => change });
      recordAddresses(folder, addresses, date);
      return copy;
    },
    text: (file) => readFileSync(at(file), 'utf8'),
    load: () => loadCurriculum(folder),
  };
  return copy;
};
