import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { changePass } from './change-pass.ts';
import { countDoor } from './count-doors.ts';
import { rolesOf } from './doors.access.ts';
import { doorInput, paperInput, passInput, sheetInput } from './doors.schema.ts';
import { enterPaper, fillSheet } from './fill-sheet.ts';

/** A button says what it counts; that of a theme, which: `theme:health`. */
const doorForm = z.preprocess((form) => {
  const { what, ...rest } = form as Readonly<Record<string, unknown>>;
  const [kind, theme] = String(what).split(':');
  return { ...rest, what: kind, theme };
}, doorInput);

export const doorsActions: Readonly<Record<string, Action>> = {
  /** One of the four buttons, something said of a door, or « Annuler ». */
  count: defineAction({
    roles: rolesOf('doors.count'),
    // Even for ten seconds, nothing here knows who counted which door.
    eachTime: true,
    input: doorForm,
    run: async (ctx, input) => {
      await countDoor(ctx, input);
      const done = input.what === 'undo' ? input.about : input.id;
      return { to: routes.tallied(input.campaign, input.outing, done), notice: `doors.${input.what}` };
    },
  }),

  pass: defineAction({
    roles: rolesOf('doors.count'),
    input: passInput,
    run: async (ctx, input) => {
      await changePass(ctx, input);
      return { to: routes.tally(input.campaign, input.outing), notice: 'doors.pass-changed' };
    },
  }),

  /** « Envoyer » */
  sheet: defineAction({
    roles: rolesOf('sheet.fill'),
    input: sheetInput,
    run: async (ctx, input) => {
      const { closed } = await fillSheet(ctx, input, 'form');
      const to = routes.outingSheet(input.campaign, input.outing);
      return { to, notice: closed ? 'doors.sheet-sent' : 'doors.sheet-to-mend' };
    },
  }),

  paper: defineAction({
    roles: rolesOf('sheet.fill'),
    input: paperInput,
    run: async (ctx, input) => {
      const { toMend } = await enterPaper(ctx, input);
      return toMend
        ? { to: routes.paperEntry(input.campaign, input.outing), notice: 'doors.sheet-to-mend' }
        : { to: routes.outingSheet(input.campaign, input.outing), notice: 'doors.paper-entered' };
    },
  }),
};
