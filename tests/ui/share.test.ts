import { expect, it } from 'vitest';
import { shareLinks } from '#src/ui/share.ts';

it('sends a ready sentence and the public address, nothing else', () => {
  const { whatsapp, sms, address } = shareLinks(
    'Écouter & « dire »',
    new URL('https://essaim.test/mots/badge'),
  );
  expect(address).toBe('https://essaim.test/mots/badge');
  const message = 'À lire dans Essaim\u00A0: Écouter & « dire ». https://essaim.test/mots/badge';
  expect(new URL(whatsapp).searchParams.get('text')).toBe(message);
  expect(whatsapp).toMatch(/^https:\/\/wa\.me\/\?text=[^ &]+$/);
  expect(decodeURIComponent(sms.replace('sms:?body=', ''))).toBe(message);
});
