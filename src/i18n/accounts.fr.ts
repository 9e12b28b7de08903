import type { Role } from '#db/schema/lists.ts';
import { ofName } from './format.ts';

export const signInWords = {
  title: 'Entrer avec mon adresse e-mail',
  email: 'Votre adresse e-mail',
  passphrase: 'Votre phrase secrète',
  passphraseHint: 'Celle que vous avez choisie avec votre lien d’entrée.',
  submit: 'Entrer',
  lost: 'Phrase secrète oubliée ?',
  lostText:
    'Demandez un nouveau lien d’entrée au siège de VoisinMalin. Il s’ouvre une seule fois et vous choisissez une nouvelle phrase.',
} as const;

export const linkWords = {
  invitation: 'Bienvenue dans Essaim',
  reset: 'Choisir une nouvelle phrase secrète',
  firstHeadOffice: 'Installer Essaim',
  firstIntro: 'Ce lien crée le premier compte du siège. Il ne s’ouvre qu’une fois.',
  intro: (name: string) => `Bonjour ${name}. Choisissez la phrase secrète qui ouvrira votre compte.`,
  accountIs: (email: string) => `Votre compte : ${email}`,
  organisation: 'Nom de la tête de réseau',
  name: 'Votre prénom et votre nom',
  email: 'Votre adresse e-mail',
  passphrase: 'Votre phrase secrète',
  passphraseHint:
    'Au moins 12 caractères. Trois ou quatre mots qui ne vont pas ensemble se retiennent bien et se devinent mal.',
  submit: 'Enregistrer et entrer',
  deadTitle: 'Ce lien ne marche plus',
} as const;

export const meWords = {
  title: 'Mon compte',
  acting: (name: string, role: string, organisation: string) => `${name}, ${role}, ${organisation}`,
  where: 'Où vous êtes connecté',
  since: (when: string) => `Depuis ${when}`,
  personal: 'Un appareil à vous',
  shared: 'Un appareil partagé',
  endOthers: 'Déconnecter les autres appareils',
  endOthersHint: 'Utile après un prêt ou une perte. Vous restez connecté ici.',
  signOut: 'Sortir',
  phone: 'Votre téléphone professionnel',
  phoneHint: 'Facultatif. Les messagers de votre équipe le voient pour vous appeler, personne d’autre.',
  phoneSend: 'Enregistrer',
  learnt: 'Ce que vous avez appris',
  kept: 'Ce qu’Essaim garde de vous',
  keptLines: [
    'Votre nom, votre rôle et, si vous les avez donnés, votre adresse e-mail et votre téléphone professionnel.',
    'Les pages lues et les modules terminés. Vos réponses aux questions ne sont montrées à personne.',
    'Ce que vous déclarez et envoyez pour votre association, avec la date.',
  ],
  keptAll: 'Tout ce que nous gardons, et qui le voit',
} as const;

export const landingWords = {
  title: 'Une méthode qui passe de quartier en quartier',
  lead: 'Essaim porte le compagnonnage de VoisinMalin : douze mois pour qu’une association apprenne la démarche de porte-à-porte, la mette en place et le montre.',
  points: [
    ['Apprendre', 'Des modules courts, mois après mois, lisibles sur un téléphone.'],
    ['Déclarer et prouver', 'Un jalon par mois, des points de contrôle simples, une preuve à la fois.'],
    ['Être accompagné', 'Une personne de VoisinMalin lit, répond et valide.'],
  ],
  signIn: 'Entrer',
  project: 'Lire le projet',
  demo: 'Voir la démonstration',
} as const;

export const demoWords = {
  title: 'La démonstration',
  intro:
    'Choisissez un rôle pour entrer. Les associations, les personnes et les résultats sont inventés ; aucun ne vient d’une vraie campagne.',
  cards: 'Entrer avec une carte',
  cardsIntro: 'Les messagers entrent avec une carte et un code secret. Ces trois cartes sont inventées.',
  cardOf: (name: string) => `La carte ${ofName(name)}`,
  code: 'Code de la carte',
  pin: 'Code secret',
  noPin: 'Pas encore choisi',
  scan: (name: string) => `Viser la carte ${ofName(name)}`,
  enter: (who: string) => `Entrer : ${who}`,
  guest: 'Suivre une campagne sans compte',
  guestText:
    'Le commanditaire demande une campagne et la paie. Il la lit par un lien, sans rien pouvoir y changer.',
  seeCampaign: 'Ouvrir le lien du commanditaire',
  roles: {
    messenger: ['Messagère', 'Fatima suit ses modules sur son téléphone.'],
    staff: ['Équipe', 'Samir prépare les preuves du mois.'],
    manager: ['Responsable', 'Karim anime l’équipe et envoie les jalons.'],
    director: ['Direction', 'Odile confirme les contrats et les coûts.'],
    mentor: ['Mentore', 'Nadia accompagne les associations et relit leurs jalons.'],
    headOffice: ['Siège', 'Claire décide des jalons de cadre et suit le réseau.'],
  } satisfies Record<Role, readonly [string, string]>,
} as const;

export const problemWords = {
  titles: {
    403: 'Cette page n’est pas pour vous',
    404: 'Cette page n’existe pas',
    410: 'Ce lien ne marche plus',
    500: 'Le site a un problème',
    other: 'Il y a un problème',
  },
  missing: 'L’adresse est peut-être mal écrite, ou la page a changé de place.',
  home: 'Revenir à l’accueil',
  signIn: 'Entrer',
} as const;
