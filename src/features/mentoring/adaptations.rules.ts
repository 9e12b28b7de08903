/** The register of what partners do otherwise: what, why, who accepted it, and what became of it. */
import { followUpDecisions } from '#db/schema/lists.ts';
import type { FollowUpDecision, ReviewCapacity, Verdict } from '#db/schema/lists.ts';
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import { byTime } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type FollowUp = {
  readonly id: string;
  readonly seen: string;
  readonly decision: FollowUpDecision;
  readonly by: string;
  readonly recordedAt: Instant;
};

export type Adaptation = {
  readonly id: string;
  readonly runId: string;
  readonly partner: { readonly name: string; readonly slug: string };
  readonly item: Item;
  readonly what: string;
  readonly why: string;
  readonly touchesCore: boolean;
  readonly shareConsent: boolean;
  /** Whether the answer it came with accepts the item; one that touches the core never does (R4). */
  readonly accepted: boolean;
  readonly by: string;
  readonly on: IsoDate;
  readonly recordedAt: Instant;
  /** Oldest first; the last one counts. */
  readonly followUps: readonly FollowUp[];
};

type Row = Omit<Adaptation, 'partner' | 'item' | 'accepted' | 'on' | 'followUps'> & {
  readonly itemId: string;
  readonly capacity: ReviewCapacity | null;
  readonly verdict: Verdict | null;
  readonly undoneAt: Instant | null;
};

type Known = {
  readonly followUps: readonly (FollowUp & { readonly adaptationId: string })[];
  readonly partnerOf: (runId: string) => Adaptation['partner'] | null;
  readonly itemOf: (itemId: string) => Item | null;
  readonly at: Instant;
};

const isAccepted = (verdict: Verdict | null): boolean =>
  verdict === null || verdict === 'accepted' || verdict === 'acceptedWithAdaptation';

/** Head office starts from the opinion and repeats its words: the same adaptation of an item is told once, by the last. */
const lastTold = (rows: readonly Row[]): Row[] => [
  ...new Map(
    [...rows].sort(byTime).map((row) => [[row.runId, row.itemId, row.what.trim()].join('\n'), row]),
  ).values(),
];

/** The register as known at an instant, newest first; adaptations of undone answers are left out (R19). */
export const registerOf = (rows: readonly Row[], known: Known): Adaptation[] => {
  const followUps = Map.groupBy(known.followUps, ({ adaptationId }) => adaptationId);
  const standing = rows.filter(({ undoneAt }) => undoneAt === null || undoneAt > known.at);
  return lastTold(standing)
    .flatMap((row): Adaptation[] => {
      const [partner, item] = [known.partnerOf(row.runId), known.itemOf(row.itemId)];
      if (partner === null || item === null) return [];
      const { id, runId, what, why, touchesCore, shareConsent, by, recordedAt } = row;
      return [
        {
          ...{ id, runId, partner, item, what, why, touchesCore, shareConsent, by, recordedAt },
          accepted: isAccepted(row.verdict),
          on: parisDate(recordedAt),
          followUps: followUps.get(id) ?? [],
        },
      ];
    })
    .sort((a, b) => byTime(b, a));
};

/** Values of the address, in French: what a link or a bookmark holds. */
export const FOLLOW_UPS = {
  aucun: null,
  garder: 'keep',
  changer: 'change',
  abandonner: 'drop',
} as const satisfies Record<string, FollowUpDecision | null>;
export type FollowUpFilter = keyof typeof FOLLOW_UPS;
export const followUpFilters = Object.keys(FOLLOW_UPS) as FollowUpFilter[];

export type RegisterQuery = {
  readonly pillar: string | null;
  readonly item: string | null;
  readonly partner: string | null;
  /** `oui`: touches the core; `non`: does not. */
  readonly core: 'oui' | 'non' | null;
  readonly followUp: FollowUpFilter | null;
};

const given = (search: URLSearchParams, name: string): string | null => search.get(name) || null;

/** The filters of an address; anything unknown filters nothing. */
export const registerQuery = (search: URLSearchParams): RegisterQuery => ({
  pillar: given(search, 'pilier'),
  item: given(search, 'point'),
  partner: given(search, 'association'),
  core: (['oui', 'non'] as const).find((value) => value === search.get('noyau')) ?? null,
  followUp: followUpFilters.find((value) => value === search.get('suivi')) ?? null,
});

/** The last decision about an adaptation; null while nobody looked again. */
export const decisionOf = ({ followUps }: Pick<Adaptation, 'followUps'>): FollowUpDecision | null =>
  followUps.at(-1)?.decision ?? null;

/** The adaptations asked for, in the order they come in. */
export const filterRegister = (all: readonly Adaptation[], query: RegisterQuery): Adaptation[] =>
  all.filter(
    (one) =>
      (query.pillar === null || one.item.pillar === query.pillar) &&
      (query.item === null || one.item.id === query.item) &&
      (query.partner === null || one.partner.slug === query.partner) &&
      (query.core === null || one.touchesCore === (query.core === 'oui')) &&
      (query.followUp === null || decisionOf(one) === FOLLOW_UPS[query.followUp]),
  );

/** Decisions in the order of the form. */
export const decisions: readonly FollowUpDecision[] = followUpDecisions;
