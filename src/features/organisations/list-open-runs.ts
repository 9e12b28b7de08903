import { standsIn } from '#src/shared/access.ts';
import type { AccessRun } from '#src/shared/access.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { knownAt } from '#src/shared/facts.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { assignmentsAt, runsAt } from './known-runs.rules.ts';
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
import { readThresholds } from './thresholds.store.ts';

/**
 * The runs a mentor accompanies today, or every run for head office, by name: six queries whatever their number. They
 * are told as they were known at `at`, the end of today if it is not said; who may see them is always today's.
 * `directorNamed` is not asked here (it concerns confirmations at the partner): false.
 */
export const listOpenRuns = async ({ db, viewer, now }: Context, at?: Instant): Promise<OpenRun[]> => {
  const today = parisDate(now);
  const until = at ?? endOfDay(today);
  const day = parisDate(until);
  const rows = await db.read(viewer.scope, async (tx) => {
    const mine =
      viewer.role === 'mentor' ? new Set(await listAssignedOrganisations(tx, viewer.personId)) : null;
    const partners = (await listPartners(tx)).filter(({ id }) => mine === null || mine.has(id));
    const runs = runsAt(
      await listRuns(
        tx,
        partners.map(({ id }) => id),
      ),
      until,
    );
    const runIds = runs.map(({ id }) => id);
    return {
      partners,
      runs,
      pauses: knownAt(await listPauses(tx, runIds), until),
      assignments: await listAssignments(tx, runIds),
      thresholds: await readThresholds(tx, until),
    };
  });
  const opened = rows.partners.flatMap((organisation): OpenRun[] => {
    const run = latestRun(rows.runs.filter(({ organisationId }) => organisationId === organisation.id));
    if (run === null) return [];
    const assigned = rows.assignments.filter(({ runId }) => runId === run.id);
    const assignments = assignmentsAt(assigned, until);
    const access: AccessRun = {
      organisationId: organisation.id,
      activeMentorIds: activeMentorIds(assigned, today),
      directorNamed: false,
      ended: run.endedOn !== null && run.endedOn <= day,
    };
    const pauses = rows.pauses.filter(({ runId }) => runId === run.id);
    const { thresholds } = rows;
    const scope = scopeIn(viewer, organisation.id);
    return [{ organisation, run, pauses, assignments, thresholds, access, scope }];
  });
  const byName = new Intl.Collator('fr');
  return opened
    .filter(({ access }) => standsIn(viewer, access))
    .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name));
};
