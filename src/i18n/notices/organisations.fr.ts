/** What is said once after a write of this feature. */
export const organisationsNotices: Readonly<Record<string, string>> = {
  'organisations.partner-created': 'L’association est créée. Ajoutez maintenant ses personnes.',
  'organisations.person-added': 'La personne est ajoutée. Donnez-lui son lien d’entrée.',
  'organisations.phone-set': 'C’est enregistré.',
  'organisations.role-ended': 'Ce rôle prend fin aujourd’hui.',
  'organisations.mentor-assigned': 'L’accompagnement est enregistré.',
  'organisations.mentor-ended': 'Cet accompagnement prend fin aujourd’hui.',
  'organisations.run-ended': 'Le compagnonnage est terminé. Il reste lisible.',
  'organisations.threshold-set': 'Le seuil est enregistré.',
  'organisations.threshold-undone': 'Le changement est annulé.',
  'organisations.run-extended': 'Le compagnonnage est prolongé.',
  'organisations.run-started-again': 'Le nouveau compagnonnage est ouvert.',
  'organisations.paused': 'La pause a commencé. Rien ne sera en retard pendant ce temps.',
  'organisations.resumed': 'La pause est finie. Les dates ont été décalées d’autant.',
};
