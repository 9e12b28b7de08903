import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuildCurrent } from '#src/commands/built-server.ts';
import { testFolder } from '#tests/support/folder.ts';

const at = (path: string, second: number): void => {
  writeFileSync(path, '');
  utimesSync(path, second, second);
};

describe('a build', () => {
  it('is current until a source changes after it, and missing until it came to its end', () => {
    const folder = testFolder();
    for (const name of ['src/pages', 'dist/server']) mkdirSync(join(folder, name), { recursive: true });
    at(join(folder, 'src/pages/index.astro'), 1000);
    at(join(folder, 'dist/server/entry.mjs'), 2000);
    for (const name of ['src/pages', 'src']) utimesSync(join(folder, name), 1000, 1000);
    expect(isBuildCurrent(folder)).toBe(false);
    at(join(folder, 'dist/build.json'), 2000);
    expect(isBuildCurrent(folder)).toBe(true);
    at(join(folder, 'src/pages/index.astro'), 3000);
    expect(isBuildCurrent(folder)).toBe(false);
  });
});
