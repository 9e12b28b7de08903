import { formatNumber } from './format.ts';

/** A partner's campaign, for those who guide it. */
export const givenBackWords = {
  title: 'Ce que la campagne a rendu',
  debriefs: 'Débriefings faits',
  findings: 'Constats validés',
  commitments: 'Engagements du partenaire',
  followed: 'Suivis faits, sur ceux dont la date est venue',
  of: (told: number, come: number): string =>
    come === 0 ? 'aucune date venue' : `${formatNumber(told)} sur ${formatNumber(come)}`,
  held: 'Restitution au partenaire',
  notHeld: 'pas encore',
  limits: (text: string): string => `Ce que cela ne dit pas : ${text}`,
  message: 'Le message de cette campagne',
  noMessage: 'Le message n’est pas encore écrit.',
  report: 'Lire le bilan de campagne',
  cost: 'Voir le coût de cette campagne',
} as const;
