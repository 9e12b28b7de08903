import { differenceOf, getCurriculum } from '#src/features/curriculum/index.ts';
import type { Difference, ReleaseKind } from '#src/features/curriculum/index.ts';
import { findOwnRun } from '#src/features/organisations/index.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { currentId, remember } from '#src/shared/facts.ts';
import { addDays, isIsoDate, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { canRead } from './learning.access.ts';
import { firstDay, methodChanges, notableChanges } from './method-news.rules.ts';
import type { MethodChange } from './method-news.rules.ts';

const USUAL_DAYS = 30;

/** A change with where the viewer reads the text today. */
export type PlacedChange = MethodChange & {
  readonly title: string;
  readonly month: number | null;
  /** Null where the viewer has no page of it. */
  readonly href: string | null;
  readonly difference: Difference | null;
};

export type NewsDay = {
  readonly date: IsoDate;
  /** Of substance, then clarifications. */
  readonly changes: readonly PlacedChange[];
  readonly typos: number;
  readonly first: readonly { readonly kind: ReleaseKind; readonly texts: readonly PlacedChange[] }[];
};

export type MethodNews = {
  readonly since: IsoDate;
  /** What was asked and is no date. */
  readonly wrong: string | null;
  /** The day on which the viewer's programme began. */
  readonly beginning: IsoDate | null;
  readonly count: number;
  readonly days: readonly NewsDay[];
};

/** What changed in the texts the viewer may read, since the day she asks or for 30 days. */
export const getMethodNews = async (ctx: Context, asked: string | null): Promise<MethodNews> => {
  const curriculum = getCurriculum();
  const wrong = asked !== null && !isIsoDate(asked) ? asked : null;
  const since = asked === null || wrong !== null ? addDays(parisDate(ctx.now), -USUAL_DAYS) : asked;
  const changes = methodChanges(curriculum, since).flatMap((change) => placed(change, ctx.viewer.role));
  const team = PARTNER_TEAM.some((role) => role === ctx.viewer.role);
  const run = team ? await findOwnRun(ctx) : null;
  return {
    since,
    wrong,
    beginning: run?.run.startMonth ?? firstDay(curriculum),
    count: changes.length,
    days: [...Map.groupBy(changes, ({ date }) => date)].map(([date, ofDay]) => dayOf(date, ofDay)),
  };
};

const kinds: readonly ReleaseKind[] = ['module', 'item', 'scenario'];

const dayOf = (date: IsoDate, ofDay: readonly PlacedChange[]): NewsDay => {
  const again = ofDay.filter(({ before }) => before !== null);
  const first = ofDay.filter(({ before }) => before === null);
  return {
    date,
    changes: again.filter((change) => change.class !== 'typo'),
    typos: again.filter((change) => change.class === 'typo').length,
    first: kinds
      .map((kind) => ({ kind, texts: first.filter((change) => change.kind === kind) }))
      .filter(({ texts }) => texts.length > 0),
  };
};

type Place = Pick<PlacedChange, 'title' | 'month' | 'href'>;

/** Where the role reads the text that answers for an id today; null when it may not. */
const placeOf = ({ id, kind }: MethodChange, role: Role): Place | null => {
  const { moduleById, itemById, months, scenarios, redirects } = getCurriculum();
  if (kind === 'module') {
    const module = moduleById(id);
    if (module === null || !canRead(role, module.audience)) return null;
    return { title: module.title, month: module.month, href: routes.module(module.slug) };
  }
  if (kind === 'item') {
    const item = itemById(id);
    if (item === null) return null;
    const month = months.find(({ milestone }) => milestone.id === item.milestoneId)?.month ?? null;
    const own = PARTNER_TEAM.some((each) => each === role);
    return { title: item.title, month, href: own ? routes.item(item.milestoneId, item.id) : null };
  }
  const scenario = scenarios.find((each) => each.id === currentId(id, redirects));
  return scenario ? { title: scenario.title, month: null, href: routes.scenario(scenario.slug) } : null;
};

/** Compared once for all readers. */
const differences = remember(({ before, after }: Pick<MethodChange, 'before' | 'after'>) =>
  before === null ? null : differenceOf(before, after, getCurriculum().textOf),
);

const placed = (change: MethodChange, role: Role): PlacedChange[] => {
  const place = placeOf(change, role);
  return place === null ? [] : [{ ...change, ...place, difference: differences(change) }];
};

/** How many texts that the viewer may read changed of substance in the last 30 days. */
export const countNotableChanges = ({ viewer, now }: Context): number => {
  const changes = notableChanges(getCurriculum(), addDays(parisDate(now), -USUAL_DAYS));
  return new Set(changes.filter((change) => placeOf(change, viewer.role) !== null).map(({ id }) => id)).size;
};
