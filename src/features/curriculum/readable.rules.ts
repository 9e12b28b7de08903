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
const itemLine = (line: string): string =>
  line.replace(/^(\w+), (\w+)(, core)?$/, (whole, evidence: string, validator: string, core?: string) =>
    evidence in words.evidence && validator in words.validator
      ? [
          wordOf(words.evidence, evidence),
          wordOf(words.validator, validator),
          ...(core === undefined ? [] : [words.core]),
        ].join(' ')
      : whole,
  );

const lines: Readonly<Record<UnitText['kind'], (line: string) => string>> = {
  section: (line) => line,
  question: questionLine,
  scene: sceneLine,
  item: itemLine,
};

/** What a person reads of a released text, without Markdown. */
export const readableText = (kind: UnitText['kind'], text: string): string =>
  plainText(text.split('\n').map(lines[kind]).join('\n'));
