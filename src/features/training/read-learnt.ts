import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listFinishes } from '#src/features/learning/index.ts';
import { attendedSessions } from './attendance.rules.ts';
import { finishedModules } from './finished.rules.ts';
import { listPresences, listSessions } from './sessions.store.ts';
import type { AttendedSession, FinishedModule } from './training.types.ts';

type Whose = { readonly organisationId: string; readonly personId?: string };

/** What the people of an association finished and attended, oldest first; one person's when asked. */
export const readLearnt = async (
  tx: ReadTx,
  whose: Whose,
): Promise<{ modules: readonly FinishedModule[]; sessions: readonly AttendedSession[] }> => {
  const { organisationId, personId } = whose;
  const attended = attendedSessions(
    await listSessions(tx, organisationId),
    await listPresences(tx, organisationId),
  );
  return {
    modules: finishedModules(await listFinishes(tx, whose), getCurriculum().releases),
    sessions: attended.filter((one) => personId === undefined || one.personId === personId),
  };
};
