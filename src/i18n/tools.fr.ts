import type { ContentStatus } from '#src/features/curriculum/curriculum.types.ts';
import type { Tool } from '#src/features/curriculum/tool.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { formatDate, formatNumber, list } from './format.ts';

const status: Readonly<Record<ContentStatus, string>> = {
  proposition: 'proposition, à confirmer par VoisinMalin',
  relu: 'relu par une personne du métier',
  'validé par VoisinMalin': 'validé par VoisinMalin',
};

const helps: Readonly<Record<Tool['helps'][number], string>> = {
  staff: 'l’équipe',
  manager: 'la ou le responsable',
  director: 'la direction',
  messenger: 'les messagers',
  mentor: 'le mentor',
};

/** « Outils », and what their pages and files say around the words of authors. */
export const toolWords = {
  title: 'Outils',
  intro: 'Des feuilles à imprimer et des fichiers à modifier, pour le terrain, les réunions et les comptes.',
  none: 'Le premier outil arrive bientôt.',
  noneText: 'Il s’ouvrira ici.',
  month: (n: number, theme: string): string => `Mois ${formatNumber(n)} – ${theme}`,
  kinds: { document: 'Document', sheet: 'Tableau' },
  download: { document: 'Télécharger le document (.docx)', sheet: 'Télécharger le tableau (.xlsx)' },
  downloadHint: {
    document: 'Il s’ouvre dans Word ou LibreOffice, et se modifie.',
    sheet: 'Il s’ouvre dans Excel ou LibreOffice, avec ses formules.',
  },
  printHow: 'Pour imprimer cette page : menu du navigateur, puis « Imprimer ».',
  when: 'Quand',
  months: (months: readonly number[]): string => `mois ${list(months.map(formatNumber))}`,
  for: 'Pour',
  helps: (who: Tool['helps']): string => list(who.map((one) => helps[one])),
  modules: 'Modules',
  items: 'Points de contrôle',
  ofModule: 'Outils de ce module',
  ofItem: 'Outils pour ce point',
  all: 'Tous les outils',
  allWhy: 'Feuilles à imprimer et fichiers à modifier, mois par mois.',

  association: 'Nom de l’association',
  labelled: (label: string): string => `${label} :`,
  sign: 'Nom, date et signature',
  toFill: 'À remplir',
  example: 'Exemple inventé',
  legend: 'Cases sans teinte : à remplir. Cases teintées : calculées par le fichier, ou par vous sur papier.',
  fileLegend: 'Cases jaunes : à remplir. Le reste se calcule.',
  tableOf: (title: string, filling: 'blank' | 'example'): string =>
    `${title}, ${filling === 'blank' ? 'à remplir' : 'exemple inventé'}`,
  footer: (tool: { status: ContentStatus; updated: IsoDate }): string =>
    `Essaim · ${status[tool.status]} · ${formatDate(tool.updated)}`,
  page: 'page ',
} as const;
