/** What the page of the four buttons shows: numbers, sums, what waits, the last doors, the strip of the last one. */
import { doorOutcomes } from '#db/schema/lists.ts';
import { standingDoors } from '#src/features/doors/tally.rules.ts';
import { counted } from './places.ts';
import { numbersOf } from './tally-doors.ts';
import type { LocalEvent, ShownCounts } from './tally-doors.ts';

const LAST_LINES = 10;

export const labelOf = (page: HTMLElement, outcome: string): string =>
  page.querySelector<HTMLElement>(`[data-button=${outcome}]`)?.dataset['label'] ?? '';

/** The numbers, their sums, and how many wait. */
export const showNumbers = (page: HTMLElement, base: ShownCounts, local: readonly LocalEvent[]): void => {
  const numbers = numbersOf(base, local);
  for (const [name, n] of Object.entries(numbers)) {
    const place = page.querySelector(`[data-number=${name}]`);
    if (place) place.textContent = String(n);
  }
  const sums = {
    doors: doorOutcomes.reduce((sum, outcome) => sum + numbers[outcome], 0),
    talks: numbers.talked,
  };
  for (const sum of page.querySelectorAll<HTMLElement>('[data-sum]'))
    sum.textContent = counted(sum.dataset, sums[sum.dataset['sum'] as keyof typeof sums]);
  const waits = local.filter(({ waiting }) => waiting).length;
  const line = page.querySelector<HTMLElement>('[data-to-send]');
  if (line) line.textContent = waits === 0 ? (line.dataset['none'] ?? '') : counted(line.dataset, waits);
};

/** The last doors of this phone, each with what takes it away. */
export const showLast = (
  page: HTMLElement,
  local: readonly LocalEvent[],
  remove: (id: string) => void,
): void => {
  const list = page.querySelector<HTMLElement>('[data-last]');
  const model = page.querySelector<HTMLTemplateElement>('template[data-model=last]');
  if (!list || !model) return;
  const doors = standingDoors(local).slice(-LAST_LINES).reverse();
  list.replaceChildren(
    ...doors.map(({ id, outcome }) => {
      const item = model.content.firstElementChild?.cloneNode(true) as HTMLElement;
      const label = item.querySelector('[data-label]');
      if (label) label.textContent = labelOf(page, outcome);
      item.querySelector('button')?.addEventListener('click', () => remove(id));
      return item;
    }),
  );
  list.hidden = doors.length === 0;
};

/** « Noté : … » or « Enlevé : … ». */
export const say = (page: HTMLElement, undone: boolean, what: string): void => {
  const place = page.querySelector<HTMLElement>('[data-noted]');
  if (place) place.textContent = (place.dataset[undone ? 'taken' : 'noted'] ?? '').replace('{what}', what);
};

/** What may be said of the last door, and its undoing. */
export const showStrips = (page: HTMLElement, last: LocalEvent['kind'] | null): void => {
  for (const strip of page.querySelectorAll<HTMLElement>('[data-strip]'))
    strip.hidden = strip.dataset['strip'] !== last;
  const undo = page.querySelector<HTMLElement>('[data-undo]');
  if (undo) undo.hidden = last === null;
};

/** The chips of the last door: `pressed` is one that was just said of it; without it, none is. */
export const pressChip = (page: HTMLElement, pressed: HTMLElement | null): void => {
  if (pressed !== null) return pressed.setAttribute('aria-pressed', 'true');
  for (const chip of page.querySelectorAll('[aria-pressed]')) chip.removeAttribute('aria-pressed');
};
