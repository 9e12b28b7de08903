/** R11: what Essaim noted of the items of M04 to M11 that ask for a document or somebody's word. Pure. */
import type { CampaignFactKind } from '#db/schema/lists.ts';
import { itemLineWords as words } from '#src/i18n/counted.fr.ts';
import { firstOutingOn } from './item-answers.rules.ts';
import type { ItemFacts } from './item-facts.ts';

type Lines = (facts: ItemFacts) => readonly string[];

/** A fact of the first campaign that somebody declared: its check list, its giving back. */
const declared =
  (kind: CampaignFactKind): Lines =>
  ({ campaigns: [first] }) => {
    const fact = first?.campaign.facts.get(kind);
    return fact?.done === true ? [words.declared[kind](fact.onDate, fact.n)] : [];
  };

const contracts: Lines = ({ life }) => {
  const { active = 0, permanent = 0 } = life?.contracts ?? {};
  return active === 0 ? [] : [words.contracts(active, permanent)];
};

const session = ({ title, onDate, minutes, present }: ItemFacts['sessions'][number]): string =>
  words.session({ title, onDate, minutes, present });

/** Before the first outing: what prepared the team to go out. */
const initialTraining: Lines = (facts) => {
  const until = firstOutingOn(facts);
  return facts.sessions.filter(({ onDate }) => until === null || onDate <= until).map(session);
};

/** Since the first campaign began to be planned; and who read its message again. */
const themeTraining: Lines = (facts) => {
  const [first] = facts.campaigns;
  if (first === undefined) return [];
  const { facts: said, plan, outings } = first.campaign;
  const days = [said.get('partnerBriefed')?.onDate, plan.startsOn, outings[0]?.onDate];
  const from = days.flatMap((day) => day ?? []).sort()[0] ?? facts.day;
  return [
    ...facts.sessions.filter(({ onDate }) => onDate >= from).map(session),
    ...declared('partnerBriefed')(facts),
    ...(first.prepared === 0 ? [] : [words.prepared(first.prepared, facts.team.length)]),
  ];
};

const workshop: Lines = ({ campaigns: [first] }) => {
  const message = first?.campaign.message;
  return message?.heldOn == null ? [] : [words.workshop(message.heldOn, message.messengers)];
};

/** Item → what was noted, as sentences. */
export const linesOf: Readonly<Record<string, Lines>> = {
  'j04-reponses-donnees': ({ life }) => {
    const given = life?.recruitment?.reponses;
    return given === undefined ? [] : [words.answered(given)];
  },
  'j05-contrats-signes': contracts,
  'j05-formation-initiale-tenue': initialTraining,
  'j06-atelier-message': workshop,
  'j06-supports-valides': declared('materialsReady'),
  'j06-formation-thematique': themeTraining,
  'j07-habitants-prevenus': declared('residentsWarned'),
  'j07-alerte-testee': declared('alertTested'),
  'j09-bilan-de-4-pages': ({ campaigns: [first] }) => {
    const report = first?.given?.report ?? null;
    return report === null ? [] : [words.report(report.document.asOf)];
  },
  'j09-restitution-avec-messagers': declared('reportBackHeld'),
  'j09-feuilles-detruites': declared('sheetsDestroyed'),
  'j09-retour-aux-habitants': declared('residentsTold'),
  'j10-budget-24-mois': ({ budgeted }) => (budgeted ? [words.budget] : []),
};
