/**
 * The four buttons, over forms that work without: a tap is kept in the phone before anything, shown at once, and sent
 * with its neighbours. What is shown is what the server counted and what waits here; order and repetition change nothing.
 */
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { countsOf, standingDoors } from '#src/features/doors/tally.rules.ts';
import type { DoorCounts } from '#src/features/doors/campaign.types.ts';
import { keepCounts, keptCounts } from './door-counts.ts';
import { newUuid } from './new-uuid.ts';
import { phone } from './phone.ts';
import type { Phone } from './phone.ts';
import { counted, sayIn, troubleOf } from './places.ts';

/** Taps that follow each other leave together. */
const PAUSE = 2000;
const [LAST_LINES, VIBRATION] = [10, 20];

type Local = TallyEvent & { readonly waiting: boolean };
type Outcome = 'talked' | 'noTime' | 'nobody' | 'refused';
const outcomes: readonly Outcome[] = ['talked', 'noTime', 'nobody', 'refused'];

const root = document.querySelector<HTMLElement>('[data-tally]');

const start = async (page: HTMLElement, here: Phone): Promise<void> => {
  const { outing = '', campaign = '' } = page.dataset;
  const given = JSON.parse(page.dataset['counts'] ?? '{}') as DoorCounts;
  const kept = 'kept' in document.documentElement.dataset;
  let base = (kept ? await keptCounts(here.who, outing) : null) ?? given;
  if (!kept) await keepCounts(here.who, outing, given);
  let local: Local[] = [];
  let last: string | null = null;
  let timer = 0;

  const read = async (): Promise<void> => {
    const entries = (await here.box.list()).filter(({ door, state }) => door && state !== 'refused');
    entries.sort((a, b) => a.order - b.order);
    const bodies = await Promise.all(
      entries.map(async (entry) => ({ entry, body: await here.box.read(entry) })),
    );
    local = bodies.flatMap(({ entry, body }) =>
      body?.fields['outing'] === outing
        ? [
            {
              id: entry.id,
              kind: body.fields['what'] as Local['kind'],
              theme: (body.fields['theme'] as Local['theme'] | undefined) ?? null,
              aboutId: (body.fields['about'] as string | undefined) ?? null,
              waiting: entry.state === 'waiting',
            },
          ]
        : [],
    );
  };

  const show = (): void => {
    const [all, had] = [countsOf(local), countsOf(local.filter(({ waiting }) => !waiting))];
    const now = (outcome: Outcome): number => Math.max(0, base[outcome] + all[outcome] - had[outcome]);
    for (const outcome of outcomes) {
      const place = page.querySelector(`[data-number=${outcome}]`);
      if (place) place.textContent = String(now(outcome));
    }
    const sums = page.querySelector<HTMLElement>('[data-sums]');
    if (sums)
      sums.textContent = (sums.dataset['sums'] ?? '')
        .replace('{doors}', String(outcomes.reduce((sum, outcome) => sum + now(outcome), 0)))
        .replace('{talks}', String(now('talked')));
    const waits = local.filter(({ waiting }) => waiting).length;
    const line = page.querySelector<HTMLElement>('[data-to-send]');
    if (line) line.textContent = waits === 0 ? (line.dataset['none'] ?? '') : counted(line.dataset, waits);
    showLast();
  };

  const labelOf = (outcome: string): string =>
    page.querySelector<HTMLElement>(`[data-button=${outcome}]`)?.dataset['label'] ?? '';

  const showLast = (): void => {
    const doors = standingDoors(local).slice(-LAST_LINES).reverse();
    const list = page.querySelector<HTMLElement>('[data-last]');
    const model = page.querySelector<HTMLTemplateElement>('template[data-model=last]');
    if (!list || !model) return;
    list.replaceChildren(
      ...doors.map(({ id, outcome }) => {
        const item = model.content.firstElementChild?.cloneNode(true) as HTMLElement;
        const label = item.querySelector('[data-label]');
        if (label) label.textContent = labelOf(outcome);
        item.querySelector('button')?.addEventListener('click', () => void note('undo', { about: id }));
        return item;
      }),
    );
    list.hidden = doors.length === 0;
    const undo = page.querySelector<HTMLElement>('[data-undo]');
    if (undo) undo.hidden = last === null;
  };

  const say = (what: string, outcome: string): void => {
    const place = page.querySelector<HTMLElement>('[data-noted]');
    const words = place?.dataset[what === 'undo' ? 'taken' : 'noted'] ?? '';
    if (place) place.textContent = words.replace('{what}', outcome);
    for (const strip of page.querySelectorAll<HTMLElement>('[data-strip]'))
      strip.hidden =
        strip.dataset['strip'] !== what && !(last !== null && strip.dataset['strip'] === kindOf(last));
  };
  const kindOf = (id: string): string => local.find((event) => event.id === id)?.kind ?? '';

  const note = async (what: string, more: { about?: string; theme?: string } = {}): Promise<void> => {
    const id = newUuid();
    const fields = { campaign, outing, what, ...more };
    await here.box.add(id, { kind: 'door', label: labelOf(what), fields }, true);
    local = [
      ...local,
      {
        ...{ id, kind: what as Local['kind'], theme: (more.theme ?? null) as Local['theme'] },
        ...{ aboutId: more.about ?? null, waiting: true },
      },
    ];
    const isDoor = (outcomes as readonly string[]).includes(what);
    if (isDoor) last = id;
    else if (what === 'undo' && more.about === last) last = standingDoors(local).at(-1)?.id ?? null;
    navigator.vibrate?.(VIBRATION);
    say(what, isDoor ? labelOf(what) : labelOf(kindOf(more.about ?? '')));
    show();
    clearTimeout(timer);
    timer = window.setTimeout(() => void here.send(), PAUSE);
  };

  page.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    const form = event.target as HTMLFormElement;
    if (button?.name !== 'what' || form.dataset['plain'] !== undefined) return;
    event.preventDefault();
    const [what = '', theme] = button.value.split(':');
    const details = (outcomes as readonly string[]).includes(what) ? {} : { about: last ?? '' };
    if ('about' in details && details.about === '') return;
    if (what !== 'undo' && 'about' in details) button.setAttribute('aria-pressed', 'true');
    else for (const chip of page.querySelectorAll('[aria-pressed]')) chip.removeAttribute('aria-pressed');
    note(what, theme === undefined ? details : { ...details, theme }).catch((error: unknown) =>
      sayIn(page, troubleOf(error)),
    );
  });
  document.addEventListener('essaim:doors', (event) => {
    base = ((event as CustomEvent<Record<string, DoorCounts>>).detail[outing] ?? base) as DoorCounts;
  });
  document.addEventListener('essaim:outbox', () => void read().then(show));
  await read();
  last = standingDoors(local).at(-1)?.id ?? null;
  for (const part of page.querySelectorAll<HTMLElement>('[data-with-phone]')) part.hidden = false;
  show();
};

if (root) void phone.then((here) => (here === null ? undefined : start(root, here)));
