/** Where each cell of a sheet stands, what is wrong with it, and what its formulas are worth. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { isIsoDate } from '#src/shared/time.ts';
import { placeOf, placesIn, readFormula, valueOf } from './formula.rules.ts';
import type { Expression, ValueAt } from './formula.rules.ts';
import type { Cell, ColumnType, FillCell, SheetTable } from './tool.types.ts';

/** Title, summary, name of the association, what the colours mean: every sheet begins with these rows. */
export const HEAD_ROWS = 4;

/** Where in the file a cell is written, from the list of tables. */
type Path = readonly (string | number)[];
export type PlacedCell = { readonly cell: Cell; readonly type: ColumnType; readonly path: Path };
export type SheetIssue = { readonly path: Path; readonly sentence: string };
/** A sheet to fill in, or the same with the invented example. */
export type Filling = 'blank' | 'example';

export const isFill = (cell: Cell): cell is FillCell => typeof cell === 'object';
export const isFormula = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('=');

/** Rows above the first row of values: the title, the introduction when there is one, the headings. */
export const headroomOf = ({ intro }: Pick<SheetTable, 'intro'>): number => (intro === undefined ? 2 : 3);

/** The last row that a table takes, its notes included. */
export const lastRowOf = ({ firstRow, rows, notes }: SheetTable): number =>
  firstRow + rows.length + notes.length - 1;

/** Every written cell by its place (`B6`); cells of unknown columns have none. */
export const placedCells = (tables: readonly SheetTable[]): ReadonlyMap<string, PlacedCell> =>
  new Map(
    tables.flatMap(({ columns, rows, firstRow }, table) =>
      rows.flatMap((row, index) =>
        columns.flatMap(({ id, type }, column) => {
          const cell = row[id];
          const path = [table, 'rows', index, id];
          return cell === undefined
            ? []
            : [[placeOf(column, firstRow + index), { cell, type, path }] as const];
        }),
      ),
    ),
  );

/** What does not hold in the tables of a sheet; paths begin at the list of tables. */
export const tablesIssues = (tables: readonly SheetTable[]): readonly SheetIssue[] => {
  const cells = placedCells(tables);
  const wrong = [
    ...tables.flatMap((table, index) => rowIssues(table, tables[index - 1], index)),
    ...[...cells.values()].flatMap(({ cell, type, path }) => cellIssues(cell, type, path)),
  ];
  return wrong.length > 0 ? wrong : formulaIssues(cells, tables);
};

const rowIssues = (table: SheetTable, above: SheetTable | undefined, index: number): SheetIssue[] => {
  const known = new Set(table.columns.map(({ id }) => id));
  const least = (above === undefined ? HEAD_ROWS : lastRowOf(above)) + headroomOf(table) + 2;
  return [
    ...(table.firstRow < least ? [{ path: [index, 'firstRow'], sentence: words.firstRow(least) }] : []),
    ...(table.totals > table.rows.length ? [{ path: [index, 'totals'], sentence: words.manyTotals }] : []),
    ...table.rows.flatMap((row, at) =>
      Object.keys(row)
        .filter((id) => !known.has(id))
        .map((id) => ({ path: [index, 'rows', at, id], sentence: words.unknownColumn(id) })),
    ),
  ];
};

const cellIssues = (cell: Cell, type: ColumnType, path: Path): SheetIssue[] => {
  const value = isFill(cell) ? cell.fill : cell;
  if (value === null || fits(value, type, isFill(cell))) return [];
  return [{ path, sentence: words.cellOf[type === 'text' || type === 'date' ? type : 'number'] }];
};

const fits = (value: string | number, type: ColumnType, fill: boolean): boolean => {
  if (type === 'text') return typeof value === 'string' && !isFormula(value);
  if (type === 'date') return typeof value === 'string' && isIsoDate(value);
  return typeof value === 'number' || (isFormula(value) && !fill);
};

const formulaIssues = (
  cells: ReadonlyMap<string, PlacedCell>,
  tables: readonly SheetTable[],
): readonly SheetIssue[] => {
  const read = [...cells].filter(([, { cell }]) => isFormula(cell));
  const wrong = read.flatMap(([, { cell, path }]) => {
    const formula = readFormula(String(cell));
    const sentence = 'fault' in formula ? formula.fault : placeFault(formula.expression, cells);
    return sentence === null ? [] : [{ path, sentence }];
  });
  if (wrong.length > 0) return wrong;
  const circular = read.filter(([place]) => readsItself(place, cells));
  if (circular.length > 0) return circular.map(([, { path }]) => ({ path, sentence: words.formulaCircular }));
  const computed = (['blank', 'example'] as const).map((filling) => computeSheet(tables, filling));
  return read
    .filter(([place]) => computed.some((values) => !Number.isFinite(values.get(place))))
    .map(([, { path }]) => ({ path, sentence: words.formulaDivision }));
};

const placeFault = (expression: Expression, cells: ReadonlyMap<string, PlacedCell>): string | null => {
  for (const place of placesIn(expression)) {
    const found = cells.get(place);
    if (found === undefined) return words.formulaEmpty(place);
    if (found.type === 'text' || found.type === 'date') return words.formulaText(place);
  }
  return null;
};

const readsItself = (start: string, cells: ReadonlyMap<string, PlacedCell>): boolean => {
  const seen = new Set<string>();
  const ahead = [start];
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    const cell = cells.get(place)?.cell;
    if (cell === undefined || !isFormula(cell)) continue;
    const formula = readFormula(cell);
    if ('fault' in formula) continue;
    for (const next of placesIn(formula.expression)) {
      if (next === start) return true;
      if (!seen.has(next)) ahead.push(next);
      seen.add(next);
    }
  }
  return false;
};

/** The value of every formula, by place. The tables must have no issue: formulas that read themselves never end. */
export const computeSheet = (
  tables: readonly SheetTable[],
  filling: Filling,
): ReadonlyMap<string, number> => {
  const cells = placedCells(tables);
  const values = new Map<string, number>();
  const at: ValueAt = (place) => {
    const cell = cells.get(place)?.cell;
    if (cell === undefined) return null;
    if (!isFormula(cell)) return numberIn(cell, filling);
    const known = values.get(place);
    if (known !== undefined) return known;
    const formula = readFormula(cell);
    const value = 'fault' in formula ? Number.NaN : valueOf(formula.expression, at);
    values.set(place, value);
    return value;
  };
  for (const [place, { cell }] of cells) if (isFormula(cell)) at(place);
  return values;
};

const numberIn = (cell: Cell, filling: Filling): number | null => {
  const value = isFill(cell) ? (filling === 'blank' ? null : cell.fill) : cell;
  return typeof value === 'number' ? value : null;
};
