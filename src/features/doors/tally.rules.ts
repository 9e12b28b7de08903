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

/** The value of the button that says it. */
export const buttonOf = ({ kind, theme }: Pick<TallyEvent, 'kind' | 'theme'>): string =>
  theme === null ? kind : `${kind}:${theme}`;

/** What a detail may speak of: « Revenir » of a door without time, the others of a talk. */
export const speaksOf = (kind: TallyKind): DoorOutcome => (kind === 'revisit' ? 'noTime' : 'talked');

/**
 * What counts, each event once and in the order given: doors that no undoing names, and what may be said of one while
 * that one does.
 */
export const standingEvents = <E extends TallyEvent>(events: readonly E[]): readonly E[] => {
  const undone = new Set(
    events.flatMap(({ kind, aboutId }) => (kind === 'undo' && aboutId ? [aboutId] : [])),
  );
  const left = [...new Map(events.map((event) => [event.id, event])).values()].filter(
    ({ id, kind }) => kind !== 'undo' && !undone.has(id),
  );
  const doors = new Map(left.flatMap(({ id, kind }) => (isOutcome(kind) ? [[id, kind] as const] : [])));
  return left.filter(
    ({ kind, aboutId }) => isOutcome(kind) || (aboutId !== null && doors.get(aboutId) === speaksOf(kind)),
  );
};

/**
 * What « Annuler » takes back when this event was the last one: it, or once it counts no more what is left of its door,
 * details before the door itself.
 */
export const leftOf = (events: readonly TallyEvent[], id: string): TallyEvent | null => {
  const standing = standingEvents(events);
  const door = events.find((event) => event.id === id)?.aboutId ?? id;
  return (
    standing.find((event) => event.id === id) ??
    standing.find(({ aboutId }) => aboutId === door) ??
    standing.find((event) => event.id === door) ??
    null
  );
};

/** What a button speaks of after what was tapped here and counts: « Annuler » of the last of it, a detail of its door. */
export const aboutOf = (standing: readonly TallyEvent[], kind: TallyKind): string | undefined => {
  const last = standing.at(-1);
  if (isOutcome(kind)) return undefined;
  return kind === 'undo' ? last?.id : (last?.aboutId ?? last?.id);
};

/** The tap of the door that an event belongs to: itself, or the one that it speaks of or undoes in the end. */
export const doorOf = (
  events: readonly TallyEvent[],
  { id, aboutId }: Pick<TallyEvent, 'id' | 'aboutId'>,
): string => {
  const about = events.find((event) => event.id === aboutId);
  // Each event is followed once: those that name each other in a circle end too.
  return about === undefined
    ? (aboutId ?? id)
    : doorOf(
        events.filter((event) => event !== about),
        about,
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
  const details = new Map(
    standing.flatMap(({ kind, theme, aboutId }) =>
      isOutcome(kind) ? [] : [[`${kind} ${theme ?? ''} ${aboutId ?? ''}`, { kind, theme }] as const],
    ),
  );
  const found = [...details.values()];
  const themes: Partial<Record<NeedTheme, number>> = {};
  for (const { kind, theme } of found)
    if (kind === 'theme' && theme !== null) themes[theme] = (themes[theme] ?? 0) + 1;
  const numberOf = (outcome: DoorOutcome): number => standing.filter(({ kind }) => kind === outcome).length;
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
