/**
 * The four buttons, over forms that work without: a tap is kept in the phone before anything, shown at once, and sent
 * with its neighbours. What is shown is what the server counted and what waits here; order and repetition change nothing.
 */
import { aboutOf, buttonOf, doorOf, isOutcome, standingEvents } from '#src/features/doors/tally.rules.ts';
import type { DoorCounts } from '#src/features/doors/campaign.types.ts';
import type { Body } from '#src/features/outbox/outbox.rules.ts';
import { newUuid } from './new-uuid.ts';
import { phone, submitPlainly } from './phone.ts';
import type { Phone } from './phone.ts';
import { sayIn, troubleOf } from './places.ts';
import { countsOfServer, eventOf, keptDoors, noneKept, withEvent } from './tally-doors.ts';
import type { KeptDoors, LocalEvent } from './tally-doors.ts';
import { labelOf, showLast, showNumbers, showStrips, tell } from './tally-page.ts';

/** Taps that follow each other leave together. */
const PAUSE = 2000;
const VIBRATION = 20;

type Kind = LocalEvent['kind'];
type More = { readonly about?: string; readonly theme?: string };

/**
 * What this page knows: the server's counts, what this phone keeps and is about to keep, and whether what was counted last
 * went the plain way (a full phone, a tap before this script), which the page then tells of by itself.
 */
type Counting = {
  base: DoorCounts;
  kept: KeptDoors;
  keeping: readonly LocalEvent[];
  /** Done once all that is about to be kept is. */
  last: Promise<void>;
  taps: number;
  plain: boolean;
};

/** A finger may be quicker than the phone: what it says speaks of what it tapped before, kept or not. */
const tappedHere = ({ kept, keeping }: Counting): readonly LocalEvent[] => [...kept.local, ...keeping];
const standing = (state: Counting): readonly LocalEvent[] =>
  state.plain && state.keeping.length === 0 ? [] : standingEvents(tappedHere(state));

/** What a button says now, and of what. */
const saidBy = (state: Counting, value: string): { readonly what: Kind; readonly more: More } => {
  const [what, theme] = value.split(':') as [Kind, string | undefined];
  const about = aboutOf(standing(state), what);
  return { what, more: { ...(about && { about }), ...(theme && { theme }) } };
};

/**
 * Keeps a tap in the phone, after those before it. From the first one on, what was counted last is this phone's, also when
 * the page is opened again.
 */
const keep = async (state: Counting, { box }: Phone, event: LocalEvent, body: Body): Promise<void> => {
  const door = doorOf(tappedHere(state), event);
  state.keeping = [...state.keeping, event];
  const kept = state.last.then(() => box.add(event.id, body, door));
  state.last = kept.catch(() => undefined);
  await kept.finally(() => {
    state.keeping = state.keeping.filter((other) => other !== event);
  });
  if (state.plain) history.replaceState(history.state, '', location.pathname);
  state.plain = false;
  state.taps += 1;
  state.kept = withEvent(state.kept, event);
};

const start = async (page: HTMLElement, here: Phone): Promise<void> => {
  const { outing = '', campaign = '' } = page.dataset;
  const plain = page.querySelector<HTMLElement>('[data-undo]')?.hidden === false;
  const base = await countsOfServer(page, here);
  const last = Promise.resolve();
  const state: Counting = { base, kept: noneKept, keeping: [], last, taps: 0, plain };
  let timer = 0;

  const show = (): void => {
    showNumbers(page, state.base, state.kept);
    showLast(page, state.kept.local, (about) => void note('undo', { about }).catch(refuse));
    if (!state.plain) showStrips(page, standing(state));
  };

  /** Again when a door was tapped meanwhile: it may not have been in what was read. */
  const read = async (): Promise<void> => {
    const { taps } = state;
    const kept = await keptDoors(here, outing);
    if (taps !== state.taps) return read();
    state.kept = kept;
  };

  const note = async (what: Kind, more: More): Promise<void> => {
    const id = newUuid();
    const fields = { campaign, outing, what, ...more };
    const event = eventOf(id, fields, true);
    await keep(state, here, event, { kind: 'door', label: labelOf(page, event), fields });
    navigator.vibrate?.(VIBRATION);
    tell(page, event, state.kept.local);
    show();
    clearTimeout(timer);
    timer = window.setTimeout(() => void here.send(), PAUSE);
  };
  const refuse = (error: unknown): void => sayIn(page, troubleOf(error));

  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name !== 'what' || 'plain' in form.dataset) return;
    const { what, more } = saidBy(state, button.value);
    // Of a door that went the plain way this phone knows nothing: what is said of it goes the same way.
    if (!isOutcome(what) && more.about === undefined) return;
    event.preventDefault();
    // An impatient finger says it twice: taking it back must then take one thing back.
    if (standing(state).some((said) => said.aboutId === more.about && buttonOf(said) === button.value))
      return;
    note(what, more).catch((error: unknown) => {
      if (isOutcome(what) && navigator.onLine) submitPlainly(form, button);
      else refuse(error);
    });
  });
  document.addEventListener('essaim:doors', (event) => {
    state.base = (event as CustomEvent<Record<string, DoorCounts>>).detail[outing] ?? state.base;
  });
  document.addEventListener('essaim:outbox', () => void read().then(show));
  await read();
  tell(page, standing(state).at(-1), []);
  for (const part of page.querySelectorAll<HTMLElement>('[data-with-phone]')) part.hidden = false;
  show();
};

const root = document.querySelector<HTMLElement>('[data-tally]');
if (root) void phone.then((here) => (here === null ? undefined : start(root, here)));
