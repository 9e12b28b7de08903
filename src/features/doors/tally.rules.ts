/** What buttons counted: sets of events, so that neither their order nor how often they are sent changes a number. */
import { doorOutcomes } from '#db/schema/lists.ts';
import type { DoorOutcome, NeedTheme, TallyKind } from '#db/schema/lists.ts';
import type { DoorCounts } from './campaign.types.ts';

export type TallyEvent = {
  readonly id: string;
  readonly kind: TallyKind;
  readonly theme: NeedTheme | null;
  readonly aboutId: string | null;
};

export const noDoors: DoorCounts = {
  talked: 0,
  noTime: 0,
  nobody: 0,
  refused: 0,
  revisit: 0,
  needsHelp: 0,
  themes: {},
};

/** A door, and not a detail of one nor an undoing. */
export const isOutcome = (kind: TallyKind): kind is DoorOutcome =>
  (doorOutcomes as readonly string[]).includes(kind);

/** What a detail may speak of: « Revenir » of a door without time, the others of a talk. */
export const speaksOf = (kind: TallyKind): DoorOutcome => (kind === 'revisit' ? 'noTime' : 'talked');

/** Events that no undoing names, each once, whichever came first. */
const standingEvents = (events: readonly TallyEvent[]): TallyEvent[] => {
  const undone = new Set(
    events.flatMap(({ kind, aboutId }) => (kind === 'undo' && aboutId ? [aboutId] : [])),
  );
  return [...new Map(events.map((event) => [event.id, event])).values()].filter(
    ({ id, kind }) => kind !== 'undo' && !undone.has(id),
  );
};

/** The doors that count, each with how many details were said of it. */
export const standingDoors = (
  events: readonly TallyEvent[],
): { readonly id: string; readonly outcome: DoorOutcome; readonly details: number }[] => {
  const standing = standingEvents(events);
  return standing.flatMap(({ id, kind }) =>
    isOutcome(kind)
      ? [{ id, outcome: kind, details: standing.filter(({ aboutId }) => aboutId === id).length }]
      : [],
  );
};

/**
 * The doors and their details: an event that an undoing names does not count, whichever came first, and a detail counts
 * once a door, while its door does. Never below zero.
 */
export const countsOf = (events: readonly TallyEvent[]): DoorCounts => {
  const standing = standingEvents(events);
  const doors = new Map(standing.flatMap(({ id, kind }) => (isOutcome(kind) ? [[id, kind] as const] : [])));
  const details = new Map(
    standing.flatMap(({ kind, theme, aboutId }) =>
      !isOutcome(kind) && aboutId !== null && doors.get(aboutId) === speaksOf(kind)
        ? [[`${kind} ${theme ?? ''} ${aboutId}`, { kind, theme }] as const]
        : [],
    ),
  );
  const found = [...details.values()];
  const themes: Partial<Record<NeedTheme, number>> = {};
  for (const { kind, theme } of found)
    if (kind === 'theme' && theme !== null) themes[theme] = (themes[theme] ?? 0) + 1;
  const outcomes = [...doors.values()];
  const numberOf = (outcome: DoorOutcome): number => outcomes.filter((one) => one === outcome).length;
  return {
    talked: numberOf('talked'),
    noTime: numberOf('noTime'),
    nobody: numberOf('nobody'),
    refused: numberOf('refused'),
    revisit: found.filter(({ kind }) => kind === 'revisit').length,
    needsHelp: found.filter(({ kind }) => kind === 'needsHelp').length,
    themes,
  };
};

/** Two counts of the same outing together. */
export const addCounts = (a: DoorCounts, b: DoorCounts): DoorCounts => {
  const themes: Partial<Record<NeedTheme, number>> = { ...a.themes };
  for (const [theme, n] of Object.entries(b.themes) as [NeedTheme, number][])
    themes[theme] = (themes[theme] ?? 0) + n;
  return {
    talked: a.talked + b.talked,
    noTime: a.noTime + b.noTime,
    nobody: a.nobody + b.nobody,
    refused: a.refused + b.refused,
    revisit: a.revisit + b.revisit,
    needsHelp: a.needsHelp + b.needsHelp,
    themes,
  };
};
