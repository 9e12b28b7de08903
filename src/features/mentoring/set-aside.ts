import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { backAt } from './what-first.rules.ts';
import { putAside, takeBack } from './mentoring.store.ts';

/** Hides a line of her own « Par quoi commencer » for some days (R18). */
export const setAside = async (
  ctx: Context,
  { slug, line }: { slug: string; line: string },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const { run, scope, thresholds } = await openPartnerRun(ctx, slug);
  const untilAt = backAt(now, thresholds);
  await db.write(scope, async (tx) => {
    await putAside(tx, { personId: viewer.personId, runId: run.id, line, untilAt });
    tx.audit({ action: 'mentoring.set-aside', object: `run:${run.id}`, payload: { line } });
  });
};

/** Shows the line again at once. Asking twice changes nothing. */
export const bringBack = async (
  ctx: Context,
  { slug, line }: { slug: string; line: string },
): Promise<void> => {
  const { db, viewer } = ctx;
  const { run, scope } = await openPartnerRun(ctx, slug);
  await db.write(scope, async (tx) => {
    const found = await takeBack(tx, { personId: viewer.personId, runId: run.id, line });
    tx.audit({ action: 'mentoring.brought-back', object: `run:${run.id}`, payload: { line, found } });
  });
};
