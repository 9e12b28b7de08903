import type { ReportDocument } from '#src/features/reports/reports.types.ts';
import { reportDocumentWords as words } from '#src/i18n/reports.fr.ts';

/** A published report of one part and one figure, on one day. */
export const aReportDocument = ({
  title = 'Rapport d’activité',
  organisation = 'Entre-Voisins Lirac',
  on,
}: {
  title?: string;
  organisation?: string;
  on: string;
}): ReportDocument => ({
  v: 1,
  title,
  organisation,
  from: on,
  to: on,
  asOf: on,
  head: words.head(organisation, on, on, on),
  parts: [
    {
      id: 'done',
      title: words.parts.done,
      paragraphs: ['Aller vers.'],
      figures: [
        {
          id: 'approved',
          ...words.figures.approved,
          said: '1',
          value: 1,
          list: {
            title: words.figures.approved.label,
            heads: ['Jalon', 'Validé le'],
            rows: [['Un cadre', on]],
          },
        },
      ],
      remarks: [words.counted],
      table: null,
    },
  ],
  heads: [words.heads.figure, words.heads.value, words.heads.means],
  lists: words.lists,
  emptyList: words.emptyList,
});
