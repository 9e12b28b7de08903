import type { ReadTx } from '#db/types.ts';
import type { Outing } from '#src/features/doors/index.ts';
import { askHours, outingLines } from '#src/features/management/index.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { addDays, isFar, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { OutingInput } from './campaigns.schema.ts';
import { insertMembers, insertOuting, insertOutingVersion } from './campaigns.store.ts';
import type { OutingValues } from './campaigns.store.ts';
import { changeCampaign } from './change-campaign.ts';
import type { Changing } from './change-campaign.ts';
import { goersOn } from './outings.rules.ts';

const valuesOf = ({ members: _members, anyway: _anyway, pass, ...input }: OutingInput): OutingValues => ({
  ...input,
  pass: pass === 2 ? 2 : 1,
  cancelled: false,
});

const requireDate = (onDate: IsoDate, today: IsoDate): void => {
  const code = 'field.date-far';
  if (isFar(onDate, today)) throw new AppError(code, {}, { onDate: code });
};

/** A sector of this campaign, and two people of the association at least (decision 0032); `known` were there before. */
const requireTeam = async (
  tx: ReadTx,
  { campaign }: Changing,
  { sectorId, onDate, members }: OutingInput,
  known: readonly string[] = [],
): Promise<void> => {
  const sector = 'campaigns.outing-sector';
  if (!campaign.sectors.some(({ id }) => id === sectorId))
    throw new AppError(sector, {}, { sectorId: sector });
  const team = 'campaigns.outing-team';
  const goers = goersOn(await listMembers(tx, campaign.organisationId), onDate).map(({ id }) => id);
  const there = new Set([...goers, ...known]);
  if (new Set(members).size < 2) throw new AppError(team, {}, { members: team });
  const absent = 'campaigns.outing-absent';
  if (!members.every((id) => there.has(id))) throw new AppError(absent, {}, { members: absent });
};

const linesOf = ({ members, onDate, minutes }: OutingInput) =>
  outingLines({ memberIds: [...new Set(members)], onDate, minutes });

/** An outing, and the same in the weeks that follow; answers the first one's id. */
export const planOutings = (
  ctx: Context,
  campaignId: string,
  { weeks, ...input }: OutingInput & { readonly weeks: number },
): Promise<string> => {
  requireDate(input.onDate, parisDate(ctx.now));
  return changeCampaign(ctx, campaignId, async (tx, changing) => {
    await requireTeam(tx, changing, input);
    const days = Array.from({ length: weeks }, (_, week) => addDays(input.onDate, 7 * week));
    await askHours(tx, changing.campaign.organisationId, {
      lines: days.flatMap((onDate) => linesOf({ ...input, onDate })),
      instead: [],
      anyway: input.anyway,
    });
    const people = [...new Set(input.members)].map((personId) => ({ personId, member: true }));
    const ids: string[] = [];
    for (const onDate of days) {
      const outingId = await insertOuting(tx, changing.said, { ...valuesOf(input), onDate });
      await insertMembers(tx, { ...changing.said, outingId }, people);
      tx.audit({ action: 'campaigns.outing-planned', object: `outing:${outingId}` });
      ids.push(outingId);
    }
    return ids[0] ?? '';
  });
};

/** An outing of this campaign; refused when somebody changed it since the form was opened (R17). */
const outingIn = ({ campaign }: Changing, outingId: string, base: string): Outing => {
  const outing = campaign.outings.find(({ id }) => id === outingId);
  if (outing === undefined) throw notFound();
  if (outing.versionId !== base) throw new AppError('campaigns.changed-meanwhile');
  return outing;
};

/** Another day, place or team. */
export const changeOuting = (
  ctx: Context,
  { campaignId, outingId }: { readonly campaignId: string; readonly outingId: string },
  { base, ...input }: OutingInput & { readonly base: string },
): Promise<void> => {
  requireDate(input.onDate, parisDate(ctx.now));
  return changeCampaign(ctx, campaignId, async (tx, changing) => {
    const outing = outingIn(changing, outingId, base);
    const { memberIds, cancelled } = outing;
    await requireTeam(tx, changing, input, memberIds);
    if (!cancelled)
      await askHours(tx, changing.campaign.organisationId, {
        ...{ lines: linesOf(input), instead: outingLines(outing), anyway: input.anyway },
      });
    const said = { ...changing.said, outingId };
    await insertOutingVersion(tx, said, { ...valuesOf(input), cancelled });
    await insertMembers(tx, said, [
      ...memberIds
        .filter((id) => !input.members.includes(id))
        .map((personId) => ({ personId, member: false })),
      ...[...new Set(input.members)]
        .filter((id) => !memberIds.includes(id))
        .map((personId) => ({ personId, member: true })),
    ]);
    tx.audit({ action: 'campaigns.outing-changed', object: `outing:${outingId}` });
  });
};

/** Calls an outing off, or puts it back. */
export const setOutingCancelled = (
  ctx: Context,
  { campaignId, outingId }: { readonly campaignId: string; readonly outingId: string },
  { base, cancelled }: { readonly base: string; readonly cancelled: boolean },
): Promise<void> =>
  changeCampaign(ctx, campaignId, async (tx, changing) => {
    const outing = outingIn(changing, outingId, base);
    const { sectorId, onDate, halfDay, pass, meetsAt, place, minutes } = outing;
    const values = { sectorId, onDate, halfDay, pass, meetsAt, place, minutes, cancelled };
    await insertOutingVersion(tx, { ...changing.said, outingId }, values);
    tx.audit({
      action: cancelled ? 'campaigns.outing-cancelled' : 'campaigns.outing-restored',
      object: `outing:${outingId}`,
    });
  });
