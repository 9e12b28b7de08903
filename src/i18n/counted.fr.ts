import { formatNumber, formatPercent, NBSP } from './format.ts';

/** What Essaim counts for each pillar of the adoption grid. */
export const pillarIndicatorWords = {
  title: 'Ce qu’Essaim a compté',
  notYet: 'Pas encore compté',
  hidden: 'Ce nombre est caché',
  number: formatNumber,
  of: (n: number, all: number) => `${formatNumber(n)} sur ${formatNumber(all)}`,
  share: (n: number, all: number) =>
    `${formatNumber(n)} sur ${formatNumber(all)} (${formatPercent(n / all)})`,
  yesNo: (yes: boolean) => (yes ? 'Oui' : 'Non'),
  decimal: (n: number) => formatNumber(Math.round(n * 10) / 10),
  percent: formatPercent,
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
    trained: { label: 'Messagers qui ont fini MSG-01 à MSG-07', how: 'Parmi ceux de l’équipe.' },
    trainedForLast: {
      label: 'Formés au thème de la dernière campagne',
      how: 'Ils ont fini MSG-13 pour cette campagne.',
    },
    observed: {
      label: '« Oui » à l’observation',
      how: 'Tous critères ensemble, dans les comptes rendus de visite.',
    },
    meetings: { label: 'Réunions par mois', how: 'En moyenne, sur les trois mois d’avant.' },
    attendance: { label: 'Présence aux réunions', how: 'Présents parmi les messagers attendus.' },
    talks: { label: 'Points individuels', how: 'Messagers qui ont eu le leur ce trimestre.' },
    incidents: { label: 'Délai des incidents', how: 'Délai médian avant la première suite.' },
    support: {
      label: 'Messagers qui se sentent soutenus',
      how: '« Oui » au dernier questionnaire fermé, si assez ont répondu.',
    },
    campaigns: { label: 'Campagnes', how: 'Créées dans Essaim.' },
    atWorkshop: { label: 'Messagers à l’atelier message', how: 'De la dernière campagne.' },
    act: { label: 'Un geste possible tout de suite', how: 'Écrit à l’atelier de la dernière campagne.' },
    themes: { label: 'Thèmes de campagne', how: 'Thèmes différents, toutes campagnes ensemble.' },
    knocked: { label: 'Portes frappées', how: 'Au premier passage de la dernière campagne comptée.' },
    contactRate: { label: 'Taux de rencontre', how: 'Foyers rencontrés, parmi les portes frappées.' },
    revisited: { label: 'Portes refrappées', how: 'Parmi les absents et les portes à repasser.' },
    useful: { label: 'Passages dits utiles', how: 'Parmi les foyers à qui l’équipe a demandé.' },
    intends: { label: 'Foyers qui pensent agir', how: 'Parmi les foyers à qui l’équipe a demandé.' },
    entered: { label: 'Bilans de sortie saisis à temps', how: 'Dans les deux jours après la sortie.' },
    findings: { label: 'Constats', how: 'Toutes campagnes ensemble.' },
    commitments: { label: 'Engagements du partenaire', how: 'Toutes campagnes ensemble.' },
    keptPromises: { label: 'Engagements tenus', how: 'Parmi ceux qui ont été relus à six mois.' },
    cost: { label: 'Coût par foyer rencontré', how: 'Coût complet de la dernière campagne chiffrée.' },
    missions: { label: 'Part des missions', how: 'Des recettes du budget prudent sur 24 mois.' },
  },
} as const;

/** What Essaim counted of the questions of a form. */
export const formNumberWords = {
  title: 'Essaim a compté',
  source:
    'Ces nombres viennent du recrutement, de l’équipe et des incidents notés dans Essaim. À vous de les vérifier.',
  line: (label: string, value: number) => `${label} ${formatNumber(value)}`,
  take: 'Reprendre ces nombres',
  taken: 'Ces nombres sont dans les réponses ci-dessous. Enregistrez pour les garder.',
} as const;
