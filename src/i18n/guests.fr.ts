import type { IsoDate } from '#src/shared/time.ts';
import { formatDate } from './format.ts';

/** « Lien pour le commanditaire » */
export const guestsWords = {
  title: 'Lien pour le commanditaire',
  of: (campaign: string) => `Lien pour le commanditaire : ${campaign}`,
  intro:
    'Le commanditaire demande la campagne et la paie. Par ce lien, il lit les nombres, les constats validés et les engagements. Il ne voit ni les personnes, ni les sorties, et ne peut rien changer.',
  made: (label: string) => `Le lien est prêt : ${label}`,
  once: 'Copiez-le ou imprimez-le maintenant : il ne sera plus montré.',
  link: 'Le lien à donner',
  qr: 'Le même lien, à lire avec un téléphone',
  add: 'Faire un lien',
  label: 'Structure',
  labelHint: 'Le nom de la structure, jamais celui d’une personne.',
  expiresOn: 'Ouvert jusqu’au',
  expiresHint: 'Six mois au plus.',
  send: 'Faire le lien',
  list: 'Les liens de cette campagne',
  none: 'Aucun lien pour le moment.',
  open: (day: IsoDate) => `ouvert jusqu’au ${formatDate(day)}`,
  expired: (day: IsoDate) => `fini depuis le ${formatDate(day)}`,
  revoked: 'fermé',
  revoke: 'Fermer ce lien',
  revokeFor: (label: string) => `Fermer ce lien : ${label}`,
  revokeText: 'Le lien n’ouvrira plus rien. On ne peut pas le rouvrir, mais on peut en faire un autre.',
  revokeSend: 'Fermer pour toujours',
  revokeSendFor: (label: string) => `Fermer pour toujours ce lien : ${label}`,
} as const;

/** What a commissioning partner reads by its link. */
export const followedWords = {
  title: (campaign: string) => `Suivi : ${campaign}`,
  lead: (label: string, day: IsoDate) =>
    `Page en lecture, ouverte jusqu’au ${formatDate(day)}. Pour : ${label}.`,
  figures: 'Les nombres',
  findings: 'Les constats de l’équipe',
  noFindings: 'Aucun constat validé pour le moment.',
  limits: (text: string) => `Ce que cela ne dit pas : ${text}`,
  request: (text: string) => `Demande : ${text}`,
  commitments: 'Les engagements',
  noCommitments: 'Aucun engagement écrit pour le moment.',
  by: (structure: string, who: string, day: IsoDate) => `${structure}, ${who}. Avant le ${formatDate(day)}.`,
  untold: 'À suivre',
  closedTitle: 'Ce lien n’ouvre rien',
  closed: 'Le lien est fini, fermé ou mal copié. Demandez-en un autre à l’association qui vous l’a donné.',
} as const;
