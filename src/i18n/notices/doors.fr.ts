/** Said once after a write at the doors. */
export const doorsNotices = {
  'doors.talked': 'Noté : On a parlé.',
  'doors.noTime': 'Noté : Pas le temps.',
  'doors.nobody': 'Noté : Personne.',
  'doors.refused': 'Noté : Ne veut pas.',
  'doors.theme': 'Noté.',
  'doors.needsHelp': 'Noté : a besoin d’aide.',
  'doors.revisit': 'Noté : revenir.',
  'doors.undo': 'Enlevé.',
  'doors.pass-changed': 'Le passage est changé.',
  'doors.sheet-sent': 'Le bilan est envoyé. Merci.',
  'doors.sheet-to-mend': 'Le bilan est gardé. Un nombre est à corriger.',
  'doors.paper-entered': 'Les portes du papier sont ajoutées.',
} as const;
