import { standsIn } from '#src/shared/access.ts';
import type { AccessRun } from '#src/shared/access.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { activeMentorIds } from './mentors.rules.ts';
import { latestRun } from './open-run.ts';
import type { OpenRun } from './open-run.ts';
import {
  listAssignedOrganisations,
  listAssignments,
  listPartners,
  listPauses,
  listRuns,
} from './organisations.store.ts';

/**
 * The runs a mentor accompanies today, or every run for head office, by name: five queries whatever their number.
 * `directorNamed` is not asked here (it concerns confirmations at the partner): false.
 */
export const listOpenRuns = async ({ db, viewer, now }: Context): Promise<OpenRun[]> => {
  const today = parisDate(now);
  const rows = await db.read(viewer.scope, async (tx) => {
    const mine =
      viewer.role === 'mentor' ? new Set(await listAssignedOrganisations(tx, viewer.personId)) : null;
    const partners = (await listPartners(tx)).filter(({ id }) => mine === null || mine.has(id));
    const runs = await listRuns(
      tx,
      partners.map(({ id }) => id),
    );
    const runIds = runs.map(({ id }) => id);
    return {
      partners,
      runs,
      pauses: await listPauses(tx, runIds),
      assignments: await listAssignments(tx, runIds),
    };
  });
  const opened = rows.partners.flatMap((organisation): OpenRun[] => {
    const run = latestRun(rows.runs.filter(({ organisationId }) => organisationId === organisation.id));
    if (run === null) return [];
    const assignments = rows.assignments.filter(({ runId }) => runId === run.id);
    const access: AccessRun = {
      organisationId: organisation.id,
      activeMentorIds: activeMentorIds(assignments, today),
      directorNamed: false,
      ended: run.endedOn !== null && run.endedOn <= today,
    };
    const pauses = rows.pauses.filter(({ runId }) => runId === run.id);
    return [{ organisation, run, pauses, assignments, access, scope: scopeIn(viewer, organisation.id) }];
  });
  const byName = new Intl.Collator('fr');
  return opened
    .filter(({ access }) => standsIn(viewer, access))
    .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name));
};
