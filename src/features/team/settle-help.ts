import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { changeMember } from './open-team.ts';
import { insertSeen, insertSettled, listHelp } from './team.store.ts';

/** « C'est réglé »: the request no more waits. */
export const settleHelp = (ctx: Context, personId: string, requestId: string): Promise<void> =>
  changeMember(ctx, personId, async (tx, { told }) => {
    const requests = await listHelp(tx, { personId });
    if (!requests.some(({ id }) => id === requestId)) throw notFound();
    await insertSettled(tx, { ...told, requestId });
    tx.audit({ action: 'team.help-settled', object: `help:${requestId}` });
  });

/** « J'ai vu où elle en est »: what reached us before is « vu » on her phone. */
export const seeProgress = (ctx: Context, personId: string): Promise<void> =>
  changeMember(ctx, personId, async (tx, { told }) => {
    await insertSeen(tx, told);
    tx.audit({ action: 'team.progress-seen', object: `person:${personId}` });
  });
