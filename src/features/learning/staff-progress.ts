import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Role } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { eventsOfOrganisation } from './learning.store.ts';

export type ModuleCount = {
  readonly moduleId: string;
  readonly title: string;
  readonly month: number | null;
  /** « 3 sur 5 »: people of the team who finished it, of those who are in the team today. */
  readonly finished: number;
  readonly total: number;
};

const isTeam = (role: Role): boolean => PARTNER_TEAM.some((each) => each === role);

/** How many of an association's team finished each staff module, without a name (R10). */
export const staffProgress = async (
  tx: ReadTx,
  organisationId: string,
  today: IsoDate,
): Promise<readonly ModuleCount[]> => {
  const { modules, redirects } = getCurriculum();
  const members = await listMembers(tx, organisationId);
  const team = new Set(
    members
      .filter(({ role, startsOn, endsOn }) => isTeam(role) && startsOn <= today && (endsOn ?? today) >= today)
      .map(({ personId }) => personId),
  );
  const finished = new Map<string, Set<string>>();
  for (const { personId, moduleId, kind } of await eventsOfOrganisation(tx, organisationId)) {
    if (kind !== 'moduleFinished' || !team.has(personId)) continue;
    const id = currentId(moduleId, redirects);
    finished.set(id, (finished.get(id) ?? new Set()).add(personId));
  }
  return modules
    .filter(({ audience }) => audience === 'staff')
    .map(({ id, title, month }) => ({
      moduleId: id,
      title,
      month,
      finished: finished.get(id)?.size ?? 0,
      total: team.size,
    }));
};
