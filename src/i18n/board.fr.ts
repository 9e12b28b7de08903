import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDayMonth, formatNumber, formatRelativeDay, onDate } from './format.ts';

/** The partner's first screen. */
export const boardWords = {
  title: 'Tableau de bord',
  month: (month: number, extendedBy: number): string =>
    extendedBy > 0
      ? `Mois 12, prolongé de ${formatNumber(extendedBy)}`
      : month === 0
        ? 'Le programme n’a pas encore commencé'
        : `Mois ${formatNumber(month)} sur 12`,
  until: (date: IsoDate): string => `Fin du programme ${onDate(date)}.`,
  now: 'À faire maintenant',
  nothing: 'Rien ne vous attend aujourd’hui.',
  nothingText:
    'Tout ce qui pouvait être fait l’est. Vous pouvez relire un module ou préparer le mois suivant.',
  ended: 'Ce compagnonnage est terminé. Tout se lit encore.',
  then: 'Ensuite',
  all: (n: number): string => `Tout voir (${formatNumber(n)})`,
  thisMonth: 'Ce mois-ci',
  street: 'Notre rue',
  lit: (lit: number): string => `${count(lit, 'maison allumée', 'maisons allumées')} sur 12.`,
  progress: 'Où en sommes-nous ?',
  mentor: 'Votre mentor',
  noMentor: 'Personne n’est encore nommé. Le siège vous le dira.',
  write: 'Lui écrire',
  pause: 'Faire une pause',
  paused: (since: IsoDate): string => `En pause depuis ${onDate(since)}. Rien n’est en retard.`,
  seePause: 'Voir la pause',
  follow: 'Suivre',
  registers: 'Nos carnets',
  report: 'Rendre compte',
  allies: 'Carnet des alliés',
  campaigns: 'Les campagnes',
  needs: 'Registre des besoins',
  grid: 'Notre grille d’adoption',
  due: (date: IsoDate, today: IsoDate): string =>
    `Avant le ${formatDayMonth(date)} (${formatRelativeDay(date, today)})`,
} as const;

/** The one next thing: a title, a reason, a button. */
export const nextWords = {
  returned: (milestone: string): string => `Compléter « ${milestone} »`,
  returnedWhy: (n: number): string =>
    `Votre mentor a répondu : ${count(n, 'point à reprendre', 'points à reprendre')}.`,
  discuss: (milestone: string): string => `Parler de « ${milestone} »`,
  discussWhy: 'Votre mentor propose d’en parler. Lisez sa réponse avant votre prochain appel.',
  returnedDo: 'Lire et compléter',
  confirm: (item: string): string => `Confirmer « ${item} »`,
  confirmWhy: 'L’équipe l’a déclaré. Votre confirmation suffit.',
  confirmDo: 'Vérifier et confirmer',
  send: (milestone: string): string => `Envoyer « ${milestone} »`,
  sendWhy: 'Chaque point est déclaré ou expliqué. Votre mentor peut répondre.',
  sendDo: 'Vérifier puis envoyer',
  item: (item: string): string => item,
  itemWhy: (milestone: string, late: boolean): string =>
    late ? `Jalon « ${milestone} », en retard.` : `Jalon « ${milestone} ».`,
  itemDo: 'Ouvrir ce point',
  moduleDo: { started: 'Continuer', fresh: 'Commencer' },
} as const;

/** « Jalons » */
export const milestonesWords = {
  take: 'Imprimer et télécharger',
  title: 'Jalons',
  intro: 'Un jalon par mois. On peut toujours prendre de l’avance.',
  month: (n: number, theme: string): string => `Mois ${formatNumber(n)} – ${theme}`,
  dates: (from: IsoDate, to: IsoDate): string => `Du ${formatDayMonth(from)} au ${formatDayMonth(to)}`,
  items: (declared: number, validated: number, total: number): string =>
    `${count(declared, 'déclaré', 'déclarés')}, ${count(validated, 'validé', 'validés')} sur ${formatNumber(total)}`,
  fresh: (n: number): string => count(n, 'nouveau point', 'nouveaux points'),
  changed: (n: number): string => count(n, 'texte changé depuis', 'textes changés depuis'),
  current: 'Mois en cours',
  validatedOn: (date: IsoDate, today: IsoDate): string => `Validé ${onDate(date, today)}`,
  withHeadOffice: 'Chez VoisinMalin',
  watch: (days: number): string => `À surveiller : ${count(days, 'jour', 'jours')} après la date`,
  late: (days: number): string => `En retard de ${count(days, 'jour', 'jours')}`,
} as const;
