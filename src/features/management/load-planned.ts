import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { listMembers } from '#src/features/organisations/index.ts';
import { givenToRead } from '#src/features/team/index.ts';
import { listPresences, listSessions, presentAt, readLearnt } from '#src/features/training/index.ts';
import { knownAt } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import { listContracts } from './contracts.store.ts';
import type { Contract, Membership } from './management.types.ts';
import { outingLines, teamLines } from './planned-hours.rules.ts';
import type { PlannedLine } from './planned-hours.rules.ts';
import { listTalks } from './talks.store.ts';
import { listTeamMeetings } from './team-meetings.store.ts';

export type Planned = {
  readonly members: readonly Membership[];
  readonly contracts: readonly Contract[];
  readonly lines: readonly PlannedLine[];
};

/** What is planned now, whatever the instant of a page: campaigns are read as they stand. */
const AS_IT_STANDS = Number.MAX_SAFE_INTEGER;

/**
 * Everything that takes paid time in an association: outings, meetings and sessions (of everybody in the team while
 * nobody said who came), modules given to read on their day or finished, talks. At an instant: as known then, but for
 * what is given to read.
 */
export const loadPlanned = async (
  tx: ReadTx,
  organisationId: string,
  at: Instant = AS_IT_STANDS,
): Promise<Planned> => {
  const members = await listMembers(tx, organisationId);
  const contracts = knownAt(await listContracts(tx, [organisationId]), at);
  const known = { organisationId, members, at };
  const lines = [
    ...(await outings(tx, known)),
    ...(await meetings(tx, known)),
    ...(await sessions(tx, known)),
    ...(await modules(tx, known)),
    ...knownAt(await listTalks(tx, [organisationId]), at).map(({ personId, onDate, minutes }) => ({
      ...{ personId, minutes, on: onDate, kind: 'talks' as const },
    })),
  ];
  return { members, contracts, lines };
};

type Lines = Promise<readonly PlannedLine[]>;
type Asked = {
  readonly organisationId: string;
  readonly members: readonly Membership[];
  readonly at: Instant;
};

const outings = async (tx: ReadTx, { organisationId, at }: Asked): Lines =>
  (await loadCampaigns(tx, [organisationId], at)).flatMap((campaign) =>
    campaign.outings.filter(({ cancelled }) => !cancelled).flatMap(outingLines),
  );

const meetings = async (tx: ReadTx, { organisationId, members, at }: Asked): Lines =>
  (await listTeamMeetings(tx, [organisationId], at))
    .filter(({ cancelled }) => !cancelled)
    .flatMap((meeting) => teamLines('meetings', members, meeting));

const sessions = async (tx: ReadTx, { organisationId, members, at }: Asked): Lines => {
  const facts = await listPresences(tx, organisationId, at);
  return (await listSessions(tx, organisationId, at))
    .filter(({ cancelled }) => !cancelled)
    .flatMap(({ id, ...session }) => {
      const entered = facts.some(({ sessionId }) => sessionId === id);
      const present = entered ? presentAt(id, facts) : null;
      return teamLines('sessions', members, { ...session, present });
    });
};

/** A module counts once: the day it was finished, else the day it is to be read by. */
const modules = async (tx: ReadTx, { organisationId, at }: Asked): Lines => {
  const { releases } = getCurriculum();
  const { modules: finished } = await readLearnt(tx, { organisationId, at });
  const done = new Set(finished.map(({ personId, id }) => `${personId} ${id}`));
  const given = await givenToRead(tx, organisationId);
  return [
    ...finished.map(({ personId, on, minutes }) => ({ personId, kind: 'modules' as const, on, minutes })),
    ...given
      .filter(({ personId, moduleId }) => !done.has(`${personId} ${moduleId}`))
      .map(({ personId, moduleId, dueOn }) => ({
        ...{ personId, kind: 'modules' as const, on: dueOn },
        minutes: releases.get(moduleId)?.at(-1)?.plannedMinutes ?? 0,
      })),
  ];
};
