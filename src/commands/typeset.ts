import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeset, typesetReleased } from '#src/i18n/format.ts';
import { badlySet } from '#tests/support/typography.ts';

/** The words of the product: what is no French in a source file stays as it is. */
const setWords = (source: string): string =>
  badlySet(source).reduceRight(
    (text, piece) => text.slice(0, piece.start) + piece.set + text.slice(piece.end),
    source,
  );

/** Folders of content/ whose texts have released versions. */
const released = /^(programme|messengers|mentors|scenarios)\//;

/** A text of content/; the line of a table that aligns its columns is none. */
const setContent = (source: string, name: string): string => {
  const set = released.test(name) ? typesetReleased : typeset;
  return source
    .split('\n')
    .map((line) => (/^\s*\|[\s:|-]*$/.test(line) ? line : set(line)))
    .join('\n');
};

const setFiles = (folder: string, which: RegExp, set: (source: string, name: string) => string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!which.test(name)) continue;
    const file = join(folder, name);
    const source = readFileSync(file, 'utf8');
    const done = set(source, name);
    if (done === source) continue;
    writeFileSync(file, done);
    console.log(file);
  }
};

/** `npm run typeset`: sets the French as it must be printed: unbreakable spaces, curly apostrophes. */
setFiles('src/i18n', /\.fr\.ts$/, setWords);
setFiles('content', /\.(mdx|yaml)$/, setContent);
