import { describe, expect, it } from 'vitest';
import type { AllyFamily } from '#db/schema/lists.ts';
import { allyFamilies } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { RegisterForm } from '#src/features/curriculum/curriculum.types.ts';
import { contactDetails } from '#src/shared/contact-details.ts';
import {
  alliesSummary,
  allyRow,
  byFamily,
  byPriority,
  evaluateRegister,
  needRow,
} from '#src/features/forms/registers.rules.ts';
import type { Ally, Need } from '#src/features/forms/registers.rules.ts';

const registerOf = (itemId: string): RegisterForm => {
  const form = getCurriculum().formOf(itemId);
  if (form === null || !('register' in form)) throw new Error(`${itemId} opens no register`);
  return form;
};

const anAlly = (id: number, over: Partial<Ally> = {}): Ally => ({
  id: String(id),
  structure: `Structure ${String(id)}`,
  function: 'Tient la caisse',
  family: allyFamilies[id % 4] ?? 'shop',
  name: null,
  readyToRefer: false,
  note: null,
  updatedAt: 0,
  byPersonId: 'karim',
  contacts: ['2026-11-24'],
  ...over,
});
const notebook = (length: number, over: (id: number) => Partial<Ally> = () => ({})): Ally[] =>
  Array.from({ length }, (_, id) => anAlly(id, over(id)));

const aNeed = (id: number, over: Partial<Need> = {}): Need => ({
  id: String(id),
  theme: 'health',
  description: 'Ne sait pas où faire le dépistage',
  source: 'ORS, 2025',
  priority: 1,
  recordedAt: id,
  updatedAt: id,
  byPersonId: 'karim',
  ...over,
});

describe('the allies notebook', () => {
  const met = registerOf('j03-allies-rencontres');
  const ready = registerOf('j03-allies-prets');
  const state = (form: RegisterForm, allies: readonly Ally[]) => {
    const { complete, faults, computed } = evaluateRegister(form, allies.map(allyRow));
    return {
      complete,
      faults: faults.map(({ sentence }) => sentence),
      progress: computed.map((line) => line.progress.replaceAll('\u00A0', ' ')),
    };
  };

  it('of 14 allies says what to do for the fifteenth', () => {
    const { complete, faults, progress } = state(met, notebook(14));
    expect(complete).toBe(false);
    expect(faults.map((sentence) => sentence.replaceAll('\u00A0', ' '))).toEqual([
      'Il faut quinze alliés rencontrés. Demandez à chacun « chez qui iriez-vous à ma place ? », la liste s’allonge vite.',
    ]);
    expect(progress.slice(0, 2)).toEqual(['14 alliés sur 15', '4 familles sur 4']);
  });

  it('of 15 allies of 4 families is complete', () => {
    expect(state(met, notebook(15))).toMatchObject({ complete: true, faults: [] });
  });

  it('of 15 allies of 3 families is not', () => {
    const { faults, progress } = state(
      met,
      notebook(15, (id) => ({ family: allyFamilies[id % 3] ?? 'shop' })),
    );
    expect(faults).toEqual([expect.stringMatching(/moins de quatre familles/)]);
    expect(progress[1]).toBe('3 familles sur 4');
  });

  it('counts those who are ready to refer', () => {
    const some = (n: number) =>
      state(
        ready,
        notebook(15, (id) => ({ readyToRefer: id < n })),
      );
    expect(some(4)).toMatchObject({ complete: false, progress: ['4 alliés prêts à recommander sur 5'] });
    expect(some(5).complete).toBe(true);
  });

  it('says when a line has no meeting', () => {
    const { faults } = state(
      met,
      notebook(15, (id) => (id === 3 ? { contacts: [] } : {})),
    );
    expect(faults).toEqual([expect.stringMatching(/^Une rencontre n’a pas de date/)]);
  });

  it('that is empty is complete for no item', () => {
    expect(state(met, []).complete).toBe(false);
    expect(evaluateRegister({ register: 'allies', checks: [] }, []).complete).toBe(false);
  });

  it('is sent without names and notes', () => {
    const summary = JSON.stringify(alliesSummary([anAlly(1, { name: 'Mme Lopez', note: 'Très gentille' })]));
    expect(summary).toContain('Structure 1');
    expect(summary).not.toMatch(/Lopez|gentille/);
  });

  it('lists families in its own order, structures in French order', () => {
    const list = [
      ['other', 'b'],
      ['shop', 'Étal'],
      ['shop', 'Éclair'],
      ['shop', 'epicerie'],
    ] as [AllyFamily, string][];
    expect(byFamily(list.map(([family, structure]) => ({ family, structure })))).toEqual([
      {
        family: 'shop',
        allies: ['Éclair', 'epicerie', 'Étal'].map((structure) => ({ family: 'shop', structure })),
      },
      { family: 'other', allies: [{ family: 'other', structure: 'b' }] },
    ]);
  });
});

describe('the needs register', () => {
  const form = registerOf('j02-besoins-priorises');
  const complete = (needs: readonly Need[]): boolean => evaluateRegister(form, needs.map(needRow)).complete;

  it('asks three needs of three priorities, each with its source', () => {
    expect(complete([1, 2, 3].map((priority) => aNeed(priority, { priority })))).toBe(true);
    expect(complete([1, 2, 2].map((priority, id) => aNeed(id, { priority })))).toBe(false);
    expect(complete([1, 2].map((priority) => aNeed(priority, { priority })))).toBe(false);
    expect(complete([1, 2, 3].map((priority) => aNeed(priority, { priority, source: '' })))).toBe(false);
  });

  it('puts the highest priority first, then the one noted first', () => {
    const needs = [aNeed(3, { priority: 2 }), aNeed(2), aNeed(1), aNeed(0, { priority: 3 })];
    expect(byPriority(needs).map(({ id }) => id)).toEqual(['1', '2', '3', '0']);
  });
});

describe('contact details', () => {
  it.each([
    ['Écrire à nadia@exemple.fr', 'forms.no-email'],
    ['06 39 98 00 01', 'forms.no-phone'],
    ['Tél. 06.39.98.00.01, le matin', 'forms.no-phone'],
    ['0639980001', 'forms.no-phone'],
    ['+33 6 39 98 00 01', 'forms.no-phone'],
    ['+33 (0)6 39 98 00 01', 'forms.no-phone'],
    ['0033639980001', 'forms.no-phone'],
    ['06\u00A039\u00A098\u00A000\u00A001', 'forms.no-phone'],
  ])('« %s » is refused', (text, code) => {
    expect(contactDetails(text)).toBe(code);
  });

  it.each([
    'Club de boules, 12 licenciés',
    'Insee, 2019 : 36 704 habitants en 2020',
    'Vu le 24/11/2026, puis le 01/12/2026 à 16 h 10',
    'https://www.insee.fr/fr/statistiques/0612345678',
    'École Jules-Ferry, 2 rue',
    'Tél. refusé',
    'de 2019 à 2024, 106 000 habitants',
    'a @ b',
  ])('« %s » is not', (text) => {
    expect(contactDetails(text)).toBeNull();
  });
});
