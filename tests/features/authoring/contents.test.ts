import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenedDatabase } from '#db/types.ts';
import { roles } from '#db/schema/lists.ts';
import {
  contentsQuery,
  getContentPage,
  getContentsPage,
  getPreviewPage,
} from '#src/features/authoring/index.ts';
import { knownTexts } from '#src/features/authoring/known-texts.rules.ts';
import type { Preview } from '#src/features/authoring/index.ts';
import { getCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import { declareItem } from '#src/features/milestones/declare-item.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { textWords } from '#src/i18n/authoring.fr.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network } from '#tests/builders/network.ts';
import { aReader } from '#tests/builders/readers.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { contentCopy, staffModule } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { silentMp3 } from '#tests/support/sound.ts';
import { countsReaders } from './readers.contract.ts';

/** Read once, before any test is timed. */
const real = getCurriculum();
knownTexts(real);

const NOW = at('2026-11-24');
let db: OpenedDatabase;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

const all = contentsQuery(new URLSearchParams());

describe('who sees the texts', () => {
  it.each(roles.filter((role) => role !== 'headOffice'))('%s does not', async (role) => {
    const ctx = { db, now: NOW, viewer: { role } } as unknown as Context;
    const refused = expect.objectContaining({ code: 'forbidden' });
    expect(() => getContentsPage(ctx, all)).toThrow(refused);
    await expect(getContentPage(ctx, 'M03-A')).rejects.toEqual(refused);
    expect(() => getPreviewPage(ctx, 'M03-A', null)).toThrow(refused);
  });
});

describe('how many read a text', () => {
  it('counts people once, through redirects and versions', () => countsReaders(db));

  it('is told of the version that is served', async () => {
    const network = await aNetwork(db, NOW);
    const partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
    const copy = contentCopy().release();
    const old = copy.load().moduleById('M03-A')?.version ?? '';
    copy.edit(staffModule, 'onze gommettes.', 'douze gommettes.').release('substance', '2026-11-25');
    const done = { kind: 'moduleFinished', moduleId: 'M03-A' } as const;
    await withCurriculum(copy.load(), async () => {
      const version = getCurriculum().moduleById('M03-A')?.version ?? '';
      expect(version).not.toBe(old);
      await aReader(db, partner.place, [{ ...done, contentVersion: old }], NOW);
      await aReader(db, partner.place, [{ ...done, contentVersion: version }], NOW);
      const ctx = as(db, network.headOffice, NOW);
      const page = await getContentPage(ctx, 'M03-A');
      expect(page.readers).toEqual({ finished: 2, older: 1, started: 0 });
      expect(page.text.releases.map((line) => [line.date, line.class])).toEqual([
        ['2026-11-24', 'substance'],
        ['2026-11-25', 'substance'],
      ]);
      expect((await getContentPage(ctx, 'MEN-01')).readers).toMatchObject({ finished: 0, started: 0 });
    });
  });
});

describe('the sentence of those who read a text', () => {
  it.each<[string, number, number, number]>([
    ['Personne ne l’a encore commencé.', 0, 0, 0],
    ['Personne ne l’a terminé ; 1 l’a commencé.', 0, 0, 1],
    ['1 personne l’a terminé.', 1, 0, 0],
    ['12 personnes l’ont terminé, dont 9 sur un texte plus ancien ; 3 l’ont commencé.', 12, 9, 3],
  ])('%s', (sentence, finished, older, started) => {
    expect(textWords.readers({ finished, older, started }).replaceAll('\u00A0', ' ')).toBe(sentence);
  });
});

describe('one text', () => {
  const headOffice = async (): Promise<Context> => as(db, (await aNetwork(db, NOW)).headOffice, NOW);

  it('answers for an id that it replaced, and for nothing that never was', async () => {
    const network = await aNetwork(db, NOW);
    const ctx = as(db, network.headOffice, NOW);
    const former = { kind: 'moduleFinished', moduleId: 'M03-Z', contentVersion: 'z1' } as const;
    await aReader(db, network.place, [former], NOW);
    const copy = contentCopy().write(
      'redirects.yaml',
      'redirects:\n  - { from: M03-Z, to: M03-A, kind: module, on: 2026-11-24, why: Deux modules en un. }\n',
    );
    await withCurriculum(copy.load(), async () => {
      const page = await getContentPage(ctx, 'M03-Z');
      expect([page.text.id, page.vanished]).toEqual(['M03-A', 'M03-Z']);
      expect(page.redirects.map(({ from }) => from)).toEqual(['M03-Z']);
      expect(page.readers).toEqual({ finished: 1, older: 1, started: 0 });
      expect((await getContentPage(ctx, 'M03-A')).vanished).toBeNull();
    });
    await expect(getContentPage(ctx, 'M99-Z')).rejects.toEqual(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('says what leads to it and what depends on it', async () => {
    const ctx = await headOffice();
    const linked = async (id: string) =>
      Object.fromEntries(
        (await getContentPage(ctx, id)).text.links.map(({ relation, texts }) => [
          relation,
          texts.map((text) => text.id),
        ]),
      );
    expect(await linked('M03-A')).toMatchObject({
      itemsOfMonth: real.milestoneById('j03')?.items.map(({ id }) => id),
      tools: real.toolsOfModule('M03-A').map(({ id }) => id),
    });
    expect((await linked('j03-allies-rencontres'))['modulesOfMonth']).toContain('M03-A');
    expect((await linked('badge'))['modulesUsing']).toContain('MSG-01');
    expect((await linked('MSG-01'))['wordsUsed']).toContain('badge');
    expect((await linked('OUT-01'))['modulesServed']).toEqual(
      real.tools.find(({ id }) => id === 'OUT-01')?.modules,
    );
    expect((await linked('MEN-01'))['linkedFrom']?.length).toBeGreaterThan(0);
    const where = (await getContentPage(ctx, 'badge')).text.links[0]?.texts[0]?.where ?? [];
    expect(where.length).toBeGreaterThan(0);
  });

  it('counts the pages that are recorded, and no others', async () => {
    const ctx = await headOffice();
    const copy = contentCopy();
    const path = join(copy.folder, 'messengers/msg-01-bienvenue/audio/msg-01-dire.mp3');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, silentMp3());
    await withCurriculum(copy.load(), async () => {
      const { text } = await getContentPage(ctx, 'MSG-01');
      expect([text.recorded, text.pages.map(({ recording }) => recording !== null)]).toEqual([
        1,
        [false, true],
      ]);
      expect((await getContentPage(ctx, 'M03-A')).text.recorded).toBeNull();
    });
  });
});

const ITEM = 'j03-lieu-prete';

describe('the use of an item', () => {
  it('counts the associations that declared it, and those whose declaration was validated', async () => {
    const network: Network = await aNetwork(db, at('2025-12-20'));
    const names = ['un', 'deux', 'trois'];
    const partners = [];
    for (const slug of names)
      partners.push(
        await aPartner(db, network, { name: slug, slug, startMonth: '2026-01-01', now: at('2025-12-20') }),
      );
    const [first, second] = partners;
    if (first === undefined || second === undefined) throw new Error('two partners');
    const now = at('2026-03-24');
    const sent = await aSending(db, first, 'j03', { at: at('2026-03-20') });
    await reviewMilestone(
      as(db, network.mentor, now),
      { slug: first.place.slug, milestoneId: 'j03' },
      reviewInput.parse(aReviewForm(sent, 'j03')),
    );
    const ctx = as(db, second.manager, now);
    await declareItem(ctx, await openOwnRun(ctx), {
      itemId: ITEM,
      note: 'La salle du club, le mardi.',
      base: null,
    });
    const page = await getContentPage(as(db, network.headOffice, now), ITEM);
    expect(page.use).toEqual({ declared: 2, validated: 1, partners: 3 });
    expect(page.readers).toBeNull();
  });
});

describe('the preview of a text', () => {
  const preview = (id: string, role: Role | null) =>
    getPreviewPage({ db, now: NOW, viewer: { role: 'headOffice' } } as unknown as Context, id, role);
  const kindOf = (shown: Preview): string => (shown.kind === 'refused' ? shown.sentence : shown.kind);

  it.each<[string, Role, string]>([
    ['MSG-01', 'messenger', 'module'],
    ['M03-A', 'messenger', 'Cette page n’existe pas.'],
    ['M03-A', 'staff', 'module'],
    ['MEN-01', 'director', 'Cette page n’existe pas.'],
    ['MEN-01', 'mentor', 'module'],
    ['j03-allies-rencontres', 'messenger', 'Cette page est réservée à d’autres personnes.'],
    ['j03-allies-rencontres', 'manager', 'item'],
    ['j03-allies-rencontres', 'mentor', 'item'],
    ['SIT-01', 'messenger', 'scenario'],
    ['badge', 'messenger', 'word'],
    ['OUT-01', 'messenger', 'Cette page est réservée à d’autres personnes.'],
    ['OUT-01', 'staff', 'tool'],
  ])('of %s as %s is: %s', (id, role, expected) => {
    expect(kindOf(preview(id, role).preview)).toBe(expected);
  });

  it('opens on those it is written for, and hides sources from messengers', () => {
    expect(['MSG-01', 'M03-A', 'MEN-01', 'OUT-01'].map((id) => preview(id, null).role)).toEqual([
      'messenger',
      'staff',
      'mentor',
      'staff',
    ]);
    expect(preview('MSG-01', 'messenger').withSources).toBe(false);
    expect(preview('MSG-01', 'staff').withSources).toBe(true);
  });

  it('writes nothing', async () => {
    const before = await db.read({ kind: 'system', organisationId: null }, (tx) =>
      tx.q.$count(tx.t.auditEntry),
    );
    preview('MSG-01', 'messenger');
    expect(
      await db.read({ kind: 'system', organisationId: null }, (tx) => tx.q.$count(tx.t.auditEntry)),
    ).toBe(before);
  });
});
