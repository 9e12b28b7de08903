/** The table of partners as its address asks for it. */
import { isIsoDate, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { STATUS_ORDER } from './partner-status.rules.ts';
import type { PartnerStatusName } from './partner-status.rules.ts';

export const SORTS = ['urgence', 'nom', 'nouveau'] as const;
export type Sort = (typeof SORTS)[number];
/** Months of the programme side by side, or real months with each run where it is. */
export const VIEWS = ['programme', 'calendrier'] as const;
export type View = (typeof VIEWS)[number];

export type OverviewQuery = {
  readonly sort: Sort;
  readonly view: View;
  /** Null: every partner whose run has not ended; `all`: those that ended too. */
  readonly status: PartnerStatusName | 'all' | null;
  /** Who accompanies it. */
  readonly mentor: string | null;
  /** The month of the programme it is in. */
  readonly month: number | null;
  /** The day whose evening is shown; null: today. */
  readonly on: IsoDate | null;
};

const wholeMonth = (text: string | null): number | null => {
  const month = Number(text);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
};

/** What an address asks for; anything unknown is as usual. */
export const overviewQuery = (search: URLSearchParams): OverviewQuery => {
  const [status, on] = [search.get('etat'), search.get('au') ?? ''];
  return {
    sort: SORTS.find((sort) => sort === search.get('tri')) ?? 'urgence',
    view: VIEWS.find((view) => view === search.get('vue')) ?? 'programme',
    status: ([...STATUS_ORDER, 'all'] as const).find((one) => one === status) ?? null,
    mentor: search.get('accompagnement') || null,
    month: wholeMonth(search.get('mois')),
    on: isIsoDate(on) ? on : null,
  };
};

/** The same with a day that is past, or none: today and later are not history. */
export const inThePast = (query: OverviewQuery, now: Instant): OverviewQuery => ({
  ...query,
  on: query.on !== null && query.on < parisDate(now) ? query.on : null,
});

/** The address's part after `?`, empty when everything is as usual. */
export const overviewSearch = ({ sort, view, status, mentor, month, on }: OverviewQuery): string => {
  const values: readonly (readonly [string, string | null])[] = [
    ['vue', view === 'programme' ? null : view],
    ['tri', sort === 'urgence' ? null : sort],
    ['etat', status],
    ['accompagnement', mentor],
    ['mois', month === null ? null : String(month)],
    ['au', on],
  ];
  const search = new URLSearchParams(
    values.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return search.size === 0 ? '' : `?${search.toString()}`;
};

/** Whether something narrows the list, beside the status that its own links choose. */
export const isNarrowed = ({ mentor, month, on }: OverviewQuery): boolean =>
  mentor !== null || month !== null || on !== null;

/** Whether runs that ended are asked for. */
export const asksForEnded = ({ status }: OverviewQuery): boolean => status === 'all' || status === 'ended';
