import { beforeEach, describe, expect, it } from 'vitest';
import { withCurriculum } from '#src/features/curriculum/index.ts';
import { countNotableChanges, getMethodNews } from '#src/features/learning/index.ts';
import type { MethodNews } from '#src/features/learning/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { contentCopy, messengerModule, month, staffModule } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-20T10:00:00Z');

let db: Awaited<ReturnType<typeof testDatabase>>;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2026-11-01', now: NOW });
});

const news = (copy: ContentCopy, viewer: Viewer, since: string | null = null): Promise<MethodNews> =>
  withCurriculum(copy.load(), () => getMethodNews(as(db, viewer, NOW), since));

const notable = (copy: ContentCopy, viewer: Viewer): number =>
  withCurriculum(copy.load(), () => countNotableChanges(as(db, viewer, NOW)));

/** Out in November; a page changed on 1 March, a typo and an item on the 10th, a mentors' text on the 11th. */
const changed = (): ContentCopy =>
  contentCopy()
    .release('substance', '2026-11-24')
    .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
    .release('substance', '2027-03-01')
    .edit(staffModule, 'douze gommettes.', '12 gommettes.')
    .release('typo', '2027-03-10')
    .edit(month, 'help: Dites lequel.', 'help: Dites lequel, et quand.')
    .release('clarification', '2027-03-10')
    .edit('mentors/men-01-transmettre.mdx', 'title: ', 'title: Bien ')
    .release('clarification', '2027-03-11');

describe('what changed in the method', () => {
  it('is told day by day, newest first, for 30 days; typos are counted', async () => {
    const { days, since, count } = await news(changed(), partner.staff);
    expect([since, count]).toEqual(['2027-02-18', 3]);
    expect(days.map(({ date, changes, typos }) => [date, changes.map(({ title }) => title), typos])).toEqual([
      ['2027-03-10', ['Un lieu de réunion prêté'], 1],
      ['2027-03-01', ['La carte des alliés'], 0],
    ]);
    const [change] = days[1]?.changes ?? [];
    expect(change).toMatchObject({ class: 'substance', month: 3, href: '/modules/la-carte', minutes: 1 });
    expect(change?.difference?.units.map(({ was, id }) => [was, id])).toEqual([
      ['changed', 'm03-a-situation'],
    ]);
  });

  it('shows guides the mentors’ texts too, and sends nobody to a page she does not have', async () => {
    const { days } = await news(changed(), network.mentor);
    expect(days[0]).toMatchObject({ date: '2027-03-11', changes: [{ month: null }] });
    expect(days[1]?.changes).toMatchObject([{ kind: 'item', href: null, month: 3 }]);
    const own = await news(changed(), partner.manager);
    expect(own.days[0]?.changes).toMatchObject([{ kind: 'item', href: '/jalons/j03/points/j03-lieu-prete' }]);
  });

  it('goes back to the beginning of the mentorship, first releases apart by kind', async () => {
    const { days, beginning } = await news(changed(), partner.staff, '2026-11-01');
    expect(beginning).toBe('2026-11-01');
    expect(days.at(-1)?.first.map(({ kind, texts }) => [kind, texts.length])).toEqual([
      ['module', 2],
      ['item', 2],
    ]);
    expect((await news(changed(), network.headOffice)).beginning).toBe('2026-11-24');
  });

  it('makes one change of a day, whatever number of releases it took', async () => {
    const copy = contentCopy()
      .release('substance', '2026-11-24')
      .edit(messengerModule, 'Vous écoutez.\n', 'Vous écoutez bien.\n')
      .release('substance', '2027-03-01')
      .edit(messengerModule, 'Vous écoutez bien.\n', 'Vous écoutez mieux.\n')
      .release('typo', '2027-03-01');
    const { days } = await news(copy, partner.staff);
    expect(days).toHaveLength(1);
    expect(days[0]?.changes).toMatchObject([{ class: 'substance' }]);
    const pieces = days[0]?.changes[0]?.difference?.units[0]?.paragraphs.flat() ?? [];
    expect(pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
      'Vous écoutez mieux.',
    ]);
  });

  it('says nothing of a text that was only given another id', async () => {
    const copy = contentCopy()
      .release('substance', '2026-11-24')
      .edit(month, 'id: j03-lieu-prete', 'id: j03-salle-pretee')
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: j03-lieu-prete, to: j03-salle-pretee, kind: item, on: 2027-03-01, why: Nom. }\n',
      )
      .release('clarification', '2027-03-01');
    expect((await news(copy, partner.staff)).count).toBe(0);
  });

  it('says what is no date, and shows the last 30 days', async () => {
    for (const wrong of ['hier', '2027-02-31', '01/03/2027'])
      expect(await news(changed(), partner.staff, wrong)).toMatchObject({ wrong, since: '2027-02-18' });
    expect((await news(changed(), partner.staff, '2027-03-15')).count).toBe(0);
  });
});

describe('what the first screen tells of it', () => {
  it('is the texts changed of substance in 30 days, among those she may read', () => {
    expect(notable(changed(), partner.staff)).toBe(1);
    const mentors = changed()
      .edit('mentors/men-01-transmettre.mdx', 'Elle écoute', 'Nadia écoute')
      .release('substance', '2027-03-12');
    expect([notable(mentors, partner.staff), notable(mentors, network.mentor)]).toEqual([1, 2]);
  });

  it('is not the programme itself coming out, but is a text that joins it later', () => {
    expect(notable(contentCopy().release('substance', '2027-03-10'), partner.staff)).toBe(0);
    const [file, questions] = ['mentors/men-01-transmettre.mdx', 'mentors/men-01-transmettre.quiz.yaml'];
    const copy = contentCopy();
    const [text, quiz] = [copy.text(file), copy.text(questions)];
    copy.remove('mentors').release('substance', '2026-11-24');
    copy.write(file, text).write(questions, quiz).release('substance', '2027-03-10');
    expect(notable(copy, network.mentor)).toBe(1);
  });
});
