import type { ReadTx } from '#db/types.ts';
import { findOwnRun, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { isUnusual } from './contracts.rules.ts';
import { loadPlanned } from './load-planned.ts';
import { can } from './management.access.ts';
import type { Contract } from './management.types.ts';
import { messengersBetween } from './messengers.rules.ts';
import { openLife } from './open-life.ts';
import { hoursState, personHours } from './planned-hours.rules.ts';
import type { HoursState, PersonHours } from './planned-hours.rules.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** How many months ahead are planned. */
const MONTHS_AHEAD = 3;
const monthAfter = (month: string, by: number): string => addMonths(`${month}-01`, by).slice(0, 7);

export type HoursLine = PersonHours & {
  readonly personId: string;
  readonly name: string;
  /** The last version of her contract, which a change must have seen; null without any. */
  readonly terms: Contract | null;
  readonly unusual: boolean;
};

export type HoursPage = {
  readonly month: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly people: readonly HoursLine[];
  readonly over: number;
  readonly editable: boolean;
  readonly exportable: boolean;
  readonly association: string;
};

/** The planned hours of the team in a month: today's unless another one is asked. */
export const getPlannedHours = async (ctx: Context, asked: string | null): Promise<HoursPage> => {
  const { scope, organisation, access } = await openLife(ctx, 'life.read');
  const planned = await ctx.db.read(scope, (tx) => loadPlanned(tx, organisation.id));
  const { members, contracts } = planned;
  const current = parisDate(ctx.now).slice(0, 7);
  const last = monthAfter(current, MONTHS_AHEAD);
  const first = members
    .filter(({ role }) => role === 'messenger')
    .reduce((earliest, { startsOn }) => (startsOn < earliest ? startsOn : earliest), current)
    .slice(0, 7);
  const fits = asked !== null && MONTH.test(asked) && asked >= first && asked <= last;
  const month = fits ? asked : current;
  const people = messengersBetween(members, `${month}-01`, `${month}-31`).map(({ id, name }) => {
    const own = contracts.filter(({ personId }) => personId === id);
    const terms = latest(own);
    const unusual = terms !== null && isUnusual(terms.minutesPerMonth);
    return { personId: id, name, terms, unusual, ...personHours(id, month, planned) };
  });
  return {
    month,
    previous: month > first ? monthAfter(month, -1) : null,
    next: month < last ? monthAfter(month, 1) : null,
    people,
    over: people.filter(({ state }) => state === 'over').length,
    editable: can(ctx.viewer, 'contracts.write', access),
    exportable: ctx.viewer.role === 'director',
    association: organisation.name,
  };
};

export type HoursWarning = {
  readonly personId: string;
  readonly name: string;
  /** With what is about to be planned. */
  readonly planned: number;
  readonly contract: number;
  readonly margin: number;
  readonly state: Extract<HoursState, 'margin' | 'over'>;
};

/**
 * Whose contract would be exceeded in a month (`2027-03`) by so many minutes more, before they are planned. People
 * without a contract are not here: there is nothing to exceed.
 */
export const hoursWarning = async (
  tx: ReadTx,
  organisationId: string,
  { personIds, month, extraMinutes }: { personIds: readonly string[]; month: string; extraMinutes: number },
): Promise<readonly HoursWarning[]> => {
  const planned = await loadPlanned(tx, organisationId);
  const named = messengersBetween(planned.members, `${month}-01`, `${month}-31`);
  return named
    .filter(({ id }) => personIds.includes(id))
    .flatMap(({ id, name }) => {
      const { planned: already, contract, margin } = personHours(id, month, planned);
      const total = already + extraMinutes;
      const state = hoursState(total, contract);
      return contract !== null && (state === 'margin' || state === 'over')
        ? [{ personId: id, name, planned: total, contract, margin, state }]
        : [];
    });
};

export type OwnHours = {
  readonly month: string;
  readonly planned: number;
  readonly contract: number | null;
};

/** A messenger's own planned hours of this month; null for anybody else, and where there is nothing to say. */
export const getOwnHours = async (ctx: Context): Promise<OwnHours | null> => {
  if (ctx.viewer.role !== 'messenger' || (await findOwnRun(ctx)) === null) return null;
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'hours.readOwn', opened.access)) return null;
  const month = parisDate(ctx.now).slice(0, 7);
  const planned = await ctx.db.read(opened.scope, (tx) => loadPlanned(tx, opened.organisation.id));
  const { planned: minutes, contract } = personHours(ctx.viewer.personId, month, planned);
  return minutes === 0 && contract === null ? null : { month, planned: minutes, contract };
};
