/** The text of a unit as the ledger keeps it, as somebody reads it: signs and identifiers said in words. */
import { readableWords as words } from '#src/i18n/differences.fr.ts';
import { plainText } from './text.rules.ts';
import type { UnitText } from './unit-text.ts';

const wordOf = (list: Readonly<Record<string, string>>, key: string): string => list[key] ?? key;

/** « + a: Texte » and « - b: Texte », each followed by its reason. */
const questionLine = (line: string): string =>
  line.replace(/^- \+ [\w-]+: /, words.right).replace(/^- - [\w-]+: /, words.wrong);

/** « - a, sit-01-porte: Texte », followed by what happens then. */
const sceneLine = (line: string): string =>
  line
    .replace(/^door: (\w+)$/, (_, door: string) => wordOf(words.door, door))
    .replace(/^- [a-z0-9]+, [\w-]+: /, words.choice);

/** « document, manager, core », between the help and the form. */
const settling = /^(\w+), (\w+)(, core)?$/;

const settlingLine = (line: string): string =>
  line.replace(settling, (_, evidence: string, validator: string, core?: string) =>
    [
      wordOf(words.evidence, evidence),
      wordOf(words.validator, validator),
      ...(core === undefined ? [] : [words.core]),
    ].join(' '),
  );

const keys =
  'message|rule|fields|id|kind|label|help|required|options|unit|max|min|rowLabel|addLabel|checks|intro|register';
const beforeKey = new RegExp(`(?:^|\\s)(?=(?:${keys}):(?:\\s|$))`);
const shown = /^(?:message|label|help|rowLabel|addLabel|intro): +"?(.*?)"?$/;

/** Of the form, the sentences that its readers see: it was kept as YAML, its lines joined. */
const formLine = (line: string): string[] =>
  line === ''
    ? ['']
    : line
        .replace(/^- /, '')
        .split(beforeKey)
        .flatMap((part) => shown.exec(part)?.[1] ?? []);

const itemLines = (lines: readonly string[]): string[] => {
  const at = lines.findLastIndex((line) => settling.test(line));
  return lines.flatMap((line, index) =>
    index < at ? [line] : index === at ? [settlingLine(line)] : formLine(line),
  );
};

const perLine =
  (read: (line: string) => string) =>
  (lines: readonly string[]): string[] =>
    lines.map(read);

const readers: Readonly<Record<UnitText['kind'], (lines: readonly string[]) => string[]>> = {
  section: perLine((line) => line),
  question: perLine(questionLine),
  scene: perLine(sceneLine),
  item: itemLines,
};

/** What a person reads of a released text, without Markdown. */
export const readableText = (kind: UnitText['kind'], text: string): string =>
  plainText(readers[kind](text.split('\n')).join('\n'));
