/** In which letters a part of a report fits on a sheet. Pure. */
import type { ReportBlock } from './restitution.types.ts';

/** Letters in a printed line, and lines of a sheet with room to spare, in usual letters and in smaller ones. */
const LINE = 100;
const SHEET = 44;
const SMALLER = 56;

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);
/** A heading or a paragraph has its space, a row its rule. */
const heightOf = (block: ReportBlock): number =>
  block.kind === 'table'
    ? block.rows.reduce(
        (sum, row) => sum + 0.5 + Math.max(...row.map((cell) => linesOf(cell, LINE / row.length))),
        2,
      )
    : linesOf(block.text, LINE) + 0.5;

/** As the print style names them. */
export const lettersOf = (blocks: readonly ReportBlock[]): 'usual' | 'snug' | 'dense' => {
  const height = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  if (height <= SHEET) return 'usual';
  return height <= SMALLER ? 'snug' : 'dense';
};
