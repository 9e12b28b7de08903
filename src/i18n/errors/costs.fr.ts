import type { costsErrors } from '#src/features/costs/costs.errors.ts';

export const costsSentences: Readonly<Record<keyof typeof costsErrors, string>> = {
  'costs.changed-since':
    'Quelqu’un d’autre a enregistré un changement pendant que vous écriviez. Relisez, puis enregistrez à nouveau.',
  'costs.amount': 'Écrivez un montant en euros, par exemple 1 250,50.',
  'costs.label': 'Écrivez ce que c’est.',
  'costs.how': 'Écrivez comment ce montant est calculé.',
  'costs.too-many': 'Il y a déjà quarante lignes. Regroupez-en quelques-unes.',
  'costs.month': 'Écrivez un mois, par exemple 2027-01.',
  'costs.month-far': 'Ce mois est trop loin. Vérifiez l’année.',
  'costs.mission': 'Une mission est une recette. Choisissez « recette », ou décochez la case.',
};
