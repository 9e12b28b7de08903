/** What the body of a section may hold: Markdown and a fixed list of components. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { scenes } from '#src/ui/pictures/scenes.ts';
import type { Fault } from './sections.rules.ts';

/** Components that authors may write, and whether they hold text. */
const components: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly holds: boolean }>
> = {
  Say: { attributes: [], holds: true },
  Example: { attributes: ['title'], holds: true },
  Watch: { attributes: ['title'], holds: true },
  Why: { attributes: [], holds: true },
  Keep: { attributes: [], holds: true },
  Steps: { attributes: [], holds: true },
  Picture: { attributes: ['name', 'alt'], holds: false },
};

const tag = /<(\/?)([A-Za-z][\w.]*)([^>]*?)(\/?)>/g;
const attribute = /\s+([a-zA-Z]+)="([^"]*)"/g;

/** Names of the pictures that a body shows, in order. */
export const picturesOf = (body: string): string[] =>
  [...body.matchAll(/<Picture\s+name="([^"]*)"/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** What in a body does not follow the format; lines are counted from `firstLine`. */
export const bodyFaults = (body: string, firstLine: number): Fault[] => {
  const open: { name: string; line: number }[] = [];
  const lines = body.split('\n');
  const faults = lines.flatMap((text, index) => lineFaults(text, firstLine + index, open));
  const unnamed = lines.flatMap((text, index) =>
    hasUnnamedColumn(text, lines[index + 1] ?? '')
      ? [{ line: firstLine + index, sentence: words.columnUnnamed }]
      : [],
  );
  return [
    ...faults,
    ...unnamed,
    ...open.map(({ name, line }) => ({ line, sentence: words.notClosed(name) })),
  ];
};

/** The first line of a table, above its dashes, with a cell that names no column: it cannot be told aloud. */
const hasUnnamedColumn = (line: string, below: string): boolean =>
  /^\s*\|[\s:|-]*-{3}[\s:|-]*$/.test(below) && /\|\s*\|/.test(line);

const lineFaults = (text: string, line: number, open: { name: string; line: number }[]): Fault[] => {
  const sentences: string[] = [];
  if (/[{}]/.test(text)) sentences.push(words.brace);
  if (/^\s*##?\s/.test(text)) sentences.push(words.heading);
  for (const [, closing, name = '', attributes = '', alone] of text.matchAll(tag)) {
    const known = components[name];
    if (known === undefined) sentences.push(words.component(name));
    else if (closing === '/') {
      const last = open.findLastIndex((each) => each.name === name);
      if (last < 0) sentences.push(words.notOpened(name));
      else open.splice(last, 1);
    } else {
      sentences.push(...attributeFaults(name, known.attributes, attributes));
      if (known.holds && alone !== '/') open.push({ name, line });
    }
  }
  return sentences.map((sentence) => ({ line, sentence }));
};

const attributeFaults = (name: string, expected: readonly string[], written: string): string[] => {
  const given = new Map([...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]));
  const unread = written.replaceAll(attribute, '').trim() !== '';
  if (unread || [...given.keys()].join() !== expected.join()) return [words.attributes(name)];
  if (name !== 'Picture') return [];
  const picture = given.get('name') ?? '';
  const sentences = Object.hasOwn(scenes, picture) ? [] : [words.picture(picture)];
  return given.get('alt')?.trim() === '' ? [...sentences, words.pictureAlt] : sentences;
};
