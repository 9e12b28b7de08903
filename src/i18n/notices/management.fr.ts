/** What is said once after a write of this feature. */
export const managementNotices: Readonly<Record<string, string>> = {
  'management.meeting-planned': 'La réunion est prévue.',
  'management.meeting-changed': 'La réunion est changée.',
  'management.meeting-cancelled': 'La réunion est annulée. Vous pouvez la remettre.',
  'management.meeting-restored': 'La réunion est remise.',
  'management.attendance-recorded': 'Les présences sont enregistrées.',
  'management.decision-added': 'La décision est ajoutée.',
  'management.decision-done': 'La décision est notée comme faite. Vous pouvez la reprendre.',
  'management.decision-dropped': 'La décision est abandonnée. Vous pouvez la reprendre.',
  'management.decision-underWay': 'La décision est reprise.',
  'management.talk-noted': 'Le point est noté.',
  'management.talk-removed': 'Le point est enlevé. Vous pouvez le remettre.',
  'management.talk-restored': 'Le point est remis.',
  'management.contract-written': 'Le contrat est enregistré.',
  'management.recruitment-saved': 'Les nombres sont enregistrés.',
};
