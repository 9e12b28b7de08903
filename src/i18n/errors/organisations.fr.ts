import type { organisationsErrors } from '#src/features/organisations/organisations.errors.ts';

export const organisationsSentences: Readonly<Record<keyof typeof organisationsErrors, string>> = {
  'organisations.name-empty': 'Écrivez le nom de l’association.',
  'organisations.name-taken': 'Une association porte déjà ce nom. Ajoutez sa ville, par exemple.',
  'organisations.start-month': 'Choisissez le mois où commence le compagnonnage.',
  'organisations.mentor-missing': 'Choisissez la personne qui accompagne cette association.',
  'organisations.person-name': 'Écrivez le prénom et le nom de la personne.',
  'organisations.person-role': 'Choisissez le rôle de la personne.',
  'organisations.membership-held': 'Cette personne a déjà ce rôle.',
  'organisations.run-ended': 'Ce compagnonnage est terminé : il se lit, il ne change plus.',
  'organisations.run-open':
    'Un compagnonnage est déjà ouvert pour cette association. Terminez-le avant d’en ouvrir un autre.',
  'organisations.start-before-end':
    'Le compagnonnage d’avant n’était pas terminé ce mois-là. Choisissez un mois plus tard.',
  'organisations.end-unsure': 'Cochez la case : une fin ne s’annule pas.',
  'organisations.extension-too-early': 'Choisissez un jour après la fin du mois 12, à partir d’aujourd’hui.',
  'organisations.extension-reason': 'Dites en une phrase pourquoi le compagnonnage continue.',
  'organisations.pause-reason': 'Dites en une phrase pourquoi vous faites une pause.',
  'organisations.pause-running': 'Une pause est déjà en cours.',
  'organisations.pause-none': 'Aucune pause n’est en cours.',
  'organisations.last-head-office':
    'Le siège a besoin d’au moins une personne. Ajoutez-en une autre d’abord.',
  'organisations.phone-shape': 'Un numéro a dix chiffres, par exemple 06 39 98 12 34.',
  'organisations.threshold-value': 'Écrivez un nombre entier, de {least} à {most}.',
  'organisations.threshold-from': 'Choisissez aujourd’hui ou un jour à venir : le passé garde ses seuils.',
  'organisations.threshold-in-force': 'Ce changement est déjà en vigueur. Faites-en un autre.',
  'organisations.threshold-gone': 'Ce changement n’est plus prévu.',
  'organisations.assignment-ends-before-start':
    'Le dernier jour vient avant le premier. Corrigez une des deux dates.',
  'organisations.assignment-undated-stand-in': 'Un remplacement a un dernier jour. Écrivez-le.',
  'organisations.assignment-second-lead': 'Une autre personne accompagne déjà cette association à ces dates.',
  'organisations.assignment-already-assigned':
    'Cette personne accompagne déjà cette association à ces dates.',
};
