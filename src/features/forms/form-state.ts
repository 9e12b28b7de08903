import type { ReadTx } from '#db/types.ts';
import type { Adoption } from '#src/features/adoption/adoption.types.ts';
import { adoptionOf } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item, RegisterForm } from '#src/features/curriculum/curriculum.types.ts';
import type { Instant } from '#src/shared/time.ts';
import { computedValue } from './computed.rules.ts';
import { fitAnswers } from './form-answers.rules.ts';
import { evaluate } from './form-evaluation.rules.ts';
import { summaryOf } from './form-summary.rules.ts';
import { latestForms } from './forms.store.ts';
import type { Evaluation, FormState, FormVersion, Summary } from './forms.types.ts';
import { adoptionValue, askedRatings, evaluateGrid, gridSummary, readsGrid } from './grid-values.rules.ts';
import { alliesSummary, allyRow, evaluateRegister, needRow, needsSummary } from './registers.rules.ts';
import type { Ally, Need } from './registers.rules.ts';
import { listAllyRecords, listNeedRecords } from './registers.store.ts';

/** Whose forms: a run and the association it belongs to. */
export type FormRun = { readonly id: string; readonly organisationId: string };

/** Where the form of an item stands; null for an item without a form. */
export const getFormState = async (
  tx: ReadTx,
  run: FormRun,
  item: Item,
  at: Instant,
): Promise<FormState | null> => (await getFormStates(tx, run, [item], at)).get(item.id) ?? null;

/**
 * Where the forms of these items stand, by item id; items without a form are left out. Ten queries at most,
 * however many items (R11: computed live; the caller freezes it when the milestone is sent). `at` is the instant at
 * which the adoption grid is read.
 */
export const getFormStates = async (
  tx: ReadTx,
  run: FormRun,
  items: readonly Item[],
  at: Instant,
): Promise<ReadonlyMap<string, FormState>> => {
  const withForm = items.filter(({ form }) => form !== null);
  const registers = new Set(
    withForm.flatMap(({ form }) => (form !== null && 'register' in form ? [form.register] : [])),
  );
  const fields = withForm.filter(({ form }) => form !== null && 'fields' in form).map(({ id }) => id);
  const saved = await latestForms(tx, [run.id], fields);
  const held: Held = {
    allies: registers.has('allies') ? standing(await listAllyRecords(tx, run.organisationId)) : [],
    needs: registers.has('needs') ? standing(await listNeedRecords(tx, run.organisationId)) : [],
    adoption: withForm.some(readsGrid) ? ((await adoptionOf(tx, [run.id], at)).get(run.id) ?? null) : null,
  };
  return new Map(
    withForm.flatMap((item): [string, FormState][] => {
      const { form } = item;
      if (form === null) return [];
      const state =
        'register' in form
          ? registerState(item, form, held)
          : fieldsState(item, form, saved.find(({ itemId }) => itemId === item.id) ?? null, held.adoption);
      return [[item.id, state]];
    }),
  );
};

type Held = {
  readonly allies: readonly Ally[];
  readonly needs: readonly Need[];
  /** Read only where an item asks for it. */
  readonly adoption: Adoption | null;
};

/** Lines that nobody took out. */
export const standing = <R extends { readonly removedAt: number | null }>(rows: readonly R[]): R[] =>
  rows.filter(({ removedAt }) => removedAt === null);

/** The allies that an association keeps in its notebook. */
export const listAllies = async (tx: ReadTx, organisationId: string): Promise<readonly Ally[]> =>
  standing(await listAllyRecords(tx, organisationId));

/** The state of a form with fields of its own, from the saving that counts. */
export const fieldsState = (
  item: Item,
  form: FieldsForm,
  saved: FormVersion | null,
  adoption: Adoption | null,
): FormState => {
  const answers = fitAnswers(form, saved?.answers ?? {});
  const onGrid = adoption && adoptionValue(item, getCurriculum().grid, adoption, answers);
  return {
    ...stateOf(item, evaluate(form, answers)),
    /** A plan that leaves a pillar out is read well and is not whole: only the grid knows. */
    ...(onGrid && { complete: onGrid.reached }),
    filled: saved !== null,
    summary: saved === null ? [] : summaryOf(form, answers),
    evidenceId: saved?.id ?? null,
    savedAt: saved?.recordedAt ?? null,
    savedBy: saved?.byPersonId ?? null,
    auto: onGrid ?? computedValue(item, form, answers),
  };
};

const registerState = (item: Item, form: RegisterForm, { allies, needs, adoption }: Held): FormState => {
  const register = form.register;
  if (register === 'selfAssessment') {
    const { grid } = getCurriculum();
    const rated = adoption === null ? [] : askedRatings(grid, item.computed?.rule ?? null, adoption);
    return {
      ...registerBase(item, evaluateGrid(form, rated), rated.length, gridSummary(grid, rated)),
      register,
      auto: adoption && adoptionValue(item, grid, adoption, {}),
    };
  }
  const rows = register === 'allies' ? allies.map(allyRow) : needs.map(needRow);
  const summary = register === 'allies' ? alliesSummary(allies) : needsSummary(needs);
  return { ...registerBase(item, evaluateRegister(form, rows), rows.length, summary), register };
};

const stateOf = (item: Item, { complete, faults, computed }: Evaluation): FormState => ({
  itemId: item.id,
  register: null,
  filled: false,
  complete,
  lines: faults.map(({ sentence }) => sentence),
  checks: computed,
  summary: [],
  evidenceId: null,
  savedAt: null,
  savedBy: null,
  auto: null,
});

const registerBase = (item: Item, evaluation: Evaluation, rows: number, summary: Summary): FormState => ({
  ...stateOf(item, evaluation),
  filled: rows > 0,
  summary,
});
