import type { Failure } from '#src/shared/context.ts';

/** The line whose form was refused: '' for a new one and for one that somebody took out since, null for none. */
export const refusedLine = (
  failure: Failure | null,
  action: string,
  lines: readonly { readonly id: string }[],
): string | null => {
  if (failure?.action !== action) return null;
  const id = String(failure.values.get('id') ?? '');
  return lines.some((line) => line.id === id) ? id : '';
};
