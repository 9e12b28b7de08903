import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { roles } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { insertAlly } from '#src/features/forms/registers.store.ts';
import { getColumnsPage, getExportsPage, takeTable } from '#src/features/reports/index.ts';
import { tables } from '#src/features/reports/tables.ts';
import { policies } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import { newId } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { officeFaults, textsIn, unzip } from '#tests/support/unzip.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

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

const take = (
  who: Partner['manager'],
  name: string,
  over: { format?: string; search?: string; posted?: boolean } = {},
) =>
  takeTable(as(db, who, NOW), {
    name,
    format: over.format ?? 'csv',
    search: new URLSearchParams(over.search),
    posted: over.posted ?? false,
  });

const anAlly = (structure: string, family: 'shop' | 'club'): Promise<void> =>
  db.write(systemScope(partner.place.id), async (tx) => {
    await insertAlly(
      tx,
      { id: newId(), organisationId: partner.place.id, byPersonId: partner.staff.personId, now: NOW },
      { structure, function: 'Gérante', family, name: '=Mme Ba', readyToRefer: false, note: null },
    );
    tx.audit({ action: 'scene.ally', object: 'ally' });
  });

describe('the columns of a table', { timeout: 60_000 }, () => {
  /** Spreadsheets of partners lean on them: never taken out, renamed or moved; a new one comes last. */
  const cells = Array.from({ length: 12 }, (_, index) => `m${String(index + 1).padStart(2, '0')}`).join(' ');
  const pillar =
    'pilier niveau_equipe date_equipe niveau_mentor date_mentor noyau_manque messagers_oui messagers_un_peu messagers_non a_discuter';
  const kept: Readonly<Record<string, string>> = {
    jalons: 'month milestone beginsOn dueOn state declared validated counted approvedOn daysLate',
    'points-de-controle':
      'month milestone item core validator state counted declared declaredOn validated answeredOn reservation proofs proofKinds lastProofOn',
    historique: 'on at what item words undone',
    'grille-d-adoption': pillar,
    'points-du-mois': 'partner month workstream position place before sentence',
    appels: 'partner date startsAt minutes place state points minutesSentOn versions',
    visites: 'partner date format state doors strength axis decision nextOn shared',
    promesses: 'partner promise side who promisedOn dueOn outcome daysOverdue note',
    agenda: 'on until time minutes kind title partner place cancelled',
    adaptations:
      'association pilier point ce_qui_change pourquoi reponse repondu_par repondu_le noyau partageable suivis suite vu_le ce_qui_a_ete_vu',
    allies: 'family structure function name ready firstMetOn lastMetOn contacts note',
    besoins: 'priority theme description source recordedOn',
    equipe: 'name startsOn endsOn begun finished total toRead help heardOn hasCard',
    indicateurs: 'campaign pass id indicator said value numerator denominator',
    'indicateurs-croises': 'campaign pass by of id indicator said value numerator denominator',
    sorties: 'campaign on halfDay pass sector meetsAt place minutes people cancelled',
    seances: 'on startsAt title minutes place present cancelled',
    constats: 'campaign finding indicator figure limits request state',
    engagements: 'campaign commitment structure function dueOn writtenIn after1 after3 after6',
    incidents: 'campaign onDate kind state followUps firstAnswer',
    'temps-de-formation': 'month person modules sessions total totalSaid',
    reunions: 'on startsAt minutes place state present expected decisions done',
    'heures-prevues': 'month person outings meetings sessions modules talks planned contract left state',
    recrutement: 'on counter n',
    'cout-de-campagne': 'post label euros how lent',
    budget: 'hypothesis side label mission q1 q2 q3 q4 q5 q6 q7 q8',
    partenaires: `partenaire ville etat pourquoi mois declares valides points attendus accompagnement ${cells}`,
    changements: 'jour partenaire changement nombre',
    'a-valider':
      'association jalon envoi envoye_par envoye_le promis_le jours_ouvres_de_depassement change_depuis_le_retour',
    'grilles-d-adoption': `partenaire ${pillar}`,
    reseau: 'association mois etat pourquoi accompagnement ce_qui_attend',
    'par-mois-et-etat': 'mois blocked late watch onTime paused notStarted ended toutes',
    'points-qui-bloquent': 'mois point associations association raison retours',
    accompagnement:
      'mentor accompagne remplace a_relire promesses_depassees reponses_90_jours attente_mediane attente_la_plus_longue',
    'decisions-prises': 'jour association decision par',
    associations: 'association mois mentor compagnonnage',
    'mentors-par-association': 'association personne role du au etat',
    contenus: 'id title audience month status version on score minutes recorded pages',
  };

  it.each(Object.keys(tables))('of %s stay where they are, each with a head of its own', async (name) => {
    const role = tables[name]?.roles.at(-1);
    const own = role === 'manager' || role === 'director' || role === 'staff';
    const who = own ? partner[role] : role === 'mentor' ? network.mentor : network.headOffice;
    const search = new URLSearchParams({
      jalon: 'j03',
      ...(own ? {} : { partenaire: partner.place.slug }),
      ...(name === 'cout-de-campagne' ? { campagne: (await aCampaign(db, partner, { now: NOW })).id } : {}),
    });
    const { columns } = await getColumnsPage(as(db, who, NOW), name, search);
    const ids = columns.map(({ id }) => id);
    const promised = kept[name]?.split(' ') ?? [];
    expect(ids.slice(0, promised.length)).toEqual(promised);
    expect(ids, 'a new column is promised from now on: add it to this list').toEqual(promised);
    expect(new Set(columns.map(({ label }) => label)).size, 'heads that differ').toBe(columns.length);
  });

  it('are promised for every table, and for no other', () => {
    expect(Object.keys(kept).sort()).toEqual(Object.keys(tables).sort());
  });
});

describe('a table', () => {
  it('is offered to whom it belongs, from its own screen too', () => {
    const offered = Object.fromEntries(
      roles.map((role) => [
        role,
        getExportsPage({ viewer: { ...partner.manager, role } }).map(({ name }) => name),
      ]),
    );
    const staff = [
      ...['jalons', 'points-de-controle', 'grille-d-adoption', 'points-du-mois', 'appels', 'visites'],
      ...['promesses', 'agenda', 'adaptations', 'allies', 'besoins'],
      ...['constats', 'engagements', 'incidents', 'indicateurs', 'indicateurs-croises', 'sorties'],
    ];
    const guide = ['agenda', 'adaptations', 'partenaires', 'changements', 'a-valider', 'grilles-d-adoption'];
    const network = [
      ...['reseau', 'par-mois-et-etat', 'points-qui-bloquent', 'accompagnement', 'decisions-prises'],
      ...['associations', 'mentors-par-association'],
    ];
    expect(offered).toEqual({
      messenger: [],
      staff,
      manager: [...staff, 'equipe', 'seances', 'reunions', 'recrutement'],
      director: [
        ...[...staff, 'equipe', 'seances', 'temps-de-formation'],
        ...['reunions', 'heures-prevues', 'recrutement', 'budget'],
      ],
      mentor: guide,
      headOffice: [...guide, ...network, 'contenus'],
    });
    for (const { screen, whole } of Object.values(tables)) {
      const policy = policies[screen]?.roles ?? [];
      expect(
        whole.filter((role) => !policy.includes(role)),
        `who is offered it opens ${screen}`,
      ).toEqual([]);
    }
    expect(tables['allies']?.screen).toBe(routes.allies());
  });

  it('that names people is posted for, and the journal says by whom; the others are not', async () => {
    await anAlly('Boulangerie', 'shop');
    const file = await take(partner.staff, 'allies', { posted: true, search: 'famille=shop' });
    expect(file.name).toBe('allies-2027-03-04.csv');
    await expect(take(partner.staff, 'allies')).rejects.toMatchObject({ code: 'not-found' });
    await expect(take(partner.staff, 'besoins', { posted: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    await take(partner.staff, 'besoins');
    const rows = await db.read(systemScope(), ({ q, t }) => q.select().from(t.auditEntry));
    expect(
      rows
        .filter(({ action }) => action === 'reports.table-taken')
        .map(({ accountId, payload }) => [accountId, payload]),
    ).toEqual([[partner.staff.accountId, '{"format":"csv","search":"famille=shop","table":"allies"}']]);
  });

  it('keeps the filters of its page, and says them with each column in the .xlsx', async () => {
    await anAlly('Boulangerie', 'shop');
    await anAlly('Boules', 'club');
    const asked = { posted: true, search: 'famille=shop' };
    const csv = (await take(partner.staff, 'allies', asked)).content.toString();
    expect([csv.includes('Boulangerie'), csv.includes('Boules')]).toEqual([true, false]);
    expect(csv).toContain("'=Mme Ba");
    const parts = unzip((await take(partner.staff, 'allies', { ...asked, format: 'xlsx' })).content);
    expect(officeFaults(parts)).toEqual([]);
    const said = textsIn(parts.get('xl/sharedStrings.xml') ?? '', 'si');
    for (const text of [
      'Boulangerie',
      '=Mme Ba',
      'famille « Commerces »',
      '4 mars 2027',
      'Première rencontre notée.',
    ])
      expect(said.map((one) => one.replaceAll('\u00A0', ' '))).toContain(text);
    expect(said).not.toContain('Boules');
    const page = await getColumnsPage(
      as(db, partner.staff, NOW),
      'allies',
      new URLSearchParams('famille=shop'),
    );
    expect([page.asOf, page.filters.map((one) => one.replaceAll('\u00A0', ' '))]).toEqual([
      '2027-03-04',
      ['famille « Commerces »'],
    ]);
  });

  it.each([
    ['mentor', 'equipe'],
    ['headOffice', 'allies'],
    ['mentor', 'besoins'],
    ['staff', 'contenus'],
    ['manager', 'temps-de-formation'],
    ['staff', 'rien'],
    ['staff', '__proto__'],
  ] as const)('that %s may not take (%s) does not exist', async (role, name) => {
    const who = role === 'mentor' || role === 'headOffice' ? network[role] : partner[role];
    for (const posted of [false, true])
      await expect(take(who, name, { posted })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a run opens to its guides by its address, without a messenger’s name; of another, to nobody', async () => {
    const search = 'partenaire=entre-voisins-lirac&jalon=j03';
    for (const name of ['jalons', 'points-de-controle', 'historique']) {
      for (const who of [network.mentor, network.headOffice]) {
        const text = (await take(who, name, { search })).content.toString();
        expect(text.startsWith('\uFEFF')).toBe(true);
        expect(text).not.toContain('Fatima');
      }
      const elsewhere = await aPartner(db, network, {
        name: 'Ailleurs',
        slug: `ailleurs-${name}`,
        startMonth: '2027-01-01',
        now: NOW,
      });
      await expect(take(elsewhere.manager, name, { search })).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
