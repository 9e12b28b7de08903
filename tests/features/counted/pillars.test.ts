import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCountedItem, getPillarIndicators } from '#src/features/counted/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getBudget } from '#src/features/costs/index.ts';
import { writeBudgetHead, writeBudgetLine } from '#src/features/costs/write-budget.ts';
import { writeCostLine } from '#src/features/costs/write-cost.ts';
import { saveForm } from '#src/features/forms/save-form.ts';
import { planTeamMeeting, recordAttendance } from '#src/features/management/write-team-meeting.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';
import { typeset } from '#src/i18n/format.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import { formData } from '#tests/builders/answers.ts';
import type { CampaignMade } from '#tests/builders/campaign.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aContract } from '#tests/builders/team.ts';

import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let campaign: CampaignMade;
/** Content is read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);
beforeAll(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW - 40 * DAY);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW - 40 * DAY });
  campaign = await aCampaign(db, partner, {
    now: NOW - DAY,
    outings: [{ onDate: '2027-03-02', doors: { talked: 4, nobody: 20 }, sheet: {} }],
  });
  const { id: campaignId } = campaign;
  const line = { item: 'doors', label: 'Heures', cents: 8000, how: '', lent: false } as const;
  await writeCostLine(as(db, partner.director, NOW - 1000), { campaignId, seen: '', id: '', line });
  const manager = as(db, partner.manager, NOW - 1000);
  const plan = { onDate: '2027-02-25', startsAt: null, minutes: 60, place: null, agenda: null };
  const meetingId = await planTeamMeeting(manager, plan);
  await recordAttendance(manager, { meetingId, present: [partner.messenger.personId] });
  const session = { startsAt: '09:00', minutes: 12 * 60, place: null };
  for (const [onDate, title] of [
    ['2027-02-10', 'La posture'],
    ['2027-03-03', 'Le thème'],
  ] as const) {
    const sessionId = await addSession(manager, { ...session, onDate, title });
    await recordPresence(manager, { sessionId, present: [partner.messenger.personId] });
  }
  const place = { milestoneId: 'j04', itemId: 'j04-diversite-de-l-equipe' };
  await saveForm(manager, place, { sent: formData([['langues', '4']]), base: null });
  await aBudget();
  await writeContract(manager, aContract(partner.messenger));
}, 120_000);
afterAll(() => db.close());

/** One income that brings something in the cautious hypothesis, one that does not, and an expense. */
const aBudget = async (): Promise<void> => {
  const at = (step: number) => as(db, partner.director, NOW - 1000 + step);
  await writeBudgetHead(at(0), { seen: '', startsOn: '2027-04-01', openingCents: 0 });
  const none = Array.from({ length: 8 }, () => 0);
  const first = [5000, ...none.slice(1)];
  const lines = [
    { side: 'income', cautious: first },
    { side: 'income', cautious: none },
    { side: 'expense', cautious: first },
  ] as const;
  for (const [step, line] of lines.entries()) {
    const { seen } = await getBudget(at(step));
    await writeBudgetLine(at(step + 1), {
      ...{ seen, id: '' },
      line: { ...line, label: line.side, mission: false, high: none },
    });
  }
};

/** Label → value and address, of a pillar as somebody reads it. */
const read = async (viewer: Viewer, pillar: string, asked: string | null = null) => {
  const slug = viewer === network.mentor || viewer === network.headOffice ? 'entre-voisins-lirac' : null;
  const found = await getPillarIndicators(as(db, viewer, NOW), pillar, { slug, asked });
  return Object.fromEntries(found.map(({ label, value, href }) => [label, { value, href }]));
};
const label = (name: keyof typeof words.indicators): string => words.indicators[name].label;

it('counts contracts and meetings, and opens pages to those who may', async () => {
  expect((await read(partner.manager, 'p2'))[label('contracts')]).toEqual({
    value: words.of(1, 1),
    href: '/equipe/heures',
  });
  expect((await read(partner.staff, 'p2'))[label('contracts')]?.href).toBeNull();
  expect((await read(network.mentor, 'p2'))[label('contracts')]?.href).toBeNull();
  expect((await read(partner.manager, 'p4'))[label('meetings')]?.value).toBe(words.decimal(1 / 3));
  expect((await read(partner.manager, 'p4'))[label('attendance')]?.value).toBeNull();
  expect((await read(partner.manager, 'p7'))[label('entered')]?.value).toBe(words.share(1, 1));
});

it('says a past day as it was known then', async () => {
  const before = await read(partner.manager, 'p2', '2027-02-28');
  expect(before[label('contracts')]).toEqual({ value: null, href: null });
  expect((await read(partner.manager, 'p5', '2027-02-28'))[label('campaigns')]?.value).toBeNull();
  await expect(read(partner.manager, 'p2', '2027-03-05')).rejects.toMatchObject({ code: 'not-found' });
});

type Name = keyof typeof words.indicators;

/** Each indicator that the grid names (domain.md 5d), with the lines that tell it. */
const told: Readonly<Record<string, Readonly<Record<string, readonly Name[]>>>> = {
  p1: {
    'Nombre d’alliés': ['allies'],
    'Nombre de familles d’acteurs': ['families'],
    'Part des embauches recommandées': ['referred'],
    'Nombre d’alliés revus en 6 mois': ['seenAgain'],
  },
  p2: {
    'Nombre de CDI en cours': ['contracts'],
    'Part de l’équipe présente à 6 mois': ['kept'],
    'Nombre de langues parlées': ['languages'],
    'Part des heures de formation comprises dans les heures payées': ['trainingHeld'],
  },
  p3: {
    'Part des modules du socle finis': ['beforeTheDoors', 'trained'],
    'Nombre de formations par campagne': ['sessions', 'trainedForLast'],
    'Part de « oui » à l’observation, pour l’équipe entière': ['observed'],
    'Nombre de séances animées avec un messager': ['ledTogether'],
  },
  p4: {
    'Nombre de réunions par mois': ['meetings'],
    'Part de présence aux réunions': ['attendance'],
    'Délai médian de suite aux alertes': ['incidents'],
    'Part des réponses « je me sens soutenu »': ['support'],
  },
  p5: {
    'Nombre de campagnes par an': ['campaigns'],
    'Nombre de messagers à l’atelier message': ['atWorkshop'],
    'Présence d’un acte immédiat, oui ou non': ['act'],
    'Nombre de thèmes': ['themes'],
  },
  p6: {
    'Portes frappées': ['knocked'],
    'Taux de rencontre': ['contactRate'],
    'Part des portes refrappées': ['revisited'],
    'Part des passages dits utiles': ['useful'],
    'Part des foyers qui pensent agir': ['intends'],
  },
  p7: {
    'Délai de saisie des compteurs': ['entryDelay', 'entered'],
    'Nombre de constats': ['findings'],
    'Nombre d’engagements du partenaire': ['commitments'],
    'Part des engagements tenus à 6 mois': ['keptPromises'],
  },
  p8: {
    'Coût par foyer rencontré': ['cost'],
    'Part des ressources venue des missions': ['missions'],
    'Nombre de financeurs': ['funders'],
    'Nombre de contributions au réseau': ['contributions'],
  },
};
/** Nothing of these is stored: the pillar says so, and how people tell it. */
const notCounted: readonly Name[] = ['ledTogether', 'contributions'];

it('tells each indicator that the grid names, to everybody who reads the pillar, or says that it is not counted', async () => {
  for (const { id, indicators } of getCurriculum().grid.pillars) {
    const named = Object.entries(told[id] ?? {});
    expect(named.map(([indicator]) => typeset(indicator)).sort(), id).toEqual(indicators.map(typeset).sort());
    for (const viewer of [partner.manager, partner.staff, partner.director, network.mentor]) {
      const lines = await read(viewer, id);
      for (const [indicator, names] of named)
        for (const name of names) expect(lines, `${id}, ${indicator}`).toHaveProperty([label(name)]);
      for (const name of notCounted.filter((one) => label(one) in lines))
        expect(lines[label(name)], name).toEqual({ value: words.notCounted, href: null });
    }
  }
});

it('counts languages, training inside of the paid hours, sessions and funders, as known on the day', async () => {
  const values = async (viewer: Viewer, names: readonly (readonly [string, Name])[], asked: string | null) =>
    Promise.all(names.map(async ([pillar, name]) => (await read(viewer, pillar, asked))[label(name)]?.value));
  const names = [
    ['p2', 'languages'],
    ['p2', 'trainingHeld'],
    ['p3', 'sessions'],
    ['p8', 'funders'],
  ] as const;
  // 12 hours of contract in February, a meeting of one hour: eleven of the twelve hours of training are paid.
  expect(await values(partner.director, names, null)).toEqual([
    words.number(4),
    words.minutes(11 * 60, 12 * 60),
    words.perCampaign(1, 1),
    words.number(1),
  ]);
  expect(await values(partner.director, names, '2027-03-03')).toEqual([
    null,
    null,
    words.perCampaign(0, 1),
    null,
  ]);
});

it('opens a past day on the pages that read one, for the team and for those who guide it', async () => {
  const hrefs = async (viewer: Viewer, asked: string | null) =>
    (await read(viewer, 'p6', asked))[label('knocked')]?.href;
  const { id } = campaign;
  expect(await hrefs(partner.manager, null)).toBe(routes.campaignFigures(id));
  expect(await hrefs(partner.manager, '2027-03-03')).toBe(`${routes.campaignFigures(id)}?au=2027-03-03`);
  expect(await hrefs(network.mentor, '2027-03-03')).toBe(
    `${routes.partnerCampaign('entre-voisins-lirac', id)}?au=2027-03-03`,
  );
});

it('tells money to those who read it alone, and no household under ten (R10, R22)', async () => {
  const money = ['cost', 'missions', 'funders'] as const;
  const heard = async (viewer: Viewer): Promise<(string | null | undefined)[]> => {
    const lines = await read(viewer, 'p8');
    return money.map((name) => lines[label(name)]?.value);
  };
  const { forDirector, forDirectorAndHeadOffice } = words;
  for (const viewer of [partner.staff, partner.manager, network.mentor])
    expect(await heard(viewer)).toEqual([forDirectorAndHeadOffice, forDirector, forDirector]);
  expect(await heard(network.headOffice)).toEqual([words.hidden, forDirector, forDirector]);
  expect((await read(partner.director, 'p8'))[label('cost')]?.value).toBe(words.hidden);
  expect((await read(network.mentor, 'p6'))[label('contactRate')]?.value).toBe(words.hidden);
});

it('offers to a form what was counted for its questions, and nothing else', async () => {
  const offers = async (itemId: string) => {
    const item = getCurriculum().itemById(itemId);
    if (item === null) throw new Error('no item');
    return (await getCountedItem(as(db, partner.staff, NOW), item))?.answers ?? {};
  };
  expect(await offers('j08-points-individuels')).toEqual({ equipe: 1, faits: 0, restent: 1 });
  expect(await offers('j04-promesses-d-embauche')).toEqual({});
  expect(await offers('j08-alertes-suivies')).toEqual({});
  // Four households met: fewer than ten are not told (R22).
  expect(await offers('j09-objectif-atteint')).not.toHaveProperty('rencontres');
});
