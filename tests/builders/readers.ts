import type { Database } from '#db/types.ts';
import type { LearningEventKind } from '#db/schema/lists.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { newId } from '#src/shared/ids.ts';
import { aPerson } from './people.ts';
import type { Place } from './people.ts';

export type Done = {
  readonly kind: LearningEventKind;
  readonly moduleId: string;
  readonly contentVersion: string;
  readonly unitId?: string;
};

/** Somebody of a place and what she did, told directly: of texts and versions that are no more, too. */
export const aReader = async (
  db: Database,
  place: Place,
  done: readonly Done[],
  now: number,
): Promise<void> => {
  const email = `${newId()}@exemple.test`;
  const { personId } = await aPerson(db, place, { role: 'staff', name: 'Lina', email, now });
  await db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    for (const { unitId = null, ...rest } of done)
      await insertEvent(tx, { id: newId(), personId, organisationId: place.id, unitId, ...rest, now });
    tx.audit({ action: 'scene.reader', object: `person:${personId}` });
  });
};
