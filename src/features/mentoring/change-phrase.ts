import type { WriteTx } from '#db/types.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { insertPhrase, listPhrases, setPhraseRemoved, updatePhrase } from './phrases.store.ts';
import type { ReplyPhrase } from './phrases.store.ts';

/** Everybody who accompanies partners shares the sentences of her own organisation. */
const requireGuide = ({ viewer }: Context): void => {
  if (viewer.role !== 'mentor' && viewer.role !== 'headOffice') throw forbidden();
};

export type { ReplyPhrase };
export type PhrasesPage = {
  readonly phrases: readonly ReplyPhrase[];
  readonly removed: readonly ReplyPhrase[];
};

/** The sentences to answer with, and those that were taken out, to put back. */
export const getPhrases = async (ctx: Context): Promise<PhrasesPage> => {
  requireGuide(ctx);
  const { db, viewer } = ctx;
  const all = await db.read(viewer.scope, (tx) => listPhrases(tx, viewer.organisationId));
  return {
    phrases: all.filter(({ removedAt }) => removedAt === null),
    removed: all.filter(({ removedAt }) => removedAt !== null),
  };
};

/** Adds a sentence for all mentors. */
export const addPhrase = (ctx: Context, text: string): Promise<void> =>
  write(ctx, 'mentoring.phrase-added', newId(), async (tx, id) => {
    const { organisationId, personId: byPersonId } = ctx.viewer;
    await insertPhrase(tx, { id, organisationId, byPersonId, text, now: ctx.now });
    return true;
  });

/** Mends a sentence; reviews that used it keep the words they were given. */
export const changePhrase = (ctx: Context, phraseId: string, text: string): Promise<void> =>
  write(ctx, 'mentoring.phrase-changed', phraseId, (tx, id) =>
    updatePhrase(tx, oneOf(ctx, id), { text, updatedAt: ctx.now }),
  );

/** Takes a sentence out of the list; it can be put back. */
export const removePhrase = (ctx: Context, phraseId: string): Promise<void> =>
  write(ctx, 'mentoring.phrase-removed', phraseId, (tx, id) => setPhraseRemoved(tx, oneOf(ctx, id), ctx.now));

/** Undoes a removal. */
export const restorePhrase = (ctx: Context, phraseId: string): Promise<void> =>
  write(ctx, 'mentoring.phrase-restored', phraseId, (tx, id) => setPhraseRemoved(tx, oneOf(ctx, id), null));

const oneOf = ({ viewer }: Context, id: string): { id: string; organisationId: string } => ({
  id,
  organisationId: viewer.organisationId,
});

const write = async (
  ctx: Context,
  action: string,
  id: string,
  change: (tx: WriteTx, id: string) => Promise<boolean>,
): Promise<void> => {
  requireGuide(ctx);
  await ctx.db.write(ctx.viewer.scope, async (tx) => {
    if (!(await change(tx, id))) throw notFound();
    tx.audit({ action, object: `phrase:${id}` });
  });
};
