import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCountedItem } from '#src/features/counted/index.ts';
import type { CountedItem } from '#src/features/counted/index.ts';
import { answersOf } from '#src/features/counted/item-answers.rules.ts';
import { linesOf } from '#src/features/counted/item-lines.rules.ts';
import { sourceOf } from '#src/features/counted/item-sources.rules.ts';
import { tellLife } from '#tests/builders/team-life.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/**
 * Every item of M04 to M11 and where what Essaim says of it comes from: `computed` by the platform (AUTO), `answers`
 * offered to its form, `lines` noted beside its document; else why only people can tell.
 */
const sources: Readonly<Record<string, 'computed' | 'answers' | 'lines' | `people: ${string}`>> = {
  'j04-habitants-rencontres': 'answers',
  'j04-promesses-d-embauche': 'answers',
  'j04-diversite-de-l-equipe': 'answers',
  'j04-contrat-relu': 'people: a lawyer or a branch reads the model of contract',
  'j04-duerp-a-jour': 'people: the register of risks is kept elsewhere',
  'j04-reponses-donnees': 'lines',
  'j05-contrats-signes': 'lines',
  'j05-formation-initiale-tenue': 'lines',
  'j05-modules-msg-finis': 'computed',
  'j05-jeu-de-role-reussi': 'people: nobody is noted in Essaim',
  'j05-charte-de-l-equipe': 'people: a document of the team',
  'j05-reunion-mensuelle-fixee': 'answers',
  'j05-materiel-remis': 'people: a photograph',
  'j06-convention-de-campagne': 'people: the agreement of the campaign is deposited as its proof',
  'j06-atelier-message': 'lines',
  'j06-message-teste': 'answers',
  'j06-acte-immediat': 'answers',
  'j06-supports-valides': 'lines',
  'j06-indicateurs-choisis': 'answers',
  'j06-formation-thematique': 'lines',
  'j07-plan-des-sorties': 'computed',
  'j07-habitants-prevenus': 'lines',
  'j07-50-portes': 'computed',
  'j07-messagers-accompagnes': 'answers',
  'j07-observation-du-mentor': 'people: the report of a visit is its proof',
  'j07-alerte-testee': 'lines',
  'j08-moitie-des-portes': 'computed',
  'j08-reunions-tenues': 'answers',
  'j08-ajustement-ecrit': 'answers',
  'j08-second-passage': 'computed',
  'j08-points-individuels': 'answers',
  'j08-alertes-suivies': 'answers',
  'j09-objectif-atteint': 'answers',
  'j09-bilan-de-4-pages': 'lines',
  'j09-restitution-avec-messagers': 'lines',
  'j09-engagements-du-partenaire': 'answers',
  'j09-feuilles-detruites': 'lines',
  'j09-retour-aux-habitants': 'lines',
  'j10-cout-complet': 'answers',
  'j10-budget-24-mois': 'lines',
  'j10-commanditaires-rencontres': 'people: appointments are not kept in Essaim',
  'j10-engagement-campagne-2': 'people: a letter',
  'j10-lignes-rouges-votees': 'people: a vote of the board',
  'j11-campagne-2-lancee': 'computed',
  'j11-atelier-sans-mentor': 'answers',
  'j11-messager-referent': 'people: a role that the team gives',
  'j11-equipe-maintenue': 'answers',
  'j11-observation-croisee': 'people: the report of a visit is its proof',
};
const named = (source: 'answers' | 'lines' | 'computed') =>
  Object.keys(sources).filter((id) => sources[id] === source);

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;
let db: OpenedDatabase;
let partner: Partner;
/** Content is read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);
beforeAll(async () => {
  db = await testDatabase();
  const now = NOW - 100 * DAY;
  partner = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-09-01', now });
  await tellLife(db, partner, NOW);
}, 120_000);
afterAll(() => db.close());

const counted = async (id: string, viewer: Viewer = partner.director): Promise<CountedItem | null> => {
  const item = getCurriculum().itemById(id);
  if (item === null) throw new Error(`no item ${id}`);
  return getCountedItem(as(db, viewer, NOW), item);
};

describe('an item of M04 to M11', () => {
  it('has a source, or a reason why only people can tell', () => {
    const items = getCurriculum().items.filter(({ id }) => /^j(0[4-9]|1[01])-/.test(id));
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(sources).sort());
    expect(Object.keys(answersOf).sort()).toEqual(named('answers').sort());
    expect(Object.keys(linesOf).sort()).toEqual(named('lines').sort());
    const computed = items.filter(({ computed, form }) => computed !== null && form === null);
    for (const { id } of computed) expect(sources[id], id).toBe('computed');
    for (const id of [...named('answers'), ...named('lines')])
      expect(sourceOf(id).opensOn, id).not.toBeNull();
  });

  it.each([...named('answers'), ...named('lines')])('%s tells what was noted, and where', async (id) => {
    const found = await counted(id);
    expect(found, id).not.toBeNull();
    if (sources[id] === 'answers') expect(found?.summary).not.toEqual([]);
    else expect(found?.lines).not.toEqual([]);
    expect(found?.href).toMatch(/^\//);
  });
});

describe('what is offered', () => {
  it('is a line a meeting, with its attendance and its decision', async () => {
    expect((await counted('j08-reunions-tenues'))?.answers).toEqual({
      reunions: [
        {
          ...{ date: '2027-02-25', presents: 1, attendus: 1 },
          ...{ decision: 'Partir à 16 h', qui: 'le responsable', faite: 'oui' },
        },
      ],
    });
  });

  it('is what debriefs change, the oldest first; its sign and its core are left to the team', async () => {
    const { answers, href } = (await counted('j08-ajustement-ecrit')) ?? {};
    expect(answers).toEqual({
      ajustements: [{ change: 'Partir plus tard' }, { change: 'Dire le service en premier' }],
    });
    expect(href).toMatch(/\/debriefs$/);
  });

  it('counts talks and delays since the first outing', async () => {
    const talks = { equipe: 1, faits: 1, restent: 0, duree: 20 };
    expect((await counted('j08-points-individuels'))?.answers).toEqual(talks);
    expect((await counted('j08-alertes-suivies'))?.answers).toEqual({
      ...{ incidents: 1, genres: ['chien'], delai: 2 },
    });
  });

  it('is the plan and the commitments of the first campaign, the workshop of the second', async () => {
    expect((await counted('j05-reunion-mensuelle-fixee'))?.answers).toEqual({
      ...{ semaine: 'derniere', jour: 'jeudi', heure: '17:30', duree: 90 },
      ...{ premiere: '2027-01-28', lieu: 'La salle du club' },
    });
    expect((await counted('j09-engagements-du-partenaire'))?.answers).toEqual({
      engagements: [
        {
          ...{ structure: 'Le bailleur', fonction: 'direction de site', echeance: '2027-06-01' },
          ...{ engagement: 'Ouvrir le mercredi après-midi', ecrit: 'courriel', rappel: '2027-04-01' },
        },
      ],
    });
    expect((await counted('j11-atelier-sans-mentor'))?.answers).toMatchObject({ messagers: 4 });
  });

  it('hides small numbers (R22), and money from those who may not read it (R10)', async () => {
    // Doors opened less households met would tell the few that refused: they are not told.
    expect((await counted('j09-objectif-atteint'))?.answers).toEqual({
      ...{ visees: 120, frappees: 62, objectif: 30, rencontres: 42, atteint: 'oui' },
    });
    expect((await counted('j10-cout-complet'))?.answers).toEqual({
      postes: [{ poste: 'portes', montant: 80, calcul: 'Heures, 5 h' }],
      ...{ offert: 15.5, total: 95.5, foyers: 42 },
    });
    for (const viewer of [partner.staff, partner.manager]) {
      expect((await counted('j10-cout-complet', viewer))?.answers ?? {}).not.toHaveProperty('postes');
      expect(await counted('j10-budget-24-mois', viewer)).toBeNull();
    }
  });

  it('opens pages to those who may alone', async () => {
    expect((await counted('j05-contrats-signes', partner.staff))?.href).toBeNull();
    expect((await counted('j05-contrats-signes', partner.manager))?.href).toBe('/equipe/heures');
  });
});
