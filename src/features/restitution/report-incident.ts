import type { IncidentKind } from '#db/schema/lists.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { changeCampaign, fault, refuseDetails, refuseFuture } from './change-campaign.ts';
import { isClosed } from './incidents.rules.ts';
import { insertIncident, insertIncidentFollowUp } from './restitution-writes.store.ts';

export type IncidentInput = {
  readonly kind: IncidentKind;
  readonly onDate: IsoDate;
  readonly outingId: string | null;
  readonly note: string | null;
};

/** Tells an incident of a closed kind: what the team needs, never who did it nor where. */
export const reportIncident = (ctx: Context, campaignId: string, input: IncidentInput): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { campaign, today, said }) => {
    refuseFuture(input.onDate, today, 'onDate');
    refuseDetails({ note: input.note });
    if (input.outingId !== null && !campaign.outings.some(({ id }) => id === input.outingId))
      throw fault('restitution.outing', 'outingId');
    const row = said();
    await insertIncident(tx, { ...row, ...input });
    tx.audit({ action: 'restitution.incident-told', object: `incident:${row.id}` });
  });

/** What was done about an incident; the last line may close it, and a later one opens it again. */
export const followIncident = (
  ctx: Context,
  campaignId: string,
  { incidentId, text, closed, base }: { incidentId: string; text: string; closed: boolean; base: string },
): Promise<void> =>
  changeCampaign(ctx, campaignId, 'campaign.debrief', async (tx, { back, said }) => {
    const incident = back.incidents.find(({ id }) => id === incidentId);
    if (incident === undefined) throw notFound();
    refuseDetails({ text });
    if ((incident.followUps.at(-1)?.id ?? '') !== base) throw new AppError('restitution.changed-meanwhile');
    const { campaignId: _campaignId, ...row } = said();
    await insertIncidentFollowUp(tx, { ...row, incidentId, text, closed });
    const action = closed ? 'closed' : isClosed(incident) ? 'reopened' : 'followed';
    tx.audit({ action: `restitution.incident-${action}`, object: `incident:${incidentId}` });
  });
