import type { ExportWords } from '#src/shared/build-export.ts';

const campaign = { label: 'Campagne', kind: 'text', definition: null } as const;
const text = (label: string, definition: string | null = null) =>
  ({ label, kind: 'text', definition }) as const;
const date = (label: string, definition: string | null = null) =>
  ({ label, kind: 'date', definition }) as const;
const number = (label: string, definition: string | null = null) =>
  ({ label, kind: 'number', definition }) as const;

/** The tables of what campaigns give back. Their column ids are permanent. */
export const returnTables = {
  findings: {
    title: 'Constats',
    columns: {
      campaign,
      finding: text('Constat'),
      indicator: text('Indicateur'),
      figure: text(
        'Nombre',
        'Calculé par Essaim le jour du tableau ; « caché » sous 10, ou s’il ferait deviner un autre.',
      ),
      limits: text('Ce que ce nombre ne dit pas'),
      request: text('Demande au partenaire'),
      state: text('État', 'Validé : le commanditaire peut le lire.'),
    },
  },
  commitments: {
    title: 'Engagements du partenaire',
    columns: {
      campaign,
      commitment: text('Engagement'),
      structure: text('Structure'),
      function: text('Fonction'),
      dueOn: date('Avant le'),
      writtenIn: text('Où c’est écrit'),
      after1: text('À 1 mois', 'Compté à partir de la restitution.'),
      after3: text('À 3 mois'),
      after6: text('À 6 mois'),
    },
  },
  incidents: {
    title: 'Incidents',
    columns: {
      campaign,
      onDate: date('Date'),
      kind: text('Nature'),
      state: text('État'),
      followUps: number('Suites données'),
      firstAnswer: number('Première réponse, en heures', 'Vide tant que personne n’a répondu.'),
    },
  },
} as const satisfies Record<string, ExportWords<string>>;

export const returnTableWords = {
  open: 'Ouvert',
  closed: 'Clos',
  only: (title: string) => `Campagne : ${title}`,
} as const;
