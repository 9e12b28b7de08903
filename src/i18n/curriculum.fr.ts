import { count, formatDate, formatNumber, list } from './format.ts';

const quoted = (values: readonly string[]): string => list(values.map((value) => `«\u00A0${value}\u00A0»`));

/** What authors of content/ are told when a file cannot be read. */
export const contentWords = {
  empty: 'écrivez quelques mots, ce texte est vide.',
  date: 'écrivez une date qui existe, par exemple 2026-11-24.',
  kebab: 'écrivez des lettres minuscules sans accent et des chiffres, séparés par des tirets.',
  innerId: 'commencez par une minuscule, puis des lettres sans accent, des chiffres ou des tirets.',
  url: 'écrivez une adresse qui commence par https://, ou «\u00A0fiche du programme\u00A0».',
  noSource: 'citez au moins une source.',
  minMax: 'le plus grand nombre accepté est plus petit que le plus petit.',
  sameOption: 'deux réponses ont le même id.',
  sameField: 'deux champs ont le même id.',
  sameItem: 'deux points de contrôle ont le même id.',
  pointUnknown: (id: number) => `le point ${id} n’est pas dans content/to-confirm.yaml.`,
  samePoint: 'deux points à confirmer ont le même numéro.',
  sameWord: 'deux mots ont le même id.',
  sameIndicator: 'deux indicateurs ont le même id.',
  sameWorkstream: 'deux chantiers ont le même id.',
  sameCriterion: 'deux critères ont le même id.',
  indicatorId: 'l’id d’un indicateur s’écrit IND-01.',
  pictureUnknown: 'aucun dessin ne porte ce nom : voyez src/ui/pictures/scenes.ts.',
  samePillar: 'deux piliers ont le même id.',
  sameQuestion: 'deux questions ont le même id.',
  questionTooLong: 'douze mots au plus.',
  onePillarOneQuestion: 'deux questions portent sur le même pilier.',
  checkRule: 'cette règle ne se lit pas. Exemples\u00A0: rows(equipe) >= 3, count(readyToRefer = yes) >= 5.',
  checkBound: 'cette règle compare à un nombre, sauf filled(…)\u00A0: rows(equipe) >= 3, filled(equipe.nom).',
  checkEquals: 'count(…), et lui seul, cherche une réponse\u00A0: count(visites.format = terrain) >= 4.',
  checkRegister: 'un registre n’a qu’une liste\u00A0: écrivez rows >= 15, ou filled(source), sans autre nom.',
  checkField: (id: string) => `aucun champ ne porte l’id «\u00A0${id}\u00A0».`,
  checkValue: 'value(…) lit un champ seul, hors des lignes\u00A0: value(duree) >= 5.',
  checkRows: (id: string) => `«\u00A0${id}\u00A0» n’a pas de lignes.`,
  checkColumn: (id: string) => `dites quelle colonne de «\u00A0${id}\u00A0»\u00A0: ${id}.nom, par exemple.`,
  checkNumber: (id: string) => `«\u00A0${id}\u00A0» n’est pas un nombre.`,
  checkOption: (id: string, option: string) =>
    `«\u00A0${option}\u00A0» n’est pas une réponse de «\u00A0${id}\u00A0».`,
  pillar: 'écrivez un pilier de p1 à p8.',
  formMissing: 'ce point demande un formulaire\u00A0: décrivez-le ici.',
  formUnwanted:
    'ce point ne demande pas de formulaire\u00A0: retirez-le, ou écrivez «\u00A0evidence: form\u00A0».',
  computedMissing: 'ce point est calculé\u00A0: dites par quelle règle.',
  milestoneId: 'écrivez un jalon de j01 à j12.',
  milestoneOfMonth: 'ce jalon n’est pas celui du mois.',
  prefix: (start: string) => `cet id doit commencer par «\u00A0${start}-\u00A0».`,
  moduleId: {
    staff: 'l’id d’un module de l’équipe s’écrit M03-A.',
    messenger: 'l’id d’un module de messager s’écrit MSG-01.',
    mentor: 'l’id d’un module de mentor s’écrit MEN-01.',
  },
  monthMissing: 'dites de quel mois est ce module (1 à 12).',
  monthUnwanted: 'seuls les modules de l’équipe ont un mois\u00A0: retirez cette ligne.',
  monthOfId: 'ce mois n’est pas celui de l’id.',
  fewOptions: 'proposez au moins deux réponses.',
  noRight: 'aucune réponse n’est juste\u00A0: mettez «\u00A0right: true\u00A0» à l’une d’elles.',
  manyRight:
    'une question «\u00A0single\u00A0» a une seule réponse juste\u00A0: écrivez «\u00A0multiple\u00A0», ou choisissez.',
  sameReason: 'deux réponses ont la même raison\u00A0: chacune a la sienne.',
  redirectToSelf: 'cet id se remplace lui-même.',

  languages: {
    place: 'languages.yaml se range à côté du module.mdx d’un module de messager.',
    section: (ids: readonly string[]) => `écrivez l’id d’une page de ce module : ${ids.join(', ')}.`,
    twice: 'cette page est déjà dite dans cette langue.',
    lost: (word: string) => `« ${word} » n’est plus dans cette page. Changez ce mot, ou retirez-le.`,
  },

  recording: {
    place:
      'un enregistrement se range dans le dossier «\u00A0audio\u00A0» d’un module de messager, à côté de module.mdx.',
    name: (ids: readonly string[]) =>
      `nommez ce fichier d’après l’id d’une page de ce module\u00A0: ${ids.join(', ')}.`,
    language: (known: readonly string[]) =>
      `après l’id de la page, écrivez la langue de cette voix : ${known.join(', ')}. Rien pour le français.`,
    ending: 'un enregistrement est un fichier .opus, .m4a ou .mp3.',
    kind: (ending: string) => `ce fichier n’est pas un son .${ending}. Enregistrez-le à nouveau.`,
    twice: (other: string) => `cette page a déjà un enregistrement, dans ${other}. Gardez-en un seul.`,
  },

  scenario: {
    id: 'l’id d’une situation s’écrit SIT-01.',
    choiceId: 'commencez par une minuscule, puis des minuscules sans accent ou des chiffres, sans tiret.',
    sceneCount: (n: number, least: number, most: number) =>
      `cette situation a ${count(n, 'scène', 'scènes')} : écrivez-en de ${least} à ${most}.`,
    fewEndings: (n: number) =>
      `cette situation a ${count(n, 'fin', 'fins')} : il en faut au moins deux (« ending: true »).`,
    sameScene: (id: string) => `la scène « ${id} » est écrite deux fois. Un id ne sert qu’une fois.`,
    sameChoice: (scene: string, id: string) =>
      `dans la scène « ${scene} », deux réponses ont l’id « ${id} ».`,
    noStart: (id: string) => `aucune scène ne porte l’id « ${id} » : dites par laquelle l’histoire commence.`,
    silent: (scene: string) =>
      `dans la scène « ${scene} », personne ne parle et rien ne se passe : écrivez « line » ou « narration ».`,
    deadEnd: (scene: string) =>
      `la scène « ${scene} » ne mène nulle part : proposez deux ou trois réponses, ou écrivez « ending: true ».`,
    choiceCount: (scene: string, n: number) =>
      `la scène « ${scene} » propose ${count(n, 'réponse', 'réponses')} : il en faut deux ou trois.`,
    endingGoesOn: (scene: string) =>
      `la scène « ${scene} » est une fin : retirez ses réponses, ou « ending: true ».`,
    endingLacks: {
      protected: (scene: string) =>
        `la fin « ${scene} » ne dit pas ce qui a été protégé : écrivez « protected ».`,
      keep: (scene: string) => `la fin « ${scene} » ne dit pas ce qu’on peut retenir : écrivez « keep ».`,
      discuss: (scene: string) =>
        `la fin « ${scene} » ne donne pas de question pour l’équipe : écrivez « discuss ».`,
    },
    onlyEndings: (scene: string, field: string) =>
      `la scène « ${scene} » n’est pas une fin : retirez « ${field} », ou écrivez « ending: true ».`,
    nowhere: (scene: string, to: string) =>
      `une réponse de la scène « ${scene} » mène à « ${to} », qui n’existe pas.`,
    unreachable: (scene: string) =>
      `aucun chemin ne mène à la scène « ${scene} » : faites-y mener une réponse, ou retirez-la.`,
    endless: (scene: string) =>
      `depuis la scène « ${scene} », on tourne en rond sans jamais arriver à une fin.`,
    longLine: (scene: string, n: number) =>
      `dans la scène « ${scene} », la réplique a ${formatNumber(n)} mots : 25 au plus.`,
    longChoice: (scene: string, n: number) =>
      `dans la scène « ${scene} », cette réponse a ${formatNumber(n)} mots : 14 au plus.`,
    longSentence: (scene: string | null, n: number) =>
      `${scene === null ? '' : `dans la scène « ${scene} », `}une phrase a ${formatNumber(n)} mots : 15 au plus.`,
  },
  helpFolder: 'rangez ce sujet dans messengers, team, mentors ou head-office.',
  oneControl: 'nommez une seule chose, par exemple { button: Continuer }.',
  screenPage: 'écrivez une adresse qui commence par /, par exemple /accueil.',
  screenUnknown: (name: string) => `l’image « ${name} » n’est pas dans content/help/pictures.yaml.`,
  screenTwice: 'deux images ont ce nom.',
  screenShown: 'montrez cette image dans un sujet d’aide, et un seul, ou retirez-la.',
  screenNotTaken: 'cette image n’est pas encore prise. Lancez npm run help:pictures.',
  screenUndeclared: 'cette image n’est pas dans content/help/pictures.yaml. Lancez npm run help:pictures.',
  twice: 'la même chose est écrite deux fois.',
  toolId: 'l’id d’un outil s’écrit OUT-01.',
  toolName: (slug: string) => `ce fichier doit s’appeler «\u00A0${slug}.tool.yaml\u00A0», comme son adresse.`,
  toolServesNothing: 'dites à quel module ou à quel point de contrôle sert cet outil.',
  toolServes: {
    modules: (id: string) => `aucun module ne porte l’id «\u00A0${id}\u00A0».`,
    items: (id: string) => `aucun point de contrôle ne porte l’id «\u00A0${id}\u00A0».`,
  },
  bold: 'le gras s’ouvre et se ferme par deux étoiles\u00A0: **mot**.',
  sameColumn: 'deux colonnes ont le même id.',
  unknownColumn: (id: string) => `aucune colonne ne porte l’id «\u00A0${id}\u00A0».`,
  widths: 'les largeurs des colonnes doivent faire 100 ensemble.',
  noRow:
    'ce tableau n’a aucune ligne\u00A0: remplissez «\u00A0rows\u00A0», ou demandez des lignes vides par «\u00A0emptyRows\u00A0».',
  edgeBreak: 'un saut de page se met entre deux blocs.',
  sameCaption: 'deux tableaux portent le même titre : on ne les distingue pas à l’oreille.',
  deepHeading: 'un intertitre de niveau 3 vient sous un intertitre de niveau 2.',
  cell: 'écrivez un texte, un nombre, une formule entre guillemets, ou { fill: … } pour une case à remplir.',
  cellOf: {
    text: 'cette colonne attend un texte.',
    date: 'cette colonne attend une date, par exemple 2026-11-24.',
    number: 'cette colonne attend un nombre ou une formule\u00A0; une case à remplir attend un nombre.',
  },
  firstRow: (least: number) => `ce tableau touche ce qui le précède\u00A0: écrivez au moins ${least}.`,
  manyTotals: 'il y a moins de lignes que de totaux.',
  exampleMissing: 'des cases montrent un exemple\u00A0: dites ici ce qu’il raconte, et qu’il est inventé.',
  exampleEmpty:
    'aucune case ne montre d’exemple\u00A0: retirez cette ligne, ou donnez des valeurs à «\u00A0fill\u00A0».',
  formulaSign: (text: string) =>
    `«\u00A0${text}\u00A0» ne se lit pas dans une formule. Exemple\u00A0: =SUM(B6:B9)*C6.`,
  formulaEnd: 'cette formule s’arrête trop tôt.',
  formulaExpected: (sign: string) => `il manque «\u00A0${sign}\u00A0» dans cette formule.`,
  formulaRest: (sign: string) => `«\u00A0${sign}\u00A0» n’a pas sa place ici dans la formule.`,
  formulaFunction: (name: string) => `${name} n’existe pas ici\u00A0: SUM, AVERAGE, ROUND et IF seulement.`,
  formulaArguments: (name: string) => `${name} n’a pas le nombre de valeurs qu’il faut.`,
  formulaCondition: 'IF commence par une comparaison\u00A0: IF(B6>0,C6/B6,0).',
  formulaRange: 'une plage va d’une case à une autre, plus bas ou plus à droite\u00A0: B6:B9.',
  formulaEmpty: (place: string) =>
    `cette formule lit la case ${place}, qui est vide. Pour une case à remplir, écrivez { fill: null }.`,
  formulaText: (place: string) => `cette formule lit la case ${place}, qui n’est pas un nombre.`,
  formulaCircular: 'cette formule se lit elle-même.',
  formulaDivision:
    'cette formule divise par zéro dans une feuille vide ou dans l’exemple\u00A0: écrivez =IF(B6>0,C6/B6,0).',

  missing: 'cette ligne manque.',
  unknownKeys: (names: readonly string[]) =>
    names.length === 1
      ? `le mot ${quoted(names)} n’est pas attendu ici. Vérifiez son orthographe, ou retirez-le.`
      : `les mots ${quoted(names)} ne sont pas attendus ici. Vérifiez leur orthographe, ou retirez-les.`,
  oneOf: (values: readonly string[]) => `choisissez parmi ${quoted(values)}.`,
  type: {
    string: 'écrivez un texte.',
    number: 'écrivez un nombre.',
    int: 'écrivez un nombre entier.',
    boolean: 'écrivez true ou false.',
    array: 'écrivez une liste\u00A0: une ligne par élément, chacune après un tiret.',
    object: 'écrivez les champs attendus, un par ligne.',
  },
  atLeast: (n: string) => `écrivez au moins ${n}.`,
  atMost: (n: string) => `écrivez au plus ${n}.`,
  wrong: 'cette valeur ne convient pas.',
  yaml: 'le YAML ne se lit pas ici. Vérifiez l’alignement et mettez entre guillemets les textes qui contiennent « : ».',

  headMissing: 'le fichier doit commencer par son en-tête, entre deux lignes «\u00A0---\u00A0».',
  outsideSection: 'ce texte n’est dans aucune section\u00A0: mettez-le entre <Section …> et </Section>.',
  sectionLine: 'écrivez <Section id="…" kind="…" title="…"> seul sur sa ligne, dans cet ordre.',
  sectionNotClosed: 'cette section n’est pas fermée\u00A0: ajoutez </Section> seul sur sa ligne.',
  sectionNotOpened: '</Section> sans section ouverte\u00A0: retirez-le.',
  noSection: 'ce module n’a aucune section.',
  component: (name: string) => `la balise <${name}> n’existe pas ici.`,
  notClosed: (name: string) => `<${name}> n’est pas fermé avant la fin de la section.`,
  notOpened: (name: string) => `</${name}> ne ferme aucune balise ouverte.`,
  attributes: (name: string) => `les attributs de <${name}> ne se lisent pas.`,
  picture: (name: string) => `l’image «\u00A0${name}\u00A0» n’existe pas.`,
  pictureAlt: 'dites ce que montre l’image\u00A0: alt="…".',
  columnUnnamed: 'une colonne de ce tableau n’a pas de titre : donnez-lui un mot.',
  brace: 'les accolades sont du code\u00A0: écrivez-le autrement.',
  heading: 'les intertitres commencent par ###.',

  quizMissing: 'ce module n’a pas de questions\u00A0: créez son fichier à côté.',
  quizAlone: 'aucun module n’accompagne ces questions.',
  quizOfOther: (id: string) =>
    `ces questions sont rangées à côté du module ${id}\u00A0: écrivez «\u00A0module: ${id}\u00A0».`,
  folder: (folder: string) => `ce module est rangé dans «\u00A0${folder}\u00A0», le dossier d’un autre mois.`,
  sameId: (id: string, other: string) =>
    `l’id «\u00A0${id}\u00A0» est déjà celui d’un autre texte (${other}). Un id ne sert qu’une fois.`,
  sameSlug: (slug: string, other: string) => `l’adresse «\u00A0${slug}\u00A0» est déjà celle de ${other}.`,
  sameRank: (other: string) => `ce rang est déjà celui de ${other}.`,
  sameMonth: (other: string) => `ce mois est déjà décrit dans ${other}.`,
  redirectToNothing: (id: string) => `aucun contenu ne porte l’id «\u00A0${id}\u00A0».`,
  redirectFromLiving: (id: string) =>
    `l’id «\u00A0${id}\u00A0» existe encore\u00A0: il ne peut pas être remplacé.`,
  pillarMissing: (id: string) => `le pilier ${id} n’est pas dans adoption-grid.yaml.`,
  fileMissing: 'ce fichier manque.',
  ledgerLine:
    'cette ligne du registre des textes ne se lit pas. Le registre s’écrit par npm run content:release.',
  neverReleased: 'ce texte n’a jamais paru. Lancez npm run content:release.',
  notReleased: 'ce texte a changé depuis sa dernière parution. Lancez npm run content:release.',
  vanished:
    'cet id a paru et n’existe plus. Remettez-le, ou dites dans content/redirects.yaml lequel le remplace.',
  addressNotRecorded: (slug: string) =>
    `l’adresse « ${slug} » n’est pas encore au registre. Lancez npm run content:release.`,
  addressTaken: (slug: string, id: string) =>
    `l’adresse « ${slug} » a été celle de ${id} : d’anciens liens y mènent. Choisissez-en une autre.`,
  heirTooYoung: (from: string, day: string) =>
    `ce point répond aussi pour « ${from} », paru le ${formatDate(day)} : écrivez « since: ${day} », ou plus tôt.`,
  noteLong: (most: number) => `cette note est trop longue : ${formatNumber(most)} signes au plus.`,
  noteLines: 'écrivez cette note sur une seule ligne.',
  ledgerRewritten: 'un texte déjà paru a été modifié ici. Remettez cette ligne comme elle était.',
} as const;

/** What `content:check` and `content:release` say. */
export const releaseWords = {
  voices: (done: number, total: number): string =>
    `Voix : ${formatNumber(done)} sur ${count(total, 'page', 'pages')} de messagers. Les autres : Contenus, « Pages sans enregistrement ».`,
  fine: (of: {
    readonly modules: readonly unknown[];
    readonly items: readonly unknown[];
    readonly scenarios: readonly unknown[];
    readonly tools: readonly unknown[];
    readonly topics: readonly unknown[];
  }): string =>
    `Contenu en ordre : ${list([
      count(of.modules.length, 'module', 'modules'),
      count(of.items.length, 'point de contrôle', 'points de contrôle'),
      count(of.scenarios.length, 'situation', 'situations'),
      count(of.tools.length, 'outil', 'outils'),
      count(of.topics.length, 'sujet d’aide', 'sujets d’aide'),
    ])}.`,
  problems: (n: number): string => `${count(n, 'chose', 'choses')} à reprendre dans content/ :`,
  nothing: 'Rien à faire paraître : chaque texte est celui du registre.',
  recorded: (n: number): string => `${count(n, 'adresse mise', 'adresses mises')} au registre.`,
  first: (id: string, title: string): string => `${id} – ${title} (première parution)`,
  again: (id: string, title: string): string => `${id} – ${title}`,
  added: 'nouveau',
  left: 'retiré',
  vanished: (id: string, title: string): string =>
    `${id} – ${title} a paru et n’existe plus. Lequel prend sa suite ?`,
  heir: (rank: number, id: string, title: string): string => `  ${rank}. ${id} – ${title}`,
  askHeir: 'Son numéro, ou un autre id : ',
  askWhy: 'Pourquoi ce changement ? Une phrase, pour ceux qui viendront après : ',
  whyUnsaid: (day: string): string => `Remplacé à la parution du ${formatDate(day)}.`,
  replaced: (from: string, to: string): string => `${to} répond désormais pour ${from}.`,
  redirectForm: (text: string): string =>
    `« ${text} » ne se lit pas. Écrivez --redirect ancien-id=nouvel-id.`,
  notVanished: (id: string): string => `« ${id} » n’est pas un id qui a disparu.`,
  notAnHeir: (to: string, from: string): string =>
    `« ${to} » ne peut pas répondre pour « ${from} » : il faut un id d’aujourd’hui, de la même sorte.`,
  needsHeir: (ids: readonly string[]): string =>
    `Dites ce qui prend la suite de ${list(ids)} : --redirect ancien-id=nouvel-id, une fois pour chacun.`,
  newAddress: (id: string, before: string, slug: string): string =>
    `${id} change d’adresse : « ${before} » devient « ${slug} ». L’ancienne y mènera.`,
  firstAddresses: (n: number): string =>
    `${count(n, 'première adresse', 'premières adresses')} à mettre au registre.`,
  finishedOld: (n: number): string =>
    n === 0
      ? '  Personne n’a terminé l’ancien texte.'
      : `  ${count(n, 'personne a terminé', 'personnes ont terminé')} l’ancien texte.`,
  validatedOld: (n: number): string =>
    n === 0
      ? '  Aucune association n’a validé ce point.'
      : `  ${count(n, 'association a validé', 'associations ont validé')} ce point.`,
  noDatabase:
    'Aucune base de données lisible ici : on ne peut pas dire qui a lu l’ancien texte (--data <dossier>).',
  askNote: 'Ce qui change, en une phrase, pour les équipes (Entrée : rien) : ',
  askFirst: (n: number): string =>
    `Faire paraître ${count(n, 'nouveau texte', 'nouveaux textes')} pour la première fois ? (o/n) `,
  askClass:
    'Ce changement est… t : une coquille, c : une précision, s : du fond (les lecteurs le verront) ? ',
  classes: { t: 'typo', c: 'clarification', s: 'substance' },
  released: (n: number): string => `${count(n, 'texte paru', 'textes parus')}.`,
  dryRun: 'Rien n’a été écrit (--dry-run).',
  needsAnswer:
    'Dites la classe des changements : --class typo, clarification ou substance ; et --all pour les premières parutions.',
  stopped: '\nArrêté. Ce qui n’a pas reçu de réponse n’a pas paru.',
  wrongClass: 'La classe est typo, clarification ou substance.',
} as const;
