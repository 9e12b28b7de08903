/** What is said once after a write of this feature. */
export const formsNotices: Readonly<Record<string, string>> = {
  'forms.saved': 'Enregistré.',
  'forms.saved-complete': 'Enregistré. Tout y est.',
  'forms.saved-incomplete': 'Enregistré. Voyez ci-dessous ce qu’il reste à faire.',
  'forms.draft-kept': 'Brouillon gardé. Vous seul le voyez.',
  'forms.row-kept': 'Gardé comme brouillon.',
  'forms.draft-discarded': 'Brouillon mis de côté.',
  'forms.draft-restored': 'Brouillon repris.',
  'forms.ally-added': 'Allié ajouté au carnet.',
  'forms.ally-saved': 'Allié enregistré.',
  'forms.ally-removed': 'Allié retiré du carnet.',
  'forms.ally-restored': 'Allié remis dans le carnet.',
  'forms.contact-added': 'Rencontre notée.',
  'forms.need-added': 'Besoin ajouté.',
  'forms.need-saved': 'Besoin enregistré.',
  'forms.need-removed': 'Besoin retiré.',
  'forms.need-restored': 'Besoin remis dans la liste.',
};
