/**
 * The four buttons, over forms that work without: a tap is kept in the phone before anything, shown at once, and sent
 * with its neighbours. What is shown is what the server counted and what waits here; order and repetition change nothing.
 */
import { aboutOf, buttonOf, doorOf, isOutcome, standingEvents } from '#src/features/doors/tally.rules.ts';
import type { DoorCounts } from '#src/features/doors/campaign.types.ts';
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
  taps: number;
  plain: boolean;
};

/** A finger may be quicker than the phone: what it says speaks of what it tapped before, kept or not. */
const tappedHere = ({ kept, keeping }: Counting): readonly LocalEvent[] => [...kept.local, ...keeping];
const standing = (state: Counting): readonly LocalEvent[] =>
  state.plain && state.keeping.length === 0 ? [] : standingEvents(tappedHere(state));

/** Keeps one tap after the other, in their order. */
const inTurn = (): ((keep: () => Promise<void>) => Promise<void>) => {
  let last = Promise.resolve();
  return (keep) => {
    const kept = last.then(keep);
    last = kept.catch(() => undefined);
    return kept;
  };
};

/** From the first tap on, what was counted last is this phone's, also when the page is opened again. */
const tapped = (state: Counting, event: LocalEvent): void => {
  if (state.plain) history.replaceState(history.state, '', location.pathname);
  state.plain = false;
  state.taps += 1;
  state.kept = withEvent(state.kept, event);
};

const start = async (page: HTMLElement, here: Phone): Promise<void> => {
  const { outing = '', campaign = '' } = page.dataset;
  const plain = page.querySelector<HTMLElement>('[data-undo]')?.hidden === false;
  const base = await countsOfServer(page, here);
  const state: Counting = { base, kept: noneKept, keeping: [], taps: 0, plain };
  const keep = inTurn();
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
    const body = { kind: 'door', label: labelOf(page, event), fields };
    const door = doorOf(tappedHere(state), event);
    state.keeping = [...state.keeping, event];
    await keep(() => here.box.add(id, body, door)).finally(() => {
      state.keeping = state.keeping.filter((other) => other !== event);
    });
    tapped(state, event);
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
    const [what, theme] = button.value.split(':') as [Kind, string | undefined];
    const about = aboutOf(standing(state), what);
    // Of a door that went the plain way this phone knows nothing: what is said of it goes the same way.
    if (!isOutcome(what) && about === undefined) return;
    event.preventDefault();
    // An impatient finger says it twice: taking it back must then take one thing back.
    if (standing(state).some((said) => said.aboutId === about && buttonOf(said) === button.value)) return;
    note(what, { ...(about && { about }), ...(theme && { theme }) }).catch((error: unknown) => {
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
