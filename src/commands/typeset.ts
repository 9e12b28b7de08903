import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badlySet } from '#tests/support/typography.ts';

/** Sets the French of `src/i18n` as it must be printed: unbreakable spaces, curly apostrophes. */
for (const name of readdirSync('src/i18n', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.fr.ts')) continue;
  const file = join('src/i18n', name);
  const source = readFileSync(file, 'utf8');
  const set = badlySet(source).reduceRight(
    (text, piece) => text.slice(0, piece.start) + piece.set + text.slice(piece.end),
    source,
  );
  if (set !== source) {
    writeFileSync(file, set);
    console.log(file);
  }
}
