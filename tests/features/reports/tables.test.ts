import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { roles } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { insertAlly } from '#src/features/forms/registers.store.ts';
import { getColumnsPage, getExportsPage, takeTable } from '#src/features/reports/index.ts';
import { tables } from '#src/features/reports/tables.ts';
import { exportTables } from '#src/i18n/exports.fr.ts';
import { routes } from '#src/routes.ts';
import { newId } from '#src/shared/ids.ts';
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

describe('the columns of a table', () => {
  /** Spreadsheets of partners lean on them: never taken out, renamed or moved; a new one comes last. */
  const kept: Readonly<Record<keyof typeof exportTables, string>> = {
    milestones: 'month milestone beginsOn dueOn state declared validated counted approvedOn daysLate',
    items:
      'month milestone item core validator state counted declared declaredOn validated answeredOn reservation proofs proofKinds lastProofOn',
    history: 'on at what item words undone',
    allies: 'family structure function name ready firstMetOn lastMetOn contacts note',
    needs: 'priority theme description source recordedOn',
    team: 'name startsOn endsOn begun finished total toRead help heardOn hasCard',
    paidTime: 'month person modules sessions total totalSaid',
    sessions: 'on startsAt title minutes place present cancelled',
    contents: 'id title audience month status version on score minutes recorded pages',
  };

  it.each(Object.keys(exportTables) as (keyof typeof exportTables)[])('of %s stay where they are', (name) => {
    const ids = Object.keys(exportTables[name].columns);
    const promised = kept[name].split(' ');
    expect(ids.slice(0, promised.length)).toEqual(promised);
    expect(ids, 'a new column is promised from now on: add it to this list').toEqual(promised);
  });

  it('have heads of their own in each table', () => {
    for (const { columns } of Object.values(exportTables)) {
      const heads = Object.values(columns).map(({ label }) => label);
      expect(new Set(heads).size).toBe(heads.length);
    }
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
    expect(offered).toEqual({
      messenger: [],
      staff: ['jalons', 'points-de-controle', 'allies', 'besoins'],
      manager: ['jalons', 'points-de-controle', 'allies', 'besoins', 'equipe', 'seances'],
      director: [
        'jalons',
        'points-de-controle',
        'allies',
        'besoins',
        'equipe',
        'seances',
        'temps-de-formation',
      ],
      mentor: [],
      headOffice: ['contenus'],
    });
    expect(Object.values(tables).every(({ screen }) => screen.startsWith('/'))).toBe(true);
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
