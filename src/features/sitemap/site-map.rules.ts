/** Which pages a person may open, and where each stands on the site map. Pure: policies in, patterns out. */
import type { Role } from '#db/schema/lists.ts';
import type { RoutePolicy } from '#src/policies.ts';

export const groups = ['start', 'mentorship', 'guiding', 'administration', 'learning', 'site'] as const;
export type Group = (typeof groups)[number];

/** Where each page without parameter stands, in the order of the map. A page that is missing here fails tests/features/sitemap. */
export const groupOf: Readonly<Record<string, Group>> = {
  '/': 'start',
  '/entrer': 'start',
  '/entrer/code': 'start',
  '/entrer/mail': 'start',
  '/accueil': 'start',
  '/tableau': 'start',
  '/recherche': 'start',
  '/aide': 'start',
  '/demo': 'start',

  '/jalons': 'mentorship',
  '/jalons/imprimer': 'mentorship',
  '/allies': 'mentorship',
  '/besoins': 'mentorship',
  '/campagnes': 'mentorship',
  '/campagnes/nouvelle': 'mentorship',
  '/grille': 'mentorship',
  '/point-du-mois': 'mentorship',
  '/agenda': 'mentorship',
  '/echanges': 'mentorship',
  '/appels': 'mentorship',
  '/adaptations': 'mentorship',
  '/pauses': 'mentorship',
  '/equipe': 'mentorship',
  '/equipe/ajouter': 'mentorship',
  '/equipe/cartes': 'mentorship',
  '/equipe/seances': 'mentorship',
  '/equipe/temps': 'mentorship',
  '/equipe/attestations': 'mentorship',
  '/equipe/reunions': 'mentorship',
  '/equipe/points': 'mentorship',
  '/equipe/heures': 'mentorship',
  '/equipe/recrutement': 'mentorship',
  '/equipe/maintien': 'mentorship',
  '/budget': 'mentorship',

  '/rapports': 'mentorship',
  '/exports': 'mentorship',
  '/exports/definitions': 'mentorship',

  '/partenaires': 'guiding',
  '/partenaires/grilles': 'guiding',
  '/a-valider': 'guiding',
  '/visites': 'guiding',
  '/visites/nouvelle': 'guiding',
  '/phrases-type': 'guiding',

  '/gestion': 'administration',
  '/gestion/reseau': 'administration',
  '/gestion/partenaires': 'administration',
  '/gestion/partenaires/nouveau': 'administration',
  '/gestion/programme': 'administration',
  '/gestion/personnes': 'administration',
  '/gestion/contenus': 'administration',

  '/portes': 'mentorship',
  '/sorties': 'mentorship',

  '/parcours': 'learning',
  '/situations': 'learning',
  '/phrases': 'learning',
  '/rappel': 'learning',
  '/questionnaire': 'learning',
  '/outils': 'learning',
  '/mots': 'learning',
  '/quoi-de-neuf': 'learning',
  '/indicateurs': 'learning',
  '/grille/reperes': 'learning',
  '/a-confirmer': 'learning',

  '/telephone': 'site',
  '/hors-ligne': 'site',
  '/moi': 'site',
  '/nouveautes': 'site',
  '/nouveautes/semaine': 'site',
  '/moi/attestation': 'site',
  '/reglages': 'site',
  '/projet': 'site',
  '/plan-du-site': 'site',
  '/attestations': 'site',
  '/accessibilite': 'site',
  '/accessibilite/grille': 'site',
  '/confidentialite': 'site',
  '/mentions-legales': 'site',
};

/** What is shown when something went wrong, and leads nowhere. */
const errorPages = ['/404', '/500', '/erreur'];
/** For those who have not signed in: they send everybody else to her own first screen. */
const doors = ['/', '/entrer', '/entrer/code', '/entrer/mail'];

/** The patterns without parameter of pages that somebody may open; null is somebody who is not signed in. */
export const openPatterns = (
  policies: Readonly<Record<string, RoutePolicy>>,
  role: Role | null,
  demo: boolean,
): readonly string[] =>
  Object.entries(policies)
    .filter(([pattern, { roles, api, endpoint, step, demo: onlyDemo }]) => {
      if (pattern.includes('[') || errorPages.includes(pattern)) return false;
      if (api === true || endpoint === true || step === true) return false;
      if (onlyDemo === true && !demo) return false;
      if (roles === 'public') return role === null || !doors.includes(pattern);
      return role !== null && roles.includes(role);
    })
    .map(([pattern]) => pattern);
