import { z } from 'astro/zod';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { idText } from '#src/shared/input.ts';
import { levelInput } from './adoption.schema.ts';
import { closeSurvey, openSurvey } from './manage-survey.ts';
import type { Ballot } from './questionnaire.rules.ts';
import { ballotIn, shownPage, turnPage } from './questionnaire.rules.ts';
import { ratePillar } from './rate-pillar.ts';
import { sendAnswers } from './send-answers.ts';

const questionIds = (): string[] => getCurriculum().messengerQuestions.questions.map(({ id }) => id);

const textIn = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};

const ballotOf = ({ form }: Edge): Ballot => ballotIn(questionIds(), (id) => textIn(form, id));

const survey: Readonly<Record<string, Action>> = {
  openSurvey: defineAction({
    roles: ['manager'],
    input: z.object({}),
    run: async (ctx) => {
      await openSurvey(ctx);
      return { to: `${routes.selfAssessment()}#messagers`, notice: 'adoption.survey-opened' };
    },
  }),
  closeSurvey: defineAction({
    roles: ['manager'],
    input: z.object({ survey: idText }),
    run: async (ctx, input) => {
      await closeSurvey(ctx, input.survey);
      return { to: `${routes.selfAssessment()}#messagers`, notice: 'adoption.survey-closed' };
    },
  }),
  /** Writes nothing: the next page carries what was answered so far. */
  turnPage: defineAction({
    roles: ['messenger'],
    eachTime: true,
    input: z.object({}),
    run: (_ctx, _input, edge) => {
      const { form } = edge;
      const pressed = { answer: textIn(form, 'answer'), go: textIn(form, 'go') };
      return Promise.resolve({ show: shownPage(turnPage(questionIds(), ballotOf(edge), pressed)) });
    },
  }),
  sendAnswers: defineAction({
    roles: ['messenger'],
    input: z.object({ survey: idText }),
    run: async (ctx, input, edge) => {
      await sendAnswers(ctx, { surveyId: input.survey, ballot: ballotOf(edge) });
      return { to: routes.questionnaire(), notice: 'adoption.answers-sent' };
    },
  }),
};

export const adoptionActions: Readonly<Record<string, Action>> = {
  ...survey,
  ratePillar: defineAction({
    roles: PARTNER_TEAM,
    input: z.object({ level: levelInput, base: z.string().max(80).default('') }),
    run: async (ctx, input, { params }) => {
      const { waiting } = await ratePillar(ctx, { pillarId: params['pilier'] ?? '', ...input });
      const [next] = waiting;
      return next === undefined
        ? { to: routes.selfAssessment(), notice: 'adoption.all-rated' }
        : { to: routes.ownPillar(next), notice: 'adoption.level-saved' };
    },
  }),
};
