import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { addAlly, addContact, editAlly, removeAlly, restoreAlly } from './change-ally.ts';
import { addNeed, editNeed, removeNeed, restoreNeed } from './change-need.ts';
import {
  addAllyInput,
  contactInput,
  editAllyInput,
  editNeedInput,
  lineInput,
  needInput,
} from './forms.schema.ts';

const roles = PARTNER_TEAM;
const idOf = ({ params }: Edge): string => params['id'] ?? '';
const nothing = z.object({});

const allies: Readonly<Record<string, Action>> = {
  addAlly: defineAction({
    roles,
    input: addAllyInput,
    run: async (ctx, input) => {
      await addAlly(ctx, input);
      return { to: routes.allies(), notice: 'forms.ally-added' };
    },
  }),
  editAlly: defineAction({
    roles,
    input: editAllyInput,
    run: async (ctx, input, edge) => {
      await editAlly(ctx, idOf(edge), input);
      return { to: routes.ally(idOf(edge)), notice: 'forms.ally-saved' };
    },
  }),
  addContact: defineAction({
    roles,
    input: contactInput,
    run: async (ctx, { onDate }, edge) => {
      await addContact(ctx, idOf(edge), onDate);
      return { to: routes.ally(idOf(edge)), notice: 'forms.contact-added' };
    },
  }),
  removeAlly: defineAction({
    roles,
    input: nothing,
    run: async (ctx, _input, edge) => {
      await removeAlly(ctx, idOf(edge));
      return { to: `${routes.allies()}#retires`, notice: 'forms.ally-removed' };
    },
  }),
  restoreAlly: defineAction({
    roles,
    input: lineInput,
    run: async (ctx, { id }) => {
      await restoreAlly(ctx, id);
      return { to: routes.allies(), notice: 'forms.ally-restored' };
    },
  }),
};

const needs: Readonly<Record<string, Action>> = {
  addNeed: defineAction({
    roles,
    input: needInput,
    run: async (ctx, input) => {
      await addNeed(ctx, input);
      return { to: routes.needs(), notice: 'forms.need-added' };
    },
  }),
  editNeed: defineAction({
    roles,
    input: editNeedInput,
    run: async (ctx, input, edge) => {
      await editNeed(ctx, idOf(edge), input);
      return { to: routes.needs(), notice: 'forms.need-saved' };
    },
  }),
  removeNeed: defineAction({
    roles,
    input: nothing,
    run: async (ctx, _input, edge) => {
      await removeNeed(ctx, idOf(edge));
      return { to: `${routes.needs()}#retires`, notice: 'forms.need-removed' };
    },
  }),
  restoreNeed: defineAction({
    roles,
    input: lineInput,
    run: async (ctx, { id }) => {
      await restoreNeed(ctx, id);
      return { to: routes.needs(), notice: 'forms.need-restored' };
    },
  }),
};

export const registersActions: Readonly<Record<string, Action>> = { ...allies, ...needs };
