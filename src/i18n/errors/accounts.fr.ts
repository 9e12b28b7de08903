import type { accountsErrors } from '#src/features/accounts/accounts.errors.ts';

export const accountsSentences: Readonly<Record<keyof typeof accountsErrors, string>> = {
  'accounts.wrong-passphrase':
    'L’adresse ou la phrase secrète ne va pas. Vérifiez les deux, puis essayez encore.',
  'accounts.too-many-tries': 'Trop d’essais. Attendez {minutes} minutes, puis essayez encore.',
  'accounts.busy': 'Beaucoup de personnes entrent en ce moment. Réessayez dans une minute.',
  'accounts.email-empty': 'Écrivez votre adresse e-mail.',
  'accounts.email-shape': 'Écrivez une adresse e-mail complète, par exemple prenom@association.fr.',
  'accounts.email-taken': 'Cette adresse a déjà un compte. Choisissez-en une autre.',
  'accounts.name-empty': 'Écrivez le prénom et le nom à afficher.',
  'accounts.passphrase-empty': 'Écrivez votre phrase secrète.',
  'accounts.passphrase-short':
    'Choisissez au moins 12 caractères : trois mots qui ne vont pas ensemble, par exemple.',
  'accounts.passphrase-long': 'Cette phrase est trop longue. 256 caractères au plus.',
  'accounts.passphrase-common':
    'Cette phrase est trop facile à deviner. Choisissez trois mots qui ne vont pas ensemble.',
  'accounts.link-dead':
    'Ce lien a déjà servi ou n’est plus valable. Demandez un nouveau lien à la personne qui vous l’a donné.',
  'accounts.code-unknown': 'Ce code n’existe pas. Regardez la carte : il y a 8 lettres et chiffres.',
  'accounts.code-empty': 'Tapez les 8 lettres et chiffres de votre carte.',
  'accounts.code-stopped': 'Trop d’essais. Attendez {minutes} minutes, ou demandez à votre responsable.',
  'accounts.card-dead': 'Cette carte ne marche plus. Demandez une nouvelle carte à votre équipe.',
  'accounts.card-again': 'Montrez encore votre carte, puis recommencez.',
  'accounts.pin-shape': 'Tapez 4 chiffres.',
  'accounts.pictures-shape': 'Choisissez 4 images.',
  'accounts.pin-twice': 'Les deux codes ne sont pas les mêmes. Recommencez.',
  'accounts.pin-weak':
    'Ce code est facile à deviner. Prenez au moins 3 chiffres différents. Ni une suite, ni une année.',
  'accounts.pictures-weak':
    'Ce code est facile à deviner. Prenez au moins 3 images différentes, pas dans l’ordre.',
  'accounts.pin-wrong': 'Ce n’est pas le bon code secret. Il reste {left} essais.',
  'accounts.pin-wrong-last': 'Ce n’est pas le bon code secret. Il reste 1 essai.',
  'accounts.pin-paused': 'Trop d’essais. Attendez {minutes} minutes, ou demandez à votre responsable.',
  'accounts.pin-stopped': 'Trop d’essais. Demandez un nouveau code secret à votre responsable.',
  'accounts.unlock-stopped': 'Trop d’essais sur ce téléphone. Entrez avec votre carte.',
  'accounts.phone-unknown': 'Dites si ce téléphone est à vous ou partagé.',
};
