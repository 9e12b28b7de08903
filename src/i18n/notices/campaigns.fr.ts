/** What is said once after a write of this feature. */
export const campaignsNotices: Readonly<Record<string, string>> = {
  'campaigns.created': 'La campagne est enregistrée. Voici ce qui vient ensuite.',
  'campaigns.plan-saved': 'Le plan est enregistré.',
  'campaigns.sector-added': 'Le secteur est ajouté.',
  'campaigns.sector-saved': 'Le secteur est enregistré.',
  'campaigns.sector-removed': 'Le secteur est enlevé. Vous pouvez le remettre.',
  'campaigns.sector-restored': 'Le secteur est remis.',
  'campaigns.outing-added': 'La sortie est prévue. Pensez à l’envoyer aux autres.',
  'campaigns.outing-saved': 'La sortie est enregistrée.',
  'campaigns.outing-cancelled': 'La sortie est annulée. Vous pouvez la remettre.',
  'campaigns.outing-restored': 'La sortie est remise.',
  'campaigns.fact-done': 'C’est coché.',
  'campaigns.fact-undone': 'C’est décoché.',
  'campaigns.evidence-added': 'La preuve est rangée avec la campagne.',
};
