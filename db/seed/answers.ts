import type { Place } from './places.ts';

/** A civil date some days after (or before) the day the form is answered. */
export type Day = (offset: number) => string;
type Value = string | number | readonly string[];
export type Row = Readonly<Record<string, Value>>;
export type Answers = Readonly<Record<string, Value | readonly Row[]>>;

/** Answers to the forms of the twelve months, by item id. All invented. */
export const answers: Readonly<Record<string, (place: Place, day: Day) => Answers>> = {
  'j01-equipe-nommee': ({ manager, director, staff }) => ({
    equipe: [
      {
        nom: manager,
        role: 'responsable',
        tient: 'anime la réunion d’équipe et répond au mentor',
        jours: 12,
      },
      { nom: director, role: 'direction', tient: 'signe les conventions et les contrats', jours: 2 },
      { nom: staff, role: 'appui', tient: 'rencontre les alliés et tient le carnet', jours: 6 },
      { nom: 'Micheline', role: 'gouvernance', tient: 'porte le programme au conseil', jours: 1 },
    ],
    relais: `${staff}, prévenu·e et d’accord`,
    rencontre: 'le premier lundi du mois, de 9 h à 10 h',
  }),
  'j01-calendrier-fixe': ({ day: weekday }, day) => ({
    appelSemaine: 'deuxieme',
    appelJour: weekday,
    appelHeure: '10 h',
    premierAppel: day(7),
    visites: [
      {
        format: 'immersion',
        date: day(40),
        regarder: 'la préparation d’une sortie et les dix premières secondes',
      },
      { format: 'terrain', date: day(80), regarder: 'nos rues, à pied, avec deux alliés' },
      { format: 'terrain', date: day(170), regarder: 'la formation de l’équipe' },
      { format: 'terrain', date: day(215), regarder: 'cinq portes' },
      { format: 'terrain', date: day(305), regarder: 'ce que nous faisons sans vous' },
      { format: 'revue', date: day(350), regarder: 'la grille et la suite' },
    ],
    pauses: [{ du: day(120), au: day(127), motif: 'fermeture de l’association' }],
  }),
  'j02-immersion-carnet': ({ manager }, day) => ({
    date: day(-6),
    jours: 2,
    ville: 'Une ville de l’est',
    participants: 3,
    portes: 38,
    etonnements: [
      {
        fait: 'La messagère s’est tue dix secondes après sa question',
        moment: 'porte',
        chezNous: 'reprendre',
        pourquoi: 'c’est là que l’habitante a parlé',
      },
      {
        fait: 'L’équipe répète la première phrase à voix haute avant de partir',
        moment: 'preparation',
        chezNous: 'reprendre',
        pourquoi: 'personne ne cherchait ses mots à la porte',
      },
      {
        fait: 'On compte la porte avant de frapper à la suivante',
        moment: 'rue',
        chezNous: 'reprendre',
        pourquoi: 'rien n’est oublié au retour',
      },
      {
        fait: 'Ils montent des escaliers, nous longeons des jardins avec des chiens',
        moment: 'rue',
        chezNous: 'adapter',
        pourquoi: 'il faut une règle pour les portillons',
      },
      {
        fait: 'Le récit de porte dure cinq minutes et commence toujours la réunion',
        moment: 'retour',
        chezNous: 'questionner',
        pourquoi: 'comment faire sans qu’on reconnaisse quelqu’un dans un quartier si petit ?',
      },
    ],
    contraire:
      'Nous pensions que les gens n’ouvriraient pas le matin. Ils ouvraient, surtout après dix heures.',
    question: 'Que faites-vous quand l’habitant connaît la messagère depuis l’école ?',
    essai: `Frapper à dix portes d’alliés pour entendre notre première phrase ; ${manager} s’en occupe`,
  }),

  'j04-habitants-rencontres': (_place, day) => ({
    recommandes: 13,
    spontanes: 4,
    allies: 6,
    essais: 12,
    dernier: day(-3),
    lecon:
      'Nous jouons la porte plus tôt, avant de parler d’horaires : c’est elle qui dit si la personne a envie.',
  }),
  'j04-promesses-d-embauche': ({ messengers }, day) => ({
    promesses: messengers,
    cdi: messengers,
    quartier: messengers,
    recommandees: messengers - 1,
    heuresMin: 12,
    heuresMax: 16,
    demandes: messengers,
    debut: day(20),
    ecrites: ['oui'],
  }),
  'j04-diversite-de-l-equipe': ({ messengers }) => ({
    taille: messengers,
    ages: ['moins26', 'de26a40', 'de41a60'],
    mixite: 'oui',
    rues: 5,
    langues: 4,
    lesquelles: 'français, arabe, polonais, portugais',
    besoin: 'le turc',
    manque:
      'Personne de plus de 60 ans. Le club d’anciens nous présente deux personnes à l’automne ; nous gardons une place.',
  }),

  'j05-jeu-de-role-reussi': ({ messengers }, day) => ({
    date: day(-2),
    joues: messengers,
    presenter: messengers,
    ecouter: messengers - 2,
    refus: messengers - 1,
    restent: 0,
    tous: ['oui'],
    reprise: 'Laisser finir la réponse, même longue. Nous rejouons une porte à chaque réunion.',
  }),
  'j05-reunion-mensuelle-fixee': ({ day: weekday, hall }, day) => ({
    semaine: 'premiere',
    jour: weekday,
    heure: '14 h',
    duree: 90,
    premiere: day(9),
    lieu: hall,
    payee: ['oui'],
  }),

  'j06-message-teste': ({ theme }, day) => ({
    message: `Bonjour, je suis de l’association et j’habite le quartier. Je passe pour ${theme}. Est-ce que vous en avez entendu parler ?`,
    duree: 22,
    testes: 6,
    redit: 5,
    savent: 4,
    mots: [
      { avant: 'dispositif', apres: 'coup de pouce' },
      { avant: 'ayant droit', apres: 'si ça vous concerne' },
    ],
    date: day(-4),
  }),
  'j06-acte-immediat': ({ sponsor }) => ({
    genre: 'rendezVous',
    geste:
      'Le messager sort la feuille des créneaux. L’habitant choisit un jour et téléphone lui-même, le numéro est sur le papier. Le messager attend la réponse avec lui.',
    duree: 4,
    structure: sponsor,
    suite: 'un rendez-vous sous dix jours',
    ecrit: 'non',
    refus: 'Pas de souci, le numéro est au dos, il marche tous les matins.',
    essais: 5,
    accord: ['oui'],
  }),
  'j06-indicateurs-choisis': ({ doors }) => ({
    socle: ['oui'],
    portes: doors,
    foyers: Math.round(doors * 0.45),
    propres: [
      {
        nom: 'Connaît déjà',
        question: 'Est-ce que vous en aviez entendu parler ?',
        compte: 'oui',
        decision: 'refaire ou non le dépliant',
      },
      {
        nom: 'Créneau pris',
        question: 'On regarde ensemble un créneau ?',
        compte: 'acte',
        decision: 'ouvrir une permanence le samedi',
      },
    ],
  }),

  'j07-plan-des-sorties': ({ area, day: weekday, messengers, manager }, day) => ({
    secteurs: [
      { nom: `${area}, côté nord`, portes: 96, lampe: 'oui' },
      { nom: `${area}, côté sud`, portes: 84, lampe: 'partie' },
    ],
    sorties: [
      {
        date: day(2),
        demiJournee: 'apresMidi',
        secteur: 'nord',
        messagers: messengers - 1,
        passage: 'premier',
      },
      { date: day(6), demiJournee: 'matin', secteur: 'nord', messagers: messengers, passage: 'premier' },
      { date: day(9), demiJournee: 'apresMidi', secteur: 'sud', messagers: messengers, passage: 'premier' },
    ],
    toutes: ['oui'],
    finDeSortie: `${manager} reçoit l’appel avant 19 h 30 ; sans nouvelles à 19 h 45, il ou elle appelle le binôme puis vient.`,
    repli: `Pluie forte ou rue sans lumière, on rentre et la sortie est reportée au ${weekday} suivant ; jamais seul·e.`,
  }),
  'j07-messagers-accompagnes': ({ messengers }) => ({
    equipe: messengers,
    accompagnes: messengers,
    restent: 0,
    sorties: 4,
    par: ['responsable', 'mentor'],
    tous: ['oui'],
    revient: 'Reculer d’un pas après avoir frappé. Nous le répétons avant chaque départ.',
  }),

  'j08-reunions-tenues': ({ messengers }, day) => ({
    reunions: [
      {
        date: day(-34),
        presents: messengers,
        attendus: messengers,
        decision: 'partir à 16 h 30 au lieu de 17 h 30 quand la rue n’est pas éclairée',
        qui: 'le responsable, pour le planning',
        faite: 'oui',
        redecidee: day(-6),
      },
      {
        date: day(-6),
        presents: messengers - 1,
        attendus: messengers,
        decision: 'montrer le papier après la question, jamais avant',
        qui: 'toute l’équipe, à chaque départ',
        faite: 'encours',
        redecidee: day(24),
      },
    ],
    absents: 'dix minutes payées avant la sortie suivante',
  }),
  'j08-ajustement-ecrit': (_place, day) => ({
    ajustements: [
      {
        constat: 'Beaucoup de portes fermées le mardi après-midi',
        change: 'une sortie sur trois le samedi matin',
        noyau: 'non',
        signe: 'une porte sur deux ouverte',
        essai: day(-12),
        bilan: day(16),
      },
    ],
  }),
  'j08-points-individuels': ({ messengers }) => ({
    equipe: messengers,
    faits: messengers,
    restent: 0,
    duree: 20,
    tous: ['oui'],
    change: 'Les sorties sont annoncées deux semaines à l’avance, pour la garde des enfants.',
  }),
  'j08-alertes-suivies': () => ({
    incidents: 1,
    genres: ['chien'],
    relais: 0,
    delai: 20,
    reste: ['oui'],
    change: 'Une pastille sur notre plan pour les portillons où l’on appelle avant d’entrer.',
  }),

  'j09-objectif-atteint': ({ doors }) => ({
    visees: doors,
    frappees: doors - 12,
    repassees: 64,
    ouvertes: Math.round(doors * 0.6),
    objectif: Math.round(doors * 0.45),
    rencontres: Math.round(doors * 0.45) - 6,
    atteint: 'oui',
    raisons: ['absents', 'meteo'],
    explication:
      'Deux sorties annulées par la pluie. Les absents du premier passage ont été retrouvés à moitié le samedi matin.',
    suite: 'prévoir deux demi-journées de réserve',
  }),
  'j09-engagements-du-partenaire': ({ sponsor }, day) => ({
    engagements: [
      {
        structure: sponsor,
        fonction: 'responsable de l’accueil',
        engagement: 'ouvrir un créneau sans rendez-vous le mercredi après-midi',
        echeance: day(45),
        ecrit: 'courriel',
        rappel: day(38),
      },
      {
        structure: sponsor,
        fonction: 'directrice',
        engagement: 'refaire le dépliant avec deux messagers',
        echeance: day(90),
        ecrit: 'compteRendu',
        rappel: day(75),
      },
    ],
    constat: 'Plus d’un foyer sur deux n’en avait jamais entendu parler.',
  }),

  'j10-cout-complet': ({ doors }) => ({
    postes: [
      { poste: 'portes', montant: 5400, calcul: 'heures de sortie payées, cotisations comprises' },
      { poste: 'formation', montant: 2300, calcul: 'six demi-journées et les modules' },
      {
        poste: 'encadrement',
        montant: 6200,
        calcul: 'la moitié du temps de la personne responsable sur quatre mois',
      },
      { poste: 'frais', montant: 640, calcul: 'badges, gilets, papier, téléphone' },
      { poste: 'restitution', montant: 520, calcul: 'préparation et séance, heures payées' },
    ],
    offert: 900,
    total: 15960,
    recettes: 14500,
    foyers: Math.round(doors * 0.45),
    surprise: 'les réunions, que nous avions oubliées : 1 100 €',
  }),
  'j10-commanditaires-rencontres': ({ sponsor }, day) => ({
    commanditaires: [
      {
        structure: sponsor,
        famille: 'agglomeration',
        fonction: 'directrice',
        date: day(-30),
        besoin: 'toucher les foyers qui n’ouvrent pas leurs courriers',
        prix: 'yes',
        forme: 'prestation',
        suite: 'oui',
        prochaine: day(30),
      },
      {
        structure: 'Un bailleur du secteur',
        famille: 'bailleur',
        fonction: 'chargée de secteur',
        date: day(-21),
        besoin: 'expliquer les travaux avant qu’ils commencent',
        prix: 'yes',
        forme: 'inconnue',
        suite: 'relance',
        prochaine: day(14),
      },
      {
        structure: 'Une caisse de retraite',
        famille: 'autre',
        fonction: 'chargé de prévention',
        date: day(-16),
        besoin: 'rencontrer les personnes seules',
        prix: 'yes',
        forme: 'subvention',
        suite: 'tard',
        prochaine: day(120),
      },
      {
        structure: 'Une fondation locale',
        famille: 'fondation',
        fonction: 'déléguée',
        date: day(-9),
        besoin: 'financer une équipe plutôt qu’un événement',
        prix: 'yes',
        forme: 'subvention',
        suite: 'relance',
        prochaine: day(20),
      },
    ],
  }),

  'j11-atelier-sans-mentor': ({ messengers }, day) => ({
    date: day(-10),
    duree: 120,
    messagers: messengers - 1,
    anime: ['responsable', 'referent'],
    message:
      'Bonjour, on se connaît sûrement de vue. Je passe vous dire une chose utile et je vous laisse tranquille.',
    reussi: 'barrer les mots du partenaire devant lui',
    resiste: 'choisir entre deux phrases ; nous avons testé les deux le lendemain',
    seuls: ['oui'],
  }),
  'j11-equipe-maintenue': ({ messengers }) => ({
    depart: messengers,
    restes: messengers - 1,
    nouveaux: 2,
    part: 'oui',
    aAnalyser: 0,
    leviers: ['creux'],
    analyse: 'Garder deux réunions payées entre les campagnes, pour que personne ne perde le fil.',
  }),

  'j12-piliers-au-niveau-3': (_place, day) => ({
    plan: [
      {
        pilier: 'p8',
        manque: 'un second financeur engagé par écrit',
        geste: 'présenter le budget de 24 mois à la communauté de communes',
        qui: 'la direction',
        date: day(90),
      },
    ],
  }),
  'j12-journal-relu': () => ({
    adaptations: [
      {
        quoi: 'Une sortie sur trois le samedi matin',
        vu: 'une porte sur deux ouverte au lieu d’une sur trois',
        decision: 'garder',
        raison: 'le signe annoncé est atteint',
        partager: 'oui',
      },
      {
        quoi: 'Montrer le papier dès le bonjour',
        vu: 'moins de conversations, 8 au lieu de 13',
        decision: 'abandonner',
        raison: 'le papier répondait avant la question',
        partager: 'oui',
      },
    ],
    messagers: 3,
    derive: 'Nous avions cessé de répéter la première phrase avant de partir. Nous y revenons.',
  }),
};
