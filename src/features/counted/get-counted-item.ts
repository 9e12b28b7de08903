import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import { fitAnswers, summaryOf } from '#src/features/forms/index.ts';
import type { Answers, Summary } from '#src/features/forms/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { answersOf } from './item-answers.rules.ts';
import { loadItemFacts } from './item-facts.ts';
import { linesOf } from './item-lines.rules.ts';
import { ownPages } from './opens-on.ts';
import { sourceOf } from './item-sources.rules.ts';

/** What Essaim counted of an item, and the page on which it rests where the viewer may open it. */
export type CountedItem = {
  /** Of the questions of its form. */
  readonly answers: Answers;
  /** The same, to read: only what is answered. */
  readonly summary: Summary;
  /** Of what its document or its word is about. */
  readonly lines: readonly string[];
  readonly href: string | null;
};

/** What Essaim counted of an item of the checklist (R11); null when it counted nothing of it. */
export const getCountedItem = async (ctx: Context, { id, form }: Item): Promise<CountedItem | null> => {
  const [toAnswers, toLines] = [answersOf[id], linesOf[id]];
  if (toAnswers === undefined && toLines === undefined) return null;
  const opened = await openOwnRun(ctx);
  const facts = await ctx.db.read(opened.scope, (tx) => loadItemFacts(tx, ctx, opened));
  const fields = form !== null && 'fields' in form ? form : null;
  const answers = fields === null || toAnswers === undefined ? {} : fitAnswers(fields, toAnswers(facts));
  const lines = toLines?.(facts) ?? [];
  if (lines.length === 0 && Object.keys(answers).length === 0) return null;
  const { opensOn, campaign } = sourceOf(id);
  const campaignId = facts.campaigns[campaign]?.campaign.id ?? null;
  return {
    ...{ answers, lines },
    summary:
      fields === null
        ? []
        : summaryOf({ ...fields, fields: fields.fields.filter((f) => f.id in answers) }, answers),
    href: (opensOn && ownPages(ctx.viewer.role, { campaignId, costedId: campaignId })[opensOn]) ?? null,
  };
};
