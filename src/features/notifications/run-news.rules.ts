/** What the calendar alone makes news for head office: long pauses, runs past their twelve months, nobody to guide. */
import { activeOn, longPauses, programmeClock } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { routes } from '#src/routes.ts';
import { guideNewsWords as words } from '#src/i18n/notifications.fr.ts';
import { addDays, startOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { NewsItem } from './notifications.types.ts';

/** Each told from the day it became true, so that it is new once. */
export const runNews = (opened: OpenRun, today: IsoDate): NewsItem[] => {
  const { run, pauses, assignments, organisation } = opened;
  const clock = programmeClock(run, pauses, today);
  if (clock.status === 'ended') return [];
  const { name, slug } = organisation;
  const { longPauseDays } = opened.thresholds;
  const href = routes.managedPartner(slug);
  const items: NewsItem[] = longPauses(clock, longPauseDays).map(({ from }) => ({
    id: `${run.id}-long-pause-${from}`,
    at: startOfDay(addDays(from, longPauseDays)),
    sentence: words.longPause(name, from),
    href,
  }));
  const lastDay = clock.months.at(-1)?.dueOn;
  if (clock.extendedBy > 0 && lastDay !== undefined)
    items.push({
      ...{ id: `${run.id}-past-end`, at: startOfDay(addDays(lastDay, 1)) },
      ...{ sentence: words.pastEnd(name), href },
    });
  if (activeOn(assignments, today).length === 0) {
    const left = assignments
      .map(({ endsOn }) => endsOn ?? '')
      .sort()
      .at(-1);
    const at = left === undefined || left === '' ? run.recordedAt : startOfDay(addDays(left, 1));
    items.push({ id: `${run.id}-no-mentor`, at, sentence: words.noMentor(name), href });
  }
  return items;
};
