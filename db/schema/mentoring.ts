import { aFact, aPerson, inOrganisation } from './fact.ts';
import type { Kit } from './kit.ts';
import { followUpDecisions, meetingKinds, promiseOutcomes, promiseSides } from './lists.ts';
import type { MilestoneTables } from './milestones.ts';
import type { OrganisationTables } from './organisations.ts';

/** What passes between a partner and its mentor outside reviews: calls, visits, promises, handovers, and reports. */
export const defineMentoring = (
  k: Kit,
  base: OrganisationTables,
  { adaptation }: Pick<MilestoneTables, 'adaptation'>,
) => {
  /** A call, a visit or another meeting; when it is stands in `meeting_date`, so that its id never changes. */
  const meeting = k.table(
    'meeting',
    { ...aFact(k, base), kind: k.oneOf(meetingKinds).notNull(), title: k.text() },
    (t) => [k.index('meeting_run').on(t.runId), k.checkOneOf('meeting_kind', t.kind, meetingKinds)],
  );
  const aMeeting = () =>
    k
      .id()
      .notNull()
      .references(() => meeting.id);

  /** The last one of a meeting counts: set, moved, cancelled, set again. */
  const meetingDate = k.table(
    'meeting_date',
    {
      ...aFact(k, base),
      meetingId: aMeeting(),
      onDate: k.date().notNull(),
      /** `14:30` in Paris; null: the whole day. */
      startsAt: k.text(),
      minutes: k.integer(),
      place: k.text(),
      cancelled: k.boolean().notNull(),
    },
    (t) => [
      k.index('meeting_date_day').on(t.runId, t.onDate),
      k.index('meeting_date_meeting').on(t.meetingId),
    ],
  );

  /** A point that one of them wants to speak of. */
  const meetingPoint = k.table(
    'meeting_point',
    { ...aFact(k, base), meetingId: aMeeting(), text: k.text().notNull() },
    (t) => [k.index('meeting_point_run').on(t.runId), k.index('meeting_point_meeting').on(t.meetingId)],
  );
  const meetingPointRemoved = k.table('meeting_point_removed', {
    pointId: k
      .id()
      .primaryKey()
      .references(() => meetingPoint.id),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  /** Minutes as they were sent to both sides: canonical text, never written again (T4). */
  const meetingMinutes = k.table(
    'meeting_minutes',
    {
      ...aFact(k, base),
      meetingId: aMeeting(),
      /** 1, then 2 for minutes that replace them. */
      attempt: k.integer().notNull(),
      frozen: k.text().notNull(),
    },
    (t) => [
      k.uniqueIndex('meeting_minutes_attempt').on(t.meetingId, t.attempt),
      k.index('meeting_minutes_run').on(t.runId),
    ],
  );

  /** What a visit saw, by team and never by person. The last attempt counts. */
  const visitReport = k.table(
    'visit_report',
    {
      ...aFact(k, base),
      meetingId: aMeeting(),
      attempt: k.integer().notNull(),
      onDate: k.date().notNull(),
      /** Doors watched. */
      doors: k.integer(),
      /** Criterion → how many doors gave each answer. */
      criteria: k.json<unknown>(),
      seen: k.text().notNull(),
      strength: k.text(),
      axis: k.text(),
      decision: k.text(),
      nextOn: k.date(),
      /** Whether the partner reads it. */
      shared: k.boolean().notNull(),
    },
    (t) => [
      k.uniqueIndex('visit_report_attempt').on(t.meetingId, t.attempt),
      k.index('visit_report_run').on(t.runId),
    ],
  );

  /** A dated action that one side took upon itself. */
  const promise = k.table(
    'promise',
    {
      ...aFact(k, base),
      meetingId: k.id().references(() => meeting.id),
      text: k.text().notNull(),
      side: k.oneOf(promiseSides).notNull(),
      /** In her own words: a function or a first name. */
      who: k.text(),
      dueOn: k.date().notNull(),
    },
    (t) => [k.index('promise_run').on(t.runId), k.checkOneOf('promise_side', t.side, promiseSides)],
  );
  const promiseSettled = k.table('promise_settled', {
    promiseId: k
      .id()
      .primaryKey()
      .references(() => promise.id),
    outcome: k.oneOf(promiseOutcomes).notNull(),
    note: k.text(),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  /** What became of an adaptation; the last one counts. */
  const adaptationFollowUp = k.table(
    'adaptation_follow_up',
    {
      ...aFact(k, base),
      adaptationId: k
        .id()
        .notNull()
        .references(() => adaptation.id),
      seen: k.text().notNull(),
      decision: k.oneOf(followUpDecisions).notNull(),
    },
    (t) => [
      k.index('adaptation_follow_up_run').on(t.runId),
      k.checkOneOf('adaptation_follow_up_decision', t.decision, followUpDecisions),
    ],
  );

  /** Whether a partner agrees to be named under « Qui est déjà passé par là ? »; the last one counts. */
  const sharingConsent = k.table(
    'sharing_consent',
    { ...aFact(k, base), given: k.boolean().notNull() },
    (t) => [k.index('sharing_consent_run').on(t.runId)],
  );

  /** What a mentor who leaves tells the one who comes. */
  const handoverNote = k.table('handover_note', { ...aFact(k, base), text: k.text().notNull() }, (t) => [
    k.index('handover_note_run').on(t.runId),
  ]);

  /** Head office lets a run go on after month 12, until a day (R23); the last one counts. */
  const runExtension = k.table(
    'run_extension',
    { ...aFact(k, base), untilOn: k.date().notNull(), reason: k.text().notNull() },
    (t) => [k.index('run_extension_run').on(t.runId)],
  );

  /** When the drafts of an item began and ceased to be: drafts are state, and a past date must be shown again. */
  const draftMark = k.table(
    'draft_mark',
    {
      id: k.id().primaryKey(),
      runId: k
        .id()
        .notNull()
        .references(() => base.programmeRun.id),
      ...inOrganisation(k, base),
      itemId: k.text().notNull(),
      begun: k.boolean().notNull(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('draft_mark_run').on(t.runId)],
  );

  /** State: a sentence that mentors share to answer with. */
  const replyPhrase = k.table(
    'reply_phrase',
    {
      id: k.id().primaryKey(),
      ...inOrganisation(k, base),
      byPersonId: aPerson(k, base),
      text: k.text().notNull(),
      recordedAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.index('reply_phrase_organisation').on(t.organisationId)],
  );

  /** State: until when somebody has seen what is new, by subject (`portfolio`, `news`). */
  const seenMark = k.table(
    'seen_mark',
    { personId: aPerson(k, base), subject: k.text().notNull(), at: k.instant().notNull() },
    (t) => [k.primaryKey({ columns: [t.personId, t.subject] })],
  );

  /** State: the private address of a calendar; only the hash of its key is kept. */
  const calendarFeed = k.table(
    'calendar_feed',
    {
      id: k.id().primaryKey(),
      personId: aPerson(k, base),
      membershipId: k
        .id()
        .notNull()
        .references(() => base.membership.id),
      tokenHash: k.text().notNull(),
      recordedAt: k.instant().notNull(),
      revokedAt: k.instant(),
    },
    (t) => [
      k.uniqueIndex('calendar_feed_token').on(t.tokenHash),
      k.index('calendar_feed_person').on(t.personId),
    ],
  );

  /** State until it is published: a report for funders as its author prepares it. */
  const report = k.table(
    'report',
    {
      ...aFact(k, base),
      title: k.text().notNull(),
      fromOn: k.date().notNull(),
      toOn: k.date().notNull(),
      /** What the author writes: part → text. */
      texts: k.json<unknown>().notNull(),
      updatedAt: k.instant().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.index('report_run').on(t.runId)],
  );

  /** What was published: canonical text with every figure and the list behind it, never written again (T4). */
  const reportPublished = k.table(
    'report_published',
    {
      reportId: k
        .id()
        .primaryKey()
        .references(() => report.id),
      code: k.text().notNull(),
      frozen: k.text().notNull(),
      byPersonId: aPerson(k, base),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex('report_published_code').on(t.code)],
  );

  const reportWithdrawn = k.table('report_withdrawn', {
    reportId: k
      .id()
      .primaryKey()
      .references(() => report.id),
    reason: k.text().notNull(),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  return {
    meeting,
    meetingDate,
    meetingPoint,
    meetingPointRemoved,
    meetingMinutes,
    visitReport,
    promise,
    promiseSettled,
    adaptationFollowUp,
    sharingConsent,
    handoverNote,
    runExtension,
    draftMark,
    replyPhrase,
    seenMark,
    calendarFeed,
    report,
    reportPublished,
    reportWithdrawn,
  };
};
