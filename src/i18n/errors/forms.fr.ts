import type { formsErrors } from '#src/features/forms/forms.errors.ts';

export const formsSentences: Readonly<Record<keyof typeof formsErrors, string>> = {
  'forms.unreadable': 'Des réponses ne se lisent pas. Corrigez-les, puis enregistrez.',
  'forms.nothing': 'Ce formulaire est encore vide. Écrivez au moins une réponse, puis enregistrez.',
  'forms.changed-meanwhile':
    'Quelqu’un a enregistré autre chose pendant que vous écriviez. Votre texte est gardé ci-dessous.',
  'forms.draft-elsewhere':
    'Un autre brouillon a été gardé depuis, sur un autre appareil ou une autre page. Rien n’est perdu.',
  'forms.no-email':
    'Retirez l’adresse e-mail : ce registre garde une structure et une fonction, pas de coordonnées.',
  'forms.no-phone':
    'Retirez le numéro de téléphone : ce registre garde une structure et une fonction, pas de coordonnées.',
  'forms.structure': 'Écrivez le commerce, le club ou le service.',
  'forms.function': 'Écrivez ce que la personne fait là, par exemple « tient la caisse ».',
  'forms.family': 'Choisissez la famille de cet allié.',
  'forms.met-on': 'Écrivez le jour de la rencontre, par exemple 24/11/2026.',
  'forms.in-the-future': 'Ce jour n’est pas encore venu. Écrivez le jour où vous vous êtes vus.',
  'forms.contact-known': 'Cette rencontre est déjà notée.',
  'forms.theme': 'Choisissez un thème.',
  'forms.description': 'Écrivez en une phrase ce que l’habitant ne peut pas faire aujourd’hui.',
  'forms.source':
    'Écrivez où vous l’avez lu, avec l’année, ou dans combien de structures vous l’avez entendu.',
  'forms.priority': 'Choisissez une priorité : 1, 2 ou 3.',
  'forms.run-ended': 'Le compagnonnage est terminé : il se lit, plus rien n’y change.',
};
