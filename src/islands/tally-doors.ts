/** The doors that this phone keeps: those of one outing, that wait or that the server has from it, and all that wait. */
import type { DoorCounts } from '#src/features/doors/campaign.types.ts';
import { doorOutcomes } from '#db/schema/lists.ts';
import { doorsToSend } from '#src/features/outbox/outbox.rules.ts';
import { countsOf, doorOf } from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { keepCounts, keptCounts } from './door-counts.ts';
import type { Phone } from './phone.ts';

export type LocalEvent = TallyEvent & { readonly waiting: boolean };

export type KeptDoors = {
  /** Of one outing, in the order they were tapped here; those that are sealed, once her code opens them. */
  readonly local: readonly LocalEvent[];
  /** Of this phone, whatever their outing. */
  readonly toSend: ReadonlySet<string>;
};

/** What the server counted when it last said so: the page itself, or, when the phone kept it, what came since. */
export const countsOfServer = async (page: HTMLElement, { who }: Phone): Promise<DoorCounts> => {
  const outing = page.dataset['outing'] ?? '';
  const given = JSON.parse(page.dataset['counts'] ?? '{}') as DoorCounts;
  if ('kept' in document.documentElement.dataset) return (await keptCounts(who, outing)) ?? given;
  await keepCounts(who, outing, given);
  return given;
};

export const noneKept: KeptDoors = { local: [], toSend: new Set() };

/** With one more event of that outing, which waits; a page that read it meanwhile has it once. */
export const withEvent = ({ local, toSend }: KeptDoors, event: LocalEvent): KeptDoors => ({
  local: [...local.filter(({ id }) => id !== event.id), event],
  toSend: new Set([...toSend, doorOf(local, event)]),
});

/** What this phone keeps now. */
export const keptDoors = async ({ box }: Phone, outing: string): Promise<KeptDoors> => {
  const all = await box.list();
  const entries = all.filter(({ door, state }) => door !== undefined && state !== 'refused');
  entries.sort((a, b) => a.order - b.order);
  const read = await Promise.all(entries.map(async (entry) => ({ entry, body: await box.read(entry) })));
  const local = read.flatMap(({ entry: { id, state }, body }) =>
    body?.fields['outing'] === outing ? [eventOf(id, body.fields, state === 'waiting')] : [],
  );
  return { local, toSend: doorsToSend(all) };
};

/** What the fields of a kept tap say. */
export const eventOf = (
  id: string,
  fields: Readonly<Record<string, unknown>>,
  waiting: boolean,
): LocalEvent => ({
  ...{ id, waiting, kind: fields['what'] as LocalEvent['kind'] },
  theme: (fields['theme'] as LocalEvent['theme'] | undefined) ?? null,
  aboutId: (fields['about'] as string | undefined) ?? null,
});

/** What is shown of the counts of doors, but their themes. */
const shown = [...doorOutcomes, 'revisit', 'needsHelp'] as const;
export type ShownCounts = Pick<DoorCounts, (typeof shown)[number]>;

/** The numbers to show: what the server counted, and what waits here. */
export const numbersOf = (base: ShownCounts, local: readonly LocalEvent[]): ShownCounts => {
  const [all, had] = [countsOf(local), countsOf(local.filter(({ waiting }) => !waiting))];
  return Object.fromEntries(
    shown.map((name) => [name, Math.max(0, base[name] + all[name] - had[name])]),
  ) as ShownCounts;
};
