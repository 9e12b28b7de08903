import type { reportsErrors } from '#src/features/reports/reports.errors.ts';

export const reportsSentences: Readonly<Record<keyof typeof reportsErrors, string>> = {
  'reports.busy': 'Beaucoup de fichiers se préparent en ce moment. Réessayez dans une minute.',
  'reports.title': 'Écrivez le titre du rapport.',
  'reports.period': 'La fin de la période vient après son début.',
  'reports.too-long': 'Une période dure trois ans au plus.',
  'reports.future': 'La période commence aujourd’hui ou avant.',
  'reports.reason': 'Écrivez pourquoi vous retirez ce rapport.',
  'reports.changed': 'Quelqu’un d’autre a changé ce rapport. Copiez votre texte, puis rechargez la page.',
  'reports.figures-changed':
    'Les chiffres ou les textes ont changé depuis votre relecture. Relisez, puis publiez.',
  'reports.already-published': 'Ce rapport est déjà publié. Il ne change plus.',
  'reports.already-withdrawn': 'Ce rapport est déjà retiré.',
  'reports.run-ended':
    'Ce compagnonnage est terminé. Ses rapports se lisent, et n’en reçoivent plus d’autres.',
};
