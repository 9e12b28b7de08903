import type { IsoDate } from '#src/shared/time.ts';
import { count, formatMinutes, formatNumber, formatPercent, NBSP, onDate } from './format.ts';

/** What Essaim counts for each pillar of the adoption grid. */
export const pillarIndicatorWords = {
  title: 'Ce qu’Essaim a compté',
  open: 'Voir',
  notYet: 'Pas encore compté',
  notCounted: 'Essaim ne compte pas ceci',
  forDirector: 'Réservé à la direction',
  forDirectorAndHeadOffice: 'Réservé à la direction et au siège',
  hidden: 'Ce nombre est caché',
  number: formatNumber,
  of: (n: number, all: number) => `${formatNumber(n)} sur ${formatNumber(all)}`,
  share: (n: number, all: number) =>
    `${formatNumber(n)} sur ${formatNumber(all)} (${formatPercent(n / all)})`,
  yesNo: (yes: boolean) => (yes ? 'Oui' : 'Non'),
  decimal: (n: number) => formatNumber(Math.round(n * 10) / 10),
  percent: formatPercent,
  minutes: (n: number, all: number) =>
    `${formatMinutes(n)} sur ${formatMinutes(all)} (${formatPercent(n / all)})`,
  days: (n: number) => count(n, 'jour', 'jours'),
  perCampaign: (n: number, campaigns: number) =>
    `${count(n, 'séance', 'séances')} pour ${count(campaigns, 'campagne', 'campagnes')}`,
  hours: (n: number) => `${formatNumber(Math.round(n))}${NBSP}h`,
  euros: (cents: number) => `${formatNumber(Math.round(cents) / 100)}${NBSP}€`,
  /** Each with the sentence that says how it is counted. */
  indicators: {
    allies: { label: 'Alliés rencontrés', how: 'Lignes du carnet des alliés.' },
    families: { label: 'Familles d’alliés', how: 'Familles différentes dans le carnet.' },
    readyToRefer: { label: 'Alliés prêts à recommander', how: 'Dits prêts dans le carnet.' },
    seenAgain: { label: 'Alliés revus', how: 'Revus au moins une fois depuis six mois.' },
    referred: {
      label: 'Embauches recommandées',
      how: 'Recommandées par un allié, parmi les contrats en cours.',
    },
    contracts: { label: 'Contrats en CDI', how: 'Parmi les contrats en cours ce jour-là.' },
    kept: { label: 'Maintien à six mois', how: 'Sous contrat il y a six mois, et encore là.' },
    languages: {
      label: 'Langues parlées dans l’équipe',
      how: 'Français compris, d’après la grille de diversité du mois 4.',
    },
    trainingHeld: {
      label: 'Formation dans les heures payées',
      how: 'Sur trois mois, ce qui tient dans les contrats avec le reste.',
    },
    trained: { label: 'Messagers qui ont fini MSG-01 à MSG-07', how: 'Parmi ceux de l’équipe.' },
    beforeTheDoors: {
      label: 'Modules finis avant la première porte',
      how: 'MSG-01 à MSG-07, toute l’équipe ensemble.',
    },
    sessions: {
      label: 'Formations par campagne',
      how: 'Séances en salle depuis la préparation de la première campagne.',
    },
    trainedForLast: {
      label: 'Formés au thème de la dernière campagne',
      how: 'Ils ont fini MSG-13 pour cette campagne.',
    },
    observed: {
      label: '« Oui » à l’observation',
      how: 'Tous critères ensemble, dans les comptes rendus de visite.',
    },
    ledTogether: {
      label: 'Séances animées avec un messager',
      how: 'L’équipe le raconte à son mentor, au prochain appel.',
    },
    meetings: { label: 'Réunions par mois', how: 'En moyenne, sur les trois mois d’avant.' },
    attendance: { label: 'Présence aux réunions', how: 'Présents parmi les messagers attendus.' },
    talks: { label: 'Points individuels', how: 'Messagers qui ont eu le leur ce trimestre.' },
    incidents: { label: 'Délai des incidents', how: 'Délai médian avant la première suite.' },
    support: {
      label: 'Messagers qui se sentent soutenus',
      how: '« Oui » au dernier questionnaire fermé, si assez ont répondu.',
    },
    campaigns: { label: 'Campagnes en un an', how: 'Commencées dans les douze mois d’avant.' },
    atWorkshop: { label: 'Messagers à l’atelier message', how: 'De la dernière campagne.' },
    act: { label: 'Un acte possible tout de suite', how: 'Écrit à l’atelier de la dernière campagne.' },
    themes: { label: 'Thèmes de campagne', how: 'Thèmes différents, toutes campagnes ensemble.' },
    knocked: { label: 'Portes frappées', how: 'Au premier passage de la dernière campagne comptée.' },
    contactRate: { label: 'Taux de rencontre', how: 'Foyers rencontrés, parmi les portes frappées.' },
    revisited: { label: 'Portes refrappées', how: 'Parmi les absents et les portes à repasser.' },
    useful: { label: 'Passages dits utiles', how: 'Parmi les foyers à qui l’équipe a demandé.' },
    intends: { label: 'Foyers qui pensent agir', how: 'Parmi les foyers à qui l’équipe a demandé.' },
    entryDelay: {
      label: 'Délai de saisie des compteurs',
      how: 'Délai médian entre la sortie et son bilan.',
    },
    entered: { label: 'Bilans de sortie saisis à temps', how: 'Dans les deux jours après la sortie.' },
    findings: { label: 'Constats', how: 'Toutes campagnes ensemble.' },
    commitments: { label: 'Engagements du partenaire', how: 'Toutes campagnes ensemble.' },
    keptPromises: { label: 'Engagements tenus', how: 'Parmi ceux qui ont été relus à six mois.' },
    cost: { label: 'Coût par foyer rencontré', how: 'Coût complet de la dernière campagne chiffrée.' },
    funders: {
      label: 'Financeurs au budget',
      how: 'Lignes de recette de l’hypothèse prudente. Écrivez-en une par financeur.',
    },
    contributions: {
      label: 'Contributions au réseau',
      how: 'Un outil apporté, une immersion reçue : l’équipe les dit à la revue annuelle.',
    },
    missions: { label: 'Part des missions', how: 'Des recettes du budget prudent sur 24 mois.' },
  },
} as const;

/** What Essaim counted of an item of the checklist. */
export const countedItemWords = {
  title: 'Essaim a compté',
  source: 'Ces réponses viennent de ce que l’équipe a noté dans Essaim. À vous de les vérifier.',
  noted: 'Ceci vient de ce que l’équipe a noté dans Essaim. La preuve reste à déposer.',
  open: 'Voir d’où cela vient',
  take: 'Reprendre ces réponses',
  taken: 'Ces réponses sont dans les questions ci-dessous. Enregistrez pour les garder.',
} as const;

const saidOn = (what: string) => (on: IsoDate | null) =>
  on === null ? `${what}.` : `${what}, ${onDate(on)}.`;

/** What Essaim noted of an item, in sentences. */
export const itemLineWords = {
  answered: (n: number) =>
    `${count(n, 'réponse donnée', 'réponses données')}, d’après le suivi du recrutement.`,
  contracts: (active: number, permanent: number) =>
    `${count(active, 'contrat en cours', 'contrats en cours')}, dont ${formatNumber(permanent)} en CDI.`,
  session: (of: { title: string; onDate: IsoDate; minutes: number; present: number }) =>
    `« ${of.title} », ${onDate(of.onDate)} : ${formatMinutes(of.minutes)}, ${count(of.present, 'présent', 'présents')}.`,
  workshop: (on: IsoDate, messengers: number | null) =>
    `Atelier message tenu ${onDate(on)}${messengers === null ? '' : `, avec ${count(messengers, 'messager', 'messagers')}`}.`,
  prepared: (n: number, all: number) =>
    `${formatNumber(n)} sur ${formatNumber(all)} ont le message prêt (MSG-13).`,
  report: (on: IsoDate) => `Bilan de la campagne publié ${onDate(on)}.`,
  budget: 'Le budget sur 24 mois est écrit dans Essaim.',
  /** What somebody declared of the first campaign. */
  declared: {
    partnerBriefed: saidOn('Le partenaire a formé l’équipe au sujet'),
    messageTested: saidOn('Le message a été testé sur cinq alliés'),
    residentsWarned: saidOn('Les habitants sont prévenus'),
    alertTested: saidOn('L’alerte a été testée à blanc'),
    materialsReady: saidOn('Feuilles, papiers à laisser et badges sont prêts'),
    reportBackHeld: (on: IsoDate | null, n: number | null) =>
      `${on === null ? 'Restitution tenue' : `Restitution tenue ${onDate(on)}`}${n === null ? '' : `, avec ${count(n, 'messager', 'messagers')}`}.`,
    residentsTold: saidOn('Retour aux habitants fait'),
    sheetsDestroyed: saidOn('Feuilles de papier détruites'),
    closed: saidOn('Campagne fermée'),
  },
} as const;
