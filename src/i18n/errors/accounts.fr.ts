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
};
