import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badlySet, badlySetTemplate } from '#tests/support/typography.ts';

const files = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.fr.ts'),
);
const read = (name: string): string => readFileSync(join('src/i18n', name), 'utf8');

describe.each(files)('the words of %s', (name) => {
  it('are set as French is (npm run typeset puts them right)', () => {
    expect(badlySet(read(name)).map(({ line, text }) => `line ${line}: ${text}`)).toEqual([]);
  });

  it('hold no character that our typefaces lack', () => {
    expect(read(name).match(/[\u202F\u2190-\u21FF\u2713-\u2718]/g)).toBeNull();
  });
});

it('no text of content/ parts a number from its « % », but for those whose versions are released', () => {
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(mdx|yaml)$/.test(name) && !/^(programme|messengers|mentors|scenarios)\//.test(name),
  );
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((name) => /\d %/.test(readFileSync(join('content', name), 'utf8')))).toEqual([]);
});

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.astro'),
);
it.each(components)('%s breaks no line before a colon nor inside quotation marks', (name) => {
  const source = readFileSync(join('src', name), 'utf8');
  expect(badlySetTemplate(source).map(({ line, text }) => `line ${line}: ${text}`)).toEqual([]);
});

it('finds a space that would break, in a string and in a template', () => {
  const source =
    "const a = 'Qui ?';\nconst b = (n: string) => `« ${n} » ; c'est tout`;\nimport x from 'a ?';\n";
  expect(badlySet(source).map(({ line, set }) => `${line} ${set}`)).toEqual([
    "1 'Qui\u00A0?'",
    '2 `«\u00A0${',
    '2 }\u00A0»\u00A0; c’est tout`',
  ]);
});

it('finds it between the words of a page too, but not in its code', () => {
  const source =
    '---\nconst a = b ? c : d;\n---\n\n<p>{a} : <b>{b ? c : d}</b>&nbsp;; « {c}</p>\n<style>\na : b { c: d ; }\n</style>\n';
  expect(badlySetTemplate(source).map(({ line, set }) => `${line} ${set}`)).toEqual([
    '5 }\u00A0: ',
    '5 >\u00A0; «\u00A0',
  ]);
});
