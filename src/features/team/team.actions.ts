import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import type { Context } from '#src/shared/context.ts';
import { addList, addToTeam, tryList } from './add-people.ts';
import { askForHelp } from './ask-for-help.ts';
import { changeFace, keepMember, noteLeaving, renameMember, resetSecret } from './change-member.ts';
import { giveModule, withdrawModule } from './give-module.ts';
import { makeCards } from './make-cards.ts';
import { seeProgress, settleHelp } from './settle-help.ts';
import {
  cardsInput,
  giveInput,
  helpInput,
  leavingInput,
  listInput,
  moduleInput,
  nameInput,
  pickerInput,
  requestInput,
} from './team.schema.ts';

const roles = ['manager'] as const;

const onTeam: Readonly<Record<string, Action>> = {
  add: defineAction({
    roles,
    input: nameInput,
    run: async (ctx, { name }) => ({
      to: routes.teamCards(await addToTeam(ctx, name)),
      notice: 'team.person-added',
    }),
  }),
  /** Shows what the list would do. */
  try: defineAction({
    roles,
    input: listInput,
    run: async (ctx, { list }) => {
      await tryList(ctx, list);
      return { show: { list } };
    },
  }),
  addList: defineAction({
    roles,
    input: listInput,
    run: async (ctx, { list }) => {
      await addList(ctx, list);
      return { to: routes.teamCards(), notice: 'team.list-added' };
    },
  }),
  /** The answer to the post is the sheet itself: the secrets are in no address and no second page. */
  makeCards: defineAction({
    roles,
    input: cardsInput,
    run: async (ctx, { person, seenAt }) => ({
      show: { cards: JSON.stringify(await makeCards(ctx, { personIds: person, seenAt })) },
    }),
  }),
};

/** A write on the person whose page it is, which is shown again with its notice. */
const onPerson = <S extends z.ZodType>(
  input: S,
  notice: string,
  run: (ctx: Context, personId: string, input: z.output<S>) => Promise<void>,
): Action =>
  defineAction({
    roles,
    input,
    run: async (ctx, parsed, { params }: Edge) => {
      const personId = params['id'] ?? '';
      await run(ctx, personId, parsed);
      return { to: routes.teamPerson(personId), notice };
    },
  });

const nothing = z.object({});

const onMembers: Readonly<Record<string, Action>> = {
  give: onPerson(giveInput, 'team.module-given', giveModule),
  withdraw: onPerson(moduleInput, 'team.module-withdrawn', (ctx, id, { moduleId }) =>
    withdrawModule(ctx, id, moduleId),
  ),
  settleHelp: onPerson(requestInput, 'team.help-settled', (ctx, id, { requestId }) =>
    settleHelp(ctx, id, requestId),
  ),
  see: onPerson(nothing, 'team.progress-seen', seeProgress),
  resetSecret: onPerson(nothing, 'team.secret-reset', resetSecret),
  rename: onPerson(nameInput, 'team.renamed', (ctx, id, { name }) => renameMember(ctx, id, name)),
  changeFace: onPerson(pickerInput, 'team.picker-changed', changeFace),
  leave: onPerson(leavingInput, 'team.leaving-noted', (ctx, id, { endsOn }) => noteLeaving(ctx, id, endsOn)),
  keep: onPerson(nothing, 'team.kept', keepMember),
};

export const teamActions: Readonly<Record<string, Action>> = {
  ...onTeam,
  ...onMembers,
  askForHelp: defineAction({
    roles: ['messenger'],
    input: helpInput,
    run: async (ctx, input, edge) => {
      await askForHelp(ctx, input);
      return { to: routes.helpAsked(edge.url.pathname), notice: 'team.help-asked' };
    },
  }),
};
