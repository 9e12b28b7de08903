import { describe, expect, it } from 'vitest';
import { answersOf } from '#src/features/counted/item-answers.rules.ts';
import type { ItemFacts } from '#src/features/counted/item-facts.ts';
import type { ManagementFacts } from '#src/features/management/index.ts';
import { figuresOf } from '#tests/builders/figures-of.ts';

const factsOf = (over: Partial<ItemFacts>): ItemFacts => ({
  ...{ day: '2027-03-04', life: null, meetings: [], talks: [], team: [], sessions: [], incidents: [] },
  ...{ campaigns: [], budgeted: false, ...over },
});
const campaignOf = (
  figures: ReturnType<typeof figuresOf>,
  over: Partial<ItemFacts['campaigns'][number]> = {},
): ItemFacts['campaigns'][number] => ({
  ...{ campaign: figures.campaign, shown: figures.figures, given: null, prepared: 0, costs: null, ...over },
});
const answers = (item: string, over: Partial<ItemFacts> = {}) => answersOf[item]?.(factsOf(over));

describe('what Essaim offers to a form (R11)', () => {
  it('is nothing while nothing is known', () => {
    for (const item of Object.keys(answersOf)) expect(answers(item), item).toEqual({});
  });

  it.each([
    ['2027-02-01', 'premiere', 'lundi'],
    ['2027-02-07', 'premiere', undefined],
    ['2027-02-09', 'deuxieme', 'mardi'],
    ['2027-02-17', 'troisieme', 'mercredi'],
    ['2027-02-25', 'derniere', 'jeudi'],
    ['2027-03-26', 'derniere', 'vendredi'],
    ['2027-03-24', undefined, 'mercredi'],
    ['2027-03-27', 'derniere', 'samedi'],
    ['2027-03-31', 'derniere', 'mercredi'],
  ])('places a meeting of %s in its month', (onDate, semaine, jour) => {
    const meeting = { onDate, startsAt: null, minutes: 60, place: null };
    const offered = answers('j05-reunion-mensuelle-fixee', { meetings: [meeting as never] });
    expect(offered).toEqual({
      ...{ premiere: onDate, duree: 60 },
      ...(semaine && { semaine }),
      ...(jour && { jour }),
    });
  });

  it.each([
    [7, 10, 'oui'],
    [6, 10, 'non'],
    [1, 1, 'oui'],
  ])('holds a team of which %i of %i are left to seven of ten: %s', (still, then, part) => {
    const sinceHiring = { from: '2026-09-30', then, still, joined: 2, share: still / then };
    expect(answers('j11-equipe-maintenue', { life: { sinceHiring } as ManagementFacts })).toEqual({
      ...{ depart: then, restes: still, nouveaux: 2, part },
    });
  });

  it.each([
    [40, 50, 'oui'],
    [39, 50, 'non'],
    [40, null, undefined],
    [9, 10, undefined],
  ])('holds %i households met of %s to eight of ten: %s', (talked, targetHouseholds, atteint) => {
    const campaigns = [campaignOf(figuresOf({ plan: { targetHouseholds } }, { talked, nobody: 60 }))];
    expect(answers('j09-objectif-atteint', { campaigns })?.['atteint']).toBe(atteint);
  });

  it('says no sum that lags behind, nor one that is hidden (R22)', () => {
    const campaigns = [
      campaignOf(
        figuresOf(
          {},
          { talked: 40, nobody: 60, refused: 20 },
          { out: { onDate: '2027-02-03' }, talked: 3, nobody: 2 },
        ),
      ),
    ];
    expect(answers('j09-objectif-atteint', { campaigns })).toEqual({ visees: 140, objectif: 100 });
    const first = { talked: 40, noTime: 25, revisit: 12, nobody: 60, refused: 15 };
    const out = { pass: 2 as const, onDate: '2027-02-04' };
    const second = { out, talked: 12, noTime: 10, nobody: 20, refused: 10 };
    const again = [campaignOf(figuresOf({}, first, second))];
    expect(answers('j09-objectif-atteint', { campaigns: again })).toMatchObject({
      ...{ frappees: 140, repassees: 52, rencontres: 52 },
    });
  });

  it('counts meetings and talks from the first outing that stands to today', () => {
    const campaigns = [
      campaignOf(
        figuresOf(
          {},
          { out: { onDate: '2027-02-10' } },
          { out: { onDate: '2027-01-10', cancelled: true } },
          { out: { onDate: '2027-02-05' } },
        ),
      ),
    ];
    const days = ['2027-02-04', '2027-02-05', '2027-03-04', '2027-03-05'];
    const meetings = days.map((onDate, rank) => ({
      ...{ onDate, attendance: null },
      decisions: rank === 1 ? [{ text: 'Partir tôt', owner: null, state: 'dropped' as const }] : [],
    }));
    const life = { meetings } as unknown as ManagementFacts;
    expect(answers('j08-reunions-tenues', { campaigns, life })).toEqual({
      reunions: [{ date: '2027-02-05', decision: 'Partir tôt', faite: 'non' }, { date: '2027-03-04' }],
    });
    const talks = [...days, '2027-02-20', '2027-02-21'].map((onDate, rank) => ({
      ...{ onDate, minutes: [1, 100, 20, 1, 9, 30][rank] ?? 0, personId: rank === 5 ? 'b' : 'a' },
    }));
    expect(
      answers('j08-points-individuels', { campaigns, talks: talks as never, team: ['a', 'b', 'c'] }),
    ).toEqual({
      ...{ equipe: 3, faits: 4, restent: 1, duree: 20 },
    });
  });

  it('counts the incidents of this run, in whole hours, each kind once', () => {
    const at = Date.parse('2027-02-10T10:00:00Z');
    const incident = (campaignId: string, kind: 'dog' | 'fall', hours: number | null) => ({
      ...{ campaignId, kind, recordedAt: at, onDate: '2027-02-10' },
      followUps: hours === null ? [] : [{ recordedAt: at + hours * 3_600_000 }],
    });
    const campaigns = [campaignOf(figuresOf({}))];
    const offered = (...incidents: ReturnType<typeof incident>[]) =>
      answers('j08-alertes-suivies', { campaigns, incidents: incidents as never });
    const own = [incident('c', 'dog', 2.2), incident('c', 'fall', 5.1), incident('c', 'dog', null)];
    expect(offered(...own, incident('elsewhere', 'fall', 90))).toEqual({
      ...{ incidents: 3, genres: ['chien', 'chute'], delai: 6 },
    });
    expect(offered(incident('c', 'dog', null))).toEqual({ incidents: 1, genres: ['chien'] });
    expect(offered(incident('elsewhere', 'dog', 1))).toEqual({});
  });

  it('says the whole cost, what was lent apart, and its households when they are told', () => {
    const line = (cents: number, how: string, lent: boolean) => ({
      ...{ item: 'expenses' as const, label: 'Cartes', cents, how, lent },
    });
    const costs = {
      lines: [line(1_050, '', false), line(200, '2 × 1 €', false), line(500, '', true)],
      total: 1_750,
    };
    const of = (talked: number) =>
      answers('j10-cout-complet', { campaigns: [campaignOf(figuresOf({}, { talked }), { costs })] });
    const postes = [
      { poste: 'frais', montant: 10.5, calcul: 'Cartes' },
      { poste: 'frais', montant: 2, calcul: 'Cartes, 2 × 1 €' },
    ];
    expect(of(12)).toEqual({ postes, offert: 5, total: 17.5, foyers: 12 });
    expect(of(4)).toEqual({ postes, offert: 5, total: 17.5 });
  });

  it('recalls commitments a month after the report-back, when it has a day', () => {
    const commitments = [
      {
        structure: 'Le bailleur',
        function: 'site',
        text: 'Ouvrir',
        dueOn: '2027-06-01',
        writtenIn: 'minutes',
      },
    ];
    const of = (reportBackHeld: { onDate: string | null } | null) =>
      answers('j09-engagements-du-partenaire', {
        campaigns: [campaignOf(figuresOf({}), { given: { commitments, reportBackHeld } as never })],
      })?.['engagements'];
    const said = {
      ...{ structure: 'Le bailleur', fonction: 'site', engagement: 'Ouvrir' },
      echeance: '2027-06-01',
      ecrit: 'compteRendu',
    };
    expect(of({ onDate: '2027-01-31' })).toEqual([{ ...said, rappel: '2027-02-28' }]);
    for (const none of [null, { onDate: null }]) expect(of(none)).toEqual([said]);
  });

  it('says the doors, the target and the own indicators of the first campaign, the workshop of the second', () => {
    const told = (act: string | null) => ({ heldOn: null, messengers: 5, spoken: 'Bonjour', act }) as never;
    const campaigns = [
      campaignOf(figuresOf({ plan: { expectedAct: 'Signer' }, message: told(null) })),
      campaignOf(figuresOf({ message: told('Appeler'), sectors: [] })),
    ];
    expect(answers('j06-indicateurs-choisis', { campaigns })).toEqual({
      ...{ portes: 140, foyers: 100, propres: [{ nom: 'Chauffage', question: 'Avez-vous froid ?' }] },
    });
    expect(answers('j06-indicateurs-choisis', { campaigns: campaigns.slice(1) })).not.toHaveProperty(
      'portes',
    );
    expect(answers('j06-acte-immediat', { campaigns })).toEqual({ geste: 'Signer' });
    expect(answers('j06-acte-immediat', { campaigns: campaigns.slice(1) })).toEqual({ geste: 'Appeler' });
    expect(answers('j11-atelier-sans-mentor', { campaigns })).toEqual({ messagers: 5, message: 'Bonjour' });
    expect(answers('j04-diversite-de-l-equipe', { team: ['a', 'b'] })).toEqual({ taille: 2 });
  });
});
