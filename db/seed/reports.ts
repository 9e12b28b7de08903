import { beginReport } from '#src/features/reports/begin-report.ts';
import { getReportCheck } from '#src/features/reports/get-report.ts';
import { publishReport } from '#src/features/reports/publish-report.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { acting } from '#tests/builders/stage.ts';
import { at, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';

/** L'établi told its funder of its first three months; the report of the six is being written. */
export const tellReports = async (
  { stage, partner, place, startMonth }: Cast,
  today: IsoDate,
): Promise<void> => {
  const { manager, director, staff } = partner;
  const published = at(workdaysAgo(addDays(addMonths(startMonth, 3), 12), 1), '16:40');
  const ctx = acting(stage, manager, published);
  const id = await beginReport(
    ctx,
    {
      title: 'Premier trimestre de préparation',
      fromOn: startMonth,
      toOn: addDays(addMonths(startMonth, 3), -1),
    },
    {
      purpose: `Préparer une équipe d’habitants qui ira frapper chez ses voisins, dans ${place.area}.`,
      done: 'L’association s’est donné un cadre.\nElle a vécu une immersion, puis rencontré ses alliés un par un.',
      team: 'Une personne responsable à mi-temps, une direction bénévole, une personne en appui.',
      heard: '« Ici, on ne vient jamais nous voir pour autre chose qu’une facture. »',
      gaps: 'L’immersion a eu lieu deux semaines plus tard que prévu, la salle était prise.',
    },
  );
  await publishReport(
    acting(stage, director, published + 3_600_000),
    id,
    await baseOf(stage, director, published, id),
  );
  await beginReport(
    acting(stage, staff, at(workdaysAgo(today, 3), '10:15')),
    { title: 'Rapport du premier semestre', fromOn: startMonth, toOn: addDays(addMonths(startMonth, 6), -1) },
    {
      purpose: 'Préparer une équipe d’habitants qui ira frapper chez ses voisins.',
      done: '',
      team: '',
      heard: '',
      gaps: '',
    },
  );
};

const baseOf = async (
  stage: Cast['stage'],
  director: Cast['partner']['director'],
  published: number,
  id: string,
) => (await getReportCheck(acting(stage, director, published + 3_600_000), id)).base;
