import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { byHalfDay, stateOf } from './campaign.rules.ts';
import type { Outing } from './campaign.types.ts';
import { countsFor } from './doors.access.ts';
import { loadCampaigns } from './load-campaigns.ts';
import { readSheets } from './tallies.store.ts';

/** An outing as its team reads it; nothing of it is a count. */
export type OutingLine = Omit<Outing, 'versionId' | 'memberIds' | 'sectorId'> & {
  readonly campaign: string;
  readonly sector: string;
  /** First names, sorted. */
  readonly team: readonly string[];
  readonly mine: boolean;
  /** « J'ai fini » was said, and nothing contradicts it. */
  readonly closed: boolean;
};

export type OwnOutings = {
  /** Of these days: today's, and three days on either side. */
  readonly near: readonly OutingLine[];
  readonly next: readonly OutingLine[];
  /** The last one first. */
  readonly past: readonly OutingLine[];
  readonly today: IsoDate;
};

const NEAR_DAYS = 3;

/** The outings that are hers to count: her team's, or the whole association's when she answers for it. */
export const getOutings = async (ctx: Context): Promise<OwnOutings> => {
  const { db, viewer, now } = ctx;
  const today = parisDate(now);
  const lines = await db.read(viewer.scope, async (tx) => {
    const campaigns = await loadCampaigns(tx, [viewer.organisationId], now);
    const found = campaigns.flatMap((campaign) =>
      campaign.outings
        .filter((outing) => countsFor(viewer, outing) && stateOf(campaign, today) !== 'closed')
        .map((outing) => ({ campaign, outing })),
    );
    const names = await namesOfPersons(tx, [...new Set(found.flatMap(({ outing }) => outing.memberIds))]);
    const sheets = await readSheets(
      tx,
      found.map(({ outing }) => outing.id),
      today,
    );
    return found.map(({ campaign, outing: { memberIds, sectorId, versionId: _version, ...outing } }) => ({
      ...outing,
      campaign: campaign.plan.title,
      sector: campaign.sectorById.get(sectorId)?.name ?? '',
      team: memberIds.flatMap((id) => names.get(id) ?? []).sort((a, b) => a.localeCompare(b, 'fr')),
      mine: memberIds.includes(viewer.personId),
      closed: sheets.get(outing.id)?.closed === true,
    }));
  });
  const distance = ({ onDate }: OutingLine): number => Math.abs(Date.parse(onDate) - Date.parse(today));
  const standing = lines.filter(({ cancelled }) => !cancelled);
  return {
    near: standing
      .filter(({ onDate }) => onDate >= addDays(today, -NEAR_DAYS) && onDate <= addDays(today, NEAR_DAYS))
      .sort((a, b) => Number(b.mine) - Number(a.mine) || distance(a) - distance(b) || byHalfDay(a, b)),
    next: lines.filter(({ onDate }) => onDate >= today).sort(byHalfDay),
    past: lines.filter(({ onDate }) => onDate < today).sort((a, b) => byHalfDay(b, a)),
    today,
  };
};
