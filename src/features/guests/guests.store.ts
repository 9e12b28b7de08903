import { asc, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { sha256 } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import type { GuestLink } from './guests.rules.ts';

const select = ({ q, t: { guestLink: link, guestLinkRevoked: revoked } }: ReadTx) =>
  q
    .select({
      id: link.id,
      campaignId: link.campaignId,
      organisationId: link.organisationId,
      label: link.label,
      expiresOn: link.expiresOn,
      revokedAt: revoked.recordedAt,
    })
    .from(link)
    .leftJoin(revoked, eq(revoked.guestLinkId, link.id));

type Row = Awaited<ReturnType<typeof select>>[number];
const linkOf = ({ revokedAt, ...link }: Row): GuestLink => ({ ...link, revoked: revokedAt !== null });

/** The links of a campaign, the oldest first, those that open nothing any more included. */
export const readGuestLinks = async (tx: ReadTx, campaignId: string): Promise<readonly GuestLink[]> => {
  const { guestLink: link } = tx.t;
  const rows = await select(tx).where(eq(link.campaignId, campaignId)).orderBy(asc(link.recordedAt));
  return rows.map(linkOf);
};

/** The link of a secret, which is kept as a hash only. */
export const findGuestLink = async (tx: ReadTx, token: string): Promise<GuestLink | null> => {
  const [row] = await select(tx).where(eq(tx.t.guestLink.tokenHash, sha256(token)));
  return row === undefined ? null : linkOf(row);
};

type Said = {
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

/** Opens a link. The same one twice changes nothing; false then. */
export const insertGuestLink = async (
  { q, t }: WriteTx,
  { token, ...row }: Omit<GuestLink, 'revoked'> & Said & { readonly token: string },
): Promise<boolean> => {
  const rows = await q
    .insert(t.guestLink)
    .values({ ...row, tokenHash: sha256(token) })
    .onConflictDoNothing({ target: t.guestLink.id })
    .returning({ id: t.guestLink.id });
  return rows.length === 1;
};

/** Closes a link for good. Asking twice changes nothing; false then. */
export const insertGuestLinkRevoked = async (
  { q, t: { guestLinkRevoked: revoked } }: WriteTx,
  row: Said & { readonly guestLinkId: string },
): Promise<boolean> => {
  const rows = await q
    .insert(revoked)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: revoked.guestLinkId });
  return rows.length === 1;
};
