/** R11: what the platform computes of the adoption grid, and what its register says on the forms of the checklist. */
import { standingOf, startingRatings, TARGET_LEVEL } from '#src/features/adoption/index.ts';
import type { Adoption, Rating } from '#src/features/adoption/adoption.types.ts';
import type {
  AdoptionGrid,
  ComputedRule,
  FieldsForm,
  Item,
  RegisterForm,
} from '#src/features/curriculum/curriculum.types.ts';
import { gridValueWords as words, gridWords } from '#src/i18n/adoption.fr.ts';
import { autoValue } from './computed.rules.ts';
import type { Answers, AutoValue, Evaluation, Summary } from './forms.types.ts';
import { evaluateRegister } from './registers.rules.ts';
import { rowsOf } from './form-typed.rules.ts';

/** The questions of the dated plan of J12; their ids are permanent. */
const PLAN = { rows: 'plan', pillar: 'pilier', action: 'geste', who: 'qui', due: 'date' } as const;

/** The rules that read the grid; the others read the answers of their own form. */
const GRID_RULES: readonly ComputedRule[] = ['self-assessment', 'three-voices', 'core-levels'];

/** Whether an item needs the grid to be read. */
export const readsGrid = ({ computed, form }: Item): boolean =>
  (form !== null && 'register' in form && form.register === 'selfAssessment') ||
  (computed !== null && GRID_RULES.includes(computed.rule));

/** The team's levels that an item asks for: those of the start, or those of the round that is open. */
export const askedRatings = (
  grid: AdoptionGrid,
  rule: ComputedRule | null,
  { ratings, round, rounds }: Adoption,
): readonly Rating[] => {
  if (rule !== 'three-voices') return startingRatings(grid, standingOf(ratings, 'team'));
  return [...(rounds.find((one) => one.round === round)?.team.values() ?? [])];
};

export const evaluateGrid = (form: RegisterForm, ratings: readonly Rating[]): Evaluation =>
  evaluateRegister(
    form,
    ratings.map(({ pillarId, level }) => ({ pillar: pillarId, level })),
  );

export const gridSummary = (grid: AdoptionGrid, ratings: readonly Rating[]): Summary =>
  inPillars(grid, ratings).map(({ title, level, name }) => ({
    label: title,
    value: gridWords.level(level, name),
  }));

/** The value of an AUTO item that reads the grid; null for any other rule. */
export const adoptionValue = (
  { computed, form }: Item,
  grid: AdoptionGrid,
  adoption: Adoption,
  answers: Answers,
): AutoValue | null => {
  if (computed?.available !== true) return null;
  switch (computed.rule) {
    case 'self-assessment':
      return gridValue(grid, askedRatings(grid, computed.rule, adoption));
    case 'three-voices':
      return threeVoicesValue(grid, adoption);
    case 'core-levels':
      return coreLevelsValue(
        grid,
        adoption,
        form !== null && 'fields' in form ? plannedIn(form, answers) : new Map(),
      );
    default:
      return null;
  }
};

/** J01.5: a team level on the eight pillars (R11). */
export const gridValue = (grid: AdoptionGrid, ratings: readonly Rating[]): AutoValue =>
  autoValue('self-assessment', {
    value: ratings.length,
    target: grid.pillars.length,
    list: inPillars(grid, ratings).map(({ title, level }) => gridWords.pillarLevel(title, level)),
  });

/** J12.1: the team and the mentor on every pillar, enough messengers in a closed questionnaire, in the open round. */
export const threeVoicesValue = ({ pillars }: AdoptionGrid, { round, rounds }: Adoption): AutoValue => {
  const said = rounds.find((one) => one.round === round);
  const rated = (voice: 'team' | 'mentor'): number =>
    pillars.filter(({ id }) => said?.[voice].has(id)).length;
  const [team, mentor, messengers] = [rated('team'), rated('mentor'), said?.messengers ?? null];
  return autoValue('three-voices', {
    value: [team === pillars.length, mentor === pillars.length, messengers !== null].filter(Boolean).length,
    target: 3,
    list: [
      words.team(team, pillars.length),
      words.mentor(mentor, pillars.length),
      words.messengers(messengers?.answers ?? null),
    ],
  });
};

/** J12.2: the mentor's level at the target on every pillar, else a dated plan for each that is below. */
export const coreLevelsValue = (
  { pillars }: AdoptionGrid,
  { mentor }: Pick<Adoption, 'mentor'>,
  planned: ReadonlyMap<string, string>,
): AutoValue => {
  const settled = pillars.map(({ id, title }) => {
    const level = mentor.get(id)?.level;
    if (level === undefined) return { met: false, line: words.unrated(title) };
    if (level >= TARGET_LEVEL) return { met: true, line: gridWords.pillarLevel(title, level) };
    const plan = planned.get(id);
    return plan === undefined
      ? { met: false, line: words.unplanned(title, level) }
      : { met: true, line: words.planned(title, level, plan) };
  });
  return autoValue('core-levels', {
    value: settled.filter(({ met }) => met).length,
    target: pillars.length,
    list: settled.map(({ line }) => line),
  });
};

/** Pillar → what is planned for it: the gesture, who, before when. A line that lacks one of them plans nothing. */
const plannedIn = (form: FieldsForm, answers: Answers): ReadonlyMap<string, string> => {
  const asked = form.fields.some(({ id }) => id === PLAN.rows);
  const rows = asked ? rowsOf(answers, PLAN.rows) : [];
  return new Map(
    rows.flatMap((row) => {
      const [pillar, action, who, due] = [row[PLAN.pillar], row[PLAN.action], row[PLAN.who], row[PLAN.due]];
      const texts = [pillar, action, who, due].filter((value) => typeof value === 'string');
      const [id = '', ...said] = texts;
      const [does = '', by = '', before = ''] = said;
      return texts.length < 4 ? [] : [[id, words.plan(does, by, before)] as const];
    }),
  );
};

const inPillars = (
  { pillars }: AdoptionGrid,
  ratings: readonly Rating[],
): { title: string; level: number; name: string }[] =>
  pillars.flatMap(({ id, title, levels }) => {
    const level = ratings.find(({ pillarId }) => pillarId === id)?.level;
    return level === undefined ? [] : [{ title, level, name: levels[level - 1]?.name ?? '' }];
  });
