import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listFinishes } from '#src/features/learning/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { attendedSessions } from './attendance.rules.ts';
import { finishedModules } from './finished.rules.ts';
import { listPresences, listSessions } from './sessions.store.ts';
import type { AttendedSession, FinishedModule } from './training.types.ts';

type Whose = { readonly organisationId: string; readonly personId?: string; readonly at?: Instant };

/** What the people of an association finished and attended, oldest first; one person's, or as known at an instant, when asked. */
export const readLearnt = async (
  tx: ReadTx,
  whose: Whose,
): Promise<{ modules: readonly FinishedModule[]; sessions: readonly AttendedSession[] }> => {
  const { organisationId, personId, at = Number.MAX_SAFE_INTEGER } = whose;
  const attended = attendedSessions(
    await listSessions(tx, organisationId, at),
    await listPresences(tx, organisationId, at),
  );
  const finishes = (await listFinishes(tx, whose)).filter(({ receivedAt }) => receivedAt <= at);
  return {
    modules: finishedModules(finishes, getCurriculum().releases),
    sessions: attended.filter((one) => personId === undefined || one.personId === personId),
  };
};
