/** How many doors it takes to meet so many households: from published campaigns, as a range. */

/** Shares of the doors knocked at where a talk took place, in two campaigns of VoisinMalin (domain.md 1.7). */
export const publishedRates = [0.55, 0.38] as const;
/** Where both are published. */
export const RATES_SOURCE =
  'https://fondation-ramsaysante.com/index.php/article/soutenir-le-porte-porte-de-voisins-malins';

export type Range = { readonly least: number; readonly most: number };

/** The doors to knock at for a number of households to be met, whole doors upwards: fewer would not do. */
export const doorsNeeded = (households: number): Range => {
  const [least = 0, most = 0] = publishedRates.map((rate) => Math.ceil(households / rate));
  return { least, most };
};

/** How the sectors drawn compare with the doors that it takes. */
export type Reach = 'short' | 'within' | 'enough';
export const reachOf = (doors: number, { least, most }: Range): Reach =>
  doors < least ? 'short' : doors < most ? 'within' : 'enough';
