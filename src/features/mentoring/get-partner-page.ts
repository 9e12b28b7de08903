import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { staffProgress } from '#src/features/learning/index.ts';
import type { ModuleCount } from '#src/features/learning/index.ts';
import {
  canClearBlock,
  canLiftReservation,
  listAdaptations,
  streetOf,
} from '#src/features/milestones/index.ts';
import type { AdaptationRecord, BlockRecord, ReservationRecord } from '#src/features/milestones/index.ts';
import {
  canOnRun,
  currentPause,
  listMembers,
  namesOfPersons,
  openPartnerRun,
} from '#src/features/organisations/index.ts';
import type { OpenRun, PauseRow } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { readRows } from './load-portfolio.ts';
import type { PartnerRow } from './partner-row.rules.ts';

type Of<T> = T & { readonly milestoneId: string; readonly title: string };

export type PartnerPage = {
  readonly row: PartnerRow;
  readonly street: ReturnType<typeof streetOf>;
  readonly pause: { readonly row: PauseRow; readonly mayEnd: boolean } | null;
  readonly blocks: readonly Of<{
    readonly block: BlockRecord;
    readonly by: string;
    readonly mayClear: boolean;
  }>[];
  readonly reservations: readonly Of<{
    readonly reservation: ReservationRecord;
    readonly mayLift: boolean;
  }>[];
  readonly adaptations: readonly Of<{ readonly adaptation: AdaptationRecord }>[];
  /** Manager, director and staff by name; a messenger's never leaves her association (R10). */
  readonly people: readonly { readonly name: string; readonly role: Role }[];
  readonly learning: readonly ModuleCount[];
  /** Messages in the general thread. */
  readonly messages: number;
};

const byName = new Intl.Collator('fr');

/** Everything a guide follows of one partner on one page; the 404 of R20 for anybody else. */
export const getPartnerPage = async (ctx: Context, slug: string): Promise<PartnerPage> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, slug);
  const today = parisDate(now);
  const known = await db.read(opened.scope, (tx) => readAll(tx, opened, viewer.personId, today));
  const { row } = known;
  const { facts, milestones } = row;
  const undone = new Set(facts.undos.map(({ reviewId }) => reviewId));
  const pause = currentPause(opened, row.clock.today);
  return {
    row,
    street: streetOf(milestones),
    pause: pause && { row: pause, mayEnd: canOnRun(viewer, 'run.endPause', opened.access) },
    blocks: milestones.flatMap(({ milestone, openBlocks }) =>
      openBlocks.map((block) => ({
        ...{ milestoneId: milestone.id, title: milestone.title, block },
        by: known.names.get(block.byPersonId) ?? '',
        mayClear: canClearBlock(viewer, opened.access, block),
      })),
    ),
    reservations: milestones.flatMap(({ milestone, items }) =>
      items.flatMap(({ reservation, item }) => {
        if (reservation === null) return [];
        const mayLift = canLiftReservation(viewer, opened.access, milestone.settledBy);
        return { milestoneId: milestone.id, title: item.title, reservation, mayLift };
      }),
    ),
    adaptations: known.adaptations
      .filter(({ reviewId }) => reviewId === null || !undone.has(reviewId))
      .flatMap((adaptation) => {
        const item = getCurriculum().itemById(adaptation.itemId);
        return item === null ? [] : { milestoneId: item.milestoneId, title: item.title, adaptation };
      }),
    people: known.people,
    learning: known.learning.filter(({ month }) => (month ?? 0) <= Math.max(1, row.clock.month)),
    messages: facts.comments.find((of) => of.milestoneId === null && of.itemId === null)?.count ?? 0,
  };
};

const readAll = async (tx: ReadTx, opened: OpenRun, personId: string, today: IsoDate) => {
  const { run, organisation } = opened;
  const [row] = await readRows(tx, [opened], today, personId);
  if (row === undefined) throw notFound();
  const team: readonly Role[] = PARTNER_TEAM;
  const members = (await listMembers(tx, organisation.id)).filter(
    ({ role, startsOn, endsOn }) => team.includes(role) && startsOn <= today && (endsOn ?? today) >= today,
  );
  return {
    row,
    adaptations: await listAdaptations(tx, [run.id]),
    names: await namesOfPersons(tx, [...new Set(row.facts.blocks.map(({ byPersonId }) => byPersonId))]),
    learning: await staffProgress(tx, organisation.id, today),
    people: members
      .map(({ displayName, role }) => ({ name: displayName, role }))
      .sort((a, b) => team.indexOf(b.role) - team.indexOf(a.role) || byName.compare(a.name, b.name)),
  };
};
