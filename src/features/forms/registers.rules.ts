/** The allies notebook and the needs register, as rows that the checks of their items read. */
import type { AllyFamily, NeedTheme } from '#db/schema/lists.ts';
import type { Check, RegisterForm } from '#src/features/curriculum/index.ts';
import { registerNouns, registerWords as words, summaryWords } from '#src/i18n/forms.fr.ts';
import { formatDate } from '#src/i18n/format.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { CheckLine, Evaluation, Row, Summary } from './forms.types.ts';
import { checksOf } from './form-evaluation.rules.ts';
import { checkLine } from './form-measures.rules.ts';
import type { Nouns } from './form-measures.rules.ts';

export type Ally = {
  readonly id: string;
  readonly structure: string;
  readonly function: string;
  readonly family: AllyFamily;
  readonly name: string | null;
  readonly readyToRefer: boolean;
  readonly note: string | null;
  readonly updatedAt: number;
  readonly byPersonId: string;
  /** Days on which somebody of the team saw the ally, earliest first. */
  readonly contacts: readonly IsoDate[];
};

export type Need = {
  readonly id: string;
  readonly theme: NeedTheme;
  readonly description: string;
  readonly source: string;
  /** 1 comes first. */
  readonly priority: number;
  readonly recordedAt: number;
  readonly updatedAt: number;
  readonly byPersonId: string;
};

const answered = (row: Readonly<Record<string, string | number | null | undefined>>): Row =>
  Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string | number] => (entry[1] ?? '') !== ''),
  );

export const allyRow = (ally: Ally): Row =>
  answered({
    structure: ally.structure,
    function: ally.function,
    family: ally.family,
    name: ally.name,
    metOn: ally.contacts[0],
    readyToRefer: ally.readyToRefer ? 'yes' : 'no',
    note: ally.note,
  });

export const needRow = ({ theme, description, source, priority }: Need): Row =>
  answered({ theme, description, source, priority });

/** What an item asks of a register, what it has, what is missing. An empty register is never complete. */
export const evaluateRegister = (form: RegisterForm, rows: readonly Row[]): Evaluation => {
  const measured = { rowsOf: () => rows, valueOf: () => undefined };
  const computed = checksOf(form).flatMap(({ check, message }): CheckLine[] => {
    const line = checkLine(check, message, measured, nounsOf(form, check));
    return line === null ? [] : [line];
  });
  const unmet = computed.filter(({ met }) => !met);
  const empty = rows.length === 0 && unmet.length === 0 ? [{ where: '', sentence: words.empty }] : [];
  const faults = [...unmet.map(({ where, message }) => ({ where, sentence: message })), ...empty];
  return { complete: faults.length === 0, faults, computed };
};

const nounsOf = ({ register }: RegisterForm, { column, equals }: Check): Nouns => {
  const nouns = registerNouns[register];
  const counted: Readonly<Record<string, readonly [string, string]>> = nouns.counted;
  const labels: Readonly<Record<string, string>> = nouns.labels;
  return {
    row: nouns.row,
    label: labels[column ?? ''] ?? '',
    option: equals ?? '',
    unit: null,
    counted: counted[column ?? ''] ?? null,
  };
};

const byName = new Intl.Collator('fr');

/** Families in the order of the notebook, each with its allies by the structure's name; empty families left out. */
export const byFamily = <A extends Pick<Ally, 'family' | 'structure'>>(
  allies: readonly A[],
): { family: AllyFamily; allies: A[] }[] =>
  (Object.keys(words.families) as AllyFamily[])
    .map((family) => ({
      family,
      allies: allies
        .filter((ally) => ally.family === family)
        .sort((a, b) => byName.compare(a.structure, b.structure)),
    }))
    .filter((group) => group.allies.length > 0);

/** The highest priority first; of one priority, the one that was noted first. */
export const byPriority = <N extends Pick<Need, 'priority' | 'recordedAt' | 'id'>>(
  needs: readonly N[],
): N[] =>
  [...needs].sort((a, b) => a.priority - b.priority || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1));

/** What is sent of the notebook: structures and functions. Names and notes stay where they can be erased. */
export const alliesSummary = (allies: readonly Ally[]): Summary =>
  byFamily(allies).map((group) => ({
    label: words.families[group.family],
    rows: group.allies.map((ally) => ({
      title: ally.structure,
      entries: [
        { label: words.function, value: ally.function },
        ...(ally.contacts[0] === undefined
          ? []
          : [{ label: words.metOn, value: formatDate(ally.contacts[0]) }]),
        { label: words.ready, value: ally.readyToRefer ? summaryWords.yes : summaryWords.no },
      ],
    })),
  }));

export const needsSummary = (needs: readonly Need[]): Summary =>
  needs.length === 0
    ? []
    : [
        {
          label: words.needs,
          rows: byPriority(needs).map((need) => ({
            title: words.priorityOf(need.priority, need.theme),
            entries: [
              { label: words.description, value: need.description },
              { label: words.source, value: need.source },
            ],
          })),
        },
      ];
