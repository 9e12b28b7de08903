/** Private addresses of calendars: only the hash of a key is kept. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Role } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** The address that a membership has today; null when it has none. */
export const findOwnFeed = async (
  tx: ReadTx,
  membershipId: string,
): Promise<{ id: string; recordedAt: Instant } | null> => {
  const { calendarFeed: feed } = tx.t;
  const rows = await tx.q
    .select({ id: feed.id, recordedAt: feed.recordedAt })
    .from(feed)
    .where(and(eq(feed.membershipId, membershipId), isNull(feed.revokedAt)));
  return rows[0] ?? null;
};

export type FeedRow = {
  readonly tokenHash: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly personId: string;
  readonly displayName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly accountId: string;
  readonly accountEndsOn: IsoDate | null;
  readonly disabledAt: Instant | null;
  readonly erasedAt: Instant | null;
};

/** Whose address has the key of this hash, with all that may have ended since; null when it was revoked or never was. */
export const findFeed = async (tx: ReadTx, tokenHash: string): Promise<FeedRow | null> => {
  const { calendarFeed: feed, membership, person, organisation, accountPerson, account } = tx.t;
  const rows = await tx.q
    .select({
      tokenHash: feed.tokenHash,
      membershipId: membership.id,
      role: membership.role,
      startsOn: membership.startsOn,
      endsOn: membership.endsOn,
      personId: person.id,
      displayName: person.displayName,
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationSlug: organisation.slug,
      accountId: account.id,
      accountEndsOn: accountPerson.endsOn,
      disabledAt: account.disabledAt,
      erasedAt: account.erasedAt,
    })
    .from(feed)
    .innerJoin(membership, eq(membership.id, feed.membershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .innerJoin(accountPerson, eq(accountPerson.personId, person.id))
    .innerJoin(account, eq(account.id, accountPerson.accountId))
    .where(and(eq(feed.tokenHash, tokenHash), isNull(feed.revokedAt)));
  return rows[0] ?? null;
};

export const insertFeed = async (
  tx: WriteTx,
  row: { id: string; personId: string; membershipId: string; tokenHash: string; recordedAt: Instant },
): Promise<void> => {
  await tx.q.insert(tx.t.calendarFeed).values(row).returning({ id: tx.t.calendarFeed.id });
};

/** Revokes the addresses of a membership; answers how many there were. */
export const revokeFeeds = async (tx: WriteTx, membershipId: string, now: Instant): Promise<number> => {
  const { calendarFeed: feed } = tx.t;
  const rows = await tx.q
    .update(feed)
    .set({ revokedAt: now })
    .where(and(eq(feed.membershipId, membershipId), isNull(feed.revokedAt)))
    .returning({ id: feed.id });
  return rows.length;
};
