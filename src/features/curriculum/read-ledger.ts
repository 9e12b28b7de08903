import type { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { addressLine, releaseLine } from './ledger.schema.ts';
import type { AddressLine, Ledgers } from './ledger.schema.ts';

type Tell = (found: readonly ContentProblem[]) => void;

/** Every release and every address on record; a line that cannot be read is told, and left out. */
export const readLedger = (
  { ledgers, addresses }: Pick<ContentFiles, 'ledgers' | 'addresses'>,
  tell: Tell,
): { readonly ledgers: Ledgers; readonly addresses: readonly AddressLine[] } => ({
  ledgers: new Map(
    ledgers.map((file) => [
      file.path.replace(/^.*\//, '').replace(/\.jsonl$/, ''),
      readLines(releaseLine, file, tell),
    ]),
  ),
  addresses: addresses === null ? [] : readLines(addressLine, addresses, tell),
});

const readLines = <S extends z.ZodType>(
  schema: S,
  { path, text }: ContentFile,
  tell: Tell,
): readonly z.output<S>[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => {
      const read = schema.safeParse(parseJson(line));
      if (read.success) return [read.data];
      tell([{ file: path, line: index + 1, field: null, sentence: words.ledgerLine }]);
      return [];
    });

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
};
