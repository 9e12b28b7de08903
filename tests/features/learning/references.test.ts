import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getPointsPage, getSectionPage, getWordPage } from '#src/features/learning/index.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { testDatabase } from '#tests/support/database.ts';

/** What content says of itself, on the real content. */
const ctxOf = (role: Role): Context => ({ viewer: { role } }) as Context;
const project = { title: 'Le projet', href: '/projet', toConfirm: [1, 19] };

describe('what is to be confirmed', () => {
  it('lists every text that depends on a point, and only those', () => {
    const { modules } = getCurriculum();
    for (const { id, places } of getPointsPage(ctxOf('mentor'), [project])) {
      const expected = modules.filter(({ toConfirm }) => toConfirm.includes(id)).map((one) => one.title);
      const listed = places.map(({ title }) => title);
      for (const title of expected) expect(listed.some((each) => each.endsWith(title))).toBe(true);
      expect(listed.includes('Le projet')).toBe(project.toConfirm.includes(id));
    }
  });

  it('shows staff no text of the mentors, and opens months only to those who live them', () => {
    const places = (role: Role) => getPointsPage(ctxOf(role), []).flatMap((point) => point.places);
    expect(places('staff').filter(({ title }) => title.startsWith('MEN-'))).toEqual([]);
    expect(places('mentor').some(({ title }) => title.startsWith('MEN-'))).toBe(true);
    const months = (role: Role) => places(role).filter(({ title }) => /^J\d/.test(title));
    expect(months('manager').every(({ href }) => href?.startsWith('/jalons/') === true)).toBe(true);
    expect(months('mentor').every(({ href }) => href === null)).toBe(true);
  });
});

describe('the glossary', () => {
  it('tells a word with the modules that use it', () => {
    const { word, modules } = getWordPage('badge');
    expect(word.meaning).not.toBe('');
    expect(modules.map(({ id }) => id)).toContain('MSG-01');
  });

  it('answers « not found » for a word that it does not hold', () => {
    expect(() => getWordPage('licorne')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('puts the words of a messenger’s page beside it, none beside the others', async () => {
    const db = await testDatabase();
    const words = async (slug: string, section: string) =>
      (await getSectionPage({ ...ctxOf('manager'), db }, slug, section)).words.map(({ id }) => id);
    expect(await words('bienvenue-dans-l-equipe', 'msg-01-limites')).toContain('badge');
    expect(await words('l-entretien-d-alliance', 'm03-b-entretien')).toEqual([]);
    await db.close();
  });
});
