import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepContent, readKeptContent } from '#src/features/curriculum/kept-content.ts';
import { readContent } from '#src/features/curriculum/read-content.ts';
import { contentCopy, messengerModule } from '#tests/support/content.ts';
import { testFolder } from '#tests/support/folder.ts';

it('a server that starts takes what its build kept', () => {
  const file = join(testFolder(), 'content.bin');
  keepContent('content', file);
  expect(readKeptContent('content', file)).toEqual(readContent('content'));
  // Nothing is read from the texts: what was kept with their digest is what is served.
  const kept = deserialize(readFileSync(file)) as object;
  writeFileSync(file, serialize({ ...kept, content: 'what was kept' }));
  expect(readKeptContent('content', file)).toBe('what was kept');
});

it('a text that changed since the build is read anew', () => {
  const file = join(testFolder(), 'content.bin');
  const copy = contentCopy();
  keepContent(copy.folder, file);
  const title = /^title: (.*)$/m.exec(copy.text(messengerModule))?.[1] ?? '';
  copy.edit(messengerModule, `title: ${title}`, 'title: Un autre titre');
  expect(readKeptContent(copy.folder, file).modules.map(({ module }) => module.title)).toContain(
    'Un autre titre',
  );
});
