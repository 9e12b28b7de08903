import type { Database, WriteTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, addMonths, parisDate, startOfDay } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Network, Partner } from './network.ts';

/** Months in which the three voices speak, by round (R23). */
const ROUNDS: Readonly<Record<number, string>> = { 1: 'm01', 6: 'm06', 12: 'm12' };
const POINTS = 6;
const PROMISES = 4;
/** The monthly points go from the bottom of the hill to its other side. */
const FEET = 5;
const MONTHS_A_FOOT = 3;

type Month = { readonly month: number; readonly begins: IsoDate; readonly now: Instant };

/**
 * What passes between a partner and its mentor in one month of the programme: a call with its points, its minutes and
 * its promises, a visit with its report, the monthly point, and a round of the grid when there is one.
 */
export const exchange = (
  db: Database,
  network: Network,
  partner: Partner,
  { month, begins, now }: Month,
): Promise<void> =>
  db.write({ kind: 'system', organisationId: partner.place.id }, async (tx) => {
    const rows = rowsOf(network, partner, begins);
    await call(tx, rows, begins);
    await visit(tx, rows, begins);
    await hill(tx, rows, month, begins);
    await rate(tx, rows, month);
    if (addMonths(begins, 1) > parisDate(now)) await call(tx, rows, addMonths(begins, 1), false);
    tx.audit({ action: 'scene.exchanged', object: `run:${partner.runId}` });
  });

type Rows = ReturnType<typeof rowsOf>;

const rowsOf = ({ mentor }: Network, { place, runId, manager }: Partner, begins: IsoDate) => {
  const of = (byPersonId: string) => (day: number) => ({
    ...{ id: newId(), runId, organisationId: place.id, byPersonId },
    recordedAt: startOfDay(addDays(begins, day)) + 36_000_000,
  });
  return { mentor: of(mentor.personId), team: of(manager.personId) };
};

const call = async (
  { q, t }: WriteTx,
  { mentor, team }: Rows,
  month: IsoDate,
  held = true,
): Promise<void> => {
  const meeting = { ...mentor(0), kind: 'call' as const, title: null };
  const meetingId = meeting.id;
  const when = { meetingId, startsAt: '14:30', minutes: 45, place: '06 39 98 00 00', cancelled: false };
  const dates = [10, 12].map((day, moved) => ({ ...mentor(moved), ...when, onDate: addDays(month, day) }));
  const text = 'Nous voudrions parler des portes qui ne s’ouvrent pas.';
  const points = Array.from({ length: POINTS }, () => ({ ...team(2), meetingId, text }));
  await q.insert(t.meeting).values(meeting).returning({ id: t.meeting.id });
  await q.insert(t.meetingDate).values(dates).returning({ id: t.meetingDate.id });
  await q.insert(t.meetingPoint).values(points).returning({ id: t.meetingPoint.id });
  if (!held) return;
  await q
    .insert(t.meetingMinutes)
    .values({ ...mentor(13), meetingId, attempt: 1, frozen: JSON.stringify({ v: 1, text: text.repeat(80) }) })
    .returning({ id: t.meetingMinutes.id });
  const promises = Array.from({ length: PROMISES }, (_, index) => ({
    ...{ ...mentor(13), meetingId, text, who: 'La coordinatrice', dueOn: addDays(month, 27) },
    side: index % 2 === 0 ? ('partner' as const) : ('mentor' as const),
  }));
  await q.insert(t.promise).values(promises).returning({ id: t.promise.id });
  const { byPersonId, recordedAt } = team(26);
  const settled = promises
    .slice(1)
    .map(({ id }) => ({ promiseId: id, outcome: 'kept' as const, note: null, byPersonId, recordedAt }));
  await q.insert(t.promiseSettled).values(settled).returning({ id: t.promiseSettled.promiseId });
};

const visit = async ({ q, t }: WriteTx, { mentor }: Rows, month: IsoDate): Promise<void> => {
  const meeting = { ...mentor(4), kind: 'fieldVisit' as const, title: 'Une matinée aux portes' };
  const meetingId = meeting.id;
  const [onDate, seen] = [addDays(month, 18), 'L’équipe écoute plus qu’elle ne parle. '.repeat(20)];
  const when = { meetingId, onDate, startsAt: null, minutes: null, place: 'Lirac', cancelled: false };
  const report = { ...{ strength: null, axis: null, decision: null, nextOn: null }, seen, shared: true };
  await q.insert(t.meeting).values(meeting).returning({ id: t.meeting.id });
  await q
    .insert(t.meetingDate)
    .values({ ...mentor(4), ...when })
    .returning({ id: t.meetingDate.id });
  await q
    .insert(t.visitReport)
    .values({ ...mentor(19), ...report, meetingId, attempt: 1, onDate, doors: 12, criteria: {} })
    .returning({ id: t.visitReport.id });
};

const hill = async ({ q, t }: WriteTx, { team }: Rows, month: number, begins: IsoDate): Promise<void> => {
  const position = Math.min(FEET, 1 + Math.floor(month / MONTHS_A_FOOT));
  const said = getCurriculum().hill.workstreams.map(({ id: workstreamId }) => ({
    ...{ ...team(22), workstreamId, position, month: begins, sentence: 'Nous avançons.' },
  }));
  await q.insert(t.hillSnapshot).values(said).returning({ id: t.hillSnapshot.id });
};

const rate = async ({ q, t }: WriteTx, { mentor, team }: Rows, month: number): Promise<void> => {
  const round = ROUNDS[month];
  if (round === undefined) return;
  const { pillars } = getCurriculum().grid;
  const ratings = (['team', 'mentor'] as const).flatMap((voice) =>
    pillars.map(({ id: pillarId }, index) => ({
      ...{ ...(voice === 'mentor' ? mentor(20) : team(20)), pillarId, voice, round, coreMissing: false },
      ...{ level: 1 + ((index + month) % 3), observed: voice === 'mentor' ? 'Vu aux portes.' : null },
    })),
  );
  await q.insert(t.adoptionRating).values(ratings).returning({ id: t.adoptionRating.id });
};
