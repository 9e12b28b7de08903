import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { byTime } from '#src/shared/facts.ts';
import { listDrafts } from './drafts.store.ts';
import { draftSubject } from './draft-subject.rules.ts';
import { can } from './milestones.access.ts';
import { listComments } from './milestones.store.ts';
import type { CommentPlace } from './write-comment.ts';

export type Message = {
  readonly id: string;
  readonly author: string;
  readonly mine: boolean;
  readonly text: string;
  readonly recordedAt: number;
};
export type Thread = {
  readonly messages: readonly Message[];
  readonly mayWrite: boolean;
  /** What a draft written here is about: the item, the milestone, or `run`. */
  readonly about: string;
  /** What the viewer was typing here when she left. */
  readonly draft: string;
};

/** The messages of one place (an item, a milestone, or the general thread), oldest first. */
export const getThread = async (ctx: Context, opened: OpenRun, place: CommentPlace): Promise<Thread> => {
  const { viewer } = ctx;
  const about = place.itemId ?? place.milestoneId ?? 'run';
  const subject = draftSubject('comment', about);
  return ctx.db.read(opened.scope, async (tx) => {
    const rows = (await listComments(tx, opened.run.id)).filter(
      ({ milestoneId, itemId }) => milestoneId === place.milestoneId && itemId === place.itemId,
    );
    const names = await namesOfPersons(tx, [...new Set(rows.map(({ byPersonId }) => byPersonId))]);
    const drafts = await listDrafts(tx, viewer.personId, opened.run.id);
    return {
      messages: rows.sort(byTime).map(({ id, byPersonId, text, recordedAt }) => ({
        ...{ id, text, recordedAt },
        author: names.get(byPersonId) ?? '',
        mine: byPersonId === viewer.personId,
      })),
      mayWrite: can(viewer, 'comment.write', opened.access),
      about,
      draft: drafts.find((draft) => draft.subject === subject)?.text ?? '',
    };
  });
};
