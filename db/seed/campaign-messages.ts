import type { CampaignTold } from '#tests/builders/campaign.ts';

/** What the campaigns of the demonstration say at the doors: all invented. */

/** What every workshop of the demonstration ends with. */
export const prepared: CampaignTold['message'] = {
  messengers: 5,
  trapQuestion: 'Et vous, vous touchez quoi pour faire ça ?',
  trapAnswer: 'Je suis payé à l’heure. Je ne vends rien, et vous êtes libre de dire non.',
};

/** L'établi's message, with what it fills of the module about a campaign. */
export const busMessage: CampaignTold['message'] = {
  ...prepared,
  spoken:
    'Bonjour, je suis de l’association du quartier. Une carte de bus à tarif solidaire existe. On peut voir ensemble, tout de suite, si vous y avez droit.',
  points: [
    'Une carte de bus coûte moins cher selon les revenus.',
    'La demande prend dix minutes, avec nous.',
    'La permanence du mardi aide à finir le dossier.',
  ],
  trueFalse: [
    {
      claim: 'Il faut être au chômage pour avoir la carte.',
      holds: false,
      why: 'Le tarif dépend des revenus du foyer.',
    },
    {
      claim: 'La carte sert aussi le dimanche.',
      holds: true,
      why: 'Elle sert tous les jours, sur tout le réseau.',
    },
  ],
  act: 'Remplir la demande de carte ensemble, sur le pas de la porte',
  leaflet: 'Un dépliant avec le message, le lieu et les jours de la permanence',
  slots: {
    'le service': 'une carte de bus moins chère',
    'les personnes concernées': 'les foyers à petits revenus',
    'le lieu, les jours, les heures': 'à l’amicale colombophile, le mardi de 14 h à 17 h',
    'rien, ou le prix': 'de 5 à 15 euros par mois, selon les revenus',
    'le geste à proposer': 'remplir la demande ensemble',
    'le lieu': 'l’amicale colombophile',
    gratuit: 'gratuit de demander',
    'l’idée fausse': 'il faut être au chômage',
    'la réponse du service': 'le tarif dépend des revenus du foyer',
    'la question': 'si la carte sert le dimanche',
    'la réponse': 'oui, tous les jours et partout',
    'la question du spécialiste': 'une question sur le calcul des revenus',
    'l’adresse': 'l’adresse de la permanence',
    'le téléphone, la lettre, un stylo': 'la feuille de demande et un stylo',
    'la phrase du message': 'une carte de bus à tarif solidaire existe',
    'l’adresse et les heures': 'à l’amicale colombophile, le mardi de 14 h à 17 h',
    'le numéro': 'le numéro de la permanence',
  },
};

/** The message of La Maison des Ormes. */
export const libraryMessage: CampaignTold['message'] = {
  ...prepared,
  spoken:
    'Bonjour, je suis de l’association du quartier. La bibliothèque vient chez vous, une fois par mois. On peut choisir un premier livre ensemble, tout de suite.',
  points: [
    'C’est gratuit, à tout âge.',
    'Une personne apporte les livres et les reprend.',
    'Il y a aussi des livres à écouter.',
  ],
  trueFalse: [
    {
      claim: 'Il faut savoir bien lire.',
      holds: false,
      why: 'Des livres s’écoutent, d’autres sont pleins d’images.',
    },
  ],
  act: 'Choisir un premier livre et un jour',
  leaflet: 'Un marque-page avec le jour du passage',
};

/** What two campaigns of Les Portes de Sambry kept of their workshops: three points, no sentence to say. */
export const sambryPoints = [
  'Cela ne coûte rien de s’inscrire.',
  'L’inscription prend cinq minutes, avec nous.',
  'La maison de quartier répond le mercredi.',
];
