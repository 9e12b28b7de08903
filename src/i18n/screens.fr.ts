/** Fixed screens as search tells them: the name they bear, what one does there, what people call them. */
type ScreenWords = { readonly title: string; readonly summary: string; readonly synonyms: readonly string[] };

export const screenWords = {
  learning: {
    title: 'Mes modules',
    summary: 'Lire, reprendre où l’on en était, voir ce qui reste.',
    synonyms: ['apprendre', 'parcours', 'leçons', 'cours', 'formation'],
  },
  scenarios: {
    title: 'Au pas de la porte',
    summary: 'Jouer une porte, choisir quoi dire, voir ce qui se passe.',
    synonyms: ['situations', 'scénarios', 'mise en situation', 'jeu de rôle', 's’entraîner'],
  },
  phrases: {
    title: 'Mes phrases',
    summary: 'Les phrases que vous avez gardées.',
    synonyms: ['phrases gardées', 'quoi dire', 'que dire', 'garder une phrase'],
  },
  reminder: {
    title: 'Petit rappel',
    summary: 'Une question que vous avez déjà vue, en une minute.',
    synonyms: ['réviser', 'rappel', 'revoir une question', 'se souvenir'],
  },
  words: {
    title: 'Les mots',
    summary: 'Les mots difficiles, en une phrase.',
    synonyms: ['glossaire', 'lexique', 'dictionnaire', 'définitions', 'vocabulaire'],
  },
  tools: {
    title: 'Outils',
    summary: 'Des feuilles à imprimer et des fichiers à modifier.',
    synonyms: ['modèles', 'documents', 'fichiers', 'tableaux', 'télécharger', 'imprimer'],
  },
  milestones: {
    title: 'Jalons',
    summary: 'Les douze mois, leurs points de contrôle et vos preuves.',
    synonyms: ['points de contrôle', 'preuves', 'liste', 'avancement', 'envoyer un jalon'],
  },
  board: {
    title: 'Tableau',
    summary: 'Ce qu’il y a à faire maintenant.',
    synonyms: ['accueil', 'tableau de bord', 'notre rue', 'à faire'],
  },
  allies: {
    title: 'Carnet d’alliés',
    summary: 'Les personnes et les structures de confiance du quartier.',
    synonyms: ['alliés', 'contacts', 'partenaires du quartier', 'ajouter un allié'],
  },
  needs: {
    title: 'Besoins',
    summary: 'Les besoins du quartier, chacun avec sa source.',
    synonyms: ['registre des besoins', 'diagnostic', 'priorités'],
  },
  selfAssessment: {
    title: 'Notre grille d’adoption',
    summary: 'Dire où l’équipe en est sur les huit piliers, et lire les trois voix.',
    synonyms: ['auto-évaluation', 'grille', 'piliers', 'niveaux', 'se noter', 'voix des messagers'],
  },
  questionnaire: {
    title: 'Questions sur votre équipe',
    summary: 'Répondre à huit questions, sans votre nom.',
    synonyms: ['questionnaire', 'mon avis', 'répondre', 'donner mon avis'],
  },
  gridGuide: {
    title: 'La grille d’adoption',
    summary: 'Huit piliers, cinq niveaux : ce qui ne change pas, ce qui s’ajuste.',
    synonyms: ['grille', 'piliers', 'noyau', 'niveaux d’adoption'],
  },
  indicators: {
    title: 'Les 22 indicateurs de campagne',
    summary: 'Ce qu’on compte à la porte, et comment.',
    synonyms: ['indicateurs', 'chiffres', 'statistiques', 'compteurs'],
  },
  points: {
    title: 'Ce qui reste à confirmer',
    summary: 'Les questions ouvertes, et les textes qui en dépendent.',
    synonyms: ['questions ouvertes à VoisinMalin', 'à confirmer', 'proposition'],
  },
  thread: {
    title: 'Échanges',
    summary: 'Écrire au mentor et relire ce qui s’est dit.',
    synonyms: ['messages', 'discussion', 'commentaires', 'écrire au mentor', 'contacter le mentor'],
  },
  agenda: {
    title: 'Agenda',
    summary: 'Ce qui vient : fins de mois, appels, visites, séances, réunions.',
    synonyms: ['calendrier', 'dates', 'échéances', 'rendez-vous', 'planning'],
  },
  monthlyPoint: {
    title: 'Point du mois',
    summary: 'Placer nos six chantiers sur la colline, une fois par mois.',
    synonyms: ['où en sommes-nous', 'colline', 'chantiers', 'avancement du mois'],
  },
  calls: {
    title: 'Appels et visites',
    summary: 'La date du prochain appel, ce dont vous voulez parler, les comptes rendus.',
    synonyms: [
      'appel',
      'appel du mentor',
      'compte rendu',
      'ordre du jour',
      'promesses',
      'rendez-vous',
      'point du mois',
    ],
  },
  visits: {
    title: 'Visites',
    summary: 'Prévoir une visite de terrain et écrire son compte rendu.',
    synonyms: ['visite de terrain', 'observation', 'immersion', 'revue de jalon', 'grille d’observation'],
  },
  adaptations: {
    title: 'Adaptations',
    summary: 'Ce qui se fait autrement, pourquoi, et qui est déjà passé par là.',
    synonyms: ['registre des adaptations', 'faire autrement', 'différences', 'partager avec les autres'],
  },
  pauses: {
    title: 'Pauses',
    summary: 'Arrêter le calendrier un moment, puis le reprendre.',
    synonyms: ['pause', 'vacances', 'arrêter', 'suspendre'],
  },
  team: {
    title: 'Équipe',
    summary: 'Vos messagers : cartes, modules à lire, demandes d’aide.',
    synonyms: [
      'messagers',
      'ajouter une personne',
      'cartes d’accès',
      'carte perdue',
      'code oublié',
      'nouveau code secret',
      'téléphone perdu',
      'demandes d’aide',
      'donner un module',
      'départ',
    ],
  },
  campaigns: {
    title: 'Campagnes',
    summary: 'Préparer une campagne, ses secteurs et ses sorties, voir ce qui vient ensuite.',
    synonyms: [
      'campagne',
      'porte-à-porte',
      'sorties',
      'secteurs',
      'tournées',
      'planning',
      'convention',
      'foyers',
      'message',
      'atelier message',
      'bilan',
      'débriefing',
      'constat',
      'engagement',
    ],
  },
  doors: {
    title: 'Compter les portes',
    summary: 'Une touche par porte, avec ou sans réseau.',
    synonyms: ['portes', 'compter', 'comptage', 'boutons', 'tournée', 'message', 'bilan'],
  },
  ownOutings: {
    title: 'Les sorties',
    summary: 'Où et quand sont vos sorties, et avec qui.',
    synonyms: ['sortie', 'mes sorties', 'tournée', 'rendez-vous', 'prochaine sortie'],
  },
  trainingSessions: {
    title: 'Séances en salle',
    summary: 'Préparer une séance, imprimer sa feuille, noter qui était là.',
    synonyms: ['émargement', 'feuille de présence', 'présences', 'formation en salle', 'signatures'],
  },
  paidTime: {
    title: 'Temps de formation',
    summary: 'Le temps prévu de chaque messager, mois par mois, pour la paie.',
    synonyms: ['paie', 'heures de formation', 'temps payé', 'salaire'],
  },
  teamCertificates: {
    title: 'Attestations de l’équipe',
    summary: 'Imprimer ou annuler une attestation.',
    synonyms: ['attestations', 'certificats', 'preuve de formation'],
  },
  teamMeetings: {
    title: 'Réunions d’équipe',
    summary: 'Prévoir la réunion du mois, noter les présences et les décisions.',
    synonyms: [
      'réunion',
      'réunions',
      'réunion mensuelle',
      'feuille de présence',
      'décisions de l’équipe',
      'émargement',
    ],
  },
  individualTalks: {
    title: 'Points individuels',
    summary: 'Qui a eu son point ce trimestre, et qui reste à voir.',
    synonyms: ['entretiens', 'entretien individuel', 'soutien individuel'],
  },
  plannedHours: {
    title: 'Heures prévues',
    summary: 'Le temps payé prévu de chaque messager, face à son contrat.',
    synonyms: ['heures', 'contrats', 'heures du mois', 'planning', 'heures complémentaires', 'CDI'],
  },
  recruitment: {
    title: 'Recrutement',
    summary: 'Les nombres du recrutement, sans personne.',
    synonyms: ['embauche', 'candidats', 'promesses d’embauche', 'recruter'],
  },
  retention: {
    title: 'Équipe maintenue',
    summary: 'Combien de messagers sont encore là après six mois.',
    synonyms: ['départs', 'fidélité', 'rester dans l’équipe', 'turnover'],
  },
  budget: {
    title: 'Budget sur 24 mois',
    summary: 'Recettes et dépenses par trimestre, en deux hypothèses.',
    synonyms: ['trésorerie', 'financeurs', 'recettes', 'dépenses', 'argent'],
  },
  grids: {
    title: 'Grilles d’adoption',
    summary: 'Les niveaux de chaque association, à la même échelle.',
    synonyms: ['grilles', 'niveaux des partenaires', 'piliers les plus bas', 'trois voix'],
  },
  yearSheet: {
    title: 'Fiche des douze mois',
    summary: 'Les douze mois sur une feuille, à imprimer, aujourd’hui ou à une date passée.',
    synonyms: [
      'imprimer les jalons',
      'calendrier des douze mois',
      'tableau des douze mois',
      'situation à une date',
    ],
  },
  reports: {
    title: 'Rapports pour les financeurs',
    summary: 'Préparer, vérifier et publier un compte rendu de subvention.',
    synonyms: ['compte rendu de subvention', 'cerfa', 'financeur', 'bilan d’activité', 'rapport d’activité'],
  },
  exports: {
    title: 'Tableaux à télécharger',
    summary: 'Chaque tableau en CSV ou en Excel.',
    synonyms: ['exporter', 'export', 'csv', 'excel', 'xlsx', 'tableur', 'télécharger'],
  },
  figureDefinitions: {
    title: 'Définitions des chiffres',
    summary: 'Ce que compte chaque chiffre, et d’où il vient.',
    synonyms: ['que veut dire déclaré', 'que veut dire validé', 'mode de calcul', 'comment c’est compté'],
  },
  partners: {
    title: 'Associations partenaires',
    summary: 'Où en est chaque association, et par quoi commencer.',
    synonyms: ['partenaires', 'par quoi commencer', 'portefeuille', 'mes associations'],
  },
  reviews: {
    title: 'À valider',
    summary: 'Les jalons envoyés qui attendent une réponse.',
    synonyms: ['relectures', 'validations', 'jalons reçus', 'répondre'],
  },
  replyPhrases: {
    title: 'Phrases type',
    summary: 'Les phrases que les mentors partagent pour répondre.',
    synonyms: ['réponses types', 'modèles de réponse', 'commentaires types'],
  },
  network: {
    title: 'Le réseau',
    summary: 'Où plusieurs associations butent, et combien de temps elles attendent.',
    synonyms: ['réseau', 'charge des mentors', 'délais de réponse', 'temps d’attente', 'blocages'],
  },
  managedPartners: {
    title: 'Gérer les associations',
    summary: 'Ouvrir un compagnonnage, nommer un mentor, terminer.',
    synonyms: ['gestion', 'associations', 'mentors', 'compagnonnages'],
  },
  newPartner: {
    title: 'Ajouter une association',
    summary: 'Ouvrir un nouveau compagnonnage.',
    synonyms: ['nouvelle association', 'créer une association', 'inviter une association'],
  },
  programmeSettings: {
    title: 'Seuils du programme',
    summary: 'Les nombres de jours qui décident des états et des listes.',
    synonyms: ['seuil', 'promesse de réponse', 'jours de retard', 'réglages du programme'],
  },
  people: {
    title: 'Personnes',
    summary: 'Les comptes de VoisinMalin et leurs rôles.',
    synonyms: ['comptes', 'inviter une personne', 'rôles', 'accès'],
  },
  contents: {
    title: 'Contenus',
    summary: 'Tous les textes, leur statut et leurs versions.',
    synonyms: ['textes', 'versions', 'historique des textes', 'relecture des contenus'],
  },
  news: {
    title: 'Quoi de neuf dans la méthode',
    summary: 'Ce qui a changé dans la méthode.',
    synonyms: ['nouveautés', 'du nouveau', 'changements', 'mises à jour'],
  },
  ownNews: {
    title: 'Nouveautés',
    summary: 'Ce qui est nouveau pour vous.',
    synonyms: ['notifications', 'alertes', 'messages reçus'],
  },
  week: {
    title: 'Ma semaine',
    summary: 'Ce qui vous attend, et depuis quand.',
    synonyms: ['résumé de la semaine', 'rappel hebdomadaire', 'e-mail du lundi'],
  },
  me: {
    title: 'Mon compte',
    summary: 'Vos appareils, votre téléphone, la sortie.',
    synonyms: ['profil', 'mes appareils', 'sortir', 'se déconnecter', 'numéro de téléphone'],
  },
  certificate: {
    title: 'Mon attestation',
    summary: 'Prouver ce que vous avez appris, par exemple à un employeur.',
    synonyms: ['attestation', 'certificat', 'diplôme', 'preuve de formation', 'employeur'],
  },
  certificateChecks: {
    title: 'Vérifier une attestation',
    summary: 'Lire le code d’une attestation et savoir si elle est vraie.',
    synonyms: ['code d’attestation', 'fausse attestation', 'contrôler une attestation'],
  },
  phone: {
    title: 'Mon téléphone',
    summary: 'Ce qui s’ouvre sans réseau, et ce qui attend d’être envoyé.',
    synonyms: [
      'hors ligne',
      'sans internet',
      'sans réseau',
      'garder un module',
      'pas envoyé',
      'mémoire pleine',
    ],
  },
  settings: {
    title: 'Réglages',
    summary: 'La taille du texte, l’espacement, les couleurs.',
    synonyms: ['affichage', 'grandes lettres', 'agrandir', 'sombre', 'contraste', 'accessibilité'],
  },
  help: {
    title: 'Aide',
    summary: 'Comment faire, pas à pas.',
    synonyms: ['comment faire', 'mode d’emploi', 'je suis perdu', 'assistance'],
  },
  siteMap: {
    title: 'Plan du site',
    summary: 'Toutes les pages, sur une seule.',
    synonyms: ['sommaire', 'toutes les pages'],
  },
} as const satisfies Record<string, ScreenWords>;
