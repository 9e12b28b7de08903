import type { guestsErrors } from '#src/features/guests/guests.errors.ts';

export const guestsSentences: Readonly<Record<keyof typeof guestsErrors, string>> = {
  'guests.label-empty': 'Écrivez le nom de la structure.',
  'guests.expiry': 'Choisissez un jour à venir, dans les six mois.',
  'guests.too-many-tries':
    'Trop de liens qui n’ouvrent rien, depuis ce réseau. Attendez {minutes} minutes, puis ouvrez le vôtre.',
};
