import { listCards } from '#src/features/accounts/index.ts';
import { getOwnPhone } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { activeTeam } from './make-cards.ts';
import { openTeam } from './open-team.ts';

export type CardsPage = {
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    /** The day of the card she holds, which a new one would kill; null without one. */
    readonly cardSince: IsoDate | null;
  }[];
  /** Ticked at first: those who hold no card, or the one whose card is made again. */
  readonly ticked: readonly string[];
  /** What the cards say to call; empty while the manager gave none. */
  readonly phone: string;
  readonly today: IsoDate;
};

/** Whose cards to prepare; `forPersonId` is the person whose page asked for it. */
export const getCardsPage = async (ctx: Context, forPersonId: string | null): Promise<CardsPage> => {
  const { organisation, scope } = await openTeam(ctx, 'team.change');
  const phone = (await getOwnPhone(ctx)) ?? '';
  return ctx.db.read(scope, async (tx) => {
    const team = await activeTeam(tx, organisation.id, ctx.now);
    const cards = await listCards(
      tx,
      team.map(({ accountId }) => accountId),
    );
    const people = team.map(({ personId, name, accountId }) => {
      const at = cards.get(accountId);
      return { personId, name, cardSince: at === undefined ? null : parisDate(at) };
    });
    return {
      people,
      ticked: people
        .filter(({ personId, cardSince }) =>
          forPersonId === null ? cardSince === null : personId === forPersonId,
        )
        .map(({ personId }) => personId),
      phone,
      today: parisDate(ctx.now),
    };
  });
};
