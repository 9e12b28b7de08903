/** The adoption grid as a table that leaves the product: what its pages show, cell by cell. */
import { exportWords as words, gridWords } from '#src/i18n/adoption.fr.ts';
import type { ExportCell, ExportColumn, ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { GridView } from './grid-view.ts';
import type { Rating } from './adoption.types.ts';

type Column = ExportColumn & { readonly cell: (view: GridView, index: number) => ExportCell };

const dayOf = (rating: Rating | null): IsoDate | null =>
  rating === null ? null : parisDate(rating.recordedAt);

/** One line a pillar; ids are permanent, spreadsheets of partners lean on them. */
const columns: readonly Column[] = [
  { ...words.pillar, cell: ({ voices }, i) => voices[i]?.pillar.title ?? null },
  { ...words.team, cell: ({ voices }, i) => voices[i]?.team?.level ?? null },
  { ...words.teamOn, cell: ({ voices }, i) => dayOf(voices[i]?.team ?? null) },
  { ...words.mentor, cell: ({ voices }, i) => voices[i]?.mentor?.level ?? null },
  { ...words.mentorOn, cell: ({ voices }, i) => dayOf(voices[i]?.mentor ?? null) },
  {
    ...words.coreMissing,
    cell: ({ voices }, i) => {
      const mentor = voices[i]?.mentor ?? null;
      return mentor === null ? null : words.yesNo(mentor.coreMissing);
    },
  },
  { ...words.yes, cell: ({ voices }, i) => voices[i]?.messengers?.yes ?? null },
  { ...words.some, cell: ({ voices }, i) => voices[i]?.messengers?.some ?? null },
  { ...words.no, cell: ({ voices }, i) => voices[i]?.messengers?.no ?? null },
  { ...words.toDiscuss, cell: ({ voices }, i) => words.yesNo((voices[i]?.toDiscuss.length ?? 0) > 0) },
];

const rowsOf = (view: GridView): ExportCell[][] =>
  view.voices.map((_, index) => columns.map(({ cell }) => cell(view, index)));

const withoutCell = ({ cell: _cell, ...column }: Column): ExportColumn => column;

/** The grid of one association. */
export const gridTable = (organisation: string, view: GridView): ExportTable => ({
  name: 'grille-d-adoption',
  title: words.title(organisation),
  asOf: view.asOf,
  filters: [words.round(gridWords.round(view.adoption.round))],
  columns: columns.map(withoutCell),
  rows: rowsOf(view),
});

/** The grids of several associations, under each other. */
export const gridsTable = (
  asOf: IsoDate,
  partners: readonly { readonly organisation: { readonly name: string }; readonly view: GridView }[],
): ExportTable => ({
  name: 'grilles-d-adoption',
  title: words.titleAll,
  asOf,
  filters: [],
  columns: [words.partner, ...columns.map(withoutCell)],
  rows: partners.flatMap(({ organisation, view }) => rowsOf(view).map((row) => [organisation.name, ...row])),
});
