/** « Ce qui a changé depuis ma dernière visite »: facts since an instant, as few lines as a person reads. */
import { activeOn } from '#src/features/organisations/index.ts';
import { isAccepted } from '#src/features/milestones/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Instant } from '#src/shared/time.ts';
import type { PartnerRow } from './partner-row.rules.ts';

/** In the order in which they are told when they happened together. */
export const CHANGE_KINDS = [
  'blocked',
  'unblocked',
  'sent',
  'takenBack',
  'approved',
  'returned',
  'undone',
  'declared',
  'proved',
  'levels',
  'lifted',
  'paused',
  'resumed',
  'wrote',
  'mentor',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that happened once or several times on a milestone, or on the run as a whole. */
export type Change = {
  readonly kind: ChangeKind;
  readonly milestoneId: string | null;
  readonly count: number;
  /** The last time. */
  readonly at: Instant;
};

/** Levels that the team gave itself, by run. */
export type LevelFact = { readonly runId: string; readonly recordedAt: Instant; readonly byPersonId: string };

type Told = Omit<Change, 'count' | 'at'> & { readonly recordedAt: Instant; readonly byPersonId: string };

const team: readonly string[] = PARTNER_TEAM;

const milestoneOf = ({ milestones }: PartnerRow): ((itemId: string) => string | null) => {
  const of = new Map(
    milestones.flatMap(({ milestone }) => milestone.items.map(({ id }) => [id, milestone.id] as const)),
  );
  return (itemId) => of.get(itemId) ?? null;
};

/** What was declared and proved: on the items of a milestone. */
const onItems = (row: PartnerRow): Told[] => {
  const [{ facts }, of] = [row, milestoneOf(row)];
  return [
    ...facts.itemFacts
      .filter(({ kind, actingRole }) => kind === 'declared' && team.includes(actingRole))
      .map((fact) => ({ ...fact, kind: 'declared' as const, milestoneId: of(fact.itemId) })),
    ...facts.evidence
      .filter(({ removedAt }) => removedAt === null)
      .map((proof) => ({ ...proof, kind: 'proved' as const, milestoneId: of(proof.itemIds[0] ?? '') })),
    ...facts.reservations.flatMap(({ liftedAt, liftedBy, itemId }) =>
      liftedAt === null
        ? []
        : {
            kind: 'lifted' as const,
            milestoneId: of(itemId),
            recordedAt: liftedAt,
            byPersonId: liftedBy ?? '',
          },
    ),
  ];
};

/** What was sent, answered, taken back, and the calls for help. */
const onMilestones = ({ facts }: PartnerRow): Told[] => {
  const sendings = new Map(facts.submissions.map(({ id, milestoneId }) => [id, milestoneId]));
  const reviews = new Map(facts.reviews.map(({ id, milestoneId }) => [id, milestoneId]));
  return [
    ...facts.submissions.map((sent) => ({ ...sent, kind: 'sent' as const })),
    ...facts.withdrawals.map((one) => {
      return { ...one, kind: 'takenBack' as const, milestoneId: sendings.get(one.submissionId) ?? null };
    }),
    ...facts.reviews.map((one) => {
      const accepted = one.lines.every(({ verdict }) => isAccepted(verdict));
      return { ...one, kind: accepted ? ('approved' as const) : ('returned' as const) };
    }),
    ...facts.undos.map((one) => {
      return { ...one, kind: 'undone' as const, milestoneId: reviews.get(one.reviewId) ?? null };
    }),
    ...facts.blocks.flatMap(({ milestoneId, recordedAt, byPersonId, clearedAt, clearedBy }): Told[] => [
      { kind: 'blocked', milestoneId, recordedAt, byPersonId },
      ...(clearedAt === null
        ? []
        : [{ kind: 'unblocked' as const, milestoneId, recordedAt: clearedAt, byPersonId: clearedBy ?? '' }]),
    ]),
  ];
};

/** What concerns the run as a whole. */
const onRun = (row: PartnerRow, levels: readonly LevelFact[]): Told[] => {
  const { opened, lastCommentAt, clock } = row;
  const whole = { milestoneId: null, byPersonId: '' };
  return [
    ...opened.pauses.map(({ cancelsId, recordedAt, byPersonId }): Told => {
      return { kind: cancelsId === null ? 'paused' : 'resumed', milestoneId: null, recordedAt, byPersonId };
    }),
    ...(lastCommentAt === null ? [] : [{ ...whole, kind: 'wrote' as const, recordedAt: lastCommentAt }]),
    ...levels
      .filter(({ runId }) => runId === opened.run.id)
      .map((level): Told => ({ ...level, kind: 'levels', milestoneId: null })),
    ...activeOn(opened.assignments, clock.today).map(({ personId }): Told => {
      const recordedAt = opened.assignments.findLast((one) => one.personId === personId)?.recordedAt ?? 0;
      return { ...whole, kind: 'mentor', recordedAt };
    }),
  ];
};

/**
 * What others than `personId` did since an instant, each kind once per milestone, the last first: several points
 * declared on a milestone are one line.
 */
export const changesSince = (
  row: PartnerRow,
  levels: readonly LevelFact[],
  { since, personId }: { readonly since: Instant; readonly personId: string },
): Change[] => {
  const told = [...onItems(row), ...onMilestones(row), ...onRun(row, levels)].filter(
    ({ recordedAt, byPersonId }) => recordedAt > since && byPersonId !== personId,
  );
  const groups = Map.groupBy(told, ({ kind, milestoneId }) => `${kind} ${String(milestoneId)}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const at = Math.max(...group.map(({ recordedAt }) => recordedAt));
      return { kind: first.kind, milestoneId: first.milestoneId, count: group.length, at };
    })
    .sort((a, b) => b.at - a.at || CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
};
