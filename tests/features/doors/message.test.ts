import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getNextOuting, getOutingNews, getWorkshop } from '#src/features/doors/index.ts';
import { spokenLength } from '#src/features/doors/components/spoken-length.ts';
import { fillSlots, secondsOf, slotsIn } from '#src/features/doors/message.rules.ts';
import { messageActions } from '#src/features/doors/message.actions.ts';
import { outingNews } from '#src/features/doors/own-outings.rules.ts';
import { saveWorkshop } from '#src/features/doors/save-workshop.ts';
import type { WorkshopInput } from '#src/features/doors/save-workshop.ts';
import { finishedForCampaign, getCampaignReading } from '#src/features/learning/index.ts';
import { getModuleCover } from '#src/features/learning/get-module-cover.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import { ownFacts } from '#src/features/learning/open-module.ts';
import { moduleProgress } from '#src/features/learning/learning.rules.ts';
import { passQuestion } from '#src/features/learning/pass-question.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/counted-campaign.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-03-01';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let moment: number;
/** Read once, before the tests are timed. */
beforeAll(() => void getCurriculum(), 60_000);
beforeEach(async () => {
  moment = at('2026-11-24');
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const by = (viewer: Viewer) => as(db, viewer, (moment += 1));
const message: WorkshopInput['message'] = {
  ...{ heldOn: '2026-11-20', messengers: 4, spoken: 'Bonjour.', points: ['Ce qui existe.'], trueFalse: [] },
  ...{ trapQuestion: null, trapAnswer: null, act: 'Appeler', leaflet: null },
  slots: { 'le service': 'La permanence <du chauffage>' },
};
const saves = (campaignId: string, over: Partial<WorkshopInput> = {}) =>
  saveWorkshop(by(partner.staff), { campaignId, base: '', message, texts: [], ...over });
const messageOf = async (campaignId: string) =>
  (await getWorkshop(by(partner.manager), campaignId)).campaign.message;

describe('the workshop', () => {
  it('keeps a version, and refuses one written over another (R17)', async () => {
    const id = await aCampaign(db, partner, moment, {});
    await saves(id);
    const first = await messageOf(id);
    await expect(saves(id, { message: { ...message, act: 'Écrire' } })).rejects.toMatchObject({
      code: 'message.changed-meanwhile',
    });
    await saves(id, { base: first?.id ?? '', message: { ...message, act: 'Écrire' } });
    expect((await messageOf(id))?.act).toBe('Écrire');
  });

  it.each([
    ['spoken', 'Demandez Mme Durand, au 12 rue Pasteur.', false, 'resident.address'],
    ['point0', 'Appelez le 06 39 98 27 14.', false, 'resident.contact'],
    ['slot3', 'Au 12 rue Pasteur, tél. 06 39 98 27 14', true, null],
  ] as const)('reads %s: %s', async (field, text, service, code) => {
    const id = await aCampaign(db, partner, moment, {});
    const saving = saves(id, { texts: [[field, text, service]] });
    await (code === null
      ? expect(saving).resolves.toBeUndefined()
      : expect(saving).rejects.toMatchObject({ code, fields: { [field]: code } }));
  });

  it('is told once it took place, each reason with its sentence', async () => {
    const id = await aCampaign(db, partner, moment, {});
    for (const [day, saved] of [
      ['2026-11-25', false],
      ['2026-11-24', true],
    ] as const) {
      const saving = saves(id, { message: { ...message, heldOn: day } });
      await (saved
        ? expect(saving).resolves.toBeUndefined()
        : expect(saving).rejects.toMatchObject({ fields: { heldOn: 'message.to-come' } }));
    }
    await expect(saves(id, { message: { ...message, heldOn: '1980-11-20' } })).rejects.toMatchObject({
      fields: { heldOn: 'field.date-far' },
    });
    const read = (fields: object) =>
      messageActions['saveWorkshop']?.input.safeParse({ campaign: id, base: '', ...fields }).error?.issues;
    expect(read({ why0: 'Elle est gratuite.' })).toMatchObject([
      { path: ['claim0'], message: 'message.claim-missing' },
    ]);
    expect(
      read({ claim0: 'Elle coûte cher.', why0: 'Elle est gratuite.', claim1: 'Seule.' }),
    ).toBeUndefined();
  });

  it('is closed to a messenger, and to another association', async () => {
    const id = await aCampaign(db, partner, moment, {});
    const other = await aPartner(db, network, {
      startMonth: START,
      now: moment,
      name: 'Autre',
      slug: 'autre',
    });
    await expect(getWorkshop(by(partner.messenger), id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getWorkshop(by(other.manager), id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks for every bracket of MSG-13, each once', async () => {
    const { slots } = await getWorkshop(by(partner.manager), await aCampaign(db, partner, moment, {}));
    expect(slots).toContain('le service');
    expect(slots).toContain('l’adresse et les heures');
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length).toBeGreaterThan(12);
  });
});

describe('the brackets', () => {
  it('are filled with escaped words, marked, and stay where nothing was written', () => {
    const html = fillSlots('<li>[le\u00A0service], [le lieu]</li>', { 'le service': 'A <b>' }, 'Campagne :');
    expect(html).toBe(
      '<li><mark class="slot"><span class="visually-hidden">Campagne : </span>A &lt;b&gt;</mark>, [le lieu]</li>',
    );
  });
  it('are filled also where the glossary explains one of their words', () => {
    const word =
      '<button type="button" class="word" popovertarget="mot-geste">geste</button><a class="word-link" href="#mot-geste">geste</a>';
    const filled = fillSlots(`[le ${word} à proposer].`, { 'le geste à proposer': 'appeler' }, 'Campagne :');
    expect(filled).toBe('<mark class="slot"><span class="visually-hidden">Campagne : </span>appeler</mark>.');
  });
  it('are not links', () => expect(slotsIn(['[un lien](https://x.fr) et [le geste]'])).toEqual(['le geste']));
  it('of seventy words last thirty seconds', () => expect(secondsOf('mot '.repeat(70))).toBe(30));
  it.each([
    [0, '', ''],
    [2, 'L’école, demain !', '2 mots, environ 1 seconde.'],
    [
      71,
      'mot '.repeat(71),
      '71 mots, environ 31 secondes. C’est plus de 30 secondes. Gardez une idée, puis coupez.',
    ],
  ])('are told their length: %i words', (_words, text, said) =>
    expect(spokenLength(text).replaceAll(/\s/g, ' ')).toBe(said),
  );
});

describe('MSG-13, for each campaign', () => {
  const module = getCurriculum().moduleById('MSG-13');
  const reads = async (pages?: number): Promise<void> => {
    for (const { id } of module?.sections.slice(0, pages) ?? [])
      await markSectionSeen(by(partner.messenger), { slug: 'ma-campagne', sectionId: id, eventId: newId() });
  };
  const passes = async (): Promise<void> => {
    for (const { id } of module?.questions ?? [])
      await passQuestion(by(partner.messenger), { slug: 'ma-campagne', questionId: id, eventId: newId() });
  };
  const status = async () => {
    if (module === null) return null;
    return moduleProgress(module, await ownFacts(by(partner.messenger))).status;
  };
  const finished = (id: string) =>
    db.read(partner.manager.scope, async (tx) => {
      const campaign = { id, organisationId: partner.place.id };
      return (await finishedForCampaign(tx, campaign, [partner.messenger.personId])).size;
    });

  it('is to be read again for another campaign, and stays finished', async () => {
    const first = await aCampaign(db, partner, moment, { startsOn: '2026-11-01', endsOn: '2026-11-30' });
    await reads();
    await passes();
    expect([await status(), await finished(first)]).toEqual(['finished', 1]);
    moment = at('2026-12-02');
    const second = await aCampaign(db, partner, moment, { title: 'Les dents', startsOn: '2026-12-01' });
    const reading = await getCampaignReading(by(partner.messenger));
    expect([reading?.campaign.plan.title, reading?.done]).toEqual(['Les dents', false]);
    expect([await status(), await finished(first), await finished(second)]).toEqual(['finished', 1, 0]);
    await reads();
    expect((await getCampaignReading(by(partner.messenger)))?.done).toBe(true);
    expect([await status(), await finished(first), await finished(second)]).toEqual(['finished', 1, 1]);
  });

  it('is to be read again once its message has changed', async () => {
    const id = await aCampaign(db, partner, moment, { startsOn: '2026-11-01', endsOn: '2026-11-30' });
    const asked = async () => [
      (await getCampaignReading(by(partner.messenger)))?.done,
      (await getModuleCover(by(partner.messenger), 'ma-campagne')).reread?.writtenOn,
    ];
    await reads();
    await passes();
    expect(await asked()).toEqual([true, undefined]);
    await saves(id);
    expect(await asked()).toEqual([false, '2026-11-24']);
    expect([await status(), await finished(id)]).toEqual(['finished', 1]);
    await reads(1);
    expect(await asked()).toEqual([false, '2026-11-24']);
    await reads();
    expect(await asked()).toEqual([true, undefined]);
  });

  it('counts for no campaign when there was none', async () => {
    await reads();
    await passes();
    const later = await aCampaign(db, partner, (moment += 1), { startsOn: '2026-11-01' });
    expect([await status(), await finished(later)]).toEqual(['finished', 0]);
  });
});

describe('a messenger’s outings', () => {
  it('are told a week ahead, to those of the team only', async () => {
    const memberIds = [partner.messenger.personId];
    await aCampaign(db, partner, moment, {
      outings: [
        { onDate: '2026-11-23', memberIds },
        { onDate: '2026-11-25' },
        { onDate: '2026-12-02', memberIds },
      ],
    });
    expect(await getNextOuting(by(partner.messenger))).toBeNull();
    moment = at('2026-11-25');
    expect((await getNextOuting(by(partner.messenger)))?.outing.onDate).toBe('2026-12-02');
    const news = await getOutingNews(by(partner.messenger));
    expect(news.map(({ kind, onDate }) => [kind, onDate])).toEqual([['planned', '2026-12-02']]);
    expect(await getOutingNews(by(partner.staff))).toEqual([]);
  });

  const version = (recordedAt: number, onDate: string, cancelled = false) => ({
    ...{ id: `v${String(recordedAt)}`, outingId: 'o', campaignId: 'c', onDate, cancelled, recordedAt },
  });
  it.each([
    ['planned', [version(1, '2026-12-02')], 1],
    ['planned', [version(1, '2026-12-02'), version(2, '2026-12-03')], 3],
    ['moved', [version(1, '2026-12-02'), version(2, '2026-12-03')], 1],
    ['calledOff', [version(1, '2026-12-02'), version(2, '2026-12-02', true)], 1],
    [undefined, [version(1, '2026-12-02'), version(2, '2026-12-02', true)], 3],
    [undefined, [version(1, '2026-11-02')], 1],
  ])('%s', (kind, versions, joinedAt) => {
    expect(outingNews(versions, joinedAt, '2026-11-25')?.kind).toBe(kind);
  });
});
