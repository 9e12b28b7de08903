import type { DoorOutcome, NeedTheme } from '#db/schema/lists.ts';
import { doorOutcomes } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Campaign, DoorCounts, Outing, OutingSheet } from './campaign.types.ts';
import { chipsFor } from './chips.rules.ts';
import { eventsOf } from './doors.store.ts';
import { openOuting } from './open-outing.ts';
import { countedPaper, sheetProblems } from './sheet.rules.ts';
import type { SheetProblem } from './sheet.rules.ts';
import { readSheets } from './tallies.store.ts';
import { addCounts, countsOf, leftOf, standingDoors } from './tally.rules.ts';
import type { TallyEvent } from './tally.rules.ts';

export type TallyPage = {
  readonly campaign: Campaign;
  readonly outing: Outing;
  readonly sector: string;
  /** Of the buttons alone, on all phones. */
  readonly counted: DoorCounts;
  /** Buttons and paper together. */
  readonly doors: DoorCounts;
  readonly chips: readonly NeedTheme[];
  /** The day has come. */
  readonly open: boolean;
  readonly sheet: OutingSheet | null;
  readonly problems: readonly SheetProblem[];
  /** Of each button, a door that can be taken off: one that tells least. */
  readonly removable: Readonly<Partial<Record<DoorOutcome, string>>>;
  /** What a plain form takes back next, and the door that it is or speaks of. */
  readonly last: {
    readonly event: TallyEvent;
    readonly door: { readonly id: string; readonly outcome: DoorOutcome };
  } | null;
};

/** What the team of an outing sees of it; its own counts are never hidden from it (R22). */
export const getTally = async (
  ctx: Context,
  of: { readonly campaignId: string; readonly outingId: string },
  lastId: string | null = null,
): Promise<TallyPage> => {
  const { campaign, outing } = await openOuting(ctx, of, 'doors.read');
  const today = parisDate(ctx.now);
  const [events, sheet] = await ctx.db.read(ctx.viewer.scope, async (tx) => [
    await eventsOf(tx, outing.id),
    (await readSheets(tx, [outing.id], '9999-12-31')).get(outing.id) ?? null,
  ]);
  const counted = countsOf(events);
  const doors = addCounts(counted, countedPaper(sheet));
  const standing = standingDoors(events);
  const event = lastId === null ? null : leftOf(events, lastId);
  const door = standing.find(({ id }) => id === (event?.aboutId ?? event?.id));
  const removable = doorOutcomes.flatMap((outcome) => {
    const [first] = standing
      .filter((door) => door.outcome === outcome)
      .sort((a, b) => a.details - b.details || (a.id < b.id ? -1 : 1));
    return first === undefined ? [] : [[outcome, first.id] as const];
  });
  return {
    ...{ campaign, outing, counted, doors, sheet },
    sector: campaign.sectorById.get(outing.sectorId)?.name ?? '',
    chips: chipsFor(campaign.plan.theme),
    open: outing.onDate <= today,
    problems: sheetProblems({ doors, sheet }),
    removable: Object.fromEntries(removable),
    last: event === null || door === undefined ? null : { event, door },
  };
};
