import { eq, inArray } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { OutingVersion } from './own-outings.rules.ts';

type Membership = {
  readonly id: string;
  readonly outingId: string;
  readonly member: boolean;
  readonly recordedAt: Instant;
};

/** What was said of the outings that a person is or was of: her part in each, and their versions. */
export const readOutingsOf = async (
  { q, t: { outingMember, outingVersion } }: ReadTx,
  personId: string,
): Promise<{ readonly members: readonly Membership[]; readonly versions: readonly OutingVersion[] }> => {
  const { id, outingId, member, recordedAt } = outingMember;
  const members = await q
    .select({ id, outingId, member, recordedAt })
    .from(outingMember)
    .where(eq(outingMember.personId, personId));
  const versions = await q
    .select({
      id: outingVersion.id,
      outingId: outingVersion.outingId,
      campaignId: outingVersion.campaignId,
      onDate: outingVersion.onDate,
      cancelled: outingVersion.cancelled,
      recordedAt: outingVersion.recordedAt,
    })
    .from(outingVersion)
    .where(
      inArray(
        outingVersion.outingId,
        members.map((row) => row.outingId),
      ),
    );
  return { members, versions };
};
