import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { depositProof } from '#src/features/campaigns/prove-campaign.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { teamMeetingWords } from '#src/i18n/management.fr.ts';
import { routes } from '#src/routes.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { CampaignMade } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aContract } from '#tests/builders/team.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { summaryOf } from '#tests/support/markup.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** Forms of a campaign that are refused, on the built server, as a browser without JavaScript sends them. */
const now = Date.now();
const today = parisDate(now);
const nextMonth = addMonths(`${today.slice(0, 7)}-01`, 1);
let server: TestServer;
let dataDir: string;
let partner: Partner;
let made: CampaignMade;
/** It has no outing. */
let other: CampaignMade;
let manager: string;
let staff: string;

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  partner = await aPartner(db, await aNetwork(db, now), { startMonth: addMonths(nextMonth, -7), now });
  const asManager = as(db, partner.manager, now);
  await writeContract(asManager, aContract(partner.messenger, { startsOn: today }));
  const outings = [{ onDate: addDays(nextMonth, 2), minutes: 11 * 60 }];
  const message = { spoken: 'Une aide existe.', points: ['Elle est gratuite.', 'Elle est pour tous.'] };
  made = await aCampaign(db, partner, { now: now - 1000, outings, message });
  other = await aCampaign(db, partner, { now: now - 2000 });
  await depositProof(asManager, other.id, { kind: 'agreement', note: 'Signée.', url: null });
  manager = await cookieOf(db, partner.manager, now);
  staff = await cookieOf(db, partner.staff, now);
  await db.close();
  server = await startServer({ dataDir });
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Pairs = readonly (readonly [string, string])[];
const post = (path: string, fields: Fields): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie: manager, fields });

describe('a proof that is refused', { timeout: 60_000 }, () => {
  it.each([
    ['a wrong address', 'workshop', { _action: 'campaigns.depositProof', url: 'ftp://ici' }, 'url'],
    ['nothing at all', 'agreement', { _action: 'campaigns.depositProof' }, 'note'],
    [
      'a resident’s number',
      'workshop',
      { _action: 'campaigns.depositProof', note: '06 39 98 01 02' },
      'note',
    ],
    ['no choice', 'workshop', { _action: 'campaigns.chooseProof', evidenceId: '' }, 'evidenceId'],
  ])('%s for the %s leads to its own field', async (_what, kind, fields, field) => {
    const answer = await post(routes.campaignCheck(made.id), Object.entries({ ...fields, kind }));
    expect(answer.status).toBe(422);
    expect(summaryOf(answer)).toEqual([{ href: `proof-${kind}-${field}`, found: 1 }]);
    expect(answer.text.match(/aria-invalid="true"/g)).toHaveLength(1);
  });
});

describe('a sector that would bear the name of another', { timeout: 60_000 }, () => {
  const twin: Pairs = [
    ['name', 'RUE DES LILAS'],
    ['doors', '77'],
  ];

  it('is refused beside its name, with nothing typed lost, new or changed', async () => {
    const path = routes.campaignPlan(made.id);
    await post(path, [
      ['_action', 'campaigns.addSector'],
      ['name', 'Nord'],
      ['doors', '80'],
    ]);
    const [, nord = ''] =
      /name="sectorId" value="([^"]+)"[^>]*>\s*<input[^>]*value="80 Nord"/.exec(
        (await ask(`${server.origin}${path}`, { headers: { cookie: manager } })).text,
      ) ?? [];
    const ways: readonly (readonly [Pairs, string])[] = [
      [[['_action', 'campaigns.addSector']], 'sector-name'],
      [
        [
          ['_action', 'campaigns.editSector'],
          ['sectorId', nord],
          ['seen', '80 Nord'],
        ],
        `${nord}-name`,
      ],
    ];
    for (const [way, href] of ways) {
      const answer = await post(path, [...way, ...twin]);
      expect([answer.status, summaryOf(answer)]).toEqual([422, [{ href, found: 1 }]]);
      expect(answer.text).toContain('Un secteur de la campagne s’appelle déjà «\u00A0Rue des Lilas\u00A0».');
      expect(answer.text).toContain('value="RUE DES LILAS"');
      expect(answer.text).toContain('value="77"');
    }
  });
});

describe('a sector that was taken out meanwhile', { timeout: 60_000 }, () => {
  it('is kept where one adds when it is changed, and stays out', async () => {
    const path = routes.campaignPlan(made.id);
    const add: Pairs = [
      ['_action', 'campaigns.addSector'],
      ['name', 'Chemin vert'],
      ['doors', '90'],
    ];
    expect((await post(path, add)).status).toBe(303);
    const { text } = await ask(`${server.origin}${path}`, { headers: { cookie: manager } });
    const [, sectorId = ''] =
      /name="sectorId" value="([^"]+)"[^>]*>\s*<input[^>]*value="90 Chemin vert"/.exec(text) ?? [];
    const gone: Pairs = [['sectorId', sectorId]];
    await post(path, [['_action', 'campaigns.removeSector'], ...gone]);
    const edit = (name: string, doors: string): Promise<Answer> =>
      post(path, [
        ...([['_action', 'campaigns.editSector'], ['seen', '90 Chemin vert'], ...gone] as const),
        ...([
          ['name', name],
          ['doors', doors],
        ] as const),
      ]);
    const late = await edit('Chemin bleu', '95');
    expect([late.status, summaryOf(late)]).toEqual([409, []]);
    expect(late.text).toContain('Ce secteur a été enlevé pendant ce temps.');
    expect(late.text).toMatch(/<input[^>]*value="Chemin bleu"[^>]*id="sector-name"/);
    expect(summaryOf(await edit('', '95'))).toEqual([{ href: 'sector-name', found: 1 }]);
  });
});

describe('the texts of a plan', { timeout: 60_000 }, () => {
  it('stop where they would be refused', async () => {
    const { text } = await ask(`${server.origin}${routes.newCampaign()}`, { headers: { cookie: manager } });
    const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
    const texts = main.match(/<(?:textarea|input type="text")[^>]*>/g) ?? [];
    expect(texts.length).toBeGreaterThan(9);
    expect(texts.filter((field) => !field.includes('maxlength='))).toEqual([]);
  });

  it('of one sector lead to its own field when they are refused', async () => {
    const [sectorId = ''] = made.sectorIds;
    for (const fields of [
      { _action: 'campaigns.editSector', sectorId, seen: '', name: 'Chez Mme Durand', doors: '80' },
      { _action: 'campaigns.addSector', name: 'Chez Mme Durand', doors: '80' },
    ]) {
      const answer = await post(routes.campaignPlan(made.id), Object.entries(fields));
      const prefix = 'sectorId' in fields ? sectorId : 'sector';
      expect(summaryOf(answer)).toEqual([{ href: `${prefix}-name`, found: 1 }]);
      expect(answer.text.match(/aria-invalid="true"/g)).toHaveLength(1);
    }
  });
});

describe('paid time beyond a contract', { timeout: 60_000 }, () => {
  const onDate = addDays(nextMonth, 9);
  const forms = (): readonly (readonly [string, string, Pairs])[] => [
    [
      routes.campaignOutings(made.id),
      'campaigns.planOutings',
      [
        ['sectorId', made.sectorIds[0] ?? ''],
        ...([
          ['halfDay', 'evening'],
          ['pass', '1'],
          ['place', 'Devant l’école'],
          ['weeks', '1'],
        ] as const),
        ...[partner.messenger, partner.staff].map(({ personId }) => ['members', personId] as const),
      ],
    ],
    [routes.teamMeetings(), 'management.planMeeting', [['place', 'Devant l’école']]],
    [
      routes.trainingSessions(),
      'management.planSession',
      [
        ['title', 'Écouter'],
        ['startsAt', '09:00'],
        ['place', 'Devant l’école'],
      ],
    ],
  ];

  it('is asked about in the form itself, with nothing lost, and planned once somebody says so', async () => {
    for (const [path, action, fields] of forms()) {
      const sent = [['_action', action], ['onDate', onDate], ['minutes', '120'], ...fields] as const;
      const asked = await post(path, sent);
      expect([path, asked.status]).toEqual([path, 422]);
      expect(asked.text).toMatch(/Fatima atteindrait 1\d\u00A0h/);
      expect(asked.text).toContain('value="Devant l’école"');
      expect(summaryOf(asked)).toEqual([{ href: 'f-anyway', found: 1 }]);
      expect((await post(path, [...sent, ['anyway', 'on']])).status).toBe(303);
    }
  });

  it('is no question of an ordinary page', async () => {
    for (const [path] of forms())
      expect((await ask(`${server.origin}${path}`, { headers: { cookie: manager } })).text).not.toContain(
        'name="anyway"',
      );
  });
});

it('shows what a meeting is now when somebody changed it, and not when a field is wrong', async () => {
  const plan = [
    ['onDate', addDays(nextMonth, 4)],
    ['anyway', 'on'],
  ] as const;
  const planned = await post(routes.teamMeetings(), [
    ...plan,
    ['_action', 'management.planMeeting'],
    ['minutes', '15'],
  ]);
  const path = planned.headers.location ?? '';
  const page = await ask(`${server.origin}${path}`, { headers: { cookie: manager } });
  const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const change = (place: string, minutes: string): Promise<Answer> =>
    post(path, [
      ...plan,
      ['_action', 'management.changeMeeting'],
      ['seen', seen],
      ['minutes', minutes],
      ['place', place],
    ]);
  const wrong = await change('Le café', '5');
  expect([wrong.status, wrong.text.includes(teamMeetingWords.keptNow)]).toEqual([422, false]);
  expect((await change('Le café', '15')).status).toBe(303);
  const late = await change('La salle', '15');
  expect([late.status, late.text.includes(teamMeetingWords.keptNow)]).toEqual([409, true]);
  for (const place of ['Le café', 'value="La salle"']) expect(late.text).toContain(place);
});

it(
  'tells the staff how many messengers are ready, and the manager who is not',
  { timeout: 60_000 },
  async () => {
    const read = async (cookie: string): Promise<string> =>
      (await ask(`${server.origin}${routes.campaignCheck(made.id)}`, { headers: { cookie } })).text;
    for (const cookie of [manager, staff]) expect(await read(cookie)).toContain('messager sur 1 est prêt.');
    expect(await read(manager)).toContain('Il reste des modules à Fatima.');
    expect(await read(staff)).not.toContain('Fatima');
  },
);

it('offers to plan an outing where there is none, to those who may', async () => {
  const [toPlan, said] = [`href="${routes.campaignOutings(other.id)}"`, 'La personne responsable prévoit'];
  const page = async (cookie: string) => {
    const { text } = await ask(`${server.origin}/portes/${other.id}`, { headers: { cookie } });
    return [text.includes(toPlan), text.includes(said)];
  };
  expect([await page(manager), await page(staff)]).toEqual([
    [true, false],
    [false, true],
  ]);
});

it('prints for a team what it goes to say, where and for how long', async () => {
  const [outing = ''] = made.outingIds;
  const address = `${server.origin}${routes.campaignOuting(made.id, outing)}/imprimer`;
  const { text } = await ask(address, { headers: { cookie: manager } });
  for (const said of ['Une aide existe.', 'Elle est gratuite.', 'Elle est pour tous.', '11\u00A0h'])
    expect(text).toContain(said);
});
