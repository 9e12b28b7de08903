import type { Role } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';

/** What somebody types, and the result that she would want to see first. */
export type ExpectedQuery = {
  readonly role: Role;
  readonly typed: string;
  readonly first: string;
  /** What makes it hard. */
  readonly how: 'plain' | 'accents' | 'plural' | 'misspelt' | 'synonym' | 'words';
};

const query = (role: Role, how: ExpectedQuery['how'], typed: string, first: string): ExpectedQuery => ({
  role,
  typed,
  first,
  how,
});

/** Chosen by what a person of the role looks for, before any ranking was tuned. */
export const expectedQueries: readonly ExpectedQuery[] = [
  query('mentor', 'plain', 'visites', routes.visits()),
  query('messenger', 'accents', 'ecouter', routes.module('ecouter-vraiment')),
  query('messenger', 'misspelt', 'écoutter', routes.module('ecouter-vraiment')),
  query('messenger', 'synonym', 'chien', routes.module('ma-securite-d-abord')),
  query('messenger', 'plain', 'refus', routes.word('refus')),
  query('messenger', 'misspelt', 'badje', routes.word('badge')),
  query('messenger', 'synonym', 'HLM', routes.word('bailleur')),
  query('messenger', 'synonym', 'samu', routes.word('secours')),
  query('messenger', 'synonym', 'suicide', routes.module('quand-c-est-grave')),
  query('messenger', 'misspelt', 'interprette', routes.word('interprete')),
  query('messenger', 'misspelt', 'carte vital', routes.word('carte-vitale')),
  query('messenger', 'plural', 'alliés', routes.word('allie')),
  query('messenger', 'plural', 'questions ouverte', routes.word('question-ouverte')),
  query('messenger', 'words', 'mes heures', routes.module('mes-heures-ma-paie-mes-droits')),
  query('messenger', 'accents', 'colere froide', routes.scenario('colere-froide')),
  query('messenger', 'plain', 'encore la mairie', routes.scenario('encore-la-mairie')),
  query('messenger', 'synonym', 'CAF', routes.word('allocations-familiales')),
  query('messenger', 'plain', 'carte perdue', routes.helpTopic('entrer-dans-essaim')),
  query('messenger', 'synonym', 'code oublié', routes.helpTopic('entrer-dans-essaim')),
  query('messenger', 'plain', 'hors ligne', routes.phone()),
  query('messenger', 'synonym', 'sans internet', routes.helpTopic('apprendre-sans-reseau')),
  query('messenger', 'plural', 'attestations', routes.certificate()),
  query('messenger', 'accents', 'mes phrases', routes.phrases()),
  query('manager', 'plain', 'carte perdue', routes.helpTopic('carte-perdue-code-oublie')),
  query('manager', 'synonym', 'ajouter une personne', routes.team()),
  query('manager', 'synonym', 'emargement', routes.trainingSessions()),
  query('director', 'synonym', 'heures de formation', routes.paidTime()),
  query('staff', 'accents', 'carte des allies', routes.module('la-carte-des-allies')),
  query('manager', 'synonym', "entretien d'embauche", routes.module('l-entretien-et-la-mise-en-situation')),
  query('director', 'plain', 'DUERP', routes.item('j04', 'j04-duerp-a-jour')),
  query('staff', 'words', 'registre rgpd', routes.item('j01', 'j01-registre-rgpd')),
  query('manager', 'plain', 'taux de rencontre', routes.indicator('IND-09')),
  query('director', 'accents', 'cout vrai', routes.module('le-cout-vrai-d-une-campagne')),
  query('staff', 'plural', 'feuilles de comptage', routes.tool('feuille-de-comptage')),
  query('manager', 'misspelt', 'apel de fin de sortie', routes.module('securite-et-appel-de-fin-de-sortie')),
  query('staff', 'synonym', 'organiser une tournée', routes.module('organiser-une-sortie')),
  query('manager', 'synonym', 'ordre du jour', routes.module('la-reunion-d-equipe-qui-donne-de-l-energie')),
  query('staff', 'words', 'bilan 4 pages', routes.item('j09', 'j09-bilan-de-4-pages')),
  query('director', 'words', 'budget 24 mois', routes.tool('budget-sur-24-mois')),
  query('director', 'misspelt', 'lettre de mision', routes.module('nos-roles-pendant-12-mois')),
  query('staff', 'misspelt', 'immertion', routes.module('immersion-chez-une-equipe-voisinmalin')),
  query('staff', 'plain', 'besoins', routes.needs()),
  query('director', 'plural', 'subventions', routes.module('subvention-ou-prestation')),
  query('manager', 'synonym', 'qui fait quoi', routes.module('nos-roles-pendant-12-mois')),
  query('mentor', 'plain', 'valider un jalon', routes.module('valider-un-jalon')),
  query('mentor', 'synonym', 'double cotation', routes.module('la-visite-de-terrain')),
  query('mentor', 'accents', 'epuisement', routes.module('les-moments-fragiles')),
  query('headOffice', 'plural', 'visites de terrain', routes.module('la-visite-de-terrain')),
  query('mentor', 'misspelt', 'plan de soutient', routes.module('les-moments-fragiles')),
  query('mentor', 'accents', 'a valider', routes.reviewQueue()),
  query('messenger', 'synonym', 'sans mon nom', routes.helpTopic('questions-sur-l-equipe')),
  query('staff', 'synonym', 'rendez-vous dans mon téléphone', routes.helpTopic('agenda-dans-mon-telephone')),
  query('director', 'synonym', 'citer notre association', routes.helpTopic('accepter-d-etre-cite')),
  query('mentor', 'plain', 'passer la main', routes.helpTopic('passer-la-main')),
  query('headOffice', 'synonym', 'prolongation', routes.helpTopic('terminer-ou-prolonger')),
  query('headOffice', 'accents', 'management de proximite', routes.pillar('p4')),
  query('director', 'plain', 'rapport financeur', routes.reports()),
  query('manager', 'synonym', 'exporter', routes.exports()),
  query('manager', 'plain', 'point du mois', routes.monthlyPoint()),
  query('staff', 'synonym', 'se noter', routes.selfAssessment()),
  query('manager', 'plain', 'appel mentor', routes.calls()),
  query('mentor', 'plain', 'agenda', routes.agenda()),
  query('mentor', 'synonym', 'réponses types', routes.replyPhrases()),
  query('mentor', 'synonym', 'niveaux des partenaires', routes.grids()),
  query('headOffice', 'plain', 'seuils du programme', routes.programmeSettings()),
  query('headOffice', 'synonym', 'charge des mentors', routes.network()),
  query('messenger', 'plain', 'compter portes', routes.doors()),
  query('messenger', 'synonym', 'enlever porte', routes.helpTopic('compter-les-portes')),
  query('messenger', 'plain', 'bilan sortie', routes.helpTopic('bilan-de-sortie')),
  query('manager', 'plural', 'réunion équipe', routes.teamMeetings()),
  query('manager', 'plain', 'heures prévues', routes.plannedHours()),
];
