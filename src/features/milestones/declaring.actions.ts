import { z } from 'astro/zod';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { partnerTeam } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { notFound } from '#src/shared/errors.ts';
import { acceptFile } from './accept-file.ts';
import { addFiles, addLink, addNote } from './add-evidence.ts';
import { requireCan } from './change-run.ts';
import { confirmItem } from './confirm-item.ts';
import { declareItem } from './declare-item.ts';
import {
  declareInput,
  fileInput,
  itemInput,
  linkInput,
  missingInput,
  noteInput,
  removeInput,
  replaceNoteInput,
  restoreInput,
  sendInput,
} from './declaring.schema.ts';
import { removeEvidence } from './remove-evidence.ts';
import { replaceNote } from './replace-note.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { sayMissing } from './say-missing.ts';
import { sendMilestone } from './send-milestone.ts';
import { takeBack } from './take-back.ts';
import { unconfirmItem } from './unconfirm-item.ts';
import { undeclareItem } from './undeclare-item.ts';

const leaders = ['manager', 'director'] as const;

const milestoneOf = ({ params }: Edge): string => params['id'] ?? '';

/** The item of the form: named by the page's address, or by a hidden field on the page of the milestone. */
const itemOf = ({ params }: Edge, input: { item?: string | undefined }): string => {
  const itemId = params['item'] ?? input.item;
  if (itemId === undefined) throw notFound();
  return itemId;
};

const checklist = (edge: Edge, itemId: string): string => `${routes.milestone(milestoneOf(edge))}#${itemId}`;
const itemPage = (edge: Edge, itemId: string): string => routes.item(milestoneOf(edge), itemId);

/** What is said of an item (R1, R5). */
const onItems = {
  declareItem: defineAction({
    roles: partnerTeam,
    input: declareInput,
    run: async (ctx, { statement: note, base, ...input }, edge) => {
      const itemId = itemOf(edge, input);
      await declareItem(ctx, await openOwnRun(ctx), { itemId, note, base });
      return { to: checklist(edge, itemId), notice: 'milestones.declared' };
    },
  }),
  undeclareItem: defineAction({
    roles: partnerTeam,
    input: itemInput,
    run: async (ctx, { base, ...input }, edge) => {
      const itemId = itemOf(edge, input);
      await undeclareItem(ctx, await openOwnRun(ctx), { itemId, base });
      return { to: checklist(edge, itemId), notice: 'milestones.undeclared' };
    },
  }),
  sayMissing: defineAction({
    roles: partnerTeam,
    input: missingInput,
    run: async (ctx, { missing: text, base, ...input }, edge) => {
      const itemId = itemOf(edge, input);
      await sayMissing(ctx, await openOwnRun(ctx), { itemId, text, base });
      return { to: checklist(edge, itemId), notice: 'milestones.missing-said' };
    },
  }),
  confirmItem: defineAction({
    roles: leaders,
    input: itemInput,
    run: async (ctx, { base, ...input }, edge) => {
      const itemId = itemOf(edge, input);
      await confirmItem(ctx, await openOwnRun(ctx), { itemId, base });
      return { to: checklist(edge, itemId), notice: 'milestones.confirmed' };
    },
  }),
  unconfirmItem: defineAction({
    roles: leaders,
    input: itemInput,
    run: async (ctx, { base, ...input }, edge) => {
      const itemId = itemOf(edge, input);
      await unconfirmItem(ctx, await openOwnRun(ctx), { itemId, base });
      return { to: checklist(edge, itemId), notice: 'milestones.unconfirmed' };
    },
  }),
} as const;

/** Proofs: on the page of an item, for it and for others of the milestone. */
const onProofs = {
  addNote: defineAction({
    roles: partnerTeam,
    input: noteInput,
    run: async (ctx, { note: text, alsoFor }, edge) => {
      const itemId = itemOf(edge, {});
      await addNote(ctx, await openOwnRun(ctx), { itemId, alsoFor, text });
      return { to: itemPage(edge, itemId), notice: 'milestones.proof-added' };
    },
  }),
  addLink: defineAction({
    roles: partnerTeam,
    input: linkInput,
    run: async (ctx, { url, label: text, alsoFor }, edge) => {
      const itemId = itemOf(edge, {});
      await addLink(ctx, await openOwnRun(ctx), { itemId, alsoFor, url, text });
      return { to: itemPage(edge, itemId), notice: 'milestones.proof-added' };
    },
  }),
  addFile: defineAction({
    roles: partnerTeam,
    input: fileInput,
    run: async (ctx, { file, caption: text, alsoFor }, edge) => {
      const itemId = itemOf(edge, {});
      const opened = await openOwnRun(ctx);
      // Asked before any picture is drawn, and again with the write.
      requireCan(ctx, 'evidence.add', opened);
      const files = [];
      for (const one of file) files.push(await acceptFile(one));
      await addFiles(ctx, opened, { itemId, alsoFor, files, text });
      return { to: itemPage(edge, itemId), notice: 'milestones.proof-added' };
    },
  }),
  replaceNote: defineAction({
    roles: partnerTeam,
    input: replaceNoteInput,
    run: async (ctx, { evidenceId, note: text }, edge) => {
      await replaceNote(ctx, await openOwnRun(ctx), { evidenceId, text });
      return { to: itemPage(edge, itemOf(edge, {})), notice: 'milestones.note-replaced' };
    },
  }),
  removeEvidence: defineAction({
    roles: partnerTeam,
    input: removeInput,
    run: async (ctx, input, edge) => {
      await removeEvidence(ctx, await openOwnRun(ctx), input);
      const page = itemPage(edge, itemOf(edge, {}));
      return { to: `${page}?enlevee=${input.evidenceId}`, notice: 'milestones.proof-removed' };
    },
  }),
  restoreEvidence: defineAction({
    roles: partnerTeam,
    input: restoreInput,
    run: async (ctx, input, edge) => {
      await restoreEvidence(ctx, await openOwnRun(ctx), input);
      return { to: itemPage(edge, itemOf(edge, {})), notice: 'milestones.proof-restored' };
    },
  }),
} as const;

/** Sending a milestone and taking it back (R5). */
const onMilestones = {
  send: defineAction({
    roles: leaders,
    input: sendInput,
    run: async (ctx, input, edge) => {
      const milestoneId = milestoneOf(edge);
      await sendMilestone(ctx, await openOwnRun(ctx), { milestoneId, ...input });
      return { to: routes.milestone(milestoneId) };
    },
  }),
  takeBack: defineAction({
    roles: leaders,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      const milestoneId = milestoneOf(edge);
      await takeBack(ctx, await openOwnRun(ctx), { milestoneId });
      return { to: routes.milestone(milestoneId), notice: 'milestones.taken-back' };
    },
  }),
} as const;

/** Writes of the partner's team; gathered in milestones.actions.ts. */
export const declaringActions: Readonly<Record<string, Action>> = {
  ...onItems,
  ...onProofs,
  ...onMilestones,
};
