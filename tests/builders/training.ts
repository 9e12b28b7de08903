import type { Database } from '#db/types.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';

type Finishing = {
  readonly moduleId: string;
  readonly at: Instant;
  readonly version?: string;
  /** For which MSG-13 is read. */
  readonly campaignId?: string;
};

/** Somebody finishes a module as it reads today, or in a version of it. */
export const finishes = (
  db: Database,
  viewer: Viewer,
  { moduleId, at, version, campaignId }: Finishing,
): Promise<void> =>
  db.write(viewer.scope, async (tx) => {
    await insertEvent(tx, {
      id: newId(),
      personId: viewer.personId,
      organisationId: viewer.organisationId,
      kind: 'moduleFinished',
      moduleId,
      unitId: null,
      campaignId: campaignId ?? null,
      contentVersion: version ?? getCurriculum().moduleById(moduleId)?.version ?? 'v1',
      now: at,
    });
    tx.audit({ action: 'scene.module-finished', object: `module:${moduleId}` });
  });
