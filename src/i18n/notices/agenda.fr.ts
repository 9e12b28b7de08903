/** What is said once after a write of this feature. */
export const agendaNotices: Readonly<Record<string, string>> = {
  'agenda.feed-revoked': 'L’adresse est fermée. Votre agenda ne reçoit plus ces dates.',
};
