/** Euros as people type them, cents as they are kept: no sum is ever made of fractions. */

/** Twenty million euros: beyond, it was mistyped, and a column of the database holds no more. */
export const MOST_CENTS = 2_000_000_000;

/** « 1 250,50 », « 1250.5 », « 40 € » → cents; null for anything else. */
export const readEuros = (typed: string): number | null => {
  const bare = typed.replaceAll(/[\s\u00A0\u202F€]/g, '');
  const [, euros, decimals = ''] = /^(\d{1,9})(?:[.,](\d{0,2}))?$/.exec(bare) ?? [];
  if (euros === undefined) return null;
  const cents = Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
  return cents > MOST_CENTS ? null : cents;
};

/** « 1250,50 », as a field shows what was kept. */
export const writeEuros = (cents: number): string =>
  `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
