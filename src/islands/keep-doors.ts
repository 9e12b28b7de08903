/** Keeps the pages of these days' outings in the phone before there is no network, without being asked. */
import type { Pack } from '#src/features/outbox/pack.rules.ts';
import { putKept } from './kept.ts';
import { whosePage } from './who.ts';

const keep = async (address: string, person: string): Promise<void> => {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const text = await answer.text();
  const pack = JSON.parse(text) as Pack;
  if (pack.pages.length === 0) return;
  await navigator.serviceWorker.ready;
  await putKept(person, pack, { bytes: text.length, on: answer.headers.get('date') ?? '' });
};

const who = whosePage();
const place = document.querySelector<HTMLElement>('[data-keep-doors]')?.dataset['keepDoors'];
if (who !== null && place !== undefined && 'caches' in window && 'serviceWorker' in navigator)
  keep(place, who.person).catch(() => undefined);
