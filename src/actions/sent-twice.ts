/** A form that one person sends twice in a row (two taps, a slow network) is done once and answered twice (ux.md 2.8). */
import type { Done } from '#src/shared/action.ts';
import { sha256 } from '#src/shared/ids.ts';

/** Long enough for the second tap of a slow network; what is sent later is meant, and nothing is remembered of it. */
const SECOND_TAP = 10_000;

type Sent = { readonly print: string; readonly done: Promise<Done> };
/** The last form of each account: anything else that she sends in between makes a repetition meant. */
const last = new Map<string, Sent>();

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

type Sending = { readonly accountId: string; readonly url: URL; readonly form: FormData };

/** Runs an action, or answers what it answered (or will answer) to the same form a moment ago; a refusal is not kept. */
export const doneOnce = ({ accountId, url, form }: Sending, run: () => Promise<Done>): Promise<Done> => {
  const print = printOf(url, form);
  const before = last.get(accountId);
  if (before?.print === print) return before.done;
  const sent = { print, done: run() };
  const forget = (): void => {
    if (last.get(accountId) === sent) last.delete(accountId);
  };
  last.set(accountId, sent);
  setTimeout(forget, SECOND_TAP).unref();
  sent.done.catch(forget);
  return sent.done;
};
