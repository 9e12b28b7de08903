/** « Qui est déjà passé par là ? »: whom a partner may be told of, and what of them. */
import { inOrder } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** An association's yes or no to being named; the last one counts, and before the first it is no. */
export type Consent = {
  readonly id: string;
  readonly organisationId: string;
  readonly given: boolean;
  readonly recordedAt: Instant;
};

/** The associations that agree to be named, whichever of their mentorships they said it in. */
export const consenting = (consents: readonly Consent[]): ReadonlySet<string> => {
  const last = new Map(inOrder(consents).map(({ organisationId, given }) => [organisationId, given]));
  return new Set([...last].flatMap(([organisationId, given]) => (given ? [organisationId] : [])));
};

export type PassedBy = {
  readonly organisationId: string;
  readonly name: string;
  readonly town: string | null;
  /** The day the item was validated there. */
  readonly on: IsoDate;
  /** Only those it agreed to show. */
  readonly adaptations: readonly { readonly what: string; readonly why: string }[];
};

type Sharer = {
  readonly runId: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly town: string | null };
};

/**
 * Those of these associations that have an item validated, each once: those who can tell how they did otherwise first,
 * then the most recent.
 */
export const passedByOf = (
  sharers: readonly Sharer[],
  since: ReadonlyMap<string, Instant>,
  adaptationsOf: (runId: string) => readonly { readonly what: string; readonly why: string }[],
): PassedBy[] => {
  const found = sharers.flatMap(({ runId, organisation }): (PassedBy & { at: Instant })[] => {
    const at = since.get(runId);
    if (at === undefined) return [];
    const { id: organisationId, name, town } = organisation;
    const adaptations = adaptationsOf(runId).map(({ what, why }) => ({ what, why }));
    return [{ organisationId, name, town, on: parisDate(at), adaptations, at }];
  });
  const oldestFirst = found.sort((a, b) => a.at - b.at);
  return [...new Map(oldestFirst.map((one) => [one.organisationId, one])).values()]
    .sort((a, b) => Number(b.adaptations.length > 0) - Number(a.adaptations.length > 0) || b.at - a.at)
    .map(({ at: _at, ...one }) => one);
};
