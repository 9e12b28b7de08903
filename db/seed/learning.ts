import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';
import { readsModule } from '#tests/builders/learner.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { at, workdaysAgo } from './calendar.ts';

type Reading = readonly [moduleId: string, workingDaysAgo: number];

/** The manager keeps pace with the months; her team reads what it needs. */
const manager: readonly Reading[] = [
  ['M01-A', 125],
  ['M01-B', 122],
  ['M01-C', 118],
  ['M02-A', 104],
  ['M02-B', 100],
  ['M02-C', 95],
  ['M03-A', 82],
  ['M03-B', 78],
  ['M03-C', 75],
  ['M04-A', 62],
  ['M04-B', 58],
  ['M04-C', 55],
  ['M05-A', 41],
  ['M05-B', 38],
  ['M05-C', 33],
  ['M06-A', 20],
  ['M06-B', 17],
  ['M06-C', 13],
  ['M07-A', 4],
];
const staff: readonly Reading[] = [
  ['M01-A', 121],
  ['M03-A', 80],
  ['M04-A', 60],
  ['M05-C', 32],
  ['M06-B', 15],
  ['MSG-01', 14],
];
const director: readonly Reading[] = [
  ['M01-A', 119],
  ['M01-C', 116],
  ['M04-C', 54],
];
const mentor: readonly Reading[] = [
  ['MEN-01', 128],
  ['MEN-02', 112],
  ['MEN-03', 30],
];
/** What every messenger of month 5 read before the first door. */
const beforeTheDoors = ['MSG-01', 'MSG-02', 'MSG-03', 'MSG-04', 'MSG-05', 'MSG-06', 'MSG-07'];

/**
 * Who read what at L'établi: Karim stopped after two pages, Fatima after three, each one « Continuer » away. Fatima missed
 * a question on safety, which comes back to her.
 */
export const tellLearning = async (
  stage: Stage,
  {
    network,
    etabli,
    messengers,
    hiredOn,
    today,
  }: {
    network: Network;
    etabli: Partner;
    messengers: readonly Viewer[];
    hiredOn: IsoDate;
    today: IsoDate;
  },
): Promise<void> => {
  const read = (
    who: Viewer,
    moduleId: string,
    date: IsoDate,
    pages?: number,
    hesitates = false,
  ): Promise<void> =>
    readsModule(stage, who, {
      slug: getCurriculum().moduleById(moduleId)?.slug ?? '',
      at: at(date, '08:40'),
      hesitates,
      ...(pages === undefined ? {} : { pages }),
    });
  const readers = [
    [etabli.manager, manager],
    [etabli.staff, staff],
    [etabli.director, director],
    [network.mentor, mentor],
  ] as const;
  for (const [who, readings] of readers)
    for (const [moduleId, days] of readings) await read(who, moduleId, workdaysAgo(today, days));
  for (const who of [etabli.messenger, ...messengers])
    for (const [index, moduleId] of beforeTheDoors.entries())
      await read(
        who,
        moduleId,
        addWorkingDays(hiredOn, index + 1),
        undefined,
        who === etabli.messenger && moduleId === 'MSG-07',
      );
  await read(etabli.manager, 'M07-B', workdaysAgo(today, 2), 2);
  const [awa] = messengers;
  if (awa !== undefined) await read(awa, 'MSG-08', workdaysAgo(today, 9));
  await read(etabli.messenger, 'MSG-08', workdaysAgo(today, 3), 3);
};

/** The day the messengers of a mentorship begun in `startMonth` came: the tenth of its fifth month. */
export const hiringDay = (startMonth: IsoDate): IsoDate => addDays(addMonths(startMonth, 4), 9);
