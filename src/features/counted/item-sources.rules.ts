/** The page on which what Essaim counted of an item rests. Pure. */
import type { OpensOn } from './opens-on.ts';

const pageOf: Readonly<Record<string, OpensOn>> = {
  'j04-habitants-rencontres': 'recruitment',
  'j04-promesses-d-embauche': 'recruitment',
  'j04-diversite-de-l-equipe': 'team',
  'j04-reponses-donnees': 'recruitment',
  'j05-contrats-signes': 'contracts',
  'j05-formation-initiale-tenue': 'sessions',
  'j05-reunion-mensuelle-fixee': 'meetings',
  'j06-atelier-message': 'workshop',
  'j06-message-teste': 'workshop',
  'j06-acte-immediat': 'workshop',
  'j06-supports-valides': 'check',
  'j06-indicateurs-choisis': 'plan',
  'j06-formation-thematique': 'sessions',
  'j07-habitants-prevenus': 'check',
  'j07-messagers-accompagnes': 'team',
  'j07-alerte-testee': 'check',
  'j08-reunions-tenues': 'meetings',
  'j08-ajustement-ecrit': 'debriefs',
  'j08-points-individuels': 'talks',
  'j08-alertes-suivies': 'incidents',
  'j09-objectif-atteint': 'figures',
  'j09-bilan-de-4-pages': 'report',
  'j09-restitution-avec-messagers': 'return',
  'j09-engagements-du-partenaire': 'commitments',
  'j09-feuilles-detruites': 'return',
  'j09-retour-aux-habitants': 'return',
  'j10-cout-complet': 'cost',
  'j10-budget-24-mois': 'budget',
  'j11-atelier-sans-mentor': 'workshop',
  'j11-equipe-maintenue': 'retention',
};

/** M04 to M10 speak of the first campaign of a run, M11 of the second. */
export const sourceOf = (itemId: string): { readonly opensOn: OpensOn | null; readonly campaign: 0 | 1 } => ({
  opensOn: pageOf[itemId] ?? null,
  campaign: itemId.startsWith('j11') ? 1 : 0,
});
