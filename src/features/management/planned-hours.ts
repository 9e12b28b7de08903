import type { ReadTx } from '#db/types.ts';
import { findOwnRun, openOwnRun } from '#src/features/organisations/index.ts';
import { hoursWords } from '#src/i18n/management.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { isUnusual } from './contracts.rules.ts';
import { loadPlanned } from './load-planned.ts';
import { can } from './management.access.ts';
import type { Contract } from './management.types.ts';
import { messengersBetween } from './messengers.rules.ts';
import { openLife } from './open-life.ts';
import { hoursExceeded, personHours } from './planned-hours.rules.ts';
import type { HoursWarning, PersonHours, Planning } from './planned-hours.rules.ts';

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

/** Whose contract would be exceeded by what is planned, before it is. */
export const hoursWarning = async (
  tx: ReadTx,
  organisationId: string,
  planning: Planning,
): Promise<readonly HoursWarning[]> => hoursExceeded(await loadPlanned(tx, organisationId), planning);

/**
 * Asks before a month is exceeded: refused, with names and hours, until somebody says « Prévoir quand même ». What adds
 * nothing to anybody's month asks nothing.
 */
export const askHours = async (
  tx: ReadTx,
  organisationId: string,
  { anyway, ...planning }: Planning & { readonly anyway: boolean },
): Promise<void> => {
  if (anyway) return;
  const more = (await hoursWarning(tx, organisationId, planning)).filter(({ added }) => added > 0);
  const code = 'management.hours-over';
  if (more.length > 0) throw new AppError(code, { who: hoursWords.wouldReach(more) }, { anyway: code });
};

export type OwnHours = {
  readonly month: string;
  readonly planned: number;
  readonly contract: number | null;
};

/** A messenger's own planned hours of this month; null for anybody else, and where there is nothing to say. */
export const getOwnHours = async (ctx: Context): Promise<OwnHours | null> => {
  if ((await findOwnRun(ctx)) === null) return null;
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'hours.readOwn', opened.access)) return null;
  const month = parisDate(ctx.now).slice(0, 7);
  const planned = await ctx.db.read(opened.scope, (tx) => loadPlanned(tx, opened.organisation.id));
  const { planned: minutes, contract } = personHours(ctx.viewer.personId, month, planned);
  return minutes === 0 && contract === null ? null : { month, planned: minutes, contract };
};
