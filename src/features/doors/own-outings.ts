import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { byTime } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import { loadCampaigns } from './load-campaigns.ts';
import { readOutingsOf } from './own-outings.store.ts';
import { nextOutingOf, outingNews } from './own-outings.rules.ts';
import type { OutingNews, OwnOuting } from './own-outings.rules.ts';

/** « Prochaine sortie »: the viewer's, within a week; null when she has none. */
export const getNextOuting = async ({ db, viewer, now }: Context): Promise<OwnOuting | null> => {
  const { organisationId, personId } = viewer;
  const campaigns = await db.read(scopeIn(viewer, organisationId), (tx) =>
    loadCampaigns(tx, [organisationId], now),
  );
  return nextOutingOf(campaigns, personId, parisDate(now));
};

/** Outings to come that were planned for the viewer, moved or called off. */
export const getOutingNews = async ({ db, viewer, now }: Context): Promise<readonly OutingNews[]> => {
  const { organisationId, personId } = viewer;
  const { versions, members } = await db.read(scopeIn(viewer, organisationId), (tx) =>
    readOutingsOf(tx, personId),
  );
  const byOuting = Map.groupBy([...versions].sort(byTime), ({ outingId }) => outingId);
  return [...Map.groupBy([...members].sort(byTime), ({ outingId }) => outingId)].flatMap(
    ([outingId, facts]) => {
      const last = facts.at(-1);
      if (last?.member !== true) return [];
      return outingNews(byOuting.get(outingId) ?? [], last.recordedAt, parisDate(now)) ?? [];
    },
  );
};
