import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { ratePillar } from '#src/features/adoption/rate-pillar.ts';
import { listPromises } from '#src/features/meetings/index.ts';
import { noNotes } from '#src/features/meetings/minutes.rules.ts';
import { planMeeting } from '#src/features/meetings/plan-meeting.ts';
import { reportVisit } from '#src/features/meetings/report-visit.ts';
import { sendMinutes } from '#src/features/meetings/send-minutes.ts';
import { addPromise, settlePromise } from '#src/features/meetings/write-promises.ts';
import { makePoint } from '#src/features/hill/make-point.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import { pauseRun } from '#src/features/organisations/pause-run.ts';
import { getNews, digestText, weeklyDigest } from '#src/features/notifications/index.ts';
import { markRead, markUnread } from '#src/features/notifications/mark-read.ts';
import { askForHelp } from '#src/features/team/index.ts';
import { giveModule, withdrawModule } from '#src/features/team/give-module.ts';
import { settleHelp } from '#src/features/team/settle-help.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { DAY } from '#src/shared/time.ts';
import { mentorRates } from '#tests/builders/adoption.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { raisesBlock, writes } from '#tests/builders/run-story.ts';
import { clearBlock } from '#src/features/milestones/clear-block.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const LATER = NOW + 2 * DAY;

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW });
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const news = async (viewer: Viewer, now = LATER): Promise<string[]> =>
  (await getNews(ctx(viewer, now))).items.map(({ sentence }) => sentence.replaceAll('\u00A0', ' '));
const pointMade = async (): Promise<void> => {
  const { workstreams } = getCurriculum().hill;
  const places = new Map(workstreams.map(({ id }) => [id, { position: 1, sentence: null }] as const));
  await makePoint(ctx(partner.manager), { base: '', places });
};

describe('what is new for whom', () => {
  it('a partner’s team: what others wrote and did, and the point that is due; never what one did oneself', async () => {
    await writes(ctx(network.mentor, NOW + 1), partner, 'Bonjour');
    await writes(ctx(partner.staff, NOW + 2), partner, 'Merci');
    expect(await news(partner.staff)).toEqual([
      'Nadia a écrit dans vos échanges.',
      'Le point de mars 2027 est à faire.',
    ]);
    await pointMade();
    expect(await news(partner.manager)).toEqual([
      'Samir a écrit dans vos échanges.',
      'Nadia a écrit dans vos échanges.',
    ]);
    expect(await news(network.mentor)).toEqual(['Entre-Voisins Lirac : Samir a écrit dans vos échanges.']);
    expect(await news(network.headOffice)).toEqual([]);
    expect(await news(partner.messenger)).toEqual([]);
  });

  it('a mentor at once when a partner is blocked, and the team when it is no more', async () => {
    await pointMade();
    await raisesBlock(ctx(partner.manager), partner, 'j02', 'Plus de salle.');
    const [block] = (await getNews(ctx(network.mentor, NOW))).items;
    expect(block).toMatchObject({ href: '/partenaires/entre-voisins-lirac/jalons/j02', fresh: true });
    const blockId = block?.id ?? '';
    const opened = await openPartnerRun(ctx(network.mentor), partner.place.slug);
    await clearBlock(ctx(network.mentor, NOW + 1), opened, { blockId, text: 'Une salle est trouvée.' });
    expect(await news(partner.staff)).toEqual(['« Un périmètre choisi » n’est plus bloqué.']);
  });

  it('another mentor nothing of it, nor another partner', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: NOW });
    const other = await aPartner(db, network, {
      ...{ name: 'Ailleurs', slug: 'ailleurs', startMonth: '2027-01-01', now: NOW },
      mentor: paul,
    });
    await raisesBlock(ctx(partner.manager), partner, 'j02', 'Plus de salle.');
    expect(await news(paul)).toEqual([]);
    expect(await news(other.staff)).toEqual(['Le point de mars 2027 est à faire.']);
  });

  it('a messenger: what she is given to read and that her request is settled, until it is taken back', async () => {
    const { personId } = partner.messenger;
    const moduleId = 'MSG-01';
    await giveModule(ctx(partner.manager), personId, { moduleId, dueOn: '2027-03-09' });
    const id = newId();
    await askForHelp(ctx(partner.messenger), { id, module: null });
    expect(await news(partner.messenger)).toEqual([
      'À lire avant le mardi 9 mars : Bienvenue dans l’équipe.',
    ]);
    await settleHelp(ctx(partner.manager, NOW + 1), personId, id);
    expect(await news(partner.messenger)).toContain('Votre demande d’aide est réglée.');
    await withdrawModule(ctx(partner.manager, NOW + 2), personId, moduleId);
    expect(await news(partner.messenger)).toEqual(['Votre demande d’aide est réglée.']);
    for (const guide of [network.mentor, network.headOffice])
      expect((await news(guide)).join()).not.toMatch(/Fatima/);
  });

  it('head office: a pause on its thirty-first day, not before', async () => {
    const at = ctx(partner.manager);
    await pauseRun(at, await openOwnRun(at), 'Travaux');
    expect(await news(network.headOffice, NOW + 29 * DAY)).toEqual([]);
    expect(await news(network.headOffice, NOW + 30 * DAY)).toEqual([
      'Entre-Voisins Lirac est en pause depuis le 4 mars 2027, plus de 30 jours.',
    ]);
  });

  it('head office: a run that goes on after its twelve months, until it ends', async () => {
    const january = Date.parse('2028-01-03T10:00:00Z');
    expect(await news(network.headOffice, january)).toEqual([
      'Entre-Voisins Lirac a passé ses douze mois : terminer ou prolonger ?',
    ]);
    await endMentorship(ctx(network.headOffice, january), partner.place.slug, 'adopted');
    expect(await news(network.headOffice, january + DAY)).toEqual([]);
  });
});

describe('what minutes, levels and promises make news of', () => {
  const call = { kind: 'call', title: null } as const;
  const when = { onDate: '2027-03-04', startsAt: null, minutes: null, place: null };
  const promise = { who: null, dueOn: '2027-03-05', meetingId: null } as const;
  beforeEach(pointMade);

  it('minutes, once a version, for the team and not for who wrote them', async () => {
    const at = ctx(network.mentor, NOW + 1);
    const opened = await openPartnerRun(at, partner.place.slug);
    const meetingId = await planMeeting(at, opened, { ...when, ...call });
    const sent = { meetingId, notes: noNotes, stamp: '' };
    await sendMinutes(ctx(network.mentor, NOW + 2), opened, { ...sent, attempt: 1 });
    await sendMinutes(ctx(network.mentor, NOW + 3), opened, {
      ...sent,
      notes: { ...noNotes, words: 'Corrigé.' },
      attempt: 2,
    });
    const told = [
      'Appel du 4 mars 2027 : le compte rendu est corrigé.',
      'Appel du 4 mars 2027 : le compte rendu est à lire.',
    ];
    expect(await news(partner.staff)).toEqual(told);
    expect((await getNews(ctx(partner.staff, LATER))).items[0]?.href).toBe(`/appels/${meetingId}`);
    expect(await news(network.mentor)).toEqual([]);
  });

  it('the report of a visit only when the partner may read it', async () => {
    const at = ctx(network.mentor, NOW + 1);
    const opened = await openPartnerRun(at, partner.place.slug);
    const meetingId = await planMeeting(at, opened, { ...when, kind: 'fieldVisit', title: null });
    const report = {
      ...{ meetingId, onDate: '2027-03-04', doors: null, counts: {}, strength: null, axis: null },
      ...{ decision: null, seen: 'Rien à la porte.', nextOn: null, itemId: null },
    };
    await reportVisit(ctx(network.mentor, NOW + 2), opened, { ...report, shared: false, attempt: 1 });
    expect(await news(partner.staff)).toEqual([]);
    await reportVisit(ctx(network.mentor, NOW + 3), opened, { ...report, shared: true, attempt: 2 });
    expect(await news(partner.staff)).toHaveLength(1);
  });

  it('levels, a line a day: of a team for its mentor, of the mentor once the team said its own', async () => {
    const own = { round: 'm01', levels: [2, 2], observed: ['Vu.'] };
    await mentorRates(ctx(network.mentor, NOW + 1), partner, own);
    expect(await news(partner.staff)).toEqual([]);
    const [pillar] = getCurriculum().grid.pillars;
    await ratePillar(ctx(partner.manager, NOW + 2), { pillarId: pillar?.id ?? '', level: 3, base: '' });
    expect(await news(partner.staff)).toEqual(['Votre mentor a donné 1 niveau sur la grille d’adoption.']);
    expect(await news(network.mentor)).toEqual([
      'Entre-Voisins Lirac a donné 1 niveau sur sa grille d’adoption.',
    ]);
    expect(await news(network.headOffice)).toEqual([]);
  });

  it('a promise on its day for its own side, and in the digest of its week, until it is settled', async () => {
    const at = ctx(network.mentor, NOW + 1);
    const opened = await openPartnerRun(at, partner.place.slug);
    await addPromise(at, opened, { ...promise, text: 'Envoyer la carte', side: 'mentor' });
    await addPromise(at, opened, { ...promise, text: 'Écrire à la mairie', side: 'partner' });
    expect(await news(partner.staff, NOW)).toEqual([]);
    expect(await news(partner.staff)).toEqual(['La date de votre promesse est là : « Écrire à la mairie ».']);
    expect(await news(network.mentor)).toEqual([
      'Entre-Voisins Lirac : la date de votre promesse est là, « Envoyer la carte ».',
    ]);
    const week = async (viewer: Viewer, now: number): Promise<string> =>
      JSON.stringify((await weeklyDigest(ctx(viewer, now)))?.lines ?? []);
    expect(await week(network.mentor, NOW + 2)).toMatch(/promesse à tenir.*Envoyer la carte/);
    expect(await week(network.mentor, NOW + 2)).not.toMatch(/Écrire à la mairie/);
    expect(await week(partner.manager, LATER)).toMatch(/Promesse qui attend.*Écrire à la mairie/);
    const made = await db.read(opened.scope, (tx) => listPromises(tx, [opened.run.id], LATER));
    for (const { id } of made)
      await settlePromise(ctx(network.mentor, LATER), opened, { promiseId: id, outcome: 'kept', note: null });
    expect(await news(partner.staff, LATER + 1)).toEqual([]);
    expect(await week(partner.manager, LATER + 1)).not.toMatch(/Écrire/);
  });
});

describe('what was read', () => {
  it('is read until the instant it was said, for that person alone, and can be put back', async () => {
    await pointMade();
    await writes(ctx(network.mentor), partner, 'Un');
    const before = await markRead(ctx(partner.staff, NOW + 10));
    await writes(ctx(network.mentor, NOW + 20), partner, 'Deux');
    const page = await getNews(ctx(partner.staff, LATER));
    expect(page.items.map(({ fresh }) => fresh)).toEqual([true, false]);
    expect((await getNews(ctx(partner.manager, LATER))).fresh).toBe(2);
    await markUnread(ctx(partner.staff, LATER), before);
    expect((await getNews(ctx(partner.staff, LATER))).fresh).toBe(2);
  });

  it('never goes forward by putting it back', async () => {
    await markRead(ctx(partner.staff, NOW));
    await markUnread(ctx(partner.staff, NOW), NOW + 100 * DAY);
    expect((await getNews(ctx(partner.staff, NOW))).seenAt).toBe(NOW);
  });

  it('leaves the list after sixty days', async () => {
    await pointMade();
    await writes(ctx(network.mentor), partner, 'Un');
    expect(await news(partner.staff, NOW + 59 * DAY)).toHaveLength(2);
    expect((await news(partner.staff, NOW + 61 * DAY)).join()).not.toMatch(/écrit/);
  });
});

describe('the weekly digest', () => {
  it('holds what waits for her with its age, as lines and as a text with whole addresses', async () => {
    const digest = await weeklyDigest(ctx(partner.manager, LATER));
    expect(
      digest?.lines.map(({ sentence }) =>
        sentence.replaceAll('\u00A0', ' ').replace(/\d+ points/, 'n points'),
      ),
    ).toEqual([
      '« Le cadre est posé » : n points à déclarer, en retard de 34 jours.',
      '« Un périmètre choisi » : n points à déclarer, en retard de 6 jours.',
      '« Le quartier nous connaît » : n points à déclarer, à finir le 31 mars.',
      'Le point du mois est à faire depuis 5 jours.',
    ]);
    const text = digest === null ? '' : digestText(digest, new URL('https://essaim.exemple.test'));
    expect(text).toMatch(/^Bonjour Karim,\n/);
    for (const { href } of digest?.lines ?? []) expect(text).toContain(`https://essaim.exemple.test${href}`);
  });

  it('is none when nothing waits', async () => {
    expect(await weeklyDigest(ctx(network.headOffice, LATER))).toBeNull();
    expect(await weeklyDigest(ctx(partner.messenger, LATER))).toBeNull();
  });

  it('tells a mentor her partners, and not a messenger’s name', async () => {
    await raisesBlock(ctx(partner.manager), partner, 'j02', 'Plus de salle.');
    const digest = await weeklyDigest(ctx(network.mentor, LATER));
    const [line] = digest?.lines ?? [];
    expect(line?.sentence.replaceAll('\u00A0', ' ')).toBe(
      'Entre-Voisins Lirac : bloqué depuis 2 jours sur « Un périmètre choisi ».',
    );
    expect(JSON.stringify(digest)).not.toMatch(/Fatima/);
  });
});
