import type { PublicContext, Viewer } from '#src/shared/context.ts';
import { setDisplay } from './accounts.store.ts';

/** Keeps how somebody asked to read with her account: her other devices follow. The journal says that, not what. */
export const keepDisplay = async ({ db }: PublicContext, viewer: Viewer, display: string): Promise<void> => {
  if (viewer.display === display) return;
  await db.write(viewer.scope, async (tx) => {
    await setDisplay(tx, viewer.accountId, display);
    tx.audit({ action: 'accounts.display-kept', object: `account:${viewer.accountId}` });
  });
};
