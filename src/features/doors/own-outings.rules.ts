/** What a person of the team must know of her outings: the next one, and what was planned or changed. */
import { addDays } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { byHalfDay } from './campaign.rules.ts';
import type { Campaign, Outing } from './campaign.types.ts';

export type OwnOuting = { readonly campaign: Campaign; readonly outing: Outing; readonly sector: string };

/** Days ahead that the first screen tells. */
const AHEAD = 7;

/** The outings of a person from a day on, the soonest first; those called off are left out. */
export const ownOutings = (
  campaigns: readonly Campaign[],
  personId: string,
  today: IsoDate,
): readonly OwnOuting[] =>
  campaigns
    .flatMap((campaign) =>
      campaign.outings
        .filter(({ onDate, cancelled, memberIds }) => {
          return !cancelled && onDate >= today && memberIds.includes(personId);
        })
        .map((outing) => ({
          campaign,
          outing,
          sector: campaign.sectorById.get(outing.sectorId)?.name ?? '',
        })),
    )
    .sort((a, b) => byHalfDay(a.outing, b.outing));

/** The next one, within a week; else null. */
export const nextOutingOf = (
  campaigns: readonly Campaign[],
  personId: string,
  today: IsoDate,
): OwnOuting | null =>
  ownOutings(campaigns, personId, today).find(({ outing }) => outing.onDate <= addDays(today, AHEAD)) ?? null;

export type OutingVersion = {
  readonly id: string;
  readonly outingId: string;
  readonly campaignId: string;
  readonly onDate: IsoDate;
  readonly cancelled: boolean;
  readonly recordedAt: Instant;
};

export type OutingNews = {
  /** Of the version that says it. */
  readonly id: string;
  readonly at: Instant;
  readonly campaignId: string;
  readonly kind: 'planned' | 'moved' | 'calledOff';
  readonly onDate: IsoDate;
  readonly formerDate: IsoDate;
};

/** What the versions of one outing, oldest first, tell those of its team who joined it at an instant; null: nothing. */
export const outingNews = (
  versions: readonly OutingVersion[],
  joinedAt: Instant,
  today: IsoDate,
): OutingNews | null => {
  const last = versions.at(-1);
  if (last === undefined || last.onDate < today) return null;
  const known = versions.filter(({ recordedAt }) => recordedAt <= joinedAt).at(-1) ?? versions[0] ?? last;
  const told = { id: last.id, campaignId: last.campaignId, onDate: last.onDate, formerDate: known.onDate };
  if (last.cancelled)
    return known.cancelled ? null : { ...told, at: last.recordedAt, kind: 'calledOff' as const };
  return last.id === known.id
    ? { ...told, at: Math.max(last.recordedAt, joinedAt), kind: 'planned' as const }
    : { ...told, at: last.recordedAt, kind: 'moved' as const };
};
