/** Addresses and words that the page gives to its script (Phone.astro). */
const given = document.querySelector<HTMLElement>('template[data-sendings]')?.dataset ?? {};

export const places = {
  sendings: given['sendings'] ?? '',
  offline: given['offline'] ?? '',
  worker: given['worker'] ?? '',
} as const;

/** Why nothing could be kept, as the person is told. */
export const troubles = { full: given['full'] ?? '', blocked: given['blocked'] ?? '' } as const;

export const isFull = (error: unknown): boolean =>
  (error as { name?: string } | null)?.name === 'QuotaExceededError';

/** The sentence that tells what went wrong while keeping something. */
export const troubleOf = (error: unknown): string => (isFull(error) ? troubles.full : troubles.blocked);

/** Longer, and the person is told that it is being sent (ux.md 2.8). */
const SLOW = 1000;

/** Waits for something sent by a form, which says « Envoi… » when it takes its time. */
export const saying = async <T>(form: HTMLFormElement, sent: Promise<T>): Promise<T> => {
  const slow = setTimeout(() => sayIn(form, given['sending'] ?? ''), SLOW);
  return sent.finally(() => clearTimeout(slow));
};

/** « 1 chose… », « 3 choses… » out of the element's own words. */
export const counted = ({ one, many }: DOMStringMap, n: number): string =>
  ((n < 2 ? one : many) ?? '').replace('{n}', String(n));

/** Says something in a form or a block, once, and again when it is said again. */
export const sayIn = (box: Element, text: string): void => {
  const place = box.querySelector('[data-said]') ?? document.createElement('p');
  place.setAttribute('role', 'status');
  place.setAttribute('data-said', '');
  if (!place.isConnected) box.append(place);
  place.textContent = text;
};
