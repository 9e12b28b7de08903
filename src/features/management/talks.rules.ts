/** Individual talks (J08.5): who had hers, and who not yet this quarter. Nothing of what is said is kept. */
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Talk } from './management.types.ts';

/** The civil quarter of a day, its last day included: P4 asks for one talk a quarter. */
export const quarterOf = (day: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } => {
  const month = Number(day.slice(5, 7));
  const from = `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return { from, to: `${addMonths(from, 2).slice(0, 7)}-31` };
};

export type TalkLine = {
  readonly personId: string;
  readonly name: string;
  readonly last: Talk | null;
  readonly thisQuarter: number;
};

/** Each person of the team with her last talk; those who have none this quarter first. */
export const talkLines = (
  people: readonly { readonly id: string; readonly name: string }[],
  talks: readonly Talk[],
  today: IsoDate,
): TalkLine[] => {
  const { from, to } = quarterOf(today);
  return people
    .map(({ id, name }) => {
      const own = talks
        .filter(({ personId }) => personId === id)
        .sort((a, b) => a.onDate.localeCompare(b.onDate) || a.recordedAt - b.recordedAt);
      const thisQuarter = own.filter(({ onDate }) => from <= onDate && onDate <= to).length;
      return { personId: id, name, last: own.at(-1) ?? null, thisQuarter };
    })
    .sort((a, b) => Math.min(a.thisQuarter, 1) - Math.min(b.thisQuarter, 1));
};
