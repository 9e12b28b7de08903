import type { restitutionErrors } from '#src/features/restitution/restitution.errors.ts';

export const restitutionSentences: Readonly<Record<keyof typeof restitutionErrors, string>> = {
  'restitution.changed-meanwhile':
    'Quelqu’un a écrit ici pendant ce temps. Votre texte est dans la page, le sien au-dessus : comparez, puis enregistrez.',
  'restitution.to-come': 'Cette date n’est pas encore venue. Choisissez aujourd’hui ou avant.',
  'restitution.outing': 'Choisissez au moins une sortie déjà faite.',
  'restitution.debrief-empty': 'Choisissez un thème, ou écrivez ce que vous avez entendu.',
  'restitution.sentence-empty': 'Écrivez la phrase entendue.',
  'restitution.incident-kind': 'Choisissez ce qui s’est passé.',
  'restitution.follow-up-empty': 'Écrivez ce que vous avez fait.',
  'restitution.finding-empty': 'Écrivez le constat en une phrase.',
  'restitution.limits-empty': 'Écrivez ce que ce nombre ne dit pas.',
  'restitution.structure-empty': 'Écrivez la structure qui s’engage.',
  'restitution.function-empty': 'Écrivez la fonction de la personne qui s’engage, sans son nom.',
  'restitution.commitment-empty': 'Écrivez ce qui va changer.',
  'restitution.commitment-vague':
    '« Réfléchir à » ne se voit pas. Écrivez le premier geste : « ouvrir », « afficher », « envoyer ».',
  'restitution.commitment-gone':
    'Cet engagement a été enlevé pendant ce temps. Le suivi n’est pas enregistré ; votre texte est dans la page.',
  'restitution.not-held': 'Dites d’abord le jour de la restitution : les mois se comptent à partir d’elle.',
  'restitution.too-early': 'Cette date de suivi n’est pas encore venue.',
  'restitution.source-empty': 'Écrivez d’où vient ce nombre.',
  'restitution.number': 'Écrivez un nombre entier, 0 s’il n’y en a pas.',
  'restitution.two-messengers': 'Il faut au moins deux messagers à la table.',
  'restitution.told-empty': 'Écrivez ce qui a été dit aux habitants, et comment.',
  'restitution.how-empty': 'Écrivez comment les feuilles ont été détruites.',
  'restitution.papers-first':
    'Des sorties ont été comptées sur papier. Dites d’abord la destruction des feuilles.',
  'restitution.why-close': 'Une étape manque. Écrivez pourquoi vous fermez quand même.',
  'restitution.failed-empty': 'Écrivez ce qui n’a pas marché : cette page est obligatoire.',
  'restitution.figures-changed': 'Le bilan a changé depuis votre lecture. Relisez-le, puis publiez.',
};
