import { giveCard, prepareCard } from '#src/features/accounts/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { askForHelp } from '#src/features/team/index.ts';
import { noteLeaving } from '#src/features/team/change-member.ts';
import { giveModule } from '#src/features/team/give-module.ts';
import { BEFORE_THE_DOORS } from '#src/features/team/trained.rules.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId, sha256 } from '#src/shared/ids.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';
import { readsModule } from '#tests/builders/learner.ts';
import { aPerson } from '#tests/builders/people.ts';
import { acting, tell } from '#tests/builders/stage.ts';
import { at, workdaysAgo } from './calendar.ts';
import { giveDemoCards } from './cards.ts';
import type { Cast } from './play-month.ts';

/** The day a mentorship's messengers come: the second of its fifth month, ten days before J05 is sent. */
export const hiringDay = ({ startMonth }: Cast): IsoDate => addDays(addMonths(startMonth, 4), 1);

/** How many of a team read page after page; the others are told to have finished. */
const READERS = 3;

/** The messengers of month 5, each of whom read what comes before the first door in four paid half-days. */
export const hireTeam = async (cast: Cast): Promise<Viewer[]> => {
  const { stage, partner, place } = cast;
  const hiredOn = hiringDay(cast);
  const hired = at(hiredOn, '08:00');
  stage.setClock(hired);
  const team = [partner.messenger];
  for (const name of place.team)
    team.push(await aPerson(stage.db, partner.place, { role: 'messenger', name, now: hired }));
  for (const [index, who] of team.entries()) {
    for (const [rank, moduleId] of BEFORE_THE_DOORS.entries()) {
      const day = addWorkingDays(hiredOn, Math.floor(rank / 2) + 1);
      await (index < READERS ? reads : finishes)(cast, who, moduleId, day);
    }
  }
  return team;
};

/** Fatima missed a question on safety, which comes back to her. */
const reads = ({ stage, partner }: Cast, who: Viewer, moduleId: string, day: IsoDate): Promise<void> =>
  readsModule(stage, who, {
    slug: getCurriculum().moduleById(moduleId)?.slug ?? '',
    at: at(day, '08:40'),
    hesitates: who === partner.messenger && moduleId === 'MSG-07',
  });

const finishes = ({ stage, partner }: Cast, who: Viewer, moduleId: string, day: IsoDate): Promise<void> => {
  const ctx = acting(stage, who, at(day, '11:30'));
  const contentVersion = getCurriculum().moduleById(moduleId)?.version ?? '';
  const { personId, organisationId } = who;
  const event = { personId, organisationId, moduleId, contentVersion, kind: 'moduleFinished' as const };
  return tell(ctx, partner, async (tx) => {
    await insertEvent(tx, { ...event, id: newId(), unitId: null, now: ctx.now });
  });
};

/**
 * L'établi today: cards in hand, a request that waits, modules to read, Leïla who came nine days ago and has not begun,
 * Rosa who left three weeks ago.
 */
export const tellTeam = async (cast: Cast, team: readonly Viewer[], today: IsoDate): Promise<void> => {
  const { stage, partner, place } = cast;
  const manager = (day: IsoDate) => acting(stage, partner.manager, at(day, '09:20'));
  const named = (name: string): Viewer => {
    const found = team.find(({ displayName }) => displayName === name);
    if (found === undefined) throw new Error(`${name} is not in the team of ${place.name}`);
    return found;
  };
  const handed = addDays(hiringDay(cast), 1);
  const known = await giveDemoCards(stage.db, team, at(handed, '10:00'));
  for (const who of team) if (!known.has(who.accountId)) await givesCard(cast, who, handed);
  await noteLeaving(manager(addDays(today, -21)), named('Rosa').personId, addDays(today, -21));
  const came = at(addDays(today, -9), '09:00');
  stage.setClock(came);
  await aPerson(stage.db, partner.place, { role: 'messenger', name: 'Leïla', now: came });
  const gives = (name: string, moduleId: string, days: number): Promise<void> =>
    giveModule(manager(workdaysAgo(today, 2)), named(name).personId, {
      moduleId,
      dueOn: addDays(today, days),
    });
  await gives('Fatima', 'MSG-08', 4);
  await gives('Awa', 'MSG-09', 8);
  for (const [name, days] of [
    ['Fatima', 1],
    ['Awa', 3],
    ['Yanis', 2],
    ['Coumba', 16],
  ] as const)
    await isHeard(cast, named(name), addDays(today, -days));
  const asks = acting(stage, named('Yanis'), at(addDays(today, -2), '18:05'));
  await askForHelp(asks, { id: newId(), module: 'MSG-07' });
};

const givesCard = async ({ stage, partner }: Cast, { accountId }: Viewer, day: IsoDate): Promise<void> => {
  const card = await prepareCard();
  const ctx = acting(stage, partner.manager, at(day, '10:15'));
  await tell(ctx, partner, (tx) => giveCard(tx, { accountId, card, now: ctx.now }));
};

/** Her phone spoke to us that day; nobody holds the secret of that session. */
const isHeard = (
  { stage, partner }: Cast,
  { accountId, membershipId }: Viewer,
  day: IsoDate,
): Promise<void> => {
  const ctx = acting(stage, partner.manager, at(day, '19:00'));
  const [idHash, startedAt, end] = [sha256(newId()), ctx.now, ctx.now + 1];
  return tell(ctx, partner, async (tx) => {
    await tx.q
      .insert(tx.t.session)
      .values({
        ...{ idHash, accountId, membershipId, device: 'personal', startedAt },
        ...{ idleEnd: end, absoluteEnd: end, endedAt: end, reason: 'expired', heardOn: parisDate(startedAt) },
      })
      .returning({ id: tx.t.session.idHash });
  });
};
