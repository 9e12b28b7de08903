import { aFact } from './fact.ts';
import type { Kit } from './kit.ts';
import { evidenceKinds, itemFactKinds, reviewCapacities, roles, verdicts } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** Declarations, proofs, sendings and reviews: facts, inserted only. Drafts are state. */
export const defineMilestones = (k: Kit, base: OrganisationTables) => {
  const { organisation, person, programmeRun } = base;

  const itemFact = k.table(
    'item_fact',
    {
      ...aFact(k, base),
      itemId: k.text().notNull(),
      kind: k.oneOf(itemFactKinds).notNull(),
      actingRole: k.oneOf(roles).notNull(),
      contentVersion: k.text().notNull(),
      note: k.text(),
    },
    (t) => [
      k.index('item_fact_run_item').on(t.runId, t.itemId, t.recordedAt),
      k.checkOneOf('item_fact_kind', t.kind, itemFactKinds),
    ],
  );

  const file = k.table(
    'file',
    {
      id: k.id().primaryKey(),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      sha256: k.text().notNull(),
      name: k.text().notNull(),
      mediaType: k.text().notNull(),
      bytes: k.integer().notNull(),
      purgedAt: k.instant(),
      recordedAt: k.instant().notNull(),
    },
    (t) => [k.index('file_organisation').on(t.organisationId)],
  );

  /** The bytes apart, so that they never come with a list of files. */
  const fileContent = k.table('file_content', {
    fileId: k
      .id()
      .primaryKey()
      .references(() => file.id),
    content: k.blob().notNull(),
  });

  const evidence = k.table(
    'evidence',
    {
      ...aFact(k, base),
      kind: k.oneOf(evidenceKinds).notNull(),
      text: k.text(),
      url: k.text(),
      form: k.json<unknown>(),
      /** Version of the form's definition that the answers were given to. */
      contentVersion: k.text(),
      fileId: k.id().references(() => file.id),
    },
    (t) => [k.index('evidence_run').on(t.runId)],
  );

  const evidenceItem = k.table(
    'evidence_item',
    {
      evidenceId: k
        .id()
        .notNull()
        .references(() => evidence.id),
      itemId: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.evidenceId, t.itemId] })],
  );

  const evidenceRemoval = k.table('evidence_removal', {
    evidenceId: k
      .id()
      .primaryKey()
      .references(() => evidence.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    reason: k.text(),
    recordedAt: k.instant().notNull(),
  });

  /** State: what somebody typed and did not hand in. `subject` names the form, e.g. `note:j03-lieu-prete`. */
  const draft = k.table(
    'draft',
    {
      personId: k
        .id()
        .notNull()
        .references(() => person.id),
      runId: k
        .id()
        .notNull()
        .references(() => programmeRun.id),
      organisationId: k
        .id()
        .notNull()
        .references(() => organisation.id),
      subject: k.text().notNull(),
      text: k.text().notNull(),
      baseFactId: k.id(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.runId, t.subject] })],
  );

  const submission = k.table(
    'submission',
    {
      ...aFact(k, base),
      milestoneId: k.text().notNull(),
      round: k.integer().notNull(),
      /** Items, proofs, computed values and content versions as they stood when sent. */
      frozen: k.json<unknown>().notNull(),
    },
    (t) => [k.uniqueIndex('submission_round').on(t.runId, t.milestoneId, t.round)],
  );

  const submissionWithdrawal = k.table('submission_withdrawal', {
    submissionId: k
      .id()
      .primaryKey()
      .references(() => submission.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    recordedAt: k.instant().notNull(),
  });

  const review = k.table(
    'review',
    {
      ...aFact(k, base),
      submissionId: k
        .id()
        .notNull()
        .references(() => submission.id),
      milestoneId: k.text().notNull(),
      capacity: k.oneOf(reviewCapacities).notNull(),
      /** 1, then 2 after an undone review: two mentors deciding at once collide on this (R9). */
      attempt: k.integer().notNull(),
      comment: k.text(),
    },
    (t) => [
      k.uniqueIndex('review_attempt').on(t.submissionId, t.capacity, t.attempt),
      k.index('review_run').on(t.runId),
      k.checkOneOf('review_capacity', t.capacity, reviewCapacities),
    ],
  );

  const reviewItem = k.table(
    'review_item',
    {
      reviewId: k
        .id()
        .notNull()
        .references(() => review.id),
      itemId: k.text().notNull(),
      verdict: k.oneOf(verdicts).notNull(),
      comment: k.text(),
    },
    (t) => [
      k.primaryKey({ columns: [t.reviewId, t.itemId] }),
      k.checkOneOf('review_item_verdict', t.verdict, verdicts),
    ],
  );

  const reviewUndo = k.table('review_undo', {
    reviewId: k
      .id()
      .primaryKey()
      .references(() => review.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    reason: k.text().notNull(),
    recordedAt: k.instant().notNull(),
  });

  /** A réserve: an acceptance with something still owed, by a date and a person (R5). */
  const reservationOpen = k.table(
    'reservation_open',
    {
      ...aFact(k, base),
      reviewId: k
        .id()
        .notNull()
        .references(() => review.id),
      itemId: k.text().notNull(),
      text: k.text().notNull(),
      dueOn: k.date().notNull(),
      responsible: k.text().notNull(),
    },
    (t) => [k.index('reservation_run').on(t.runId)],
  );

  const reservationLifted = k.table('reservation_lifted', {
    reservationId: k
      .id()
      .primaryKey()
      .references(() => reservationOpen.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    note: k.text(),
    recordedAt: k.instant().notNull(),
  });

  const blockFlag = k.table(
    'block_flag',
    { ...aFact(k, base), milestoneId: k.text().notNull(), text: k.text().notNull() },
    (t) => [k.index('block_flag_run').on(t.runId)],
  );

  const blockCleared = k.table('block_cleared', {
    blockId: k
      .id()
      .primaryKey()
      .references(() => blockFlag.id),
    byPersonId: k
      .id()
      .notNull()
      .references(() => person.id),
    text: k.text().notNull(),
    recordedAt: k.instant().notNull(),
  });

  /** milestone and item both null: the general thread between the partner and its mentor. */
  const comment = k.table(
    'comment',
    { ...aFact(k, base), milestoneId: k.text(), itemId: k.text(), text: k.text().notNull() },
    (t) => [k.index('comment_run').on(t.runId, t.recordedAt)],
  );

  const adaptation = k.table(
    'adaptation',
    {
      ...aFact(k, base),
      itemId: k.text().notNull(),
      reviewId: k.id().references(() => review.id),
      what: k.text().notNull(),
      why: k.text().notNull(),
      touchesCore: k.boolean().notNull(),
      shareConsent: k.boolean().notNull(),
    },
    (t) => [k.index('adaptation_run').on(t.runId)],
  );

  return {
    itemFact,
    file,
    fileContent,
    evidence,
    evidenceItem,
    evidenceRemoval,
    draft,
    submission,
    submissionWithdrawal,
    review,
    reviewItem,
    reviewUndo,
    reservationOpen,
    reservationLifted,
    blockFlag,
    blockCleared,
    comment,
    adaptation,
  };
};

export type MilestoneTables = ReturnType<typeof defineMilestones>;
