import { describe, expect, it } from 'vitest';
import { stepHref } from '#src/features/campaigns/components/parts.ts';
import { checkList, leftIn } from '#src/features/campaigns/check-list.rules.ts';
import type { CheckKnown } from '#src/features/campaigns/check-list.rules.ts';
import { nextStep } from '#src/features/campaigns/next-step.rules.ts';
import { noDoors } from '#src/features/doors/index.ts';
import type {
  Campaign,
  CampaignMessage,
  CampaignPlan,
  Outing,
  OutingTally,
} from '#src/features/doors/index.ts';
import { checkWords, stepWords } from '#src/i18n/campaigns.fr.ts';

/** A campaign as it is told, and the one sentence that its pages answer with. */
const TODAY = '2027-03-04';
const [BEFORE, AFTER] = ['2027-03-01', '2027-03-08'];

const wholePlan: CampaignPlan = {
  ...{
    title: 'Le bus',
    needId: null,
    theme: 'other',
    commissioningPartner: 'La ville',
    deliveryPartner: null,
  },
  ...{ aim: 'Voyager', audience: 'Tous', expectedAct: 'Demander la carte', targetHouseholds: 200 },
  ...{ startsOn: '2027-03-10', endsOn: '2027-04-10', ownIndicators: [] },
};
const outing = (onDate: string, over: Partial<Outing> = {}): Outing => ({
  ...{ id: onDate, campaignId: 'c', sectorId: 's', onDate, halfDay: 'afternoon', pass: 1, meetsAt: null },
  ...{ place: null, minutes: 120, cancelled: false, memberIds: ['awa', 'samir'], versionId: 'v', ...over },
});
const sector = { id: 's', name: 'Nord', doors: 80 };
const campaign = (over: Partial<Campaign> = {}): Campaign => ({
  ...{ id: 'c', runId: 'r', organisationId: 'o', recordedAt: 1, planId: 'p', plan: wholePlan },
  ...{ sectors: [sector], sectorById: new Map(), outings: [], message: null, facts: new Map() },
  ...over,
});
const sheet = (closed: boolean, foundUseful = 0) =>
  ({ closed, foundUseful, own: [] as number[], paper: null }) as unknown as OutingTally['sheet'];
const tally = (outingId: string, told: Partial<OutingTally> = {}): [string, OutingTally] => [
  outingId,
  { outingId, doors: noDoors, sheet: null, ...told },
];
const closed = new Map([['closed', { done: true }]]) as unknown as Campaign['facts'];

type State = { campaign?: Partial<Campaign>; tallies?: [string, OutingTally][]; left?: number };
const done = tally(BEFORE, { sheet: sheet(true) });
const states: readonly (readonly [what: string, state: State, told: string, at: string])[] = [
  [
    'nothing but a name',
    { campaign: { plan: { ...wholePlan, aim: null }, sectors: [] } },
    ...(['Finir le plan', '/campagnes/c/plan'] as const),
  ],
  [
    'a plan without a sector',
    { campaign: { sectors: [] } },
    ...(['Dessiner les secteurs', '/campagnes/c/plan#secteurs'] as const),
  ],
  ['a sector without an outing', {}, ...(['Prévoir les sorties', '/campagnes/c/sorties#ajouter'] as const)],
  [
    'its only outing called off',
    { campaign: { outings: [outing(AFTER, { cancelled: true })] } },
    ...(['Prévoir les sorties', '/campagnes/c/sorties#ajouter'] as const),
  ],
  [
    'an outing to come and lines to prepare',
    { campaign: { outings: [outing(AFTER)] }, left: 3 },
    ...(['Il reste 3 choses à préparer', '/campagnes/c/preparer'] as const),
  ],
  [
    'an outing to come and one line to prepare',
    { campaign: { outings: [outing(AFTER)] }, left: 1 },
    ...(['Il reste 1 chose à préparer', '/campagnes/c/preparer'] as const),
  ],
  [
    'an outing to come and everything ready',
    { campaign: { outings: [outing(AFTER)] } },
    ...(['Prochaine sortie : lundi 8 mars, après-midi', `/campagnes/c/sorties/${AFTER}`] as const),
  ],
  [
    'an outing today, which is still to come',
    { campaign: { outings: [outing(TODAY), outing(AFTER)] } },
    ...(['Prochaine sortie : jeudi 4 mars, après-midi', `/campagnes/c/sorties/${TODAY}`] as const),
  ],
  [
    'today’s sheet filled, and another outing to come',
    {
      campaign: { outings: [outing(TODAY), outing(AFTER)] },
      tallies: [tally(TODAY, { sheet: sheet(true) })],
      left: 2,
    },
    ...(['Prochaine sortie : lundi 8 mars, après-midi', `/campagnes/c/sorties/${AFTER}`] as const),
  ],
  [
    'an outing that is over, without its sheet, before one to come',
    { campaign: { outings: [outing(BEFORE), outing(AFTER)] } },
    ...(['Remplir le bilan du lundi 1er mars', `/portes/c/${BEFORE}/bilan`] as const),
  ],
  [
    'a sheet that contradicts itself, before one to fill',
    {
      campaign: { outings: [outing('2027-02-22'), outing(BEFORE)] },
      tallies: [tally(BEFORE, { sheet: sheet(true, 3) })],
    },
    ...(['Corriger le bilan du lundi 1er mars', `/portes/c/${BEFORE}/bilan`] as const),
  ],
  [
    'two of them: the older one first',
    {
      campaign: { outings: [outing('2027-02-22'), outing(BEFORE)] },
      tallies: [tally('2027-02-22', { sheet: sheet(true, 3) }), tally(BEFORE, { sheet: sheet(true, 3) })],
    },
    ...(['Corriger le bilan du lundi 22 février', '/portes/c/2027-02-22/bilan'] as const),
  ],
  [
    'a first pass that is done',
    { campaign: { outings: [outing(BEFORE)] }, tallies: [done] },
    ...(['Prévoir le second passage', '/campagnes/c/sorties?passage=2#ajouter'] as const),
  ],
  [
    'a second pass that is done',
    { campaign: { outings: [outing(BEFORE, { pass: 2 })] }, tallies: [done] },
    ...(['Restituer', '/campagnes/c/restitution'] as const),
  ],
  [
    'both passes done',
    {
      campaign: { outings: [outing('2027-02-22'), outing(BEFORE, { pass: 2 })] },
      tallies: [tally('2027-02-22', { sheet: sheet(true) }), done],
    },
    ...(['Restituer', '/campagnes/c/restitution'] as const),
  ],
  [
    'its last day past, and a first pass alone',
    {
      campaign: { outings: [outing(BEFORE)], plan: { ...wholePlan, endsOn: '2027-03-03' } },
      tallies: [done],
    },
    ...(['Restituer', '/campagnes/c/restitution'] as const),
  ],
  [
    'its last day past, and no outing ever',
    { campaign: { plan: { ...wholePlan, endsOn: '2027-03-03' } } },
    ...(['Prévoir les sorties', '/campagnes/c/sorties#ajouter'] as const),
  ],
  [
    'closed, whatever was left',
    { campaign: { facts: closed, outings: [outing(BEFORE)] } },
    ...(['Cette campagne est fermée', '/campagnes/c/chiffres'] as const),
  ],
];

describe('the one thing to do next', () => {
  it.each(states)('with %s', (_what, state, told, at) => {
    const step = nextStep({
      campaign: campaign(state.campaign),
      tallies: new Map(state.tallies),
      left: state.left ?? 0,
      today: TODAY,
    });
    expect([stepWords(step).title.replaceAll('\u00A0', ' '), stepHref('c', step)]).toEqual([told, at]);
  });
});

const message = (over: Partial<CampaignMessage>): CampaignMessage =>
  ({ heldOn: BEFORE, messengers: 3, act: null, ...over }) as CampaignMessage;
const fact = (kind: string, is: boolean) =>
  new Map([[kind, { kind, done: is, onDate: BEFORE }]]) as unknown as Campaign['facts'];
const bare: CheckKnown = {
  campaign: campaign({ plan: { ...wholePlan, expectedAct: null }, sectors: [] }),
  ...{ proofs: [], next: null, learning: { messengers: 0, waiting: [] } },
};
const withCampaign = (over: Partial<Campaign>): CheckKnown => ({
  ...bare,
  campaign: { ...bare.campaign, ...over },
});
const goes = { campaign: { ...bare.campaign, outings: [outing(AFTER)] }, next: outing(AFTER) };

/** State → the lines that are said ready, in the order of the page. */
const lists: readonly (readonly [what: string, known: CheckKnown, ready: readonly string[]])[] = [
  ['nothing', bare, []],
  ['an agreement', { ...bare, proofs: [{ kind: 'agreement' }] }, ['La convention est là']],
  ['another proof', { ...bare, proofs: [{ kind: 'workshop' }] }, []],
  [
    'a workshop of three messengers',
    withCampaign({ message: message({}) }),
    ['L’atelier message a réuni trois messagers'],
  ],
  ['a workshop of two', withCampaign({ message: message({ messengers: 2 }) }), []],
  ['a workshop without a day', withCampaign({ message: message({ heldOn: null }) }), []],
  [
    'an act in the plan',
    withCampaign({ plan: { ...wholePlan, expectedAct: 'Demander' } }),
    ['L’acte attendu est écrit'],
  ],
  [
    'an act that the workshop wrote',
    withCampaign({ message: message({ messengers: 0, act: 'Demander' }) }),
    ['L’acte attendu est écrit'],
  ],
  ['a sector', withCampaign({ sectors: [sector] }), ['Les secteurs sont dessinés']],
  [
    'an outing whose team is ready',
    { ...bare, ...goes, learning: { messengers: 2, waiting: [] } },
    ['La première sortie est prévue', 'L’équipe de la prochaine sortie a fini ses modules'],
  ],
  [
    'an outing with somebody who is not',
    { ...bare, ...goes, learning: { messengers: 2, waiting: ['awa'] } },
    ['La première sortie est prévue'],
  ],
  ['an outing called off', withCampaign({ outings: [outing(AFTER, { cancelled: true })] }), []],
  [
    'outings that are all over',
    withCampaign({ outings: [outing(BEFORE)] }),
    ['La première sortie est prévue', 'L’équipe de la prochaine sortie a fini ses modules'],
  ],
  ['a tick', withCampaign({ facts: fact('alertTested', true) }), ['L’alerte a été testée à blanc']],
  ['a tick taken off', withCampaign({ facts: fact('alertTested', false) }), []],
];

describe('the check list before the first door', () => {
  it.each(lists)('with %s', (_what, known, ready) => {
    const lines = checkList(known);
    const told = lines
      .filter((line) => line.done)
      .map((line) =>
        line.kind === 'computed' ? checkWords.titleOf(line.id) : checkWords.declaredOf(line.id),
      );
    expect(told).toEqual(ready);
    expect(leftIn(lines)).toBe(11 - ready.length);
  });

  it.each([
    [0, 5, [], '0 messager sur 5 est prêt.'],
    [1, 5, [], '1 messager sur 5 est prêt.'],
    [3, 5, ['Awa', 'Samir'], '3 messagers sur 5 sont prêts. Il reste des modules à Awa et Samir.'],
  ])('says %i of %i', (done, messengers, waiting, told) => {
    expect(checkWords.ready({ done, messengers, waiting }).replaceAll('\u00A0', ' ')).toBe(told);
  });
});
