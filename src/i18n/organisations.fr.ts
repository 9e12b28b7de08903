import { count, ofName } from './format.ts';

export const managedWords = {
  listTitle: 'Associations partenaires',
  /** Head office has another page of the same name, where it reads. */
  pageTitle: (name: string): string => `${name} : gestion`,
  listIntro: 'Une ligne par compagnonnage. Ouvrez-la pour ses personnes, ses mentors et ses dates.',
  add: 'Ajouter une association',
  none: 'Aucune association pour l’instant.',
  noneText: 'Créez la première : son nom, son mois de départ et la personne qui l’accompagne.',
  columns: { name: 'Association', month: 'Mois', mentor: 'Mentor', state: 'Compagnonnage' },
  month: (month: number, extendedBy: number) =>
    extendedBy > 0 ? `Mois 12, prolongé de ${String(extendedBy)}` : `Mois ${String(month)} sur 12`,
  states: {
    notStarted: 'Pas commencé',
    running: 'En cours',
    paused: 'En pause',
    ended: 'Terminé',
  },
  ends: { adopted: 'Terminé : méthode adoptée', stopped: 'Terminé : arrêté' },
  noMentor: 'Personne',

  newTitle: 'Ajouter une association',
  name: 'Nom de l’association',
  town: 'Sa ville',
  townHint: 'Facultatif.',
  startMonth: 'Premier mois du compagnonnage',
  startMonthHint: 'Le programme commence le 1er de ce mois et dure douze mois. Exemple : 2027-01.',
  mentor: 'Qui l’accompagne',
  chooseMentor: 'Choisir une personne',
  noMentorYet: 'Aucun mentor n’est encore enregistré. Ajoutez d’abord une personne avec ce rôle.',
  create: 'Créer l’association',

  dates: 'Ses douze mois',
  from: (start: string, end: string) => `Du ${start} au ${end}.`,
  people: 'Ses personnes',
  peopleNone: 'Personne encore. Ajoutez au moins la personne responsable.',
  personName: 'Prénom et nom',
  personEmail: 'Adresse e-mail professionnelle',
  personRole: 'Rôle',
  addPerson: 'Ajouter la personne',
  addPersonTitle: 'Ajouter une personne',
  makeLink: 'Faire un lien d’entrée',
  makeLinkFor: (name: string) => `Faire un lien d’entrée pour ${name}`,
  linkReady: (name: string) => `Lien d’entrée ${ofName(name)}`,
  linkText:
    'Copiez-le maintenant : il ne sera plus montré. Il s’ouvre une seule fois, pendant sept jours. Donnez-le à la personne elle-même.',
  linkLabel: 'Lien à copier',
  endRole: 'Mettre fin au rôle',
  endRoleFor: (name: string, role: string) => `Mettre fin au rôle « ${role} » ${ofName(name)}`,
  mentors: 'Qui l’accompagne',
  lead: 'Mentor',
  standIn: 'Remplacement',
  mentorSince: (from: string, to: string | null) =>
    to === null ? `depuis le ${from}` : `du ${from} au ${to}`,
  assign: 'Changer ou remplacer',
  kind: 'Cette personne',
  kinds: { lead: 'devient mentor de l’association', standIn: 'remplace pendant quelques semaines' },
  startsOn: 'Premier jour',
  endsOn: 'Dernier jour',
  endsOnHint: 'À remplir pour un remplacement.',
  assignSubmit: 'Enregistrer l’accompagnement',
  endMentor: 'Mettre fin',
  endMentorFor: (name: string) => `Mettre fin à l’accompagnement ${ofName(name)}`,
  end: 'Terminer le compagnonnage',
  endLegend: 'Comment se termine-t-il ?',
  endReasons: { adopted: 'La méthode est adoptée', stopped: 'Le compagnonnage s’arrête' },
  endSubmit: 'Terminer',
  seeProgress: 'Voir où elle en est',

  peopleTitle: 'Les personnes de la tête de réseau',
  peopleIntro: (n: number) => count(n, 'personne', 'personnes'),
} as const;

export const pauseWords = {
  title: 'Pause',
  intro:
    'Pendant une pause, rien n’est en retard et les mois sont décalés d’autant. Votre mentor la voit tout de suite et peut y mettre fin.',
  runningSince: (day: string) => `En pause depuis le ${day}.`,
  reasonWas: (reason: string) => `Raison : ${reason}`,
  reason: 'Pourquoi faites-vous une pause ?',
  reasonHint: 'Une phrase suffit, par exemple : congés d’été de l’équipe.',
  start: 'Commencer la pause',
  stop: 'Reprendre aujourd’hui',
  history: 'Pauses passées',
  past: (from: string, to: string) => `Du ${from} au ${to}`,
  onlyManager: 'La personne responsable peut commencer une pause.',
  none: 'Aucune pause jusqu’ici.',
  long: (days: number) => `Une pause de plus de ${count(days, 'jour', 'jours')} est signalée au siège.`,
} as const;

/** Whom messengers can call. */
export const contactWords = {
  call: (name: string, phone: string): string => `Appeler ${name} : ${phone}`,
} as const;
