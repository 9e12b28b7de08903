import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { roundAt } from './adoption-of.ts';
import { can } from './adoption.access.ts';
import type { Adoption } from './adoption.types.ts';
import { gridView } from './grid-view.ts';
import type { GridView } from './grid-view.ts';
import { standingOf } from './grid.rules.ts';
import { askedDay, openOwnGrid } from './open-grid.ts';
import { listAnswered, listSurveys } from './survey.store.ts';

/** Where the messengers' questionnaire stands; how many answered, never who nor what. */
export type SurveyState = {
  readonly open: {
    readonly id: string;
    readonly round: string;
    readonly since: Instant;
    readonly answered: number;
    readonly asked: number;
  } | null;
  /** The one of the round that is open has been closed. */
  readonly done: boolean;
};

export type OwnGrid = GridView & {
  readonly rated: number;
  /** The first pillar that the team has not rated in the round that is open. */
  readonly next: string | null;
  /** Asked again this month (R23). */
  readonly asked: boolean;
  readonly editable: boolean;
  /** For those who open and close it; null for the others and for a past day. */
  readonly survey: SurveyState | null;
};

/** The association's own grid today, or as it was on the evening of a past day. */
export const getOwnGrid = async (ctx: Context, day: string | null = null): Promise<OwnGrid> => {
  const asOf = askedDay(ctx, day);
  const { opened, adoption } = await openOwnGrid(ctx, asOf);
  const manages = day === null && can(ctx.viewer, 'survey.manage', opened.access);
  return {
    ...gridView(adoption, asOf),
    ...where(adoption),
    asked: roundAt(opened.run, opened.pauses, ctx.now).asked,
    editable: day === null && can(ctx.viewer, 'grid.rate', opened.access),
    survey: manages ? await surveyState(ctx, opened, adoption.round) : null,
  };
};

const where = ({ round, rounds }: Adoption): Pick<OwnGrid, 'rated' | 'next'> => {
  const { pillars } = getCurriculum().grid;
  const done = rounds.find((one) => one.round === round)?.team;
  const waiting = pillars.filter(({ id }) => done?.has(id) !== true);
  return { rated: pillars.length - waiting.length, next: waiting[0]?.id ?? null };
};

const surveyState = (
  ctx: Context,
  { run, organisation, scope }: OpenRun,
  round: string,
): Promise<SurveyState> =>
  ctx.db.read(scope, async (tx) => {
    const today = parisDate(ctx.now);
    const surveys = await listSurveys(tx, [run.id]);
    const open = surveys.find(({ closedAt }) => closedAt === null);
    const done = surveys.some((survey) => survey.round === round && survey.closedAt !== null);
    if (open === undefined) return { open: null, done };
    const asked = (await listMembers(tx, organisation.id)).filter(
      ({ role, startsOn, endsOn }) =>
        role === 'messenger' && startsOn <= today && (endsOn === null || endsOn >= today),
    );
    const { id, recordedAt: since } = open;
    const answered = (await listAnswered(tx, id)).length;
    return { done, open: { id, round: open.round, since, answered, asked: asked.length } };
  });

/** What the board says of the grid: the day of the last level, and whether it is asked again this month. */
export type GridLine = {
  readonly lastOn: IsoDate | null;
  /** Pillars still to rate, while they are asked for; 0 otherwise. */
  readonly waiting: number;
};

/** The line of the grid on the team's board. */
export const getGridLine = async (ctx: Context): Promise<GridLine> => {
  const { opened, adoption } = await openOwnGrid(ctx, parisDate(ctx.now));
  const last = latest(standingOf(adoption.ratings, 'team'));
  const { asked } = roundAt(opened.run, opened.pauses, ctx.now);
  const { pillars } = getCurriculum().grid;
  return {
    lastOn: last === null ? null : parisDate(last.recordedAt),
    waiting: asked ? pillars.length - where(adoption).rated : 0,
  };
};
