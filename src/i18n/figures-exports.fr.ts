import type { ExportWords } from '#src/shared/build-export.ts';

const text = (label: string, definition: string | null = null) =>
  ({ label, kind: 'text', definition }) as const;
const number = (label: string, definition: string | null = null) =>
  ({ label, kind: 'number', definition }) as const;

/** What a figure says, in a file as on its page. */
const figure = {
  id: text('Code', 'Celui de l’indicateur ; le même d’une campagne à l’autre.'),
  indicator: text('Indicateur'),
  said: text(
    'Valeur',
    'Comme à l’écran ; « caché » sous 10, ou quand le nombre en ferait deviner un autre. Une date dit de quel soir elle parle.',
  ),
  value: number(
    'Nombre',
    'Le même, pour calculer ; une part va de 0 à 1, à quatre chiffres après la virgule.',
  ),
  numerator: number('Ce que l’on divise', 'Vide pour un nombre que l’on ne divise pas.'),
  denominator: number('Sur', 'Les portes, les foyers ou les heures par lesquels on divise.'),
};

/** The figures of campaigns as tables. Their column ids are permanent. */
export const tableWords = {
  figures: {
    title: 'Indicateurs des campagnes',
    columns: {
      campaign: text('Campagne'),
      pass: text('Passage', 'Les deux ensemble, puis chacun.'),
      ...figure,
    },
  },
  crossings: {
    title: 'Indicateurs par secteur, demi-journée et thème',
    columns: {
      campaign: text('Campagne'),
      pass: text('Passage', 'Les deux ensemble, puis chacun.'),
      by: text('Par', 'Secteur, demi-journée ou thème entendu.'),
      of: text('Lequel'),
      ...figure,
    },
  },
} as const satisfies Record<string, ExportWords<string>>;

export const figureCells = {
  bothPasses: 'Les deux',
  by: { sector: 'Secteur', halfDay: 'Demi-journée', theme: 'Thème entendu' },
  only: (title: string) => `campagne « ${title} »`,
} as const;
