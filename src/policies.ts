import type { Role } from '#db/schema/lists.ts';

/**
 * Who may enter each URL of Essaim; src/routes.ts writes their addresses. The gate and tests/access.test.ts read this
 * one table.
 * Keys are Astro route patterns; a pattern that is built but not listed here answers 403.
 */
export type RoutePolicy = {
  /** 'public': anybody, signed in or not. */
  readonly roles: 'public' | readonly Role[];
  /** An API answers 401 instead of leading to the sign-in page. */
  readonly api?: true;
  /** Reads its own body instead of going through src/actions. */
  readonly endpoint?: true;
  /** A step on the way somewhere: it makes sense after the one before, so no map leads to it. */
  readonly step?: true;
  /** Only under `npm run demo`; elsewhere it does not exist. */
  readonly demo?: true;
};

export const learners = ['messenger', 'staff', 'manager', 'director', 'mentor', 'headOffice'] as const;
export const partnerTeam = ['staff', 'manager', 'director'] as const;
/** Those who answer for what is paid and attested. */
export const answerable = ['manager', 'director'] as const;
export const guides = ['mentor', 'headOffice'] as const;
const everybody = learners;

export const policies: Readonly<Record<string, RoutePolicy>> = {
  '/': { roles: 'public' },
  '/entrer': { roles: 'public' },
  '/entrer/code': { roles: 'public' },
  '/entrer/mail': { roles: 'public' },
  '/entrer/secret': { roles: 'public', step: true },
  '/entrer/telephone': { roles: 'public', step: true },
  '/entrer/qui': { roles: 'public', step: true },
  '/e/[jeton]': { roles: 'public' },
  '/invite/[jeton]': { roles: 'public' },
  '/projet': { roles: 'public' },
  '/plan-du-site': { roles: 'public' },
  '/accessibilite': { roles: 'public' },
  '/accessibilite/grille': { roles: 'public' },
  '/confidentialite': { roles: 'public' },
  '/mentions-legales': { roles: 'public' },
  '/aide': { roles: 'public' },
  '/aide/[sujet]': { roles: 'public' },
  '/demo': { roles: 'public', demo: true },
  '/demo/entrer': { roles: 'public', demo: true, endpoint: true },
  '/404': { roles: 'public' },
  '/500': { roles: 'public' },
  '/erreur': { roles: 'public' },
  '/reglages': { roles: 'public' },
  '/moi': { roles: everybody },
  '/nouveautes': { roles: everybody },
  '/nouveautes/semaine': { roles: [...partnerTeam, ...guides] },
  '/moi/attestation': { roles: ['messenger', ...partnerTeam] },
  '/attestations': { roles: 'public' },
  '/attestations/[code]': { roles: 'public' },
  '/attestations/[code]/imprimer': { roles: ['messenger', ...partnerTeam] },
  '/attestations/[code]/fichier': { roles: ['messenger', ...partnerTeam] },

  '/accueil': { roles: ['messenger'] },
  '/parcours': { roles: learners },
  '/parcours/[mois]': { roles: [...partnerTeam, ...guides] },
  '/parcours/[mois]/imprimer': { roles: [...partnerTeam, ...guides] },
  '/modules/[slug]': { roles: learners },
  '/modules/[slug]/[section]': { roles: learners },
  '/modules/[slug]/questions': { roles: learners },
  '/modules/[slug]/questions/[question]': { roles: learners },
  '/modules/[slug]/fin': { roles: learners },
  '/modules/[slug]/nouveau': { roles: learners },
  '/modules/[slug]/imprimer': { roles: learners },
  '/modules/[slug]/essai': { roles: ['messenger'] },
  '/situations': { roles: learners },
  '/situations/[slug]': { roles: learners },
  '/situations/[slug]/[scene]': { roles: learners },
  '/situations/[slug]/imprimer': { roles: learners },
  '/phrases': { roles: ['messenger'] },
  '/rappel': { roles: ['messenger'] },
  '/questionnaire': { roles: ['messenger'] },

  '/telephone': { roles: ['messenger'] },
  '/hors-ligne': { roles: 'public' },
  '/api/envois': { roles: learners, api: true, endpoint: true },
  '/modules/[slug]/hors-ligne.json': { roles: learners, api: true },
  '/situations/[slug]/hors-ligne.json': { roles: learners, api: true },
  '/mots/hors-ligne.json': { roles: learners, api: true },

  '/recherche': { roles: learners },
  '/recherche/index/[audience]/[...file]': { roles: learners, api: true },
  '/mots': { roles: learners },
  '/mots/[slug]': { roles: learners },
  '/indicateurs': { roles: [...partnerTeam, ...guides] },
  '/grille/reperes': { roles: [...partnerTeam, ...guides] },
  '/a-confirmer': { roles: [...partnerTeam, ...guides] },

  '/quoi-de-neuf': { roles: [...partnerTeam, ...guides] },

  '/outils': { roles: [...partnerTeam, ...guides] },
  '/outils/[slug]': { roles: [...partnerTeam, ...guides] },
  '/outils/[slug]/fichier': { roles: [...partnerTeam, ...guides] },

  '/tableau': { roles: partnerTeam },
  '/jalons': { roles: partnerTeam },
  '/jalons/[id]': { roles: partnerTeam },
  '/jalons/[id]/points/[item]': { roles: partnerTeam },
  '/jalons/[id]/points/[item]/formulaire': { roles: partnerTeam },
  '/jalons/[id]/etat': { roles: partnerTeam, api: true },
  '/jalons/[id]/verifier': { roles: partnerTeam },
  '/jalons/[id]/historique': { roles: partnerTeam },
  '/preuves/[id]': { roles: ['staff', 'manager', 'director', 'mentor', 'headOffice'] },
  '/allies': { roles: partnerTeam },
  '/allies/[id]': { roles: partnerTeam },
  '/besoins': { roles: partnerTeam },
  '/besoins/[id]': { roles: partnerTeam },
  '/grille': { roles: partnerTeam },
  '/point-du-mois': { roles: partnerTeam },
  '/point-du-mois/[mois]': { roles: partnerTeam },
  '/agenda': { roles: [...partnerTeam, ...guides] },
  '/agenda.ics': { roles: 'public', api: true },
  '/grille/[date]': { roles: partnerTeam },
  '/grille/piliers/[pilier]': { roles: partnerTeam },
  '/echanges': { roles: partnerTeam },
  '/pauses': { roles: partnerTeam },
  '/appels': { roles: partnerTeam },
  '/appels/[id]': { roles: partnerTeam },
  '/equipe': { roles: ['manager', 'director'] },
  '/equipe/ajouter': { roles: ['manager'] },
  '/equipe/cartes': { roles: ['manager'] },
  '/equipe/[id]': { roles: ['manager', 'director'] },

  '/equipe/attestations': { roles: answerable },
  '/equipe/seances': { roles: answerable },
  '/equipe/seances/[id]': { roles: answerable },
  '/equipe/seances/[id]/feuille': { roles: answerable },
  '/equipe/temps': { roles: answerable },
  '/equipe/temps/[id]': { roles: answerable },

  '/exports': { roles: [...partnerTeam, ...guides] },
  '/exports/definitions': { roles: [...partnerTeam, ...guides] },
  '/exports/[tableau]/definitions': { roles: [...partnerTeam, ...guides] },
  '/exports/[tableau]/[format]': { roles: [...partnerTeam, ...guides], endpoint: true },
  '/jalons/imprimer': { roles: partnerTeam },
  '/rapports': { roles: [...partnerTeam, ...guides] },
  '/rapports/[id]': { roles: [...partnerTeam, ...guides] },
  '/rapports/[id]/verifier': { roles: partnerTeam },
  '/rapports/[id]/imprimer': { roles: [...partnerTeam, ...guides] },
  '/rapports/[id]/fichier': { roles: [...partnerTeam, ...guides] },

  '/campagnes/[id]/chiffres': { roles: partnerTeam },
  '/partenaires/[slug]/campagnes': { roles: guides },
  '/partenaires/[slug]/campagnes/[id]': { roles: guides },

  '/partenaires': { roles: guides },
  '/a-valider': { roles: guides },
  '/partenaires/[slug]': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]/historique': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]/points/[item]': { roles: guides },
  '/partenaires/grilles': { roles: guides },
  '/partenaires/[slug]/grille': { roles: guides },
  '/partenaires/[slug]/grille/[pilier]': { roles: guides },
  '/partenaires/[slug]/echanges': { roles: guides },
  '/partenaires/[slug]/points': { roles: guides },
  '/partenaires/[slug]/appels': { roles: guides },
  '/partenaires/[slug]/appels/[id]': { roles: guides },
  '/partenaires/[slug]/visites': { roles: guides },
  '/partenaires/[slug]/visites/[id]': { roles: guides },
  '/visites': { roles: guides },
  '/visites/nouvelle': { roles: ['mentor'] },
  '/partenaires/[slug]/passation': { roles: guides },
  '/phrases-type': { roles: guides },
  '/adaptations': { roles: [...partnerTeam, ...guides] },
  '/adaptations/[id]': { roles: [...partnerTeam, ...guides] },
  '/partenaires/[slug]/fiche': { roles: guides },

  '/gestion': { roles: ['headOffice'] },
  '/gestion/reseau': { roles: ['headOffice'] },
  '/gestion/partenaires': { roles: ['headOffice'] },
  '/gestion/partenaires/nouveau': { roles: ['headOffice'] },
  '/gestion/partenaires/[slug]': { roles: ['headOffice'] },
  '/gestion/programme': { roles: ['headOffice'] },
  '/gestion/partenaires/[slug]/terminer': { roles: ['headOffice'] },
  '/gestion/partenaires/[slug]/nouveau-compagnonnage': { roles: ['headOffice'] },
  '/gestion/personnes': { roles: ['headOffice'] },
  '/gestion/contenus': { roles: ['headOffice'] },
  '/gestion/contenus/[id]': { roles: ['headOffice'] },
  '/gestion/contenus/[id]/apercu': { roles: ['headOffice'] },
  '/gestion/situations/[slug]': { roles: ['headOffice'] },
  '/gestion/contenus/[id]/historique': { roles: ['headOffice'] },
};
