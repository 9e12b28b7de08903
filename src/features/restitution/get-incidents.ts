import { can, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign, Outing } from '#src/features/doors/index.ts';
import { figuresOfCampaign } from '#src/features/indicators/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { hoursOpen, incidentDelays, isClosed, isOverdue } from './incidents.rules.ts';
import { readReportBack } from './read-report-back.ts';
import type { Incident } from './restitution.types.ts';
import { heldOutings } from './waiting.rules.ts';

export type IncidentView = {
  readonly incident: Incident;
  readonly outing: Outing | null;
  readonly closed: boolean;
  readonly overdue: boolean;
  readonly hours: number;
};
export type IncidentsPage = {
  readonly campaign: Campaign;
  readonly incidents: readonly IncidentView[];
  readonly overdue: number;
  /** Of the sheets (IND-19). */
  readonly counted: number;
  readonly medianHours: number | null;
  readonly held: readonly Outing[];
  readonly mayWrite: boolean;
  readonly today: IsoDate;
};

/** What happened to the team, and what was done about it; those that wait too long first. */
export const getIncidents = async (ctx: Context, campaignId: string): Promise<IncidentsPage> => {
  const { opened, campaign } = await openCampaign(ctx, campaignId, 'campaign.read');
  const { back, counted } = await ctx.db.read(opened.scope, async (tx) => ({
    back: await readReportBack(tx, campaignId, ctx.now),
    counted: await figuresOfCampaign(tx, campaign, ctx.now),
  }));
  const today = parisDate(ctx.now);
  const incidents = back.incidents.map((incident) => ({
    incident,
    outing: campaign.outings.find(({ id }) => id === incident.outingId) ?? null,
    closed: isClosed(incident),
    overdue: isOverdue(incident, ctx.now),
    hours: hoursOpen(incident, ctx.now),
  }));
  return {
    ...{ campaign, today, medianHours: incidentDelays(back.incidents).medianHours },
    incidents: incidents.sort(
      (a, b) => Number(b.overdue) - Number(a.overdue) || Number(a.closed) - Number(b.closed),
    ),
    overdue: incidents.filter(({ overdue }) => overdue).length,
    counted: counted.figures.byId['IND-19'].value ?? 0,
    held: heldOutings(campaign, today),
    mayWrite: can(ctx.viewer, 'campaign.debrief', opened.access),
  };
};
