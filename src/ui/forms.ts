/** What a form component needs of a refused post; `Astro.locals.failure` fits. */
export type FormFailure = {
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: FormData;
};

/** The id of a field, shared by its label, its hint, its error and the links of the error summary. */
export const fieldId = (name: string, prefix = 'f'): string => `${prefix}-${name.replaceAll(/[^\w-]/g, '-')}`;

/** What the person typed in a text field, or what was stored. */
export const typedValue = (
  failure: FormFailure | null | undefined,
  name: string,
  stored: string | number | null | undefined,
): string => {
  const typed = failure?.values.get(name);
  if (typeof typed === 'string') return typed;
  return stored === null || stored === undefined ? '' : String(stored);
};

/** The values that were ticked under one name, or those that were stored. */
export const tickedValues = (
  failure: FormFailure | null | undefined,
  name: string,
  stored: readonly string[],
): readonly string[] =>
  failure ? failure.values.getAll(name).filter((value) => typeof value === 'string') : stored;

/** Space-separated ids for aria-describedby, or nothing. */
export const describedBy = (...ids: readonly (string | false | null | undefined)[]): string | undefined =>
  ids.filter((id) => typeof id === 'string').join(' ') || undefined;
