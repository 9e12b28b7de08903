import type { ReadTx } from '#db/types.ts';
import { giveCard, listCards, prepareCard } from '#src/features/accounts/index.ts';
import type { NewCard, PreparedCard } from '#src/features/accounts/index.ts';
import { getOwnPhone } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { openTeam } from './open-team.ts';
import { hasLeft, inNameOrder } from './team.rules.ts';
import type { TeamMember } from './team.rules.ts';
import { listTeam } from './team.store.ts';

/** A card with the name it bears; its secrets are shown once, in the answer to the post. */
export type MadeCard = NewCard & { readonly name: string };

/**
 * A new card for each of these people of the team; the cards they held are dead at once. `seenAt` is when the form was
 * shown: a page sent twice must not kill the cards that its first sending has just printed.
 */
export const makeCards = async (
  ctx: Context,
  { personIds, seenAt }: { readonly personIds: readonly string[]; readonly seenAt: number },
): Promise<MadeCard[]> => {
  const { organisation, scope } = await openTeam(ctx, 'team.change');
  if (!(await getOwnPhone(ctx))) throw new AppError('team.no-phone');
  if (personIds.length === 0) {
    throw new AppError('team.nobody-chosen', {}, { person: 'team.nobody-chosen' });
  }
  const chosen = await ctx.db.read(scope, async (tx) => {
    const people = await activeTeam(tx, organisation.id, ctx.now);
    await refuseIfJustMade(tx, people, personIds, seenAt);
    return people.filter(({ personId }) => personIds.includes(personId));
  });
  if (chosen.length < new Set(personIds).size) throw notFound();
  const cards: { member: TeamMember; card: PreparedCard }[] = [];
  // One after the other: the server hashes two at a time, for everybody.
  for (const member of chosen) cards.push({ member, card: await prepareCard() });
  await ctx.db.write(scope, async (tx) => {
    await refuseIfJustMade(tx, chosen, personIds, seenAt);
    for (const { member, card } of cards) {
      await giveCard(tx, { accountId: member.accountId, card, now: ctx.now });
    }
  });
  return cards.map(({ member: { name }, card: { token, code } }) => ({ name, token, code }));
};

/** Who can be given a card: the people of the team, in the order of their names. */
export const activeTeam = async (tx: ReadTx, organisationId: string, now: number): Promise<TeamMember[]> =>
  inNameOrder((await listTeam(tx, organisationId)).filter((member) => !hasLeft(member, parisDate(now))));

const refuseIfJustMade = async (
  tx: ReadTx,
  people: readonly TeamMember[],
  personIds: readonly string[],
  seenAt: number,
): Promise<void> => {
  const accountIds = people
    .filter(({ personId }) => personIds.includes(personId))
    .map(({ accountId }) => accountId);
  const issued = [...(await listCards(tx, accountIds)).values()];
  if (issued.some((at) => at >= seenAt)) throw new AppError('team.card-just-made');
};
