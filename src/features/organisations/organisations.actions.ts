import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import type { Context } from '#src/shared/context.ts';
import { addPerson, endRole, makeLink } from './add-person.ts';
import { assignMentor, endMentor } from './assign-mentor.ts';
import { createPartner } from './create-partner.ts';
import { endMentorship } from './end-run.ts';
import { extendRun } from './extend-run.ts';
import { openOwnRun, openPartnerRun } from './open-run.ts';
import {
  addPersonInput,
  assignInput,
  assignmentInput,
  createPartnerInput,
  endRunInput,
  extendRunInput,
  membershipInput,
  pauseInput,
  personInput,
  phoneInput,
  startAgainInput,
  thresholdInput,
  thresholdUndoInput,
} from './organisations.schema.ts';
import { pauseRun, resumeRun } from './pause-run.ts';
import { setPhone } from './set-phone.ts';
import { setThreshold, undoThreshold } from './set-threshold.ts';
import { startAgain } from './start-again.ts';

const headOffice = ['headOffice'] as const;
const slugOf = (edge: Edge): string => edge.params['slug'] ?? '';
const managed = (edge: Edge): string => routes.managedPartner(slugOf(edge));
const partnerId = async (ctx: Context, edge: Edge): Promise<string> =>
  (await openPartnerRun(ctx, slugOf(edge))).organisation.id;

/** Writes of head office on one partner; the partner is the page's. */
const onPartner = {
  addPerson: defineAction({
    roles: headOffice,
    input: addPersonInput,
    run: async (ctx, input, edge) => {
      await addPerson(ctx, { organisationId: await partnerId(ctx, edge), kind: 'partner' }, input);
      return { to: managed(edge), notice: 'organisations.person-added' };
    },
  }),
  makeLink: defineAction({
    roles: headOffice,
    input: personInput,
    run: async (ctx, { personId }, edge) => {
      const token = await makeLink(ctx, await partnerId(ctx, edge), personId);
      return { show: { personId, link: new URL(routes.invitation(token), edge.origin).href } };
    },
  }),
  endRole: defineAction({
    roles: headOffice,
    input: membershipInput,
    run: async (ctx, { membershipId }, edge) => {
      await endRole(ctx, await partnerId(ctx, edge), membershipId);
      return { to: managed(edge), notice: 'organisations.role-ended' };
    },
  }),
  assignMentor: defineAction({
    roles: headOffice,
    input: assignInput,
    run: async (ctx, input, edge) => {
      await assignMentor(ctx, slugOf(edge), input);
      return { to: managed(edge), notice: 'organisations.mentor-assigned' };
    },
  }),
  endMentor: defineAction({
    roles: headOffice,
    input: assignmentInput,
    run: async (ctx, { assignmentId }, edge) => {
      await endMentor(ctx, slugOf(edge), assignmentId);
      return { to: managed(edge), notice: 'organisations.mentor-ended' };
    },
  }),
  endRun: defineAction({
    roles: headOffice,
    input: endRunInput,
    run: async (ctx, { reason }, edge) => {
      await endMentorship(ctx, slugOf(edge), reason);
      return { to: managed(edge), notice: 'organisations.run-ended' };
    },
  }),
  extendRun: defineAction({
    roles: headOffice,
    input: extendRunInput,
    run: async (ctx, input, edge) => {
      await extendRun(ctx, slugOf(edge), input);
      return { to: managed(edge), notice: 'organisations.run-extended' };
    },
  }),
  /** The twelve months with their dates, before anything is written. */
  planAgain: defineAction({
    roles: headOffice,
    input: startAgainInput,
    run: (_ctx, input) => Promise.resolve({ show: input }),
  }),
  startAgain: defineAction({
    roles: headOffice,
    input: startAgainInput,
    run: async (ctx, input, edge) => {
      await startAgain(ctx, slugOf(edge), input);
      return { to: managed(edge), notice: 'organisations.run-started-again' };
    },
  }),
} as const;

/** People of the network head itself: mentors and head office. */
const onNetwork = {
  /** The twelve months with their dates, before anything is written. */
  planPartner: defineAction({
    roles: headOffice,
    input: createPartnerInput,
    run: (_ctx, { town, ...input }) => Promise.resolve({ show: { ...input, town: town ?? '' } }),
  }),
  createPartner: defineAction({
    roles: headOffice,
    input: createPartnerInput,
    run: async (ctx, input) => ({
      to: routes.managedPartner(await createPartner(ctx, input)),
      notice: 'organisations.partner-created',
    }),
  }),
  addColleague: defineAction({
    roles: headOffice,
    input: addPersonInput,
    run: async (ctx, input) => {
      await addPerson(ctx, { organisationId: ctx.viewer.organisationId, kind: 'networkHead' }, input);
      return { to: routes.people(), notice: 'organisations.person-added' };
    },
  }),
  makeColleagueLink: defineAction({
    roles: headOffice,
    input: personInput,
    run: async (ctx, { personId }, edge) => {
      const token = await makeLink(ctx, ctx.viewer.organisationId, personId);
      return { show: { personId, link: new URL(routes.invitation(token), edge.origin).href } };
    },
  }),
  endColleagueRole: defineAction({
    roles: headOffice,
    input: membershipInput,
    run: async (ctx, { membershipId }) => {
      await endRole(ctx, ctx.viewer.organisationId, membershipId);
      return { to: routes.people(), notice: 'organisations.role-ended' };
    },
  }),
} as const;

/** The numbers that the rules on delay compare with. */
const thresholds = {
  setThreshold: defineAction({
    roles: headOffice,
    input: thresholdInput,
    run: async (ctx, input) => {
      await setThreshold(ctx, input);
      return { to: `${routes.programmeSettings()}#${input.name}`, notice: 'organisations.threshold-set' };
    },
  }),
  undoThreshold: defineAction({
    roles: headOffice,
    input: thresholdUndoInput,
    run: async (ctx, input) => {
      await undoThreshold(ctx, input);
      return { to: `${routes.programmeSettings()}#${input.name}`, notice: 'organisations.threshold-undone' };
    },
  }),
} as const;

/** A break asked by the manager, ended by her or by a mentor of the run. */
const pauses = {
  pause: defineAction({
    roles: ['manager'],
    input: pauseInput,
    run: async (ctx, { reason }) => {
      await pauseRun(ctx, await openOwnRun(ctx), reason);
      return { to: routes.pauses(), notice: 'organisations.paused' };
    },
  }),
  resume: defineAction({
    roles: ['manager'],
    input: z.object({}),
    run: async (ctx) => {
      await resumeRun(ctx, await openOwnRun(ctx));
      return { to: routes.pauses(), notice: 'organisations.resumed' };
    },
  }),
  resumePartner: defineAction({
    roles: ['mentor'],
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await resumeRun(ctx, await openPartnerRun(ctx, slugOf(edge)));
      return { to: routes.partner(slugOf(edge)), notice: 'organisations.resumed' };
    },
  }),
} as const;

/** What somebody says of herself. */
const onMe = {
  setPhone: defineAction({
    roles: ['manager'],
    input: phoneInput,
    run: async (ctx, { phone }) => {
      await setPhone(ctx, phone);
      return { to: routes.me(), notice: 'organisations.phone-set' };
    },
  }),
} as const;

export const organisationsActions: Readonly<Record<string, Action>> = {
  ...onPartner,
  ...onNetwork,
  ...thresholds,
  ...pauses,
  ...onMe,
};
