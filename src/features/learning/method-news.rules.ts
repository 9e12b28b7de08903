/** What changed in the method, day by day: one change a text and a day, from the ledger alone. */
import { releaseKind, strongest } from '#src/features/curriculum/index.ts';
import type { ChangeClass, Curriculum, ReleaseKind, ReleaseLine } from '#src/features/curriculum/index.ts';
import { remember } from '#src/shared/facts.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type MethodChange = {
  /** The id under which it was released. */
  readonly id: string;
  readonly kind: ReleaseKind;
  readonly date: IsoDate;
  /** The strongest of that day's. */
  readonly class: ChangeClass;
  readonly notes: readonly string[];
  readonly minutes: number;
  /** The text of the day before; null when it came out that day. */
  readonly before: ReleaseLine | null;
  readonly after: ReleaseLine;
};

/** What was released, and what answers for what. */
export type Released = Pick<Curriculum, 'releases' | 'redirects'>;

/** The same texts in the same order, whatever their ids: one that was only given another id is no news. */
const saysTheSame = (one: ReleaseLine | undefined, other: ReleaseLine): boolean =>
  one?.title === other.title &&
  one.units.map(({ version }) => version).join() === other.units.map(({ version }) => version).join();

const changesOfText = (
  id: string,
  lines: readonly ReleaseLine[],
  { releases, redirects }: Released,
): MethodChange[] =>
  [...Map.groupBy(lines, ({ date }) => date)].flatMap(([date, ofDay]) => {
    const after = ofDay.at(-1);
    const before = lines.findLast((line) => line.date < date) ?? null;
    if (after === undefined || before?.version === after.version) return [];
    const replaced = redirects.filter(({ to }) => before === null && to === id);
    if (replaced.some(({ from }) => saysTheSame(releases.get(from)?.at(-1), after))) return [];
    return [
      {
        id,
        kind: releaseKind(after.units),
        date,
        class: strongest(ofDay.map((line) => line.class)),
        notes: ofDay.flatMap(({ note }) => note ?? []),
        minutes: Math.max(...ofDay.map(({ minutes }) => minutes)),
        before,
        after,
      },
    ];
  });

const byClass: readonly ChangeClass[] = ['substance', 'clarification', 'typo'];

const allChanges = remember((released: Released): readonly MethodChange[] =>
  [...released.releases]
    .flatMap(([id, lines]) => changesOfText(id, lines, released))
    .sort(
      (a, b) =>
        b.date.localeCompare(a.date) ||
        byClass.indexOf(a.class) - byClass.indexOf(b.class) ||
        a.id.localeCompare(b.id),
    ),
);

/** Every change since a day, that day included: newest first, those of substance before the others. */
export const methodChanges = (released: Released, since: IsoDate): readonly MethodChange[] =>
  allChanges(released).filter(({ date }) => date >= since);

/** The day on which the first text came out; null when none did. */
export const firstDay = ({ releases }: Pick<Released, 'releases'>): IsoDate | null =>
  [...releases.values()].flatMap((lines) => lines[0]?.date ?? []).sort()[0] ?? null;

/** What comes out in the first days of a programme is the programme, not a change of it. */
const OPENING_DAYS = 30;

/** The changes of substance since a day that somebody who knows the programme should hear of. */
export const notableChanges = (released: Released, since: IsoDate): MethodChange[] => {
  const opened = addDays(firstDay(released) ?? since, OPENING_DAYS);
  return methodChanges(released, since).filter(
    (change) => change.class === 'substance' && (change.before !== null || change.date > opened),
  );
};
