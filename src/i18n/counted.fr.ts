import { formatNumber, formatPercent } from './format.ts';

/** What Essaim counts for each pillar of the adoption grid. */
export const pillarIndicatorWords = {
  title: 'Ce qu’Essaim a compté',
  notYet: 'Pas encore compté',
  hidden: 'Moins de 10 : ce nombre n’est pas montré',
  number: formatNumber,
  of: (n: number, all: number) => `${formatNumber(n)} sur ${formatNumber(all)}`,
  share: (n: number, all: number) =>
    `${formatNumber(n)} sur ${formatNumber(all)} (${formatPercent(n / all)})`,
  atLeast: (n: number | null) => (n === null ? 'Moins de 10' : formatNumber(n)),
  yesNo: (yes: boolean) => (yes ? 'Oui' : 'Non'),
  allies: 'Alliés rencontrés',
  families: 'Familles d’alliés',
  readyToRefer: 'Alliés prêts à recommander',
  trained: 'Messagers qui ont fini MSG-01 à MSG-07',
  campaigns: 'Campagnes',
  atWorkshop: 'Messagers au dernier atelier message',
  act: 'Un geste possible tout de suite',
  themes: 'Thèmes de campagne',
  knocked: 'Portes frappées, dernière campagne',
  contactRate: 'Taux de rencontre',
  revisited: 'Portes refrappées parmi les absents',
  useful: 'Passages dits utiles',
  intends: 'Foyers qui pensent agir',
  /** Counted by nobody yet, or by pages of their own. */
  waiting: {
    p2: ['Contrats en cours', 'Maintien à six mois'],
    p4: ['Réunions par mois', 'Présence aux réunions', 'Délai médian des incidents'],
    p7: ['Constats', 'Engagements du partenaire', 'Engagements tenus à six mois'],
    p8: ['Coût par foyer rencontré', 'Part des missions'],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
