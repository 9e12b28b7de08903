import type { Subject } from '#src/features/privacy/register.rules.ts';

type SubjectWords = {
  readonly title: string;
  /** What exactly; short sentences. */
  readonly what: readonly string[];
  readonly why: string;
  readonly who: string;
  /** What the product does today. */
  readonly time: string;
  /** Nobody need decide anything more. */
  readonly settled?: true;
};

const notErased = 'Rien n’est encore effacé tout seul.';

const subjects: Readonly<Record<Subject, SubjectWords>> = {
  identity: {
    title: 'Qui vous êtes',
    what: [
      'Votre nom, votre rôle, votre association, avec la date de début et de fin.',
      'Votre adresse e-mail, si vous entrez avec elle.',
      'Votre téléphone professionnel, si vous êtes responsable et si vous l’avez donné.',
      'Vos réglages de lecture : taille, espacement, apparence.',
    ],
    why: 'Pour vous reconnaître et vous ouvrir les bonnes pages.',
    who: 'Votre association. VoisinMalin voit le nom des équipes, jamais celui des messagers.',
    time: notErased,
  },
  signIn: {
    title: 'Comment vous entrez',
    what: [
      'Une empreinte de votre phrase de passe. La phrase elle-même n’est gardée nulle part.',
      'Avec une carte, une empreinte de la carte et de votre code secret. Ni l’une ni l’autre ne se relisent.',
      'Vos connexions : début, fin, appareil partagé ou non.',
      'Pour un téléphone partagé, qui l’utilise et le dernier jour.',
      'Les liens d’invitation : leur date et leur usage, pas le lien.',
      'L’adresse privée de votre agenda, si vous en créez une : son empreinte et ses dates, pas l’adresse.',
      'Après un essai raté : une empreinte de l’adresse e-mail ou de la carte, et l’adresse réseau de l’appareil.',
    ],
    why: 'Pour vous laisser entrer, et arrêter quelqu’un qui essaierait à votre place.',
    who: 'Vous voyez vos connexions sur « Mon compte ». Personne d’autre. Une adresse d’agenda montre ses dates à qui la connaît ; vous pouvez la fermer.',
    time: 'Une connexion se ferme seule : au plus 400 jours pour un messager, 30 jours pour une équipe, 7 jours pour un mentor ou le siège. Sa date, elle, reste.',
  },
  reading: {
    title: 'Ce que vous avez lu',
    what: ['Les pages lues, les modules terminés, la date.', 'Le temps passé n’est pas mesuré.'],
    why: 'Pour reprendre où vous en étiez, et compter vos modules terminés.',
    who: 'Vous. Le responsable voit, pour chaque messager, les modules commencés et terminés. Les mentors voient un nombre, sans nom, pour l’équipe seulement. Le siège voit combien de personnes ont lu chaque module, toutes associations ensemble, sans nom.',
    time: notErased,
  },
  answers: {
    title: 'Vos réponses aux questions',
    what: [
      'La réponse choisie, si elle était juste, et la date. Il n’y a pas de note.',
      'Les phrases gardées, et ce que vous notez avec « Je l’ai essayé ».',
      'Aux questions sur votre équipe : que vous avez répondu, jamais ce que vous répondez. Les réponses sont seulement comptées.',
    ],
    why: 'Pour vous montrer la raison de chaque réponse, et vous rappeler une question plus tard. Et pour que l’on ne réponde qu’une fois sur l’équipe.',
    who: 'Vous seulement. Ni responsable, ni mentor, ni siège. Les questions sur l’équipe ne donnent que des nombres. L’équipe, le mentor et le siège les lisent après la fermeture, à partir de quatre réponses.',
    time: `La liste de qui a répondu sur l’équipe est effacée quand le questionnaire ferme. Pour le reste : ${notErased.charAt(0).toLowerCase()}${notErased.slice(1)}`,
  },
  team: {
    title: 'Votre travail dans l’équipe',
    what: [
      'Les modules que le responsable vous donne à lire, avec leur date.',
      'Vos demandes d’aide et le jour où le téléphone a donné des nouvelles.',
      'Les séances en salle : qui était là, et combien de temps.',
      'Les attestations : ce qui a été appris, quand, et le temps prévu.',
    ],
    why: 'Pour vous aider, et pour que le temps d’apprentissage soit payé.',
    who: 'Vous, le responsable et la direction de votre association. Ni mentor, ni siège. Le code d’une attestation montre ce qu’elle contient à la personne à qui vous la donnez.',
    time: notErased,
  },
  work: {
    title: 'Ce que vous faites pour le compagnonnage',
    what: [
      'Les points déclarés et confirmés, les formulaires, les preuves, les fichiers.',
      'Les jalons envoyés, les pauses, les niveaux de la grille, les besoins notés.',
      'Les points du mois, l’ouverture et la fermeture du questionnaire, les rapports pour les financeurs.',
      'L’accord d’être montré aux autres associations, et son retrait.',
      'Chaque fois : qui, en quel rôle, quand.',
    ],
    why: 'Pour dire où en est votre association, et qui l’a dit.',
    who: 'L’équipe de votre association, son mentor et le siège de VoisinMalin. Un rapport reste à l’équipe tant qu’il n’est pas publié. Une autre association ne voit rien, sauf avec votre accord : le nom de l’association, sa ville, le mois d’un point validé et les adaptations à montrer. Jamais le nom d’une personne.',
    time: `Un fait ne se modifie pas : une correction s’ajoute. ${notErased}`,
  },
  talk: {
    title: 'Ce que vous vous écrivez',
    what: ['Les messages, les demandes d’aide et leurs réponses, avec le nom et la date.'],
    why: 'Pour que l’équipe et son mentor se parlent au même endroit.',
    who: 'L’équipe de votre association, son mentor et le siège. Pas les messagers.',
    time: notErased,
  },
  drafts: {
    title: 'Vos brouillons',
    what: ['Ce que vous avez tapé sans l’envoyer.'],
    why: 'Pour ne rien perdre si le téléphone s’éteint.',
    who: 'Vous seulement.',
    time: 'Effacé dès que vous envoyez, ou que vous videz le champ.',
    settled: true,
  },
  allies: {
    title: 'Le carnet d’alliés',
    what: [
      'Des personnes qui n’ont pas de compte : leur structure, leur fonction, les dates de rencontre.',
      'Leur nom et une note, si votre équipe les ajoute avec leur accord.',
    ],
    why: 'Pour que l’équipe sache qui elle a rencontré, même quand une personne part.',
    who: 'L’équipe de votre association. Son mentor et le siège lisent ce que les jalons montrent.',
    time: `Une ligne retirée ne se voit plus, et l’équipe peut la remettre. ${notErased}`,
  },
  mentoring: {
    title: 'Ce que font les mentors',
    what: [
      'Les associations suivies, et les dates.',
      'Les avis, les réserves, les décisions, avec leur raison.',
      'Les lignes mises de côté, et jusqu’où chacun a lu ses nouveautés.',
      'Les appels, les visites, leurs comptes rendus, les actions promises.',
      'Les niveaux retirés, ce qui a été vu d’une adaptation, les mots de passation, les phrases type.',
      'Ce que le siège règle : délais, prolongations.',
    ],
    why: 'Pour que chaque association sache qui lui répond, et quand.',
    who: 'L’équipe suivie, son mentor, le siège. Un mot de passation, ou une visite gardée par le mentor : les mentors et le siège. Les phrases type : tous les mentors et le siège. Une ligne mise de côté, et ce que vous avez lu : vous seulement.',
    time: notErased,
  },
  campaigns: {
    title: 'Les campagnes',
    what: [
      'Ce qui est écrit d’une campagne, de son plan à son bilan : par qui, et quand.',
      'Qui fait partie de l’équipe d’une sortie.',
      'Ce que les portes comptent n’est à personne : des nombres par sortie, sans qui ni heure.',
    ],
    why: 'Pour préparer les sorties, et rendre ce qui a été entendu.',
    who: 'L’équipe de votre association. Les messagers voient leurs sorties et le message. Le mentor, le siège et un commanditaire invité voient des nombres et des constats, sans les noms.',
    time: notErased,
  },
  life: {
    title: 'La vie de l’équipe',
    what: [
      'Les réunions, qui était là. Le jour d’un point individuel, rien de ce qui s’y dit.',
      'Les heures du contrat, son début, sa fin, et si un allié vous a recommandé.',
    ],
    why: 'Pour tenir les heures payées, et que chaque personne soit soutenue.',
    who: 'Vous pour vos heures. Le responsable et la direction. Le mentor et le siège voient des nombres.',
    time: notErased,
  },
  journal: {
    title: 'Le journal',
    what: ['Qui a fait quoi et quand, sans le contenu. Les lignes s’enchaînent : en changer une se voit.'],
    why: 'Pour retrouver ce qui s’est passé en cas de problème.',
    who: 'Personne dans Essaim. Seule la personne qui tient le serveur peut le lire.',
    time: notErased,
  },
};

/** « Ce que nous gardons », as the database has it. */
export const privacyWords = {
  title: 'Confidentialité',
  heading: 'Confidentialité : ce que nous gardons',
  intro: 'Essaim garde peu de choses. Voici lesquelles, pourquoi, et qui les voit.',
  never: 'Ce que nous ne gardons jamais',
  neverLines: [
    [
      'hand-palm',
      'Rien qui désigne un habitant : ni nom, ni adresse, ni numéro de porte, ni parole qui le ferait reconnaître.',
    ],
    ['map-trifold', 'Aucune position : le téléphone n’est pas suivi.'],
    ['clock', 'Aucun temps passé devant l’écran.'],
    ['eye-slash', 'Aucune publicité, aucune mesure d’audience, aucun site extérieur.'],
    ['user', 'Aucun classement entre personnes, aucune note.'],
  ],
  forYou: 'Ce que votre rôle change',
  everyRole: 'Ce que chaque rôle change',
  roles: {
    messenger: [
      'Votre responsable voit vos modules commencés et terminés.',
      'Votre responsable voit vos demandes d’aide, et le dernier signe de votre téléphone.',
      'Personne ne voit vos réponses. Celles sur votre équipe sont seulement comptées.',
      'VoisinMalin ne voit pas votre nom.',
      'Votre numéro de téléphone n’est pas gardé.',
    ],
    partnerTeam: [
      'Vos collègues, votre mentor et le siège voient ce que vous déclarez, avec votre nom.',
      'Le mentor voit combien de personnes ont lu un module, sans les noms.',
      'Si vous êtes responsable, vos messagers voient votre téléphone professionnel.',
      'Les comptes rendus d’appel disent quoi, pour quand, et qui s’en charge.',
    ],
    mentor: [
      'Les équipes suivies voient votre nom sur vos avis.',
      'Vous ne voyez ni les noms des messagers, ni leurs réponses.',
      'Votre accès à une association finit avec votre mission.',
    ],
    headOffice: [
      'Vous voyez toutes les associations, jamais le nom d’un messager.',
      'Vos décisions portent votre nom.',
    ],
  },
  roleNames: {
    messenger: 'Messagère ou messager',
    partnerTeam: 'Équipe, responsable, direction',
    mentor: 'Mentor',
    headOffice: 'Siège',
  },
  kept: 'Ce que nous gardons',
  why: 'Pourquoi',
  who: 'Qui le voit',
  time: 'Combien de temps',
  unsettled: 'Durée à confirmer',
  subjects,

  cookies: 'Dans votre appareil',
  cookiesIntro: 'Six petits fichiers (cookies) au plus, nécessaires, sans accord à demander. Aucun autre.',
  cookiesLines: [
    'Un pour rester connecté, jusqu’à la fin de la connexion.',
    'Un pour entrer avec une carte, pendant dix minutes.',
    'Un pour reconnaître un téléphone partagé, pendant 400 jours au plus.',
    'Un pour la taille du texte, les espaces et l’apparence.',
    'Un pour la langue dont les mots s’ouvrent sur chaque page, si vous en choisissez une.',
    'Un pour dire « C’est enregistré », pendant une minute au plus.',
  ],
  phone: 'Dans le téléphone d’un messager',
  phoneLines: [
    'Les modules, les situations et les mots gardés. Leurs pages ne portent pas votre nom.',
    'Ce que vous avez fait, pour vous montrer si c’est reçu.',
    'Les portes comptées : la sortie et ce qui s’est passé, sans heure. Les pages des sorties, sans les noms.',
    'Quand vous sortez, les modules gardés sont enlevés. Ce qui n’est pas encore envoyé reste.',
    'Sur un téléphone partagé, votre prénom reste sur « Qui êtes-vous ? ». Vous pouvez l’enlever.',
    'Sur un téléphone partagé, ce qui attend est chiffré : votre code secret l’ouvre.',
    'Sur votre téléphone à vous, ce n’est pas chiffré. Le verrou du téléphone le protège.',
  ],
  server: 'Dans le journal technique du serveur',
  serverText:
    'Chaque demande y laisse une ligne : la page, l’heure, la durée, le numéro du compte et celui de l’association. Ni nom, ni texte, ni adresse réseau.',

  timeTitle: 'Les durées ne sont pas encore décidées',
  timeText:
    'Voici ce que nous proposons. VoisinMalin, les associations et un juriste doivent le confirmer. L’effacement automatique viendra avec cette décision.',
  timeTable: 'Durées proposées',
  timeHeads: ['Ce qui est gardé', 'Durée proposée, à confirmer'],
  timeRows: [
    ['Le compte', 'Le temps du contrat ou de la convention, plus 3 mois'],
    ['Les pages lues et les réponses', 'Le temps du parcours, plus 12 mois'],
    ['Les preuves et les échanges', 'Le temps du compagnonnage, plus 2 ans'],
    ['Les journaux techniques', '6 mois'],
  ],

  rights: 'Vos droits',
  rightsText: [
    'Vous pouvez demander à voir vos données, à les corriger, à les effacer, à les recevoir.',
    'Vous pouvez aussi demander qu’on cesse de s’en servir, ou vous y opposer.',
    'Demandez à l’association qui vous emploie : elle répond de ce qui concerne ses équipes et ses messagers.',
    'Pour les mentors et le siège, demandez à VoisinMalin.',
  ],
  rightsContact: 'À compléter par VoisinMalin avant l’ouverture',
  rightsContactText:
    'L’adresse où écrire, la personne chargée de la protection des données, le partage des responsabilités entre VoisinMalin et chaque association.',
  cnil: 'Sans réponse au bout d’un mois, vous pouvez écrire à la CNIL, qui protège les données.',
  cnilLink: 'Aller sur le site de la CNIL',
} as const;
