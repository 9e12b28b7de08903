import type { ReadTx } from '#db/types.ts';
import { byTime } from '#src/shared/facts.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { listOutingVersions } from './campaigns.store.ts';

export type OutingDate = {
  readonly id: string;
  readonly campaignId: string;
  readonly organisationId: string;
  readonly onDate: IsoDate;
  readonly meetsAt: string | null;
  readonly minutes: number;
  readonly place: string | null;
  readonly pass: number;
  readonly cancelled: boolean;
  readonly recordedAt: Instant;
  readonly changedAt: Instant;
};

/** The outings of several associations from a day on, for a calendar. */
export const listOutingDates = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  from: IsoDate,
): Promise<OutingDate[]> => {
  const versions = await listOutingVersions(tx, organisationIds, from);
  return [...Map.groupBy(versions, ({ outingId }) => outingId)].flatMap(([id, own]) => {
    const ordered = own.toSorted(byTime);
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { campaignId, organisationId, onDate, meetsAt, minutes, place, pass, cancelled } = last;
    return {
      ...{ id, campaignId, organisationId, onDate, meetsAt, minutes, place, pass, cancelled },
      ...{ recordedAt: first.recordedAt, changedAt: last.recordedAt },
    };
  });
};
