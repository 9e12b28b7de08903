import { count, formatNumber } from './format.ts';

/** The messenger's first screen: few words, always the same ones. */
export const homeWords = {
  title: 'Accueil',
  hello: (name: string): string => `Bonjour ${name}`,
  now: 'À faire maintenant',
  resume: 'Continuer',
  start: 'Commencer',
  modules: 'Mes modules',
  allModules: (finished: number, total: number): string =>
    `Tous mes modules : ${count(finished, 'terminé', 'terminés')} sur ${formatNumber(total)}`,
  none: 'Votre premier module arrive bientôt.',
  noneText: 'Il s’ouvrira ici.',
  done: 'Vous avez terminé vos modules.',
  doneText: 'Bravo. Vous pouvez les relire quand vous voulez.',
  street: 'Notre rue',
  lit: (lit: number): string =>
    `${count(lit, 'maison allumée', 'maisons allumées')} sur ${formatNumber(12)}.`,
  month: (month: number): string => `Nous sommes au mois ${formatNumber(month)}.`,
} as const;
