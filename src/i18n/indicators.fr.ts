import type { CampaignProgress } from '#src/features/indicators/progress.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDate, formatNumber, formatPercent } from './format.ts';

/** « Les chiffres » of a campaign */
export const figuresWords = {
  title: (campaign: string) => `Les chiffres : ${campaign}`,
  back: 'Campagne',
  intro: 'On compte des portes et des foyers, jamais des personnes ni des messagers.',
  progress: 'Vers les foyers à rencontrer',
  met: ({ begun, met, target }: CampaignProgress) => {
    const hidden = begun ? 'Le nombre de foyers rencontrés est caché' : 'Pas encore de porte frappée';
    const said = met === null ? hidden : count(met, 'foyer rencontré', 'foyers rencontrés');
    return target === null ? `${said}.` : `${said}, pour ${count(target, 'foyer visé', 'foyers visés')}.`;
  },
  expected: (low: number, high: number) =>
    `Au rythme actuel, entre ${formatNumber(low)} et ${formatNumber(high)} foyers quand toutes les portes visées seront frappées.`,
  tooEarly: (doors: number) =>
    `Pas encore de rythme : il se lit à partir de ${formatNumber(doors)} portes, quand leurs nombres peuvent se montrer.`,
  until: (day: IsoDate) => `au ${formatDate(day)}`,
  hidden: 'caché',
  none: 'pas de donnée',
  small:
    'Un nombre de moins de 10 est caché. Un autre l’est aussi quand il le ferait deviner. Une date à côté d’un nombre dit de quel jour il est : il changera avec d’autres portes. S’il ne peut plus changer, il est caché.',
  filter: 'Choisir ce que l’on regarde',
  pass: 'Passage',
  passes: [
    { value: '1', label: 'Premier passage' },
    { value: '2', label: 'Second passage' },
  ],
  sector: 'Secteur',
  halfDay: 'Demi-journée',
  theme: 'Thème entendu',
  day: 'Au soir du',
  all: 'Tout',
  see: 'Voir',
  table: 'Les indicateurs',
  others: 'Les autres indicateurs',
  perPass: 'Par passage',
  metByPass: (first: number, second: number) =>
    `Foyers rencontrés : ${formatNumber(first)} au premier passage, ${formatNumber(second)} au second.`,
  indicator: 'Indicateur',
  value: 'Valeur',
  definition: 'Ce que l’on compte',
  landmark: (text: string) => `Repère : ${text}. Ce n’est pas un objectif.`,
  source: 'D’où viennent les repères',
  revisit: 'Portes refrappées',
  revisitIs: 'Portes frappées au second passage, divisées par les absents et les « À repasser » du premier.',
  needsHelp: 'A besoin d’aide',
  needsHelpIs: 'Échanges où l’équipe a noté que le foyer a besoin d’aide (nombre seulement).',
  fraction: (numerator: string, denominator: string) => `${numerator} sur ${denominator}`,
  hours: (hours: number) => `${formatNumber(hours)} h`,
  themes: 'Les thèmes entendus',
  sectors: 'Par secteur',
  halfDays: 'Par demi-journée',
  knocked: 'Portes frappées',
  households: 'Foyers rencontrés',
  rate: 'Taux de rencontre',
  between: (low: number, high: number) => `entre ${formatPercent(low)} et ${formatPercent(high)}`,
  tooFew: 'trop peu de portes',
  ahead: (name: string) =>
    `${name} : la rencontre y est plus fréquente qu’ailleurs, toute sa fourchette est au-dessus des autres.`,
  noneAhead: 'Rien ne se détache : les fourchettes se touchent.',
  tooFewYet: 'Trop peu de portes pour comparer.',
  rateEnds: ['0 %', '100 % des portes'],
  progressEnds: (max: number) => ['0', `${formatNumber(max)} foyers`] as const,
  atLeast: 'Au moins, à ce rythme',
  atMost: 'Au plus, à ce rythme',
  aimed: 'Visés',
  progressCaption:
    'Rond : déjà rencontrés. Bande : ce que donneraient toutes les portes. Trait épais : le nombre visé.',
  halfDaysNote:
    'Deux fourchettes qui se touchent ne disent pas de différence. On compare au même endroit, au même passage.',
  effect: 'L’effet propre ne peut pas être déduit sans groupe de comparaison.',
  outings: 'Les sorties derrière ces chiffres',
  outing: 'Sortie',
  state: 'Bilan',
  late: 'saisi plus de 48 heures après',
  contradictory: 'nombres à corriger',
  missing: 'pas encore fait',
  fine: 'compté',
} as const;

/** What a mentor and head office see of a partner's campaigns. */
export const partnerCampaignsWords = {
  title: (partner: string) => `Campagnes : ${partner}`,
  short: 'Campagnes',
  none: 'Aucune campagne pour le moment.',
  noneText: 'Elle paraîtra ici dès que l’équipe en aura écrit une.',
} as const;
