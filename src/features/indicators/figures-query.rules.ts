import { halfDays, needThemes } from '#db/schema/lists.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { isIsoDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { NarrowedBy } from './figures.types.ts';

/** What an address asks of the figures: `passage`, `secteur`, `moment`, `theme`, `au`. What it cannot mean is not asked. */
export const figuresQuery = (
  search: URLSearchParams,
  { sectorById }: Pick<Campaign, 'sectorById'>,
  today: IsoDate,
): { readonly narrowedBy: NarrowedBy; readonly day: IsoDate } => {
  const one = <T extends string>(name: string, among: readonly T[]): T | undefined =>
    among.find((value) => value === search.get(name));
  const pass = one('passage', ['1', '2']);
  const day = search.get('au') ?? '';
  return {
    narrowedBy: {
      pass: pass === undefined ? undefined : pass === '1' ? 1 : 2,
      sectorId: one('secteur', [...sectorById.keys()]),
      halfDay: one('moment', halfDays),
      theme: one('theme', needThemes),
    },
    day: isIsoDate(day) && day < today ? day : today,
  };
};
