/** Whether a part of a report fits on a sheet in letters of the usual size. Pure. */
import type { ReportBlock } from './restitution.types.ts';

/** Letters in a printed line, and lines of a sheet with room to spare. */
const LINE = 100;
const SHEET = 44;

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);
/** A heading or a paragraph has its space, a row its rule. */
const heightOf = (block: ReportBlock): number =>
  block.kind === 'table'
    ? block.rows.reduce(
        (sum, row) => sum + 0.5 + Math.max(...row.map((cell) => linesOf(cell, LINE / row.length))),
        2,
      )
    : linesOf(block.text, LINE) + 0.5;

export const isLong = (blocks: readonly ReportBlock[]): boolean =>
  blocks.reduce((sum, block) => sum + heightOf(block), 0) > SHEET;
