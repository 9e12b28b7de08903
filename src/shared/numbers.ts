/** « 1 200 », « 2,5 », « 2.5 », as people type them; NaN for anything else, « 0x10 » and « 1e3 » too. */
export const readNumber = (typed: string): number => {
  const bare = typed.replaceAll(/\s/g, '').replace('\u2212', '-');
  return /^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN;
};
