import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item, Milestone } from '#src/features/curriculum/index.ts';
import { readsCampaigns } from '#src/features/forms/index.ts';
import { isAutomatic } from '#src/features/milestones/item.rules.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { answersSending, confirms, declares, proves, sends } from '#tests/builders/run-story.ts';
import type { Line } from '#tests/builders/run-story.ts';
import { acting } from '#tests/builders/stage.ts';
import type { Stage } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import { handsIn } from './hand-in.ts';
import type { Place } from './places.ts';

/** An association of the demonstration at work. */
export type Cast = {
  readonly stage: Stage;
  readonly network: Network;
  readonly partner: Partner;
  readonly place: Place;
  /** First day of month 1. */
  readonly startMonth: IsoDate;
};

/** What becomes of one month: « sent » waits for the mentor, « opinion » for head office. */
export type Plan = {
  readonly month: number;
  readonly until?: 'declared' | 'sent' | 'opinion' | 'settled';
  /** The day it is sent; the 12th of its month or the working day after when not given. */
  readonly sentOn?: IsoDate;
  readonly reviewer?: Viewer;
  readonly comment?: string;
  readonly lines?: readonly Line[];
  /** What is done of it, by item id; all when not given. */
  readonly only?: readonly string[];
  /** Items that wait for their confirmation (R1). */
  readonly unconfirmed?: readonly string[];
  /** An item came back: what is added for the second round, and what the mentor says then. */
  readonly second?: { readonly itemId: string; readonly added: string; readonly comment: string };
};

const milestoneOf = (month: number): Milestone => {
  const found = getCurriculum().monthByNumber(month);
  if (found === null) throw new Error(`There is no month ${String(month)}`);
  return found.milestone;
};

/** Plays a month: the team declares and proves, manager and director confirm, it is sent, answered and decided. */
export const playMonth = async (cast: Cast, plan: Plan): Promise<void> => {
  const milestone = milestoneOf(plan.month);
  const sentOn = plan.sentOn ?? workday(addDays(addMonths(cast.startMonth, plan.month - 1), 11));
  const items = milestone.items.filter(({ id }) => plan.only?.includes(id) ?? true);
  for (const [index, item] of items.entries()) await isDone(cast, item, { sentOn, index });
  for (const [index, item] of items.entries()) {
    if (plan.unconfirmed?.includes(item.id) !== true) await isConfirmed(cast, item, { sentOn, index });
  }
  if (plan.until === 'declared') return;
  const { stage, partner } = cast;
  const submissionId = await sends(
    acting(stage, partner.manager, at(sentOn, '16:10')),
    partner,
    milestone.id,
  );
  if (plan.until === 'sent') return;
  const waiting =
    plan.second === undefined ? submissionId : await comesBack(cast, plan, { submissionId, sentOn });
  await isAnswered(cast, plan, { submissionId: waiting, sentOn });
};

type When = { readonly sentOn: IsoDate; readonly index: number };

const isDone = async (cast: Cast, item: Item, { sentOn, index }: When): Promise<void> => {
  const { stage, partner, place } = cast;
  const day = workdaysAgo(sentOn, 4);
  const who = index % 3 === 2 ? partner.manager : partner.staff;
  const ctx = acting(stage, who, at(day, `10:${String(10 + 6 * index)}`));
  const statement = await handsIn(ctx, partner, { item, place, day });
  /** The months are told before the campaigns are: what these will compute is declared with a document. */
  if (isAutomatic(item, readsCampaigns(item))) return;
  await declares({ ...ctx, now: ctx.now + 60_000 }, partner, item.id, statement);
};

const isConfirmed = async (cast: Cast, { id, validator }: Item, { sentOn, index }: When): Promise<void> => {
  if (validator !== 'manager' && validator !== 'director') return;
  const { stage, partner } = cast;
  const time = `${validator === 'manager' ? '09' : '11'}:${String(10 + index)}`;
  const ctx = acting(stage, partner[validator], at(workdaysAgo(sentOn, 1), time));
  await confirms(ctx, partner, id);
};

type Sent = { readonly submissionId: string; readonly sentOn: IsoDate };

/** The mentor returns an item, the team completes it, the manager sends again; answers the second sending. */
const comesBack = async (cast: Cast, plan: Plan, { submissionId, sentOn }: Sent): Promise<string> => {
  const { stage, partner, network } = cast;
  const { id } = milestoneOf(plan.month);
  const mentor = plan.reviewer ?? network.mentor;
  await answersSending(acting(stage, mentor, at(addWorkingDays(sentOn, 2), '14:20')), partner, id, {
    submissionId,
    ...(plan.comment === undefined ? {} : { comment: plan.comment }),
    lines: plan.lines ?? [],
  });
  if (plan.second === undefined) return submissionId;
  const { itemId, added } = plan.second;
  const completes = acting(stage, partner.manager, at(addWorkingDays(sentOn, 4), '10:05'));
  await proves(completes, partner, itemId, { kind: 'note', text: added });
  return sends(acting(stage, partner.manager, at(addWorkingDays(sentOn, 4), '10:30')), partner, id);
};

const isAnswered = async (cast: Cast, plan: Plan, { submissionId, sentOn }: Sent): Promise<void> => {
  const { stage, partner, network } = cast;
  const { id, settledBy } = milestoneOf(plan.month);
  const again = plan.second;
  const day = addWorkingDays(sentOn, again === undefined ? 3 : 6);
  const comment = again === undefined ? plan.comment : again.comment;
  await answersSending(acting(stage, plan.reviewer ?? network.mentor, at(day, '15:40')), partner, id, {
    submissionId,
    ...(comment === undefined ? {} : { comment }),
    lines: again === undefined ? (plan.lines ?? []) : [],
  });
  if (settledBy === 'mentor' || plan.until === 'opinion') return;
  await answersSending(acting(stage, network.headOffice, at(addWorkingDays(day, 2), '10:30')), partner, id, {
    submissionId,
    comment: 'Lu avec l’avis de votre mentor. Décision prise.',
  });
};
