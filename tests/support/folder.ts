import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new temporary folder; the caller removes it. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'essaim-'));

/** A temporary folder that goes away with the test. */
export const testFolder = (): string => {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
