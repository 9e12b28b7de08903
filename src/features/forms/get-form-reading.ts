import type { ReadTx } from '#db/types.ts';
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { Instant } from '#src/shared/time.ts';
import { getFormState } from './form-state.ts';
import type { FormState } from './forms.types.ts';
import { shownVersions } from './get-item-form.ts';
import type { ShownVersion } from './get-item-form.ts';

export type FormReading = { readonly state: FormState; readonly versions: readonly ShownVersion[] };

/**
 * The form of an item as a mentor or head office reads it: where it stands, its answers, every saving. Null for an
 * item without a form. The caller has opened the run (`openPartnerRun`).
 */
export const getFormReading = async (
  tx: ReadTx,
  runId: string,
  organisationId: string,
  item: Item,
  at: Instant,
): Promise<FormReading | null> => {
  const state = await getFormState(tx, { id: runId, organisationId }, item, at);
  if (state === null) return null;
  return { state, versions: state.register === null ? await shownVersions(tx, runId, item.id) : [] };
};
