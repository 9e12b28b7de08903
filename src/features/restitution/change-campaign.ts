import type { WriteTx } from '#db/types.ts';
import { loadCampaigns, openCampaign } from '#src/features/doors/index.ts';
import type { Campaign, DoorPermission } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { residentDetails } from '#src/shared/resident-details.ts';
import { isFar, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

import { readReportBack } from './read-report-back.ts';
import type { SaidRow } from './restitution-writes.store.ts';
import type { ReportBack } from './restitution.types.ts';

/** What a write knows: the campaign and all that was said of it, read in the same transaction. */
export type Known = {
  readonly campaign: Campaign;
  readonly back: ReportBack;
  readonly today: IsoDate;
  /** A new fact, later than everything known. */
  readonly said: () => SaidRow;
};

/** A write sees everything, what another clock recorded included. */
export const EVER = Date.UTC(9999, 0);

/** One write on what a campaign gives back: permission first. */
export const changeCampaign = async <T>(
  ctx: Context,
  campaignId: string,
  permission: DoorPermission,
  change: (tx: WriteTx, known: Known) => Promise<T>,
): Promise<T> => {
  const { opened } = await openCampaign(ctx, campaignId, permission);
  const organisationId = opened.organisation.id;
  return ctx.db.write(opened.scope, async (tx) => {
    const campaigns = await loadCampaigns(tx, [organisationId], EVER);
    const campaign = campaigns.find(({ id }) => id === campaignId);
    if (campaign === undefined) throw notFound();
    const back = await readReportBack(tx, campaignId, EVER);
    const recordedAt = Math.max(ctx.now, lastOf(campaign, back) + 1);
    const said = (): SaidRow => ({
      ...{ id: newId(), campaignId, organisationId },
      ...{ byPersonId: ctx.viewer.personId, recordedAt },
    });
    return change(tx, { campaign, back, today: parisDate(ctx.now), said });
  });
};

const lastOf = ({ facts }: Campaign, back: ReportBack): number =>
  Math.max(
    0,
    ...[
      ...facts.values(),
      ...back.debriefs,
      ...back.incidents.flatMap((one) => [one, ...one.followUps]),
      ...back.findings,
      ...back.commitments.flatMap((one) => [one, ...one.followUps]),
      ...back.uptakes,
      ...(back.draft === null ? [] : [back.draft]),
    ].map(({ recordedAt }) => recordedAt),
    back.published?.publishedAt ?? 0,
  );

/** Refuses texts that would tell who or where somebody is; `texts` are by the name of their field. */
export const refuseDetails = (texts: Readonly<Record<string, string | null>>): void => {
  const faults = Object.entries(texts).flatMap(([field, text]) => {
    const code = text === null ? null : residentDetails(text);
    return code === null ? [] : [[field, code] as const];
  });
  const [first] = faults;
  if (first !== undefined) throw new AppError(first[1], {}, Object.fromEntries(faults));
};

/** A refusal beside one field. */
export const fault = (code: ErrorCode, field: string): AppError => new AppError(code, {}, { [field]: code });

/** Refuses a day whose year was mistyped. */
export const refuseFar = (day: IsoDate, today: IsoDate, field: string): void => {
  if (isFar(day, today)) throw fault('field.date-far', field);
};
/** Refuses a day that has not come too. */
export const refuseFuture = (day: IsoDate, today: IsoDate, field: string): void => {
  if (day > today) throw fault('restitution.to-come', field);
  refuseFar(day, today, field);
};
