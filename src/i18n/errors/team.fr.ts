import type { teamErrors } from '#src/features/team/team.errors.ts';

export const teamSentences: Readonly<Record<keyof typeof teamErrors, string>> = {
  'team.name-empty': 'Écrivez un prénom.',
  'team.name-email': 'C’est une adresse e-mail. Écrivez seulement le prénom.',
  'team.name-phone': 'C’est un numéro. Écrivez seulement le prénom.',
  'team.name-birthDate': 'C’est une date. Écrivez seulement le prénom.',
  'team.name-figures': 'Il y a des chiffres. Écrivez seulement le prénom.',
  'team.name-tooLong': 'C’est trop long. Écrivez le prénom, et une initiale s’il le faut.',
  'team.name-unreadable': 'Écrivez le prénom avec des lettres, par exemple : Awa B.',
  'team.name-taken': '{name} est déjà dans l’équipe. Ajoutez une initiale, par exemple : {name} B.',
  'team.name-of-somebody-gone':
    '{name} a déjà fait partie de l’équipe. Notez son retour sur sa page, ou ajoutez une initiale.',
  'team.list-empty': 'Écrivez au moins un prénom.',
  'team.list-too-long': 'Cette liste a {count} lignes. Le maximum est 60.',
  'team.nobody-chosen': 'Choisissez au moins une personne.',
  'team.no-phone': 'Donnez d’abord votre numéro, dans « Mon compte ».',
  'team.card-just-made':
    'Une de ces cartes vient d’être faite. Imprimez celle-là, ou cochez de nouveau pour la refaire.',
  'team.module-missing': 'Choisissez un module dans la liste.',
  'team.date-past': 'Choisissez aujourd’hui ou un jour à venir.',
  'team.last-day-past': 'Choisissez aujourd’hui ou un jour à venir.',
  'team.picker-taken': '{name} a déjà cette image dans cette couleur. Changez l’une des deux.',
  'team.has-left': 'Cette personne n’est plus dans l’équipe. Notez d’abord son retour.',
};
