/**
 * R11: of the forms of M04 to M11, the answers that Essaim knows by itself; a person takes them or not. The ids of
 * items, questions and options are permanent. Pure.
 */
import type { CommitmentWriting, DecisionState, IncidentKind } from '#db/schema/lists.ts';
import type { CostPost } from '#src/features/costs/index.ts';
import type { Answers, PlainValue, Row } from '#src/features/forms/index.ts';
import type { ShownFigure } from '#src/features/indicators/index.ts';
import { KEPT_SHARE } from '#src/features/management/index.ts';
import { longestAnswerHours } from '#src/features/restitution/index.ts';
import { addDays, addMonths, weekday } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { ItemCampaign, ItemFacts } from './item-facts.ts';

type Known = Readonly<Record<string, PlainValue | readonly Row[] | null | undefined>>;

/** Only what is known; an empty list of lines is not. */
const known = (answers: Known): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) =>
      value == null || (Array.isArray(value) && value.length === 0) ? [] : [[id, value]],
    ),
  );
const knownRow = (row: Readonly<Record<string, PlainValue | null | undefined>>): Row => known(row) as Row;

/** Those of the whole campaign, as of today: a sum that lags behind (decision 0035) would be a wrong answer. */
const figure = ({ state, value, until }: ShownFigure): number | null =>
  state === 'shown' && until === null ? value : null;
const knockedAgain = ({ state, numerator, until }: ShownFigure): number | null =>
  state === 'shown' && until === null ? numerator : null;

const first = ({ campaigns }: ItemFacts): ItemCampaign | null => campaigns[0] ?? null;

/** The day of the first outing of the run; every form of M08 counts « depuis la première sortie ». */
export const firstOutingOn = ({ campaigns }: ItemFacts): IsoDate | null =>
  campaigns
    .flatMap(({ campaign }) => campaign.outings)
    .filter(({ cancelled }) => !cancelled)
    .map(({ onDate }) => onDate)
    .sort()[0] ?? null;
const sinceFirstOuting = <T extends { readonly onDate: IsoDate }>(facts: ItemFacts, rows: readonly T[]) => {
  const from = firstOutingOn(facts) ?? '';
  return rows.filter(({ onDate }) => onDate >= from && onDate <= facts.day);
};

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;
/** The fourth of five is none that the form asks about. */
const weekOf = (day: IsoDate): string | undefined => {
  if (!addDays(day, 7).startsWith(day.slice(0, 7))) return 'derniere';
  return ['premiere', 'deuxieme', 'troisieme'][Math.floor((Number(day.slice(8)) - 1) / 7)];
};

const fixedMeeting = ({ meetings: [meeting] }: ItemFacts): Answers => {
  if (meeting === undefined) return {};
  const { onDate, startsAt, minutes, place } = meeting;
  return known({
    ...{ semaine: weekOf(onDate), jour: weekdays[weekday(onDate) - 1], heure: startsAt },
    ...{ duree: minutes, premiere: onDate, lieu: place },
  });
};

const applied: Readonly<Record<DecisionState, string>> = { done: 'oui', underWay: 'encours', dropped: 'non' };

/** One line a meeting, with its first decision: « une seule décision, la plus utile ». */
const heldMeetings = (facts: ItemFacts): Answers =>
  known({
    reunions: sinceFirstOuting(facts, facts.life?.meetings ?? []).map(({ onDate, attendance, decisions }) => {
      const [decision] = decisions;
      return knownRow({
        ...{ date: onDate, presents: attendance?.present, attendus: attendance?.expected },
        ...{ decision: decision?.text, qui: decision?.owner },
        faite: decision && applied[decision.state],
      });
    }),
  });

const middle = (sorted: readonly number[]): number | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

const talksHeld = (facts: ItemFacts): Answers => {
  if (facts.team.length === 0) return {};
  const talks = sinceFirstOuting(facts, facts.talks);
  const had = new Set(talks.map(({ personId }) => personId));
  return known({
    ...{ equipe: facts.team.length, faits: talks.length },
    restent: facts.team.filter((id) => !had.has(id)).length,
    duree: middle(talks.map(({ minutes }) => minutes).sort((a, b) => a - b)),
  });
};

const kinds: Readonly<Record<IncidentKind, string>> = {
  ...{ verbal: 'verbal', dog: 'chien', fall: 'chute', other: 'autre' },
};

/** Zero is for a person to say: Essaim only knows what was written in it. */
const alerts = ({ incidents, campaigns }: ItemFacts): Answers => {
  const ids = new Set(campaigns.map(({ campaign }) => campaign.id));
  const own = incidents.filter(({ campaignId }) => ids.has(campaignId));
  const longest = longestAnswerHours(own);
  return own.length === 0
    ? {}
    : known({
        incidents: own.length,
        genres: [...new Set(own.map(({ kind }) => kinds[kind]))],
        delai: longest === null ? null : Math.ceil(longest),
      });
};

const targets = (facts: ItemFacts): Answers => {
  const read = first(facts);
  if (read === null) return {};
  const { byId, revisitShare } = read.shown;
  const { targetHouseholds } = read.campaign.plan;
  const met = figure(byId['IND-07']);
  return known({
    ...{ visees: figure(byId['IND-01']), frappees: figure(byId['IND-02']), ouvertes: figure(byId['IND-04']) },
    ...{ repassees: knockedAgain(revisitShare), objectif: targetHouseholds, rencontres: met },
    atteint: met === null || targetHouseholds === null ? null : met / targetHouseholds >= 0.8 ? 'oui' : 'non',
  });
};

/** What debriefs say that the team changes; its sign and whether it touches the core are for the team to tell. */
const adjustments = (facts: ItemFacts): Answers =>
  known({ ajustements: first(facts)?.given?.changes.map((change) => knownRow({ change })) });

const writings: Readonly<Record<CommitmentWriting, string>> = {
  ...{ mail: 'courriel', minutes: 'compteRendu', agreement: 'convention' },
};

const commitments = (facts: ItemFacts): Answers => {
  const given = first(facts)?.given;
  const heldOn = given?.reportBackHeld?.onDate ?? null;
  return known({
    engagements: given?.commitments.map((one) =>
      knownRow({
        ...{ structure: one.structure, fonction: one.function, engagement: one.text, echeance: one.dueOn },
        ecrit: writings[one.writtenIn],
        rappel: heldOn === null ? null : addMonths(heldOn, 1),
      }),
    ),
  });
};

const posts: Readonly<Record<CostPost, string>> = {
  ...{ doors: 'portes', training: 'formation', support: 'encadrement' },
  ...{ expenses: 'frais', reportBack: 'restitution' },
};

/** What was lent or given has a question of its own. */
const wholeCost = (facts: ItemFacts): Answers => {
  const read = first(facts);
  const costs = read?.costs ?? null;
  if (read === null || costs === null) return {};
  const lent = costs.lines.filter((line) => line.lent).reduce((sum, { cents }) => sum + cents, 0);
  return known({
    postes: costs.lines
      .filter((line) => !line.lent)
      .map(({ item, label, cents, how }) => ({
        ...{ poste: posts[item], montant: cents / 100, calcul: how === '' ? label : `${label}, ${how}` },
      })),
    ...{ offert: lent / 100, total: costs.total / 100, foyers: figure(read.shown.byId['IND-07']) },
  });
};

const kept = ({ life }: ItemFacts): Answers => {
  const found = life?.sinceHiring;
  if (found?.share == null) return {};
  const { then, still, joined, share } = found;
  return { depart: then, restes: still, nouveaux: joined, part: share >= KEPT_SHARE ? 'oui' : 'non' };
};

const ownIndicators = (facts: ItemFacts): Answers => {
  const campaign = first(facts)?.campaign;
  return known({
    portes: campaign?.sectors.length ? campaign.sectors.reduce((sum, { doors }) => sum + doors, 0) : null,
    foyers: campaign?.plan.targetHouseholds,
    propres: campaign?.plan.ownIndicators.map(({ name, question }) => knownRow({ nom: name, question })),
  });
};

const workshopAlone = ({ campaigns: [, second] }: ItemFacts): Answers => {
  const message = second?.campaign.message;
  return known({ date: message?.heldOn, messagers: message?.messengers, message: message?.spoken });
};

const teamOf = ({ team }: ItemFacts): number | null => (team.length === 0 ? null : team.length);
const recruited = ({ life }: ItemFacts): Answers => known({ ...life?.recruitment });

/** Item → its answers. Questions that a form no longer asks are left out by the reader (`fitAnswers`). */
export const answersOf: Readonly<Record<string, (facts: ItemFacts) => Answers>> = {
  'j04-habitants-rencontres': recruited,
  'j04-promesses-d-embauche': recruited,
  'j04-diversite-de-l-equipe': (facts) => known({ taille: teamOf(facts) }),
  'j05-reunion-mensuelle-fixee': fixedMeeting,
  'j06-message-teste': (facts) => known({ message: first(facts)?.campaign.message?.spoken }),
  'j06-acte-immediat': (facts) => {
    const campaign = first(facts)?.campaign;
    return known({ geste: campaign?.message?.act ?? campaign?.plan.expectedAct });
  },
  'j06-indicateurs-choisis': ownIndicators,
  'j07-messagers-accompagnes': (facts) => known({ equipe: teamOf(facts) }),
  'j08-reunions-tenues': heldMeetings,
  'j08-ajustement-ecrit': adjustments,
  'j08-points-individuels': talksHeld,
  'j08-alertes-suivies': alerts,
  'j09-objectif-atteint': targets,
  'j09-engagements-du-partenaire': commitments,
  'j10-cout-complet': wholeCost,
  'j11-atelier-sans-mentor': workshopAlone,
  'j11-equipe-maintenue': kept,
};
