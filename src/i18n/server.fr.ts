/** What the HTTP entry says when it answers before any page could. */
export const refusalSentences = {
  'bad-request':
    'Cette adresse ou cet envoi n’a pas pu être lu. Revenez à la page précédente et recommencez.',
  'foreign-origin': 'Cet envoi vient d’un autre site. Ouvrez la page dans Essaim et recommencez.',
  'not-found': 'Cette page n’existe pas.',
  'method-not-allowed': 'Cette adresse ne se demande pas de cette façon. Ouvrez-la dans un navigateur.',
  'body-too-large':
    'Cet envoi est trop lourd : 10 Mo au plus pour un fichier. Revenez à la page précédente, votre texte y est encore.',
  'unsupported-body': 'Cet envoi est compressé. Envoyez-le sans compression.',
  'wrong-host': 'Cette adresse n’est pas celle d’Essaim. Demandez la bonne adresse à votre association.',
  'too-slow': 'L’envoi a mis trop de temps. Vérifiez le réseau et recommencez.',
  internal: 'Le site a un problème. Réessayez dans quelques minutes.',
  unavailable: 'Le site est très occupé. Réessayez dans quelques minutes.',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** The bare page of a refusal: no style, since nothing may be loaded there. */
export const refusalPage = {
  title: (sentence: string): string => `Essaim : ${sentence}`,
  heading: 'Il y a un problème',
  home: 'Revenir à l’accueil',
  reference: (requestId: string): string => `Numéro à donner si vous demandez de l’aide : ${requestId}`,
} as const;

/** Why the server refuses to start: what to write instead, for the person who installs it. */
export const bootSentences = {
  PORT: (value: string): string => `PORT doit être un nombre de 1 à 65535 (reçu : « ${value} »).`,
  HOST: (value: string): string => `HOST doit être une adresse ou un nom de machine (reçu : « ${value} »).`,
  ESSAIM_ORIGIN: (value: string): string =>
    `ESSAIM_ORIGIN doit être l’adresse publique, sans chemin, par exemple https://essaim.exemple.fr (reçu : « ${value} »).`,
  DATABASE_URL: (): string => 'DATABASE_URL doit commencer par postgres:// ou postgresql://.',
  ESSAIM_PROXIES: (value: string): string =>
    `ESSAIM_PROXIES doit être une liste d’adresses ou de réseaux séparés par des virgules, par exemple 10.0.0.0/8 (reçu : « ${value} »).`,
  ESSAIM_DEMO: (): string =>
    'La démonstration ne s’ouvre que sur cet ordinateur : laissez HOST à 127.0.0.1 et ESSAIM_ORIGIN vide.',
} as const;

export const serverWords = {
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez PORT.`,
  open: (origin: string) => `Essaim est ouvert : ${origin}`,
  firstLink: (href: string) =>
    `\nCette installation est vide. Ouvrez ce lien pour créer le premier compte du siège (valable 7 jours, une seule fois) :\n\n  ${href}\n`,
} as const;
