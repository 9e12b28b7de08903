import fc from 'fast-check';
import type { Database } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { discardDraft, restoreDraft } from '#src/features/forms/discard-draft.ts';
import { fieldName } from '#src/features/forms/form-typed.rules.ts';
import { keepDraft as keepFormDraft } from '#src/features/forms/keep-draft.ts';
import { saveForm } from '#src/features/forms/save-form.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { clearBlock } from '#src/features/milestones/clear-block.ts';
import { nextAttempt } from '#src/features/milestones/index.ts';
import { judgeNotApplicable } from '#src/features/milestones/judge-not-applicable.ts';
import { keepDraft } from '#src/features/milestones/keep-draft.ts';
import { liftReservation } from '#src/features/milestones/lift-reservation.ts';
import { raiseBlock } from '#src/features/milestones/raise-block.ts';
import { removeEvidence } from '#src/features/milestones/remove-evidence.ts';
import { restoreEvidence } from '#src/features/milestones/restore-evidence.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { takeBack } from '#src/features/milestones/take-back.ts';
import { undeclareItem } from '#src/features/milestones/undeclare-item.ts';
import { undoReview } from '#src/features/milestones/undo-review.ts';
import { assignMentor, endMentor } from '#src/features/organisations/assign-mentor.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import { openPartnerRun } from '#src/features/organisations/open-run.ts';
import { pauseRun, resumeRun } from '#src/features/organisations/pause-run.ts';
import { setThreshold, undoThreshold } from '#src/features/organisations/set-threshold.ts';
import { thresholdBounds, thresholdNames } from '#src/features/organisations/thresholds.rules.ts';
import { addToTeam } from '#src/features/team/add-people.ts';
import { keepMember, noteLeaving } from '#src/features/team/change-member.ts';
import { BEFORE_THE_DOORS } from '#src/features/team/trained.rules.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { inOrder } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { on, runNow } from './milestones.ts';
import { as } from './network.ts';
import type { Network, Partner } from './network.ts';
import { writes } from './run-story.ts';
import { aReviewForm } from './sendings.ts';

/** Any life of a run, told through the real use cases: acts in any order, of which a sensible product refuses many. */
export type Life = {
  readonly db: Database;
  readonly network: Network;
  readonly mentors: readonly Viewer[];
  readonly partner: Partner;
  /** The clock moves on with every act. */
  now: number;
};

/** What to do, and which of the things it may be done to. */
export type Act = { readonly name: keyof typeof acts; readonly pick: number };

const MILESTONES = ['j01', 'j02', 'j03', 'j05'];
const FORM = { milestoneId: 'j01', itemId: 'j01-equipe-nommee' };

const nth = <T>(list: readonly T[], pick: number): T => {
  const found = list[pick % Math.max(1, list.length)];
  if (found === undefined) throw new Error('nothing to do it to');
  return found;
};
const ctxOf = (life: Life, viewer: Viewer): Context => as(life.db, viewer, (life.now += 1000));
const slugOf = ({ partner }: Life): string => partner.place.slug;
const openedBy = (ctx: Context, life: Life) => openPartnerRun(ctx, slugOf(life));
const milestoneOf = (pick: number): string => nth(MILESTONES, pick);
const itemsOf = (pick: number) => getCurriculum().milestoneById(milestoneOf(pick))?.items ?? [];
const itemOf = (pick: number): string => nth(itemsOf(pick), pick >> 3).id;
const byStaff = (life: Life) => on(life.db, life.partner.staff, (life.now += 1000));
const factsOf = async (life: Life) => (await runNow(ctxOf(life, life.partner.staff))).facts;

const teamForm = (people: number): FormData => {
  const sent = new FormData();
  for (let n = 0; n < people; n += 1) sent.append(fieldName('equipe', n, 'nom'), `Personne ${String(n)}`);
  return sent;
};

const leads = async (life: Life, pick: number, startsOn: string): Promise<void> =>
  assignMentor(ctxOf(life, life.network.headOffice), slugOf(life), {
    ...{ personId: nth(life.mentors, pick).personId, kind: 'lead', startsOn, endsOn: null },
  });

const A_RESERVATION = { text: 'La clé manque.', dueOn: '2027-01-01', responsible: 'Karim' };

/** The first sending that waits, answered by whoever decides. */
const answer = async (life: Life, pick: number, fields: Readonly<Record<string, string>>): Promise<void> => {
  const { read, facts } = await runNow(ctxOf(life, life.partner.staff));
  const waiting = read.milestones.filter(({ state }) => state.sent.waiting !== null);
  const { milestone, state, items } = nth(waiting, pick);
  const who = state.awaiting === 'headOffice' ? life.network.headOffice : nth(life.mentors, pick);
  const first = nth(items, pick >> 2).item.id;
  const submissionId = state.sent.waiting?.id ?? '';
  const capacity = state.awaiting === 'headOffice' ? 'national' : 'mentor';
  const attempt = nextAttempt(facts, submissionId, capacity);
  const refused = 'verdict.*' in fields;
  const lacking = items
    .filter(({ item, state: { status } }) => status === 'missing' && !(refused && item.id === first))
    .map(({ item }) => item.id);
  const owed = lacking.flatMap((id) =>
    Object.entries(A_RESERVATION).map(([name, value]) => [`reserve.${id}.${name}`, value]),
  );
  const form = {
    ...aReviewForm(submissionId, milestone.id),
    attempt: String(attempt),
    ...Object.fromEntries(owed),
  };
  const typed = Object.entries(fields).map(([name, value]) => [name.replace('*', first), value]);
  await reviewMilestone(
    ctxOf(life, who),
    { slug: slugOf(life), milestoneId: milestone.id },
    reviewInput.parse({ ...form, ...Object.fromEntries(typed) }),
  );
};

export const acts = {
  notes: (life: Life, pick: number) => byStaff(life).notes(itemOf(pick)),
  declares: async (life: Life, pick: number) => {
    await byStaff(life).notes(itemOf(pick));
    await byStaff(life).declares(itemOf(pick), 'C’est fait.');
  },
  lacks: (life: Life, pick: number) => byStaff(life).lacks(itemOf(pick)),
  undeclares: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.partner.staff);
    const told = nth((await runNow(ctx)).facts.itemFacts, pick);
    await undeclareItem(ctx, await openedBy(ctx, life), { itemId: told.itemId, base: told.id });
  },
  sends: async (life: Life, pick: number) => {
    for (const { id } of itemsOf(pick)) {
      const told = byStaff(life);
      await told.declares(id).catch(() => told.lacks(id).catch(() => undefined));
    }
    await on(life.db, life.partner.manager, (life.now += 1000)).sends(milestoneOf(pick));
  },
  takesBack: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.partner.manager);
    await takeBack(ctx, await openedBy(ctx, life), { milestoneId: milestoneOf(pick) });
  },
  accepts: (life: Life, pick: number) => answer(life, pick, {}),
  returns: (life: Life, pick: number) =>
    answer(life, pick, { 'verdict.*': 'changesRequested', 'comment.*': 'La date manque.' }),
  talks: (life: Life, pick: number) =>
    answer(life, pick, { 'verdict.*': 'toDiscuss', 'comment.*': 'À l’appel.' }),
  reserves: (life: Life, pick: number) =>
    answer(
      life,
      pick,
      Object.fromEntries(Object.entries(A_RESERVATION).map(([name, value]) => [`reserve.*.${name}`, value])),
    ),
  undoes: async (life: Life, pick: number) => {
    const { id, milestoneId } = nth(inOrder((await factsOf(life)).reviews), pick);
    const place = { slug: slugOf(life), milestoneId };
    await undoReview(ctxOf(life, life.network.headOffice), place, { reviewId: id, reason: 'Trop vite.' });
  },
  lifts: async (life: Life, pick: number) => {
    const { id, itemId } = nth((await factsOf(life)).reservations, pick);
    const milestoneId = getCurriculum().itemById(itemId)?.milestoneId ?? '';
    const ctx = ctxOf(life, nth(life.mentors, pick));
    await liftReservation(ctx, { slug: slugOf(life), milestoneId }, { reservationId: id, note: null });
  },
  removes: async (life: Life, pick: number) => {
    const evidenceId = nth((await factsOf(life)).evidence, pick).id;
    const ctx = ctxOf(life, life.partner.manager);
    await removeEvidence(ctx, await openedBy(ctx, life), { evidenceId, reason: 'Illisible.' });
  },
  restores: async (life: Life, pick: number) => {
    const { evidence } = await factsOf(life);
    const evidenceId = nth(
      evidence.filter(({ removedAt }) => removedAt !== null),
      pick,
    ).id;
    const ctx = ctxOf(life, life.partner.manager);
    await restoreEvidence(ctx, await openedBy(ctx, life), { evidenceId });
  },
  blocks: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.partner.staff);
    const milestoneId = milestoneOf(pick);
    await raiseBlock(ctx, await openedBy(ctx, life), { milestoneId, text: 'Personne ne répond.' });
  },
  unblocks: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.partner.staff);
    const blockId = nth((await factsOf(life)).blocks, pick).id;
    await clearBlock(ctx, await openedBy(ctx, life), { blockId, text: 'On a répondu.' });
  },
  pauses: async (life: Life) => {
    const ctx = ctxOf(life, life.partner.manager);
    await pauseRun(ctx, await openedBy(ctx, life), 'Été');
  },
  resumes: async (life: Life) => {
    const ctx = ctxOf(life, life.partner.manager);
    await resumeRun(ctx, await openedBy(ctx, life));
  },
  handsOver: (life: Life, pick: number) => leads(life, pick, parisDate(life.now)),
  /** Head office writes down afterwards that another mentor had come. */
  handedOver: (life: Life, pick: number) => leads(life, pick, addDays(parisDate(life.now), -(pick % 9))),
  standsIn: async (life: Life, pick: number) => {
    const startsOn = parisDate(life.now);
    await assignMentor(ctxOf(life, life.network.headOffice), slugOf(life), {
      ...{ personId: nth(life.mentors, pick).personId, kind: 'standIn', startsOn },
      endsOn: addDays(startsOn, pick % 12),
    });
  },
  endsMentor: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.network.headOffice);
    const opened = await openedBy(ctx, life);
    await endMentor(
      ctx,
      slugOf(life),
      nth(
        opened.assignments.filter(({ endsOn }) => endsOn === null),
        pick,
      ).id,
    );
  },
  drafts: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, pick % 2 ? life.partner.staff : life.partner.manager);
    const draft = {
      kind: 'note',
      of: itemOf(pick),
      text: 'Nous avons',
      seen: 'Nous avons',
      base: null,
    } as const;
    await keepDraft(ctx, await openedBy(ctx, life), draft);
  },
  emptiesDraft: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, pick % 2 ? life.partner.staff : life.partner.manager);
    const draft = { kind: 'note', of: itemOf(pick), text: '', seen: 'Nous avons', base: null } as const;
    await keepDraft(ctx, await openedBy(ctx, life), draft);
  },
  draftsForm: async (life: Life, pick: number) => {
    const ctx = ctxOf(life, life.partner.staff);
    await keepFormDraft(ctx, FORM, { sent: teamForm(1 + (pick % 4)), base: null, stamp: '', move: null });
  },
  discardsForm: (life: Life) => discardDraft(ctxOf(life, life.partner.staff), FORM),
  restoresForm: (life: Life) => restoreDraft(ctxOf(life, life.partner.staff), FORM),
  savesForm: async (life: Life, pick: number) => {
    const { evidence } = await factsOf(life);
    const base =
      evidence.findLast(({ kind, removedAt }) => kind === 'form' && removedAt === null)?.id ?? null;
    await saveForm(ctxOf(life, life.partner.staff), FORM, { sent: teamForm(1 + (pick % 5)), base });
  },
  spares: async (life: Life, pick: number) => {
    const spared = itemsOf(pick).filter(({ core }) => !core);
    const place = { slug: slugOf(life), itemId: nth(spared, pick >> 3).id };
    const judged = { applicable: pick % 3 === 0, reason: 'Pas de bailleur ici.' };
    await judgeNotApplicable(ctxOf(life, nth(life.mentors, pick)), place, judged);
  },
  writes: (life: Life, pick: number) => {
    const who = pick % 2 ? life.partner.staff : nth(life.mentors, pick);
    return writes(ctxOf(life, who), life.partner, 'Bonjour');
  },
  reads: (life: Life, pick: number) => {
    const { messenger } = life.partner;
    const { personId, organisationId, scope } = messenger;
    const ctx = ctxOf(life, messenger);
    return life.db.write(scope, async (tx) => {
      for (const moduleId of BEFORE_THE_DOORS.slice(0, 5 + (pick % 3)))
        await insertEvent(tx, {
          ...{ id: newId(), personId, organisationId, kind: 'moduleFinished', moduleId, unitId: null },
          ...{ contentVersion: 'v', now: ctx.now },
        });
      tx.audit({ action: 'scene.read', object: personId });
    });
  },
  joins: async (life: Life, pick: number) => {
    await addToTeam(ctxOf(life, life.partner.manager), `Malika ${String.fromCharCode(65 + (pick % 26))}.`);
  },
  leaves: (life: Life, pick: number) =>
    noteLeaving(
      ctxOf(life, life.partner.manager),
      life.partner.messenger.personId,
      addDays(parisDate(life.now), pick % 5),
    ),
  stays: (life: Life) => keepMember(ctxOf(life, life.partner.manager), life.partner.messenger.personId),
  setsThreshold: async (life: Life, pick: number) => {
    const name = nth(thresholdNames, pick);
    const { least, most } = thresholdBounds[name];
    const validFrom = addDays(parisDate(life.now), (pick >> 3) % 10);
    await setThreshold(ctxOf(life, life.network.headOffice), {
      ...{ name, value: least + (pick % (most - least + 1)), validFrom },
    });
  },
  undoesThreshold: async (life: Life, pick: number) => {
    const validFrom = addDays(parisDate(life.now), (pick >> 3) % 10);
    await undoThreshold(ctxOf(life, life.network.headOffice), { name: nth(thresholdNames, pick), validFrom });
  },
  ends: (life: Life, pick: number) =>
    endMentorship(ctxOf(life, life.network.headOffice), slugOf(life), pick % 2 ? 'adopted' : 'stopped'),
} as const;

/** Does it; false when the product refused, as it does with most of what makes no sense then. */
export const does = async (life: Life, { name, pick }: Act): Promise<boolean> => {
  try {
    await acts[name](life, pick);
    return true;
  } catch {
    return false;
  }
};

const names = Object.keys(acts) as (keyof typeof acts)[];
/** A run ends once, and then nothing happens any more: rarely. */
const weighted = names.map((name) => ({ arbitrary: fc.constant(name), weight: name === 'ends' ? 1 : 8 }));

export const anAct: fc.Arbitrary<Act> = fc.record({ name: fc.oneof(...weighted), pick: fc.nat(10_000) });
