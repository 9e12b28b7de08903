import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { addPhrase, changePhrase, removePhrase, restorePhrase } from './change-phrase.ts';
import { decideSharing } from './decide-sharing.ts';
import { followUpAdaptation } from './follow-up-adaptation.ts';
import { leaveNote } from './leave-note.ts';
import {
  changePhraseInput,
  followUpInput,
  handoverNoteInput,
  phraseIdInput,
  phraseInput,
  sharingInput,
} from './network.schema.ts';

const guides = ['mentor', 'headOffice'] as const;
const slugOf = ({ params }: Edge): string => params['slug'] ?? '';

/** Adaptations, sharing, handovers and reusable sentences; gathered in mentoring.actions.ts. */
export const networkActions: Readonly<Record<string, Action>> = {
  followUp: defineAction({
    roles: ['staff', 'manager', 'director', 'mentor'],
    input: followUpInput,
    run: async (ctx, input, { params }) => {
      const id = params['id'] ?? '';
      await followUpAdaptation(ctx, id, input);
      return { to: routes.adaptation(id), notice: 'mentoring.followed-up' };
    },
  }),
  decideSharing: defineAction({
    roles: ['manager', 'director'],
    input: sharingInput,
    run: async (ctx, { given }) => {
      await decideSharing(ctx, given === 'oui');
      return {
        to: routes.adaptations(),
        notice: given === 'oui' ? 'mentoring.sharing-given' : 'mentoring.sharing-withdrawn',
      };
    },
  }),
  leaveNote: defineAction({
    roles: guides,
    input: handoverNoteInput,
    run: async (ctx, { text }, edge) => {
      await leaveNote(ctx, slugOf(edge), text);
      return { to: routes.partnerHandover(slugOf(edge)), notice: 'mentoring.note-left' };
    },
  }),
  addPhrase: defineAction({
    roles: guides,
    input: phraseInput,
    run: async (ctx, { text }) => {
      await addPhrase(ctx, text);
      return { to: routes.replyPhrases(), notice: 'mentoring.phrase-added' };
    },
  }),
  changePhrase: defineAction({
    roles: guides,
    input: changePhraseInput,
    run: async (ctx, { phraseId, text }) => {
      await changePhrase(ctx, phraseId, text);
      return { to: routes.replyPhrases(), notice: 'mentoring.phrase-changed' };
    },
  }),
  removePhrase: defineAction({
    roles: guides,
    input: phraseIdInput,
    run: async (ctx, { phraseId }) => {
      await removePhrase(ctx, phraseId);
      return { to: `${routes.replyPhrases()}#retirees`, notice: 'mentoring.phrase-removed' };
    },
  }),
  restorePhrase: defineAction({
    roles: guides,
    input: phraseIdInput,
    run: async (ctx, { phraseId }) => {
      await restorePhrase(ctx, phraseId);
      return { to: routes.replyPhrases(), notice: 'mentoring.phrase-restored' };
    },
  }),
};
