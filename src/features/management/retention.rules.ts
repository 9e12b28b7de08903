/** Who is still there (J11.4): of those under contract on a day, how many are on another. Newcomers do not count. */
import type { IsoDate } from '#src/shared/time.ts';
import { employedOn } from './contracts.rules.ts';
import type { Contract, Membership } from './management.types.ts';

/** « 70 % de l'équipe du mois 5 toujours là » (J11.4). */
export const KEPT_SHARE = 0.7;

export type Retention = {
  readonly from: IsoDate;
  readonly then: number;
  readonly still: number;
  /** Under contract today who were not then. */
  readonly joined: number;
  /** Null when nobody was there then. */
  readonly share: number | null;
};

/** Of the messengers employed on `from`, how many are on `to`. */
export const retention = (
  team: { readonly contracts: readonly Contract[]; readonly members: readonly Membership[] },
  from: IsoDate,
  to: IsoDate,
): Retention => {
  const people = [...new Set(team.members.map(({ personId }) => personId))];
  const [then, now] = [from, to].map((day) => people.filter((id) => employedOn(id, team, day)));
  const before = new Set(then);
  const still = (now ?? []).filter((id) => before.has(id)).length;
  return {
    from,
    then: before.size,
    still,
    joined: (now?.length ?? 0) - still,
    share: before.size === 0 ? null : still / before.size,
  };
};
