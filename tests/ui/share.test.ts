import { expect, it } from 'vitest';
import { doorsWords } from '#src/i18n/doors.fr.ts';
import { shareWords } from '#src/i18n/ui.fr.ts';
import { shareLinks } from '#src/ui/share.ts';

it('sends a ready sentence and the public address, nothing else', () => {
  const { whatsapp, sms, address } = shareLinks(
    shareWords.toRead('Écouter & « dire »'),
    new URL('https://essaim.test/mots/badge'),
  );
  expect(address).toBe('https://essaim.test/mots/badge');
  const message = 'À lire dans Essaim\u00A0: Écouter & « dire ». https://essaim.test/mots/badge';
  expect(new URL(whatsapp).searchParams.get('text')).toBe(message);
  expect(whatsapp).toMatch(/^https:\/\/wa\.me\/\?text=[^ &]+$/);
  expect(decodeURIComponent(sms.replace('sms:?body=', ''))).toBe(message);
});

it.each([
  [
    '17:00',
    'Devant l’école',
    'Sortie mardi 24 novembre à 17 h, Rue des Tilleuls. Rendez-vous : Devant l’école.',
  ],
  [null, null, 'Sortie mardi 24 novembre, soir, Rue des Tilleuls.'],
])('invites to an outing with what its team needs to come: %s, %s', (meetsAt, place, expected) => {
  const outing = { onDate: '2026-11-24', halfDay: 'evening' as const, meetsAt, place };
  expect(doorsWords.invitation(outing, 'Rue des Tilleuls').replaceAll('\u00A0', ' ')).toBe(expected);
});
