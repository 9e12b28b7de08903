/** What is said once after a write of this feature. */
export const adoptionNotices: Readonly<Record<string, string>> = {
  'adoption.level-saved': 'Niveau enregistré.',
  'adoption.all-rated': 'Niveau enregistré. Les huit piliers sont cotés.',
  'adoption.level-undone': 'Niveau retiré. Le niveau d’avant compte de nouveau.',
  'adoption.survey-opened': 'Questionnaire ouvert. Vos messagers le trouvent sur leur accueil.',
  'adoption.survey-closed': 'Questionnaire fermé. La liste de qui a répondu est effacée.',
  'adoption.answers-sent': 'Merci. Vos réponses sont envoyées, sans votre nom.',
};
