import type { campaignsErrors } from '#src/features/campaigns/campaigns.errors.ts';

export const campaignsSentences: Readonly<Record<keyof typeof campaignsErrors, string>> = {
  'campaigns.title': 'Donnez un nom à la campagne.',
  'campaigns.theme': 'Choisissez un thème dans la liste.',
  'campaigns.need': 'Choisissez un besoin de votre registre.',
  'campaigns.target': 'Écrivez un nombre de foyers, de 10 à 5 000.',
  'campaigns.ends-before': 'La campagne finit avant de commencer. Vérifiez les deux dates.',
  'campaigns.indicator-name': 'Donnez un nom à cet indicateur, ou effacez sa question.',
  'campaigns.sector-name': 'Donnez un nom au secteur, sans numéro de porte.',
  'campaigns.sector-name-taken':
    'Un secteur de la campagne s’appelle déjà « {name} ». Changez l’un des deux noms.',
  'campaigns.sector-doors': 'Écrivez le nombre de portes du secteur, de 50 à 5 000.',
  'campaigns.sector-small':
    'Un secteur compte au moins 50 portes. En dessous, un chiffre pourrait désigner un foyer. Réunissez deux secteurs voisins.',
  'campaigns.sector-used': 'Une sortie est prévue dans ce secteur. Changez d’abord la sortie.',
  'campaigns.outing-sector': 'Choisissez un secteur.',
  'campaigns.outing-half-day': 'Choisissez une demi-journée.',
  'campaigns.outing-place': 'Écrivez seulement un lieu, sans numéro de téléphone ni e-mail.',
  'campaigns.outing-time': 'Écrivez une heure, par exemple 17:00.',
  'campaigns.sector-gone':
    'Ce secteur a été enlevé pendant ce temps. Vous pouvez le remettre, ou ajouter celui que vous venez d’écrire.',
  'campaigns.outing-minutes': 'Écrivez une durée de 30 à 300 minutes.',
  'campaigns.outing-team':
    'Choisissez au moins deux personnes. Seule, une personne n’est pas en sécurité, et ses chiffres seraient les siens.',
  'campaigns.outing-absent':
    'Une des personnes choisies n’est pas dans l’association ce jour-là. Changez le jour, ou l’équipe.',
  'campaigns.outing-times': 'Écrivez un nombre de semaines, de 1 à 12.',
  'campaigns.fact-date': 'Cette date n’est pas encore passée. Cochez ce jour-là ou après.',
  'campaigns.fact-number': 'Écrivez un nombre, de 0 à 9 999.',
  'campaigns.evidence-nothing': 'Choisissez un document, un lien ou quelques mots.',
  'campaigns.evidence-elsewhere': 'Cette preuve n’est plus là. Choisissez-en une autre.',
  'campaigns.changed-meanwhile':
    'Quelqu’un a changé la même chose pendant que vous écriviez. Comparez les deux textes, puis enregistrez.',
  'campaigns.closed': 'Cette campagne est fermée. Rien n’y change plus.',
};
