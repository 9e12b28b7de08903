/** What is said once after a write of this feature. */
export const teamNotices: Readonly<Record<string, string>> = {
  'team.person-added': 'La personne est ajoutée. Préparez maintenant sa carte.',
  'team.list-added': 'L’équipe est à jour. Préparez maintenant les cartes.',
  'team.help-asked': 'Votre demande est envoyée.',
  'team.help-settled': 'C’est noté : la demande est réglée.',
  'team.progress-seen': 'C’est noté. Son téléphone dira « vu ».',
  'team.module-given': 'Le module est donné.',
  'team.module-withdrawn': 'Le module n’a plus de date.',
  'team.secret-reset': 'L’ancien code secret ne marche plus. Elle en choisira un autre avec sa carte.',
  'team.renamed': 'Le prénom est changé.',
  'team.picker-changed': 'La couleur et l’image sont changées.',
  'team.leaving-noted': 'Le départ est noté.',
  'team.kept': 'C’est noté : cette personne est dans l’équipe.',
};
