/** What the page of the four buttons shows: numbers, sums, what waits, the last doors, the strip of the last one. */
import { doorOutcomes } from '#db/schema/lists.ts';
import { buttonOf, standingDoors } from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { counted } from './places.ts';
import { numbersOf } from './tally-doors.ts';
import type { KeptDoors, LocalEvent, ShownCounts } from './tally-doors.ts';

const LAST_LINES = 10;

/** What the button of a door or of a detail says. */
export const labelOf = (page: HTMLElement, event: Pick<TallyEvent, 'kind' | 'theme'>): string => {
  const button = page.querySelector<HTMLElement>(`[name=what][value="${buttonOf(event)}"]`);
  return button?.dataset['label'] ?? button?.textContent.trim() ?? '';
};

/** The numbers, their sums, and how many doors wait. */
export const showNumbers = (page: HTMLElement, base: ShownCounts, { local, toSend }: KeptDoors): void => {
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
  const line = page.querySelector<HTMLElement>('[data-to-send]');
  if (line)
    line.textContent = toSend.size === 0 ? (line.dataset['none'] ?? '') : counted(line.dataset, toSend.size);
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
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  list.replaceChildren(
    ...doors.map(({ id, outcome }) => {
      const item = model.content.firstElementChild?.cloneNode(true) as HTMLElement;
      for (const place of item.querySelectorAll('[data-label], [data-of]'))
        place.textContent = labelOf(page, { kind: outcome, theme: null });
      item.querySelector('button')?.addEventListener('click', () => remove(id));
      return item;
    }),
  );
  list.hidden = doors.length === 0;
  // Its lines are new ones: who was at one is at the next, and does not go back to the top of the page.
  if (focused < 0) return;
  const next = list.children[Math.min(focused, doors.length - 1)]?.querySelector('button');
  (next ?? list.closest('details')?.querySelector('summary'))?.focus();
};

/** « Noté : … », or « Enlevé : … » of what an event undoes among these. */
export const tell = (
  page: HTMLElement,
  event: TallyEvent | undefined,
  local: readonly TallyEvent[],
): void => {
  const undone = event?.kind === 'undo';
  const told = undone ? local.find(({ id }) => id === event.aboutId) : event;
  const place = page.querySelector<HTMLElement>('[data-noted]');
  if (!told || !place) return;
  const words = place.dataset[undone ? 'taken' : 'noted'] ?? '';
  place.textContent = words.replace('{what}', labelOf(page, told));
};

/** What may be said of the last door, what was said of it already, and the undoing of the last of all that. */
export const showStrips = (page: HTMLElement, standing: readonly TallyEvent[]): void => {
  const last = standing.at(-1);
  const door = standing.find(({ id }) => id === (last?.aboutId ?? last?.id));
  for (const strip of page.querySelectorAll<HTMLElement>('[data-strip]'))
    strip.hidden = strip.dataset['strip'] !== door?.kind;
  const said = new Set(standing.filter(({ aboutId }) => aboutId === door?.id).map(buttonOf));
  for (const chip of page.querySelectorAll<HTMLButtonElement>('[data-strip] button'))
    chip.setAttribute('aria-pressed', String(said.has(chip.value)));
  const undo = page.querySelector<HTMLElement>('[data-undo]');
  if (undo === null) return;
  // What was taken back last says so, rather than leaving the focus nowhere.
  if (last === undefined && undo === document.activeElement)
    page.querySelector<HTMLElement>('[data-noted]')?.focus();
  undo.hidden = last === undefined;
};
