import { openSurvey } from '#src/features/adoption/manage-survey.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { answersQuestions, holdsSurvey, mentorRates } from '#tests/builders/adoption.ts';
import { ratesItself } from '#tests/builders/registers.ts';
import { acting } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';

/** What the mentor saw, pillar after pillar. All invented. */
const saw: readonly string[] = [
  'Le carnet, feuilleté ensemble : les rencontres sont datées.',
  'Les contrats et le planning du mois, lus avec la direction.',
  'Deux jeux de rôle, à la formation.',
  'Le compte rendu de la dernière réunion d’équipe.',
  'Le message, essayé devant nous sur deux habitants.',
  'Six portes, un mardi en fin d’après-midi.',
  'L’affiche du hall, et le bilan d’une page.',
  'Le budget de l’année, une seule hypothèse.',
];

const dayOf = ({ startMonth }: Cast, month: number, day: number): IsoDate =>
  workday(addDays(addMonths(startMonth, month - 1), day));

/** Both voices in one round, the team first. */
const rate = async (
  cast: Cast,
  when: IsoDate,
  said: { round: string; team: readonly number[] | null; mentor: readonly (number | null)[] },
): Promise<void> => {
  const { stage, partner, network } = cast;
  const { round, team, mentor } = said;
  if (team !== null)
    await ratesItself(acting(stage, partner.manager, at(when, '14:00')), partner, { round, levels: team });
  const ctx = acting(stage, network.mentor, at(workday(addDays(when, 2)), '10:30'));
  await mentorRates(ctx, partner, { round, levels: mentor, observed: saw });
};

/**
 * L'établi at its start and in month 6, its messengers asked in month 5 and again now; La Maison des Ormes at its start
 * and in month 6.
 */
export const tellAdoption = async (
  { etabli, team, ormes }: { etabli: Cast; team: readonly Viewer[]; ormes: Cast },
  today: IsoDate,
): Promise<void> => {
  await rate(etabli, dayOf(etabli, 1, 14), { round: 'm01', team: null, mentor: [1, 1, 1, 1, 1, 1, 1, 1] });
  const { stage, partner } = etabli;
  const asked = at(dayOf(etabli, 5, 22), '17:30');
  const words = ['ooonopon', 'oooopopn', 'opoooopn', 'oo-npoon', 'ooooooop', 'opoopopn'];
  await holdsSurvey(
    (viewer) => acting(stage, viewer, asked),
    partner.manager,
    team.map((messenger, index) => [messenger, words[index] ?? 'oooooooo']),
  );
  await rate(etabli, dayOf(etabli, 6, 16), {
    round: 'm06',
    team: [3, 3, 3, 4, 3, 2, 1, 2],
    mentor: [3, 3, 3, 2, 3, 2, 1, 1],
  });
  const again = (viewer: Viewer) => acting(stage, viewer, at(workdaysAgo(today, 2), '18:00'));
  await openSurvey(again(partner.manager));
  for (const [messenger, word] of team.slice(1, 4).map((one, i) => [one, words[i] ?? ''] as const))
    await answersQuestions(again(messenger), word);
  await rate(ormes, dayOf(ormes, 1, 14), { round: 'm01', team: null, mentor: [1, 1, 1, 1, 1, 1, 1, 1] });
  await rate(ormes, dayOf(ormes, 6, 16), {
    round: 'm06',
    team: [3, 4, 3, 3, 3, 3, 2, 2],
    mentor: [3, 3, 3, 3, 2, 3, 2, 2],
  });
};

/** The three voices of Les Portes de Sambry, from its start to the end of its programme, before J12 is sent. */
export const tellLastVoices = async (cast: Cast, team: readonly Viewer[]): Promise<void> => {
  await rate(cast, dayOf(cast, 1, 14), { round: 'm01', team: null, mentor: [1, 1, 1, 1, 1, 1, 1, 1] });
  await rate(cast, dayOf(cast, 6, 16), {
    round: 'm06',
    team: [3, 3, 3, 2, 3, 3, 2, 2],
    mentor: [3, 2, 3, 2, 3, 2, 2, 1],
  });
  const first = dayOf(cast, 12, 0);
  await holdsSurvey(
    (viewer) => acting(cast.stage, viewer, at(first, '09:00')),
    cast.partner.manager,
    team
      .slice(0, 5)
      .map((messenger, i) => [
        messenger,
        ['oooooopp', 'oooooopn', 'opoooopo', 'ooopooop', 'oo-ooooo'][i] ?? '',
      ]),
  );
  await rate(cast, first, {
    round: 'm12',
    team: [4, 4, 4, 3, 4, 4, 3, 3],
    mentor: [4, 3, 4, 3, 3, 4, 3, 2],
  });
};
