/** The brief of a call: what changed since the last one, what waits, what stalls, what was promised, what each wants to say. */
import type { LoadedFacts, MilestoneRead, ReviewRecord } from '#src/features/milestones/index.ts';
import { outcomeOf } from '#src/features/milestones/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Act, Brief, BriefLine, SectionId } from './brief.types.ts';
import { daysOverdue } from './meetings.rules.ts';
import type { Meeting, PromiseFact, ReportFact } from './meetings.types.ts';

export type BriefKnown = {
  readonly milestones: readonly MilestoneRead[];
  readonly facts: LoadedFacts;
  readonly meeting: Meeting;
  readonly promises: readonly PromiseFact[];
  /** The reports of visits that the partner reads, last attempts. */
  readonly visits: readonly ReportFact[];
  /** The call before this one: its day, and when its minutes were sent. */
  readonly last: { readonly on: IsoDate; readonly at: Instant } | null;
  readonly today: IsoDate;
  /** Whoever accompanies or accompanied the run: the others are the partner's. */
  readonly mentorIds: readonly string[];
  readonly pause: { readonly since: IsoDate; readonly reason: string } | null;
  readonly may: {
    readonly clear: (block: { readonly byPersonId: string }) => boolean;
    readonly lift: (read: MilestoneRead) => boolean;
    readonly settle: boolean;
  };
};

const line = (of: Pick<BriefLine, 'key' | 'kind' | 'on' | 'title'> & Partial<BriefLine>): BriefLine => ({
  amount: 0,
  proofs: 0,
  text: null,
  side: null,
  who: null,
  outcome: null,
  act: null,
  ...of,
});

const later = (at: Instant, { last }: BriefKnown): boolean => last === null || at > last.at;

// --- What changed ----------------------------------------------------------------------------------------

const reviewKind = (review: ReviewRecord, settledBy: string | undefined): BriefLine['kind'] => {
  if (settledBy === 'headOffice' && review.capacity === 'mentor') return 'opinion';
  const outcome = outcomeOf(review.lines);
  if (outcome === 'approved') return 'approved';
  return outcome === 'toDiscuss' ? 'leftToDiscuss' : 'returned';
};

/** Items declared and proofs given since the last call; once the milestone is sent, the sending says it all. */
const workOn = ({ milestone, items }: MilestoneRead, known: BriefKnown): BriefLine[] => {
  const { facts } = known;
  if (facts.submissions.some((sent) => sent.milestoneId === milestone.id && later(sent.recordedAt, known)))
    return [];
  const ids = new Set(items.map(({ item }) => item.id));
  const told = facts.itemFacts.filter(
    ({ itemId, kind, recordedAt }) => ids.has(itemId) && kind === 'declared' && later(recordedAt, known),
  );
  const proofs = facts.evidence.filter(
    ({ itemIds, recordedAt, removedAt, kind }) =>
      removedAt === null &&
      kind !== 'visitReport' &&
      later(recordedAt, known) &&
      itemIds.some((id) => ids.has(id)),
  );
  const at = [...told, ...proofs].map(({ recordedAt }) => recordedAt);
  if (at.length === 0) return [];
  const amount = new Set(told.map(({ itemId }) => itemId)).size;
  const on = parisDate(Math.max(...at));
  const { id, title } = milestone;
  return [line({ key: `worked:${id}`, kind: 'worked', on, title, amount, proofs: proofs.length })];
};

const changedOn = (read: MilestoneRead, known: BriefKnown): BriefLine[] => {
  const { facts } = known;
  const { id, title } = read.milestone;
  const recent = <T extends { readonly recordedAt: Instant }>(list: readonly T[]): T[] =>
    list.filter(({ recordedAt }) => later(recordedAt, known));
  const sendings = facts.submissions.filter(({ milestoneId }) => milestoneId === id);
  const sent = new Map(sendings.map((one) => [one.id, one]));
  const of = (kind: BriefLine['kind'], key: string, at: Instant, more: Partial<BriefLine> = {}): BriefLine =>
    line({ key, kind, on: parisDate(at), title, ...more });
  const reviews = facts.reviews.filter(({ milestoneId }) => milestoneId === id);
  const undone = new Map(facts.undos.map((undo) => [undo.reviewId, undo]));
  return [
    ...workOn(read, known),
    ...recent(sendings).map((one) => of('sent', `sent:${one.id}`, one.recordedAt, { amount: one.round })),
    ...recent(facts.withdrawals.filter(({ submissionId }) => sent.has(submissionId))).map((one) =>
      of('takenBack', `back:${one.submissionId}`, one.recordedAt),
    ),
    ...recent(reviews.filter((review) => !undone.has(review.id))).map((review) =>
      of(
        reviewKind(review, sent.get(review.submissionId)?.settledBy),
        `review:${review.id}`,
        review.recordedAt,
      ),
    ),
    ...recent(reviews.flatMap((review) => undone.get(review.id) ?? [])).map((undo) =>
      of('undone', `undone:${undo.reviewId}`, undo.recordedAt, { text: undo.reason }),
    ),
    ...facts.blocks.flatMap((block) =>
      block.milestoneId === id && block.clearedAt !== null && later(block.clearedAt, known)
        ? [of('unblocked', `block:${block.id}`, block.clearedAt, { text: block.clearedText })]
        : [],
    ),
    ...facts.reservations.flatMap((one) => {
      const item = read.items.find((each) => each.item.id === one.itemId)?.item;
      if (item === undefined || one.liftedAt === null || !later(one.liftedAt, known)) return [];
      return [of('lifted', `reserve:${one.id}`, one.liftedAt, { title: item.title, text: one.liftedNote })];
    }),
  ];
};

const visited = (known: BriefKnown): BriefLine[] =>
  known.visits
    .filter(({ recordedAt }) => later(recordedAt, known))
    .map(({ meetingId, onDate, axis, seen }) =>
      line({ key: `visit:${meetingId}`, kind: 'visited', on: onDate, title: axis ?? seen }),
    );

// --- What waits, and what stalls -------------------------------------------------------------------------

const answerDue = (read: MilestoneRead, known: BriefKnown): BriefLine[] => {
  const { state, milestone, items } = read;
  const { id, title } = milestone;
  const { waiting, lastReturnAt } = state.sent;
  if (waiting !== null) {
    const kind = state.awaiting === 'headOffice' ? 'awaitingHeadOffice' : 'awaitingMentor';
    return [line({ key: `sending:${waiting.id}`, kind, on: parisDate(waiting.recordedAt), title })];
  }
  if (lastReturnAt === null || !['changesRequested', 'toDiscuss'].includes(state.state)) return [];
  const on = parisDate(lastReturnAt);
  const open = items.filter(({ lastLine }) => lastLine !== null && !lastLine.verdict.startsWith('accepted'));
  const speak = state.waitsForCall ? open.filter(({ lastLine }) => lastLine?.verdict === 'toDiscuss') : [];
  const complete = open.length - speak.length;
  const reviewId = known.facts.reviews.find(({ recordedAt }) => recordedAt === lastReturnAt)?.id ?? id;
  return [
    ...speak.map(({ item, lastLine }) => {
      const key = `discuss:${reviewId}:${item.id}`;
      return line({ key, kind: 'toDiscuss', on, title: item.title, text: lastLine?.comment ?? null });
    }),
    ...(complete === 0
      ? []
      : [line({ key: `complete:${reviewId}`, kind: 'toComplete', on, title, amount: complete })]),
  ];
};

const reserves = (read: MilestoneRead, { may }: BriefKnown): BriefLine[] =>
  read.items.flatMap(({ item, reservation }) => {
    if (reservation === null) return [];
    const { id, dueOn, text, responsible } = reservation;
    const act: Act = { act: 'lift', milestoneId: read.milestone.id, reservationId: id };
    return [
      line({
        ...{ key: `reserve:${id}`, kind: 'reserve', on: dueOn, title: item.title, text, who: responsible },
        act: may.lift(read) ? act : null,
      }),
    ];
  });

/** Why something late is late, in the words of those who do it: « il manque … parce que … ». */
const reasonsOf = ({ items }: MilestoneRead): string | null =>
  items.flatMap(({ state }) => state.missingSentence ?? []).join('\n') || null;

const stalledOn = (read: MilestoneRead, { may }: BriefKnown): BriefLine[] => {
  const { id, title } = read.milestone;
  const { daysLate } = read.state;
  return [
    ...read.openBlocks.map((block) =>
      line({
        key: `block:${block.id}`,
        kind: 'blocked',
        on: parisDate(block.recordedAt),
        title,
        text: block.text,
        act: may.clear(block) ? { act: 'clear', blockId: block.id } : null,
      }),
    ),
    ...(daysLate > 0
      ? [
          line({
            key: `late:${id}`,
            kind: 'late',
            on: read.dueOn,
            title,
            amount: daysLate,
            text: reasonsOf(read),
          }),
        ]
      : []),
  ];
};

const paused = ({ pause }: BriefKnown): BriefLine[] =>
  pause === null
    ? []
    : [line({ key: 'pause', kind: 'paused', on: pause.since, title: '', text: pause.reason })];

// --- Promises and points ---------------------------------------------------------------------------------

const promised = (known: BriefKnown): BriefLine[] =>
  known.promises
    .filter(({ settled }) => settled === null || later(settled.recordedAt, known))
    .map((promise) => {
      const { id, text: title, side, who, dueOn, settled } = promise;
      return line({
        ...{
          key: `promise:${id}`,
          kind: settled === null ? 'promised' : 'settled',
          on: dueOn,
          title,
          side,
          who,
        },
        ...{ text: settled?.note ?? null, outcome: settled?.outcome ?? null },
        amount: daysOverdue(promise, known.today),
        act: settled === null && known.may.settle ? { act: 'settle', promiseId: id } : null,
      });
    });

const oldestFirst = (lines: readonly BriefLine[]): BriefLine[] =>
  [...lines].sort((a, b) => a.on.localeCompare(b.on) || (a.key < b.key ? -1 : 1));

/** Everything to speak of, in five parts; an empty part is not there. */
export const briefOf = (known: BriefKnown): Brief => {
  const { milestones, meeting, last } = known;
  const of = (lines: (read: MilestoneRead, known: BriefKnown) => BriefLine[]): BriefLine[] =>
    milestones.flatMap((read) => lines(read, known));
  const sections: Record<SectionId, BriefLine[]> = {
    changed: oldestFirst([...of(changedOn), ...visited(known)]),
    waiting: oldestFirst([...of(answerDue), ...of(reserves)]),
    stalled: oldestFirst([...of(stalledOn), ...paused(known)]),
    promises: promised(known),
    points: meeting.points.map(({ id, text, recordedAt, byPersonId }) =>
      line({
        ...{ key: `point:${id}`, kind: 'point', on: parisDate(recordedAt), title: text },
        side: known.mentorIds.includes(byPersonId) ? 'mentor' : 'partner',
      }),
    ),
  };
  const kept = (Object.keys(sections) as SectionId[]).map((id) => ({ id, lines: sections[id] }));
  return { since: last?.on ?? null, sections: kept.filter(({ lines }) => lines.length > 0) };
};
