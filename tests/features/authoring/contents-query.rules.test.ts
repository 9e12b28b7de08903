import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  CONTENT_SORTS,
  contentsList,
  contentsQuery,
  contentsSearch,
  todosOf,
} from '#src/features/authoring/contents-query.rules.ts';
import type { ContentsList } from '#src/features/authoring/contents-query.rules.ts';
import { knownTexts } from '#src/features/authoring/known-texts.rules.ts';
import { contentCopy, messengerModule } from '#tests/support/content.ts';

const curriculum = getCurriculum();
const texts = knownTexts(curriculum);
const list = (search: string): ContentsList =>
  contentsList(texts, contentsQuery(new URLSearchParams(search)));
const ids = (search: string): string[] => list(search).rows.map(({ id }) => id);

describe('the list of texts', () => {
  it('holds every text once, a kind at a time, a hundred rows at most', () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    const { counts, kind } = list('');
    expect(kind).toBe('module');
    expect(counts.map(({ count }) => count)).toEqual([
      curriculum.modules.length,
      curriculum.items.length,
      curriculum.scenarios.length,
      curriculum.glossary.length,
      curriculum.tools.length,
    ]);
    expect(Math.max(...counts.map(({ count }) => count))).toBeLessThanOrEqual(100);
  });

  it('keeps one kind, one audience, one status', () => {
    expect(ids('genre=situation')).toEqual(curriculum.scenarios.map(({ id }) => id));
    expect(ids('genre=mot')).toEqual(curriculum.glossary.map(({ id }) => id));
    expect(ids('public=mentors')).toEqual(
      curriculum.modules.filter(({ audience }) => audience === 'mentor').map(({ id }) => id),
    );
    const counts = (status: string) => list(`statut=${status}`).counts.map(({ count }) => count);
    const all = list('').counts.map(({ count }) => count);
    const [proposals, read, valid] = ['proposition', 'relu', 'valide'].map(counts);
    // A word has no status.
    expect(all.map((_, at) => (proposals?.[at] ?? 0) + (read?.[at] ?? 0) + (valid?.[at] ?? 0))).toEqual(
      all.map((count, at) => (at === 3 ? 0 : count)),
    );
  });

  it('finds words of a title, an id or a synonym, without accents nor case', () => {
    expect(ids('q=ALLIES%20carte')).toContain('M03-A');
    expect(ids('q=m03-a')).toEqual(['M03-A']);
    expect(list('q=badge').counts.map(({ kind, count }) => [kind, count > 0])).toContainEqual(['word', true]);
    expect(ids('q=licorne')).toEqual([]);
  });

  it('opens on the first kind that holds something, unless one was chosen', () => {
    expect(list('q=sit-01').kind).toBe('scenario');
    const chosen = list('genre=mot&q=sit-01');
    expect([chosen.kind, chosen.rows]).toEqual(['word', []]);
  });

  it('sorts by title, by date and by reading, hardest first', () => {
    const titles = list('genre=outil&tri=titre').rows.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('fr').compare));
    const dates = list('genre=point&tri=date').rows.map(({ date }) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    const scores = list('tri=lecture').rows.map(({ reading }) => reading?.score ?? Infinity);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });

  it('writes in the address what it reads there, and forgets the unknown', () => {
    const search = '?genre=mot&public=messagers&statut=relu&a-traiter=mots&q=le+badge&tri=titre';
    expect(contentsSearch(contentsQuery(new URLSearchParams(search)))).toBe(search);
    expect(contentsSearch(contentsQuery(new URLSearchParams('?genre=x&public=&statut=1&tri=ordre')))).toBe(
      '',
    );
    expect(CONTENT_SORTS[0]).toBe('ordre');
  });
});

describe('« À traiter »', () => {
  it('counts for each line the texts that its link shows', () => {
    const { todos } = list('');
    expect(todos.length).toBeGreaterThan(0);
    for (const { todo, texts: counted } of todos) {
      const { counts } = list(`a-traiter=${todo}`);
      expect([todo, counts.reduce((sum, { count }) => sum + count, 0)]).toEqual([todo, counted]);
    }
  });

  const long =
    'Une porte s’ouvre et vous écoutez, sans rien dire, pendant deux minutes entières ou plus, la voisine du palier.';
  it.each<[string, string, string, string[]]>([
    ['nothing', '', '', []],
    ['a point to confirm', 'toConfirm: []', 'toConfirm: [3]', ['confirmer']],
    ['a proposal', 'status: relu', 'status: proposition', ['proposition']],
    ['a sentence too long', 'Vous écoutez.\n', `${long}\n`, ['lecture']],
    ['a hard word', 'Préparez trois phrases.', 'Préparez la restitution.', ['mots']],
  ])('sees on a messenger’s module: %s', (_name, from, to, expected) => {
    const copy = contentCopy().edit(messengerModule, 'status: proposition', 'status: relu');
    if (from !== '') copy.edit(messengerModule, from, to);
    const found = knownTexts(copy.load()).find(({ id }) => id === 'MSG-01');
    if (found === undefined) throw new Error('MSG-01 is gone');
    expect(todosOf(found).filter((todo) => todo !== 'voix')).toEqual(expected);
    expect(todosOf(found)).toContain('voix');
  });
});
