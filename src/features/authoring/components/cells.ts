import { contentsWords as words } from '#src/i18n/authoring.fr.ts';
import type { KnownText } from '../known-texts.rules.ts';

/** What the list says of a text, cell by cell; null where there is nothing to say. */
export type Cells = {
  readonly where: string;
  readonly status: string | null;
  readonly version: string | null;
  readonly reading: string | null;
  readonly minutes: string | null;
  readonly recordings: string | null;
  readonly depends: readonly string[];
};

/** The same words in the table and on the cards. */
export const cellsOf = (text: KnownText): Cells => ({
  where: [words.audiences[text.audience], ...(text.month === null ? [] : [words.month(text.month)])].join(
    ', ',
  ),
  status: text.editorial === null ? null : words.statuses[text.editorial.status],
  version:
    text.date === null
      ? null
      : text.releases.length === 0
        ? words.updated(text.date)
        : words.version(text.releases.length, text.date),
  reading: text.reading === null ? null : words.reading(text.reading.band, text.reading.meanWords),
  minutes: text.minutes === null ? null : words.minutes(text.minutes),
  recordings: text.recorded === null ? null : words.recordings(text.recorded, text.pages.length),
  depends: text.links.map(({ relation, texts }) => words.relation[relation](texts.length)),
});
