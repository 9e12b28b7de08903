import type { Picture } from '#src/features/accounts/pin.rules.ts';

/** Signing in with a card (ux.md 3.10): short sentences, one gesture a screen. */
export const waysWords = {
  title: 'Entrer dans Essaim',
  card: 'J’ai une carte',
  cardHint: 'Messagers et messagères',
  mail: 'J’ai une adresse e-mail',
  mailHint: 'Équipe, mentors et siège',
} as const;

export const codeWords = {
  title: 'Entrer avec ma carte',
  label: 'Le code de votre carte',
  hint: '8 lettres et chiffres, par exemple K7M4-PR2X.',
  submit: 'Continuer',
  camera: 'Ou visez le carré noir et blanc de la carte avec l’appareil photo de votre téléphone.',
  lost: 'Carte perdue ?',
  lostText: 'Demandez une nouvelle carte à votre responsable. Elle remplace l’ancienne.',
} as const;

export const cardWords = {
  title: 'Ma carte',
  hello: (firstName: string): string => `Bonjour ${firstName}.`,
  first: 'C’est votre carte ? Choisissez maintenant votre code secret.',
  again: 'C’est votre carte ? Donnez maintenant votre code secret.',
  go: 'Continuer',
  notMe: 'Ce n’est pas moi',
  deadTitle: 'Cette carte ne marche plus',
  deadText: 'Demandez une nouvelle carte à votre équipe.',
  byCode: 'Entrer avec un code',
} as const;

export const pinWords = {
  title: 'Mon code secret',
  choose: 'Choisissez votre code secret',
  chooseDigits: 'Prenez 4 chiffres faciles pour vous. Ne les écrivez pas sur la carte.',
  choosePictures: 'Prenez 4 images, dans l’ordre que vous voulez. Ne les écrivez pas sur la carte.',
  toPictures: 'Je préfère 4 images',
  toDigits: 'Je préfère 4 chiffres',
  new: { digits: 'Vos 4 chiffres', pictures: 'Vos 4 images' },
  twice: { digits: 'Encore vos 4 chiffres', pictures: 'Encore vos 4 images' },
  save: 'Enregistrer mon code',
  label: { digits: 'Votre code secret : 4 chiffres', pictures: 'Votre code secret : 4 images' },
  submit: 'Entrer',
  forgotten: 'Code secret oublié ?',
  forgottenText: 'Demandez à votre responsable. Vous choisirez un nouveau code avec votre carte.',
  show: 'Montrer',
  hide: 'Cacher',
  picture: (number: number): string => `Image ${number}`,
  choosePicture: 'Choisir',
  clear: 'Effacer',
  chosen: 'sur 4 choisies',
  cardFirst: 'Montrez d’abord votre carte',
  cardFirstText: 'Cette page attend votre carte. Le temps est peut-être passé : vous avez 10 minutes.',
  cookies:
    'Cette page revient toujours ? Votre téléphone refuse peut-être les cookies. Demandez de l’aide à votre responsable.',
  pictures: {
    'house-line': 'Maison',
    key: 'Clé',
    star: 'Étoile',
    bell: 'Cloche',
    eye: 'Œil',
    'book-open': 'Livre',
    clock: 'Montre',
    'flag-pennant': 'Drapeau',
    ear: 'Oreille',
    'pencil-simple': 'Crayon',
    'envelope-simple': 'Lettre',
    phone: 'Téléphone',
  } satisfies Record<Picture, string>,
} as const;

export const phoneWords = {
  title: 'Ce téléphone',
  question: 'À qui est ce téléphone ?',
  personal: 'Ce téléphone est à moi',
  personalHint: 'Essaim s’ouvre sans rien demander.',
  shared: 'Ce téléphone est partagé',
  sharedHint: 'Essaim demande votre code secret après 15 minutes.',
} as const;

export const whoWords = {
  title: 'Qui êtes-vous ?',
  locked:
    'Vous êtes resté longtemps sans rien faire. Entrez votre code secret pour continuer. Rien n’est perdu.',
  keptTitle: 'C’est bon',
  keptText: 'Ce que vous aviez écrit est gardé.',
  keptSend: 'Envoyer maintenant',
  other: 'Quelqu’un d’autre',
  notMe: 'Ce n’est pas moi',
  forget: 'M’oublier sur ce téléphone',
  forgetText: 'Votre prénom ne sera plus montré ici. Votre carte ouvre toujours Essaim.',
  nobody: 'Ce téléphone ne connaît encore personne.',
  nobodyText: 'Entrez une première fois avec votre carte.',
  withCard: 'Entrer avec ma carte',
} as const;
