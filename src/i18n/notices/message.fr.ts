/** What the message of a campaign has just done. */
export const messageNotices: Readonly<Record<string, string>> = {
  'message.saved': 'Le message est enregistré. Vos messagers le lisent dès maintenant.',
};
