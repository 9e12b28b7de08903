import { count, formatDate, formatWhen, onDate } from './format.ts';

export const handoverWords = {
  title: (name: string) => `Passation : ${name}`,
  link: 'Passation',
  linkHint: 'Qui a accompagné, ce qui attend, les dernières décisions',
  intro: 'De quoi commencer en dix minutes.',
  where: (month: number, extendedBy: number, declared: number, validated: number, total: number) =>
    `${extendedBy > 0 ? `Mois 12, prolongé de ${String(extendedBy)}` : `Mois ${String(month)} sur 12`}. ${count(declared, 'point déclaré', 'points déclarés')}, ${count(validated, 'validé', 'validés')} sur ${String(total)}.`,
  notes: 'Le mot de la personne qui part',
  notesNone: 'Personne n’a encore laissé de mot.',
  noteBy: (by: string, at: number, now: number) => `${by}, ${formatWhen(at, now)}`,
  write: 'Laisser un mot',
  text: 'Ce que la personne suivante doit savoir',
  textHint: 'Qui appeler, ce qui marche, ce qui est fragile. Aucun nom d’habitant ni de messager.',
  save: 'Laisser ce mot',
  waiting: 'Ce qui attend',
  waitingNone: 'Rien n’attend.',
  review: (awaiting: 'mentor' | 'headOffice', sent: string, promised: string, today: string) =>
    awaiting === 'mentor'
      ? `à relire, envoyé ${onDate(sent, today)}, promis pour ${onDate(promised, today)}`
      : `chez VoisinMalin, envoyé ${onDate(sent, today)}`,
  block: (by: string, date: string, today: string) => `bloqué ${onDate(date, today)} par ${by}`,
  toDiscuss: 'à discuter au prochain appel',
  late: (days: number) => `${count(days, 'jour', 'jours')} de retard`,
  reservation: (due: string, who: string) => `réserve, pour le ${formatDate(due)}, par ${who}`,
  promises: 'Ce qui est promis',
  promise: (text: string, who: string | null, due: string) =>
    `${text}${who === null ? '' : ` (${who})`}, pour le ${formatDate(due)}`,
  people: 'Qui a accompagné',
  decisions: 'Les dernières réponses',
  decisionsNone: 'Aucune réponse donnée.',
  decision: (title: string, outcome: string, accepted: number, asked: number) =>
    `« ${title} » : ${outcome.toLocaleLowerCase('fr')}, ${String(accepted)} sur ${count(asked, 'point', 'points')}`,
  undone: 'annulée depuis',
  adaptations: 'Les adaptations',
  adaptationsNone: 'Aucune adaptation notée.',
} as const;

export const phrasesWords = {
  title: 'Phrases type',
  intro: 'Des phrases pour répondre, partagées par toutes les personnes qui accompagnent.',
  hint: 'Écrivez ce qui sert souvent. Chacune se complète au moment de répondre.',
  none: 'Aucune phrase pour le moment.',
  noneText: 'Ajoutez la première : elle apparaîtra à côté de chaque commentaire.',
  by: (name: string, at: number, now: number) => `${name}, ${formatWhen(at, now)}`,
  add: 'Ajouter une phrase',
  text: 'La phrase',
  textHint: 'Elle s’adresse à l’association. Par exemple : « Dites en une phrase qui l’a relu. »',
  submit: 'Ajouter',
  change: 'Modifier',
  save: 'Enregistrer',
  remove: 'Retirer',
  removeFor: (text: string) => `Retirer : ${text}`,
  removed: (n: number) => `Phrases retirées (${String(n)})`,
  restore: 'Remettre',
  restoreFor: (text: string) => `Remettre : ${text}`,
  /** Beside a comment. */
  use: (n: number) => `Phrases type (${String(n)})`,
  choose: 'Ajouter une phrase au commentaire',
  chooseHint: 'Elle s’ajoute à la fin du commentaire, au plus tard à l’envoi.',
  noneChosen: 'Aucune',
  insert: 'Ajouter maintenant',
  inserted: 'Phrase ajoutée au commentaire.',
  manage: 'Toutes les phrases type',
} as const;
