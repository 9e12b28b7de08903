import { shareWords } from '#src/i18n/ui.fr.ts';

/** What sends the address of a page: a message ready to go, to whoever one chooses. */
export const shareLinks = (
  title: string,
  { href }: URL,
): { readonly whatsapp: string; readonly sms: string; readonly address: string } => {
  const message = encodeURIComponent(shareWords.message(title, href));
  return { whatsapp: `https://wa.me/?text=${message}`, sms: `sms:?body=${message}`, address: href };
};
