/** What sends the address of a page: a message ready to go, to whoever one chooses. */
export const shareLinks = (
  sentence: string,
  { href }: URL,
): { readonly whatsapp: string; readonly sms: string; readonly address: string } => {
  const message = encodeURIComponent(`${sentence} ${href}`);
  return { whatsapp: `https://wa.me/?text=${message}`, sms: `sms:?body=${message}`, address: href };
};
