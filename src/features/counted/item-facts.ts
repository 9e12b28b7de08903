import type { ReadTx } from '#db/types.ts';
import { canOnCosts, costFacts } from '#src/features/costs/index.ts';
import type { CostLine } from '#src/features/costs/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { loadFigures } from '#src/features/indicators/index.ts';
import type { ShownFigures } from '#src/features/indicators/index.ts';
import {
  listTalks,
  listTeamMeetings,
  managementFacts,
  messengersOn,
} from '#src/features/management/index.ts';
import type { ManagementFacts, Talk, TeamMeeting } from '#src/features/management/index.ts';
import { finishedForCampaign } from '#src/features/learning/index.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { incidentsOf, reportBackFacts } from '#src/features/restitution/index.ts';
import type { Incident, ReportBackFacts } from '#src/features/restitution/index.ts';
import { listPresences, listSessions, presentAt } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** A campaign as the items of the checklist read it. */
export type ItemCampaign = {
  readonly campaign: Campaign;
  /** What may be shown of its doors (R22). */
  readonly shown: ShownFigures;
  readonly given: ReportBackFacts | null;
  /** Messengers of today who read the message again for it. */
  readonly prepared: number;
  /** Null for whoever may not read them (R10). */
  readonly costs: { readonly lines: readonly CostLine[]; readonly total: number } | null;
};

/** What Essaim knows of a run that an item of M04 to M11 asks about; nobody is named. */
export type ItemFacts = {
  readonly day: IsoDate;
  readonly life: ManagementFacts | null;
  /** Those that stand, the oldest first. */
  readonly meetings: readonly TeamMeeting[];
  readonly talks: readonly Talk[];
  /** Ids of the messengers of the day. */
  readonly team: readonly string[];
  /** Sessions in a room whose sheet was entered, the oldest first. */
  readonly sessions: readonly {
    readonly title: string;
    readonly onDate: IsoDate;
    readonly minutes: number;
    readonly present: number;
  }[];
  readonly incidents: readonly Incident[];
  /** The oldest first. */
  readonly campaigns: readonly ItemCampaign[];
  /** The budget of 24 months is written, for whoever may know it. */
  readonly budgeted: boolean;
};

/** All of it, about sixty queries: read for one item at a time, where it is asked. */
export const loadItemFacts = async (
  tx: ReadTx,
  { viewer, now }: Context,
  { run, organisation, access }: OpenRun,
): Promise<ItemFacts> => {
  const day = parisDate(now);
  const ids = [organisation.id];
  const team = messengersOn(await listMembers(tx, organisation.id), day);
  const money = (await costFacts(tx, [run.id], now)).get(run.id);
  const figures = (await loadFigures(tx, ids, now)).filter(({ campaign }) => campaign.runId === run.id);
  const given = await reportBackFacts(
    tx,
    figures.map(({ campaign }) => campaign),
    now,
  );
  const readsCosts = canOnCosts(viewer, 'cost.read', access);
  const campaigns: ItemCampaign[] = [];
  for (const { campaign, figures: shown } of figures)
    campaigns.push({
      campaign,
      shown,
      given: given.get(campaign.id) ?? null,
      prepared: (await finishedForCampaign(tx, campaign, team)).size,
      costs: readsCosts
        ? (money?.campaigns.find(({ campaignId }) => campaignId === campaign.id) ?? null)
        : null,
    });
  return {
    ...{ day, team, campaigns },
    life: (await managementFacts(tx, [run.id], now)).get(run.id) ?? null,
    meetings: (await listTeamMeetings(tx, ids)).filter(({ cancelled }) => !cancelled),
    talks: await listTalks(tx, ids),
    sessions: await sessionsOf(tx, organisation.id),
    incidents: await incidentsOf(tx, ids, now),
    budgeted: canOnCosts(viewer, 'budget.read', access) && money?.budgeted === true,
  };
};

const sessionsOf = async (tx: ReadTx, organisationId: string): Promise<ItemFacts['sessions']> => {
  const presences = await listPresences(tx, organisationId);
  return (await listSessions(tx, organisationId))
    .filter(({ id, cancelled }) => !cancelled && presences.some(({ sessionId }) => sessionId === id))
    .map(({ id, title, onDate, minutes }) => ({
      ...{ title, onDate, minutes, present: presentAt(id, presences).size },
    }))
    .sort((a, b) => (a.onDate < b.onDate ? -1 : 1));
};
