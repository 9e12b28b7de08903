/** R22: a count of fewer inhabitants than this is not shown, zero included. */
export const SMALLEST_SHOWN = 10;

/** A count as it may be shown on its own; null: « moins de 10 ». */
export const hideSmall = (count: number): number | null => (count >= SMALLEST_SHOWN ? count : null);
