import type { Place } from './places.ts';

/** What an association hands in for an item that asks for no form. All invented. */
export type Proof =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'file'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'photo'; readonly name: string; readonly picture: 'poster' | 'table' };

const note = (text: string): Proof => ({ kind: 'note', text });
const pdf = (name: string, ...lines: string[]): Proof => ({ kind: 'file', name, lines });
const link = (place: Place, page: string, label: string): Proof => ({
  kind: 'link',
  url: `https://${place.slug}.exemple.test/${page}`,
  label,
});

/** By item id; a form item has its answers in answers.ts. */
export const proofs: Readonly<Record<string, (place: Place) => Proof>> = {
  'j01-convention-signee': ({ name }) =>
    pdf(
      'convention-de-compagnonnage.pdf',
      'Convention de compagnonnage',
      `VoisinMalin et ${name}`,
      'Duree : douze mois. Signee des deux cotes.',
    ),
  'j01-responsable-designe': ({ manager }) =>
    note(
      `Lettre de mission de ${manager} : trois jours par semaine réservés au programme, du mardi au jeudi. L’accueil du lundi passe à une collègue. Décide seul·e du planning, des achats sous 300 € et des réponses aux partenaires.`,
    ),
  'j01-registre-rgpd': () =>
    note('Fiche « plateforme » ajoutée au registre ; la comptable de l’association tient ce registre.'),

  'j02-perimetre-dessine': ({ area, doors }) =>
    note(
      `Onze rues retenues autour de ${area}, comptées à pied en deux matinées : ${String(doors)} portes. Le plan est affiché dans notre bureau, sans nom ni numéro.`,
    ),
  'j02-portrait-de-quartier': (place) => link(place, 'portrait-de-quartier', 'Portrait de quartier, 2 pages'),
  'j02-echange-agglomeration-ars': () =>
    note(
      'Deux échanges, une heure chacun : la chargée de mission de l’agglomération, puis la déléguée territoriale de l’ARS. Aucun thème n’est décidé. L’agglomération nous envoie le nombre de foyers par îlot ; nous les rappelons dans un mois.',
    ),

  'j03-lieu-prete': ({ hall, host, day }) =>
    note(
      `${hall.charAt(0).toUpperCase()}${hall.slice(1)}, prêtée par ${host} le ${day} de 9 h à 12 h jusqu’à l’été. Nous avons une clé. On s’y assoit à douze et on y parle sans être entendu.`,
    ),
  'j03-bailleurs-informes': ({ area }) =>
    pdf(
      'courrier-aux-bailleurs.pdf',
      'Courrier aux deux bailleurs du secteur',
      `Rues concernees : ${area}`,
      'Nous ne transmettons aucune information sur les locataires.',
    ),
  'j03-mairie-police-informees': ({ manager }) =>
    note(
      `Courriel envoyé au cabinet du maire et au poste de police municipale : rues, mois, badge porté, et le numéro de ${manager}, 06 39 98 41 07, si un habitant s’inquiète. Le poste a accusé réception.`,
    ),

  'j04-contrat-relu': ({ director }) =>
    pdf(
      'modele-de-contrat.pdf',
      'Modele de contrat vierge',
      'CDI, 15 heures par mois, reunion et formation comprises.',
      `Relu avec ${director} et le cabinet de paie.`,
    ),
  'j04-duerp-a-jour': () =>
    note(
      'DUERP mis à jour après deux rues marchées avec la liste : chiens, trottoirs défoncés, une rue sans lumière après 18 h. Nous n’y sortirons qu’en journée.',
    ),
  'j04-reponses-donnees': () =>
    note(
      'Sept réponses données de vive voix en une semaine. Les alliés qui avaient recommandé sont remerciés.',
    ),

  'j05-contrats-signes': ({ messengers }) =>
    note(
      `${String(messengers)} CDI signés des deux côtés avant la première heure travaillée. Aucun en attente.`,
    ),
  'j05-formation-initiale-tenue': ({ messengers }) =>
    pdf(
      'formation-initiale.pdf',
      'Formation initiale, six demi-journees',
      `Prevus : ${String(messengers)}. Presents : ${String(messengers)}, dont un rattrapage.`,
    ),
  'j05-charte-de-l-equipe': () =>
    note(
      'Notre charte, dans les mots de l’équipe : on prévient la veille, personne ne reste seul dans une rue, ce qu’on entend derrière une porte reste derrière la porte, chacun a le droit de rentrer.',
    ),
  'j05-materiel-remis': () => ({ kind: 'photo', name: 'materiel-sur-la-table.jpg', picture: 'table' }),

  'j06-convention-de-campagne': ({ sponsor, theme, doors }) =>
    pdf(
      'convention-de-campagne.pdf',
      'Convention de campagne',
      `Avec ${sponsor}`,
      `Sujet : ${theme}. ${String(doors)} portes visees. Aucune liste remise.`,
    ),
  'j06-atelier-message': ({ messengers }) =>
    note(
      `Atelier de deux heures, ${String(messengers)} messagers. Barrés au tableau : « dispositif », « ayant droit », « bénéficiaire ». Gardés : « ça vous coûte moins cher que le plein ».`,
    ),
  'j06-supports-valides': ({ sponsor }) =>
    note(
      `Papier relu par l’équipe et par ${sponsor}. Posé à un mètre, on lit où aller, quel jour et quel numéro faire : 06 39 98 12 40.`,
    ),
  'j06-formation-thematique': ({ sponsor, messengers }) =>
    note(
      `Demi-journée avec ${sponsor}, ${String(messengers)} présents. Trois questions sont restées sans réponse ; nous les avons reçues par écrit la semaine suivante.`,
    ),

  'j07-habitants-prevenus': () => ({
    kind: 'photo',
    name: 'affiche-a-la-boulangerie.jpg',
    picture: 'poster',
  }),
  'j07-50-portes': () =>
    note('Trois sorties : 24, 18 et 16 portes frappées, soit 58. Ouvertes : 31. Foyers rencontrés : 26.'),
  'j07-observation-du-mentor': () =>
    note(
      'Cinq portes regardées. Une force : le silence après la question. Un axe : dire plus tôt qui nous envoie. Décision : répéter les dix premières secondes avant chaque sortie.',
    ),
  'j07-alerte-testee': () =>
    note(
      'Test à blanc un soir, à 17 h 40 : décroché en 20 secondes, rejoint en 7 minutes. Corrigé : le second numéro de la carte était faux.',
    ),

  'j08-moitie-des-portes': ({ doors }) =>
    note(
      `${String(Math.round(doors * 0.58))} portes frappées au premier passage sur ${String(doors)} visées. Il reste cinq sorties à poser.`,
    ),
  'j08-second-passage': () =>
    note(
      'Second passage dans quatre rues, un samedi matin au lieu du mardi après-midi : 41 portes refrappées.',
    ),

  'j09-bilan-de-4-pages': (place) => link(place, 'bilan-de-campagne', 'Bilan de campagne, 4 pages'),
  'j09-restitution-avec-messagers': ({ sponsor }) =>
    note(
      `Restitution d’une heure avec ${sponsor}, trois messagers, qui ont parlé avant le diaporama. Réponse : l’accueil ouvrira un créneau de plus, l’écrit vient.`,
    ),
  'j09-feuilles-detruites': () =>
    note(
      '43 feuilles de route rassemblées et passées au destructeur à deux. Une manquait, retrouvée dans un sac.',
    ),
  'j09-retour-aux-habitants': () => ({ kind: 'photo', name: 'affiche-du-retour.jpg', picture: 'poster' }),

  'j10-budget-24-mois': () =>
    pdf(
      'budget-24-mois.pdf',
      'Budget sur 24 mois, deux hypotheses',
      'Prudente : nous ne pouvons plus payer au mois 17.',
      'Haute : equilibre au mois 14.',
    ),
  'j10-engagement-campagne-2': ({ sponsor }) =>
    note(
      `Courriel de la directrice, qui peut engager la structure : ${sponsor} finance une seconde campagne, 14 000 €, départ au printemps.`,
    ),
  'j10-lignes-rouges-votees': () =>
    pdf(
      'lignes-rouges.pdf',
      'Extrait du proces-verbal du conseil',
      'Aucun message de vente ni de parti. Aucune liste. Rien de payant a la porte.',
    ),

  'j11-campagne-2-lancee': () =>
    note('Seconde convention signée. Quatre sorties : 15, 14, 17 et 12 portes, soit 58 au premier passage.'),
  'j11-messager-referent': () =>
    note(
      'Une référente volontaire, quatre heures payées de plus par mois, une page de mission relue ensemble.',
    ),
  'j11-observation-croisee': () =>
    note(
      'Cinq portes regardées par l’équipe, les mêmes par le mentor. Écart principal : nous notons trop haut la fin de la conversation.',
    ),

  'j12-recit-de-capitalisation': (place) =>
    link(place, 'recit', 'Récit de dix pages, « ce qui n’a pas marché » en premier'),
  'j12-convention-de-suite': ({ name }) =>
    pdf('convention-de-suite.pdf', 'Convention de suite dans le reseau', name, 'Revue chaque annee.'),
  'j12-fete-et-attestations': () => ({ kind: 'photo', name: 'le-gateau.jpg', picture: 'table' }),
};
