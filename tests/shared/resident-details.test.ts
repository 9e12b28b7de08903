import { describe, expect, it } from 'vitest';
import { residentDetails } from '#src/shared/resident-details.ts';

describe('what a text about doors may not hold', () => {
  it.each([
    ['Il habite 12 rue des Lilas.', 'resident.address'],
    ['Rappeler la dame au 12.', 'resident.address'],
    ['La porte 14 a une fuite.', 'resident.address'],
    ['Au 3e étage, une fuite.', 'resident.address'],
    ['La dame au 2e veut une aide.', 'resident.address'],
    ['Elle vit au 3 passage du Lavoir.', 'resident.address'],
    ['La dame au 15 maison bleue.', 'resident.address'],
    ['Bâtiment 4, beaucoup de froid.', 'resident.address'],
    ['Mme D. attend une aide.', 'resident.name'],
    ['monsieur Durand est seul.', 'resident.name'],
    ['Son numéro : 06 39 98 00 01', 'resident.contact'],
    ['Écrire à lise@exemple.fr', 'resident.contact'],
  ])('refuses « %s »', (text, code) => expect(residentDetails(text)).toBe(code));

  it.each([
    'Le courrier de la CAF est trop long.',
    'Sur 200 portes, 48 foyers rencontrés.',
    'Les permanences du 3 au 12 mars sont pleines.',
    'Le tarif change au 1er janvier.',
    'Il passe de 2 au 3 jours par semaine, du 12 au 15 mai.',
    'Plus de portes s’ouvrent au 2e passage qu’au 1er passage.',
    'La hausse va de 8 au 12 % des charges.',
    'Une dame ne savait pas que le service est gratuit.',
    'Les ascenseurs sont en panne depuis 3 semaines.',
  ])('lets « %s » pass', (text) => expect(residentDetails(text)).toBeNull());
});
