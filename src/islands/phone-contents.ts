/** Writes what this phone keeps and what waits in it, which only the phone knows. */
import { seenBy } from '#src/features/outbox/outbox.rules.ts';
import type { Body } from '#src/features/outbox/outbox.rules.ts';
import './offline-picker.ts';
import { openBox } from './box.ts';
import type { Box, Kept } from './box.ts';
import { listKept, removeKept } from './kept.ts';
import type { KeptText } from './kept.ts';
import { readPhrases } from './phrases.ts';
import { counted, places, sayIn } from './places.ts';
import { heldKey } from './seal.ts';
import { holdsKey } from './seal-places.ts';
import { createSender } from './send.ts';
import { recall, whosePage } from './who.ts';
import type { Who } from './who.ts';

type Phone = { readonly who: Who; readonly box: Box };

const root = document.querySelector<HTMLElement>('[data-phone]');

const find = <E extends HTMLElement>(scope: ParentNode | null, selector: string): E =>
  scope?.querySelector<E>(selector) ?? (document.createElement('span') as HTMLElement as E);

const model = (name: string): HTMLElement =>
  find<HTMLTemplateElement & HTMLElement>(root, `[data-model=${name}]`).content.firstElementChild?.cloneNode(
    true,
  ) as HTMLElement;

const show = (name: string, lines: readonly HTMLElement[]): void => {
  const list = find(root, `[data-list=${name}]`);
  list.replaceChildren(...lines);
  list.hidden = lines.length === 0;
  find(root, `[data-empty=${name}]`).hidden = lines.length > 0;
};

/** Short words for a size, as the server writes them. */
const size = (bytes: number): string => `${Math.round(bytes / 1000)}\u00A0ko`;
const day = (date: string): string =>
  date === '' ? '' : new Date(date).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long' });

const keptLine = (person: string, { id, title, href, bytes, on }: KeptText): HTMLElement => {
  const line = model('kept');
  const link = find<HTMLAnchorElement>(line, '[data-title]');
  Object.assign(link, { href, textContent: title });
  const hint = find(line, '[data-hint]');
  hint.textContent = (hint.dataset['hint'] ?? '').replace('{date}', day(on)).replace('{size}', size(bytes));
  find(line, '[data-of]').textContent = title;
  find(line, '[data-remove]').addEventListener(
    'click',
    () => void removeKept(person, id).then(() => listTexts(person)),
  );
  return line;
};

const listTexts = async (person: string): Promise<void> => {
  const texts = (await listKept(person)).sort((a, b) => a.title.localeCompare(b.title, 'fr'));
  show(
    'kept',
    texts.map((text) => keptLine(person, text)),
  );
};

const sentLine = (phone: Phone, entry: Kept, body: Body | null): HTMLElement => {
  const { box } = phone;
  const line = model('sent');
  const label = find(line, '[data-label]');
  label.textContent = body?.label ?? label.dataset['locked'] ?? '';
  find(line, '[data-why]').textContent = entry.sentence ?? '';
  find(line, `[data-state=${entry.state}]`).hidden = false;
  const away = find(line, '[data-put-away]');
  away.hidden = entry.state !== 'refused';
  away.addEventListener('click', () => void box.remove([entry.id]).then(() => listSent(phone)));
  return line;
};
/** What still asks something of her. */
const asks = ({ state }: Kept): boolean => state === 'waiting' || state === 'refused';

/** What her former code had sealed: said, and put away by her alone. */
const showLost = (phone: Phone, lost: readonly Kept[]): void => {
  const said = find(root, '[data-lost]');
  const count = find(said, '[data-lost-count]');
  said.hidden = lost.length === 0;
  count.textContent = counted(count.dataset, lost.length);
  find(said, 'button').onclick = () =>
    void phone.box.remove(lost.map(({ id }) => id)).then(() => listSent(phone));
};

/** What asks something of her first: refused, waiting; then what is done, the newest first. */
const listSent = async (phone: Phone): Promise<void> => {
  const { box, who } = phone;
  const rank = ({ state }: Kept): number => (state === 'refused' ? 0 : state === 'waiting' ? 1 : 2);
  const entries = (await box.list()).sort((a, b) => rank(a) - rank(b) || b.order - a.order);
  const read = await Promise.all(entries.map(async (entry) => ({ entry, body: await box.read(entry) })));
  const open = (await heldKey(who.person)) !== null;
  const shown = read.filter(({ body }) => !open || body !== null);
  // Doors are told by their number.
  const lines = shown.filter(({ entry }) => entry.door === undefined || entry.state === 'refused');
  showLost(
    phone,
    read.filter((each) => !shown.includes(each) && asks(each.entry)).map(({ entry }) => entry),
  );
  show(
    'sent',
    lines.map(({ entry, body }) => sentLine(phone, entry, body)),
  );
  find(root, '[data-send]').hidden = !shown.some(({ entry }) => entry.state === 'waiting');
  if (entries.some(asks)) find(root, '[data-empty=sent]').hidden = true;
};

const listPhrases = async (who: Who): Promise<void> => {
  const phrases = await readPhrases(who);
  find(root, '[data-some=phrases]').hidden = phrases.length === 0;
  show(
    'phrases',
    phrases.map((sentence) => {
      const line = model('phrases');
      find(line, '[data-why]').textContent = sentence;
      return line;
    }),
  );
};

const reveal = (selector: string, when: boolean): void => {
  for (const part of document.querySelectorAll<HTMLElement>(selector)) part.hidden = !when;
};

const start = async (): Promise<void> => {
  if (root === null) return;
  root.hidden = false;
  reveal('[data-unwired]', false);
  const asked = new URLSearchParams(location.search);
  // The worker opens this page at the address of the one that is not here; « Mon téléphone » would say the same.
  const own = [places.offline, find(document, '[data-away]').dataset['away']];
  reveal('[data-away]', !own.includes(location.pathname));
  reveal('[data-just-kept]', asked.has('reponse'));
  reveal('[data-signed-out]', asked.has('sorti'));
  const known = whosePage() ?? (await recall());
  // On a shared phone, until she gives her code nothing of hers is shown: « Qui êtes-vous ? » is.
  const who = known?.shared === true && whosePage() === null && !holdsKey(known.person) ? null : known;
  if (who === null) {
    root.hidden = known !== null;
    show('sent', []);
    return show('kept', []);
  }
  const box = openBox(who);
  const phone: Phone = { who, box };
  const seen = Number(root.dataset['seen']);
  if (seen > 0) await box.change(await box.list(), (old) => seenBy(old, seen));
  const list = (): void => void listSent(phone);
  const send = createSender(who, box, list);
  find(root, '[data-send]').addEventListener('click', () => void send());
  document.addEventListener('essaim:outbox', list);
  // What waits comes before what is kept; once it has left, nothing moves under her finger.
  if ((await box.list()).some(asks)) find(root, '[data-part=kept]').before(find(root, '[data-part=sent]'));
  await Promise.all([listTexts(who.person), listPhrases(who), listSent(phone)]);
};

start().catch(() => root && sayIn(root, root.dataset['blocked'] ?? ''));
