import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { roundAt } from './adoption-of.ts';
import { can } from './adoption.access.ts';
import { closeSurveyRow, insertSurvey, listSurveys } from './survey.store.ts';

const openToManage = async (ctx: Context): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'survey.manage', opened.access)) throw forbidden();
  return opened;
};

/** Opens the messengers' questionnaire of the round that is open: one at a time, once a round. */
export const openSurvey = async (ctx: Context): Promise<void> => {
  const opened = await openToManage(ctx);
  const { run, organisation, pauses, scope } = opened;
  const { round } = roundAt(run, pauses, ctx.now);
  await ctx.db.write(scope, async (tx) => {
    const surveys = await listSurveys(tx, [run.id]);
    if (surveys.some(({ closedAt }) => closedAt === null)) throw new AppError('adoption.survey-open');
    if (surveys.some((survey) => survey.round === round)) throw new AppError('adoption.survey-done');
    const id = newId();
    await insertSurvey(tx, {
      ...{ id, runId: run.id, organisationId: organisation.id, round },
      ...{ byPersonId: ctx.viewer.personId, recordedAt: ctx.now },
    });
    tx.audit({ action: 'adoption.survey-opened', object: `survey:${id}`, payload: { round } });
  });
};

/** Closes it for good and forgets who answered. Closing twice changes nothing. */
export const closeSurvey = async (ctx: Context, surveyId: string): Promise<void> => {
  const { run, scope } = await openToManage(ctx);
  await ctx.db.write(scope, async (tx) => {
    const survey = (await listSurveys(tx, [run.id])).find(({ id }) => id === surveyId);
    if (survey === undefined) throw notFound();
    if (survey.closedAt === null)
      await closeSurveyRow(tx, {
        ...{ surveyId, byPersonId: ctx.viewer.personId },
        recordedAt: ctx.now,
      });
    tx.audit({ action: 'adoption.survey-closed', object: `survey:${surveyId}` });
  });
};
