import { lineWords } from '#src/i18n/meetings.fr.ts';
import type { Act, Brief, Minutes, SectionId } from './brief.types.ts';

/** A line in words, with what may be decided on it. */
export type FormLine = {
  readonly key: string;
  readonly text: string;
  readonly detail: string | null;
  readonly act: Act | null;
};
export type LineSection = { readonly id: SectionId; readonly lines: readonly FormLine[] };

/** What a page shows of a call: its brief, or, once they are sent, the lines of its last minutes. */
export const linesOf = (brief: Brief | null, last: Minutes | undefined): LineSection[] =>
  brief === null
    ? (last?.sections ?? []).map(({ id, lines }) => ({
        id,
        lines: lines.map((line) => ({ ...line, act: null })),
      }))
    : brief.sections.map(({ id, lines }) => ({
        id,
        lines: lines.map((line) => ({ key: line.key, act: line.act, ...lineWords(line) })),
      }));
