/** A form that one person sends twice in a row (two taps, a slow network) is done once and answered twice (ux.md 2.8). */
import type { Done } from '#src/shared/action.ts';
import { sha256 } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';

/** Long enough for the second tap of a slow network; what is sent later is meant. */
const SECOND_TAP = 10_000;

type Sent = { readonly print: string; readonly at: Instant; readonly done: Promise<Done> };
/** The last form of each account, the oldest first: anything else that she sends in between makes a repetition meant. */
const last = new Map<string, Sent>();

const forget = (now: Instant): void => {
  for (const [accountId, { at }] of last) {
    if (now - at < SECOND_TAP) return;
    last.delete(accountId);
  }
};

/** What tells two forms apart: the page, the names and the values; of a file, its name and its size. */
const printOf = (url: URL, form: FormData): string =>
  sha256(
    JSON.stringify([
      url.pathname + url.search,
      ...[...form].map(([name, value]) =>
        typeof value === 'string' ? [name, value] : [name, value.name, value.size],
      ),
    ]),
  );

type Sending = {
  readonly accountId: string;
  readonly url: URL;
  readonly form: FormData;
  readonly now: Instant;
};

/** Runs an action, or answers what it answered (or will answer) to the same form a moment ago; a refusal is not kept. */
export const doneOnce = ({ accountId, url, form, now }: Sending, run: () => Promise<Done>): Promise<Done> => {
  forget(now);
  const print = printOf(url, form);
  const before = last.get(accountId);
  if (before?.print === print) return before.done;
  const done = run();
  last.delete(accountId);
  last.set(accountId, { print, at: now, done });
  done.catch(() => {
    if (last.get(accountId)?.done === done) last.delete(accountId);
  });
  return done;
};
