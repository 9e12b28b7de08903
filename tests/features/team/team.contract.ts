import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { setPhone } from '#src/features/organisations/index.ts';
import { addList, addToTeam, tryList } from '#src/features/team/add-people.ts';
import { askForHelp, getOwnHelp } from '#src/features/team/ask-for-help.ts';
import {
  changeFace,
  keepMember,
  noteLeaving,
  renameMember,
  resetSecret,
} from '#src/features/team/change-member.ts';
import { getCardsPage } from '#src/features/team/get-cards.ts';
import { getTeamPerson } from '#src/features/team/get-person.ts';
import { getTeam } from '#src/features/team/get-team.ts';
import { giveModule, withdrawModule } from '#src/features/team/give-module.ts';
import { makeCards } from '#src/features/team/make-cards.ts';
import { getGivenModules } from '#src/features/team/own-modules.ts';
import { seeProgress, settleHelp } from '#src/features/team/settle-help.ts';
import { getTeamAlerts } from '#src/features/team/team-alerts.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, DAY, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const TODAY = parisDate(NOW);

/** A manager and her team, on either database. */
export const teamContract = (name: string, open: () => Promise<OpenedDatabase>): void => {
  describe(`a team, on ${name}`, () => {
    let db: OpenedDatabase;
    let network: Network;
    let partner: Partner;
    let other: Partner;
    let days = 0;

    beforeAll(async () => {
      getCurriculum();
      db = await open();
      network = await aNetwork(db, NOW);
      partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
      other = await aPartner(db, network, {
        ...{ name: 'Ailleurs', slug: 'ailleurs', startMonth: '2026-09-01', now: NOW },
      });
    }, 60_000);
    afterAll(() => db.close());

    const ctx = (viewer: Viewer): Context => as(db, viewer, NOW + days * DAY);
    const manager = (): Context => ctx(partner.manager);
    const team = async () => (await getTeam(manager(), 'tous')).shown;
    const idOf = async (named: string): Promise<string> =>
      (await team()).find((line) => line.name === named)?.personId ?? '';
    const refusal = (doing: Promise<unknown>): Promise<unknown> =>
      doing.then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      );

    it('takes a list once, whatever its writing, and a name that it knows never again', async () => {
      const list = '1. Awa\n2. Yanis B.\nfatima\n\nawa\nawa@exemple.test';
      expect((await tryList(manager(), list)).map(({ fate }) => fate)).toEqual([
        'new',
        'new',
        'there',
        'twice',
        'refused',
      ]);
      expect(await addList(manager(), list)).toBe(2);
      expect(await addList(manager(), list)).toBe(0);
      expect((await team()).map((line) => line.name)).toEqual(['Awa', 'Fatima', 'Yanis B.']);
      expect(await refusal(addToTeam(manager(), 'AWA'))).toBe('team.name-taken');
      expect(await refusal(addToTeam(manager(), '06 39 98 12 34'))).toBe('team.name-phone');
      expect(await refusal(addList(manager(), ' \n '))).toBe('team.list-empty');
      expect(await refusal(addList(manager(), 'x\n'.repeat(61)))).toBe('team.list-too-long');
      expect((await getTeam(ctx(other.manager), 'tous')).counts.tous).toBe(1);
    });

    it('is read by the manager and the director alone, changed by the manager alone', async () => {
      const awa = await idOf('Awa');
      expect((await getTeam(ctx(partner.director), 'tous')).mayChange).toBe(false);
      expect((await getTeamPerson(ctx(partner.director), awa)).mayChange).toBe(false);
      for (const viewer of [partner.staff, partner.messenger])
        expect(await refusal(getTeam(ctx(viewer), 'tous'))).toBe('forbidden');
      for (const viewer of [network.mentor, network.headOffice])
        expect(await refusal(getTeam(ctx(viewer), 'tous'))).toBe('not-found');
      expect(await refusal(addToTeam(ctx(partner.director), 'Rosa'))).toBe('forbidden');
      expect(await refusal(seeProgress(ctx(partner.director), awa))).toBe('forbidden');
      for (const doing of [
        () => getTeamPerson(ctx(other.manager), awa),
        () => seeProgress(ctx(other.manager), awa),
        () => noteLeaving(ctx(other.manager), awa, TODAY),
        () => renameMember(ctx(other.manager), awa, 'Zoé'),
        () => giveModule(ctx(other.manager), awa, { moduleId: 'MSG-01', dueOn: TODAY }),
        () => resetSecret(ctx(other.manager), awa),
        () => changeFace(ctx(other.manager), awa, { colour: 'sun', picture: 'bell' }),
        () => getTeamPerson(manager(), partner.staff.personId),
      ])
        expect(await refusal(doing())).toBe('not-found');
    });

    it('prints cards once the manager can be called, and never twice from one page', async () => {
      const [awa, fatima] = [await idOf('Awa'), await idOf('Fatima')];
      const page = { personIds: [awa, fatima], seenAt: NOW };
      expect(await refusal(makeCards(manager(), page))).toBe('team.no-phone');
      await setPhone(manager(), '0639981234');
      expect((await getCardsPage(manager(), null)).ticked).toHaveLength(3);
      expect(await refusal(makeCards(manager(), { ...page, personIds: [] }))).toBe('team.nobody-chosen');
      const foreign = { ...page, personIds: [other.messenger.personId] };
      expect(await refusal(makeCards(manager(), foreign))).toBe('not-found');
      const cards = await makeCards(manager(), page);
      expect(cards.map((card) => card.name)).toEqual(['Awa', 'Fatima']);
      expect(new Set(cards.flatMap(({ token, code }) => [token, code])).size).toBe(4);
      expect(await refusal(makeCards(manager(), page))).toBe('team.card-just-made');
      const after = await getCardsPage(manager(), null);
      expect(after.ticked).toEqual([await idOf('Yanis B.')]);
      expect(after.people.map(({ cardSince }) => cardSince)).toEqual([TODAY, TODAY, null]);
      expect((await getCardsPage(manager(), awa)).ticked).toEqual([awa]);
      const kept = await db.read(systemScope(), async ({ q, t }) =>
        JSON.stringify([await q.select().from(t.credential), await q.select().from(t.auditEntry)]),
      );
      for (const { token, code } of cards) {
        expect(kept).not.toContain(token);
        expect(kept).not.toContain(code);
      }
    });

    it('gives modules to read by a day, which come first on her own screen', async () => {
      const awa = partner.messenger.personId;
      const give = (moduleId: string, dueOn: string) => giveModule(manager(), awa, { moduleId, dueOn });
      await give('MSG-03', addDays(TODAY, 9));
      await give('MSG-02', addDays(TODAY, 12));
      await give('MSG-02', addDays(TODAY, 3));
      const own = () => getGivenModules(ctx(partner.messenger));
      expect([...(await own())]).toEqual([
        ['MSG-02', addDays(TODAY, 3)],
        ['MSG-03', addDays(TODAY, 9)],
      ]);
      await withdrawModule(manager(), awa, 'MSG-02');
      expect([...(await own()).keys()]).toEqual(['MSG-03']);
      expect(await refusal(give('MSG-02', addDays(TODAY, -1)))).toBe('team.date-past');
      expect(await refusal(give('M03-A', TODAY))).toBe('team.module-missing');
      expect(await refusal(give('MSG-99', TODAY))).toBe('team.module-missing');
      expect(await getGivenModules(manager())).toEqual(new Map());
    });

    it('hears a request once, whatever the phone sends again, until the manager settles it', async () => {
      const own = ctx(partner.messenger);
      const request = { id: newId(), module: 'MSG-03' };
      await askForHelp(own, request);
      await askForHelp(own, request);
      await askForHelp(own, { id: newId(), module: 'a module that is no more' });
      expect(await refusal(askForHelp(manager(), request))).toBe('forbidden');
      const title = getCurriculum().moduleById('MSG-03')?.title;
      const waiting = async () => (await getTeamPerson(manager(), partner.messenger.personId)).help;
      expect((await waiting()).map((one) => one.title).sort()).toEqual([title, null].sort());
      expect((await getTeam(manager(), 'aide')).shown.map((line) => line.name)).toEqual(['Fatima']);
      expect(await getOwnHelp(own)).toMatchObject({ askedOn: TODAY, contacts: [{ name: 'Karim' }] });
      expect(await getTeamAlerts(manager())).toEqual({ help: 1, slow: 0 });
      expect(await getTeamAlerts(ctx(partner.staff))).toBeNull();
      for (const { id } of await waiting()) {
        await settleHelp(manager(), partner.messenger.personId, id);
        await settleHelp(manager(), partner.messenger.personId, id);
      }
      expect(await waiting()).toEqual([]);
      expect(await getOwnHelp(own)).toMatchObject({ askedOn: null });
      expect(await refusal(settleHelp(manager(), partner.messenger.personId, newId()))).toBe('not-found');
    });

    it('knows what was begun and finished and on which day, never an answer', async () => {
      const { personId, organisationId } = partner.messenger;
      const row = { personId, organisationId, moduleId: 'MSG-01', contentVersion: 'v', now: NOW - 3 * DAY };
      await db.write(partner.messenger.scope, async (tx) => {
        await insertEvent(tx, { ...row, id: newId(), kind: 'sectionSeen', unitId: 'msg-01-ecouter' });
        await insertEvent(tx, { ...row, id: newId(), kind: 'moduleFinished', unitId: null, now: NOW });
        tx.audit({ action: 'scene.read', object: personId });
      });
      const { modules, seenOn } = await getTeamPerson(manager(), personId);
      expect(modules).toMatchObject([
        { module: { id: 'MSG-01' }, begunOn: addDays(TODAY, -3), finishedOn: TODAY },
      ]);
      expect(seenOn).toBeNull();
      await seeProgress(manager(), personId);
      expect((await getTeamPerson(manager(), personId)).seenOn).toBe(TODAY);
      expect((await team()).map(({ name, begun, progress }) => [name, begun, progress.finished])).toEqual([
        ['Awa', false, 0],
        ['Fatima', true, 1],
        ['Yanis B.', false, 0],
      ]);
    });

    it('says after a week who has not begun', async () => {
      days = 7;
      expect(await getTeamAlerts(manager())).toEqual({ help: 0, slow: 2 });
      expect((await getTeam(manager(), 'pas-commence')).counts['pas-commence']).toBe(2);
      days = 0;
    });

    it('lets somebody leave, stay, and come back', async () => {
      const yanis = await idOf('Yanis B.');
      const endsOn = async () => (await getTeamPerson(manager(), yanis)).member.endsOn;
      expect(await refusal(noteLeaving(manager(), yanis, addDays(TODAY, -1)))).toBe('team.last-day-past');
      expect(await refusal(keepMember(manager(), yanis))).toBe('not-found');
      await noteLeaving(manager(), yanis, addDays(TODAY, 5));
      await noteLeaving(manager(), yanis, TODAY);
      expect(await endsOn()).toBe(TODAY);
      await keepMember(manager(), yanis);
      expect(await endsOn()).toBeNull();
      await noteLeaving(manager(), yanis, TODAY);
      expect(await team()).toHaveLength(3);
      days = 1;
      expect((await getTeam(manager(), 'tous')).left.map((one) => one.name)).toEqual(['Yanis B.']);
      expect(await team()).toHaveLength(2);
      expect(await tryList(manager(), 'yanis b')).toMatchObject([{ fate: 'left', leftOn: TODAY }]);
      const give = { moduleId: 'MSG-02', dueOn: addDays(TODAY, 4) };
      expect(await refusal(giveModule(manager(), yanis, give))).toBe('team.has-left');
      const cards = makeCards(manager(), { personIds: [yanis], seenAt: NOW + 2 * DAY });
      expect(await refusal(cards)).toBe('not-found');
      await keepMember(manager(), yanis);
      expect((await getTeamPerson(manager(), yanis)).member).toMatchObject({
        startsOn: addDays(TODAY, 1),
        endsOn: null,
      });
      days = 0;
    });

    it('has a colour and a picture that nobody else of the team has, whoever chooses them', async () => {
      const [awa, fatima] = [await idOf('Awa'), await idOf('Fatima')];
      const faceOf = async (id: string) => {
        const { colour, picture } = (await getTeamPerson(manager(), id)).member;
        return [colour, picture];
      };
      expect(await faceOf(awa)).not.toEqual(await faceOf(fatima));
      const chosen = { colour: 'sun', picture: 'bell' } as const;
      await changeFace(manager(), awa, chosen);
      await changeFace(manager(), awa, chosen);
      expect(await faceOf(awa)).toEqual(['sun', 'bell']);
      expect(await refusal(changeFace(manager(), fatima, chosen))).toBe('team.picker-taken');
      await changeFace(manager(), fatima, { ...chosen, picture: 'ear' });
      expect(await faceOf(fatima)).toEqual(['sun', 'ear']);
      expect(await refusal(changeFace(ctx(partner.director), awa, chosen))).toBe('forbidden');
    });

    it('is renamed without two of one name, and its journal holds no name', async () => {
      const awa = await idOf('Awa');
      expect(await refusal(renameMember(manager(), awa, 'fatima'))).toBe('team.name-taken');
      await renameMember(manager(), awa, 'Awa Zoubida');
      await resetSecret(manager(), awa);
      const journal = await db.read(systemScope(), async ({ q, t }) =>
        JSON.stringify(await q.select().from(t.auditEntry)),
      );
      for (const told of ['Awa', 'Yanis', 'Zoubida', 'Fatima', '0639981234'])
        expect(journal).not.toContain(told);
    });
  });
};
