import { timingSafeEqual } from 'node:crypto';
import type { Scope } from '#db/types.ts';
import type { PublicContext, Viewer } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { feedAnswers, isOfTeam } from './agenda.access.ts';
import { findFeed } from './agenda.store.ts';
import type { FeedRow } from './agenda.store.ts';
import { listEvents } from './get-agenda.ts';
import { writeFeed } from './write-feed.ts';

const SYSTEM: Scope = { kind: 'system', organisationId: null };

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Acting as the membership that made the address, for reading only. */
const viewerOf = (row: FeedRow): Viewer => ({
  ...row,
  display: null,
  device: 'personal',
  scope: {
    kind: 'member',
    accountId: row.accountId,
    membershipId: row.membershipId,
    organisationId: row.organisationId,
  },
  otherMemberships: [],
});

/** The calendar of whoever made this key, as her page shows it; the same 404 for every key that does not answer. */
export const readFeed = async ({ db, now }: PublicContext, key: string, origin: URL): Promise<string> => {
  const hash = sha256(key);
  const row = await db.read(SYSTEM, (tx) => findFeed(tx, hash));
  if (row === null || !same(row.tokenHash, hash) || !feedAnswers(row, parisDate(now))) throw notFound();
  const viewer = viewerOf(row);
  return writeFeed(await listEvents({ db, viewer, now }), {
    name: viewer.organisationName,
    origin,
    withPartner: !isOfTeam(viewer.role),
  });
};
