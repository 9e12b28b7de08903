/** What is said once after a write of this feature. */
export const notificationsNotices: Readonly<Record<string, string>> = {
  'notifications.read': 'Tout est marqué comme lu.',
  'notifications.unread': 'Les nouveautés sont de retour.',
};
