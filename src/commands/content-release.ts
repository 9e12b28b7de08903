/**
 * `npm run content:release`: lists what changed in content/ since its last release and, once the author has answered,
 * adds it to the ledger. `-- --all` releases what never was; `-- --class typo` answers for every change;
 * `-- --note "…"` tells readers of a change of substance; `-- --redirect old=new` (with `--why "…"`) says what answers
 * for an id that vanished; `-- --data <folder>` counts the readers of an installation, else the environment says which;
 * `-- --dry-run` writes nothing; `-- --content <folder>` works on another folder.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import {
  addRedirects,
  changeClasses,
  ContentError,
  planRelease,
  recordAddresses,
  release,
} from '#src/features/curriculum/index.ts';
import type { ChangeClass, NewRedirect, Pending, ReleasePlan } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';
import { typeset } from '#src/i18n/format.ts';
import { parisDate } from '#src/shared/time.ts';
import {
  askClass,
  askFirst,
  askHeir,
  askNote,
  askWhy,
  mayAnswerFor,
  readNote,
  say,
} from './content-release.questions.ts';
import type { Terminal } from './content-release.questions.ts';
import type { Readers } from './content-release.readers.ts';
import { concernsReaders, reportOf } from './content-release.report.ts';

const options = {
  class: { type: 'string' },
  note: { type: 'string' },
  redirect: { type: 'string', multiple: true, default: [] as string[] },
  why: { type: 'string' },
  all: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  data: { type: 'string' },
} as const;

/** What the options answer; the terminal answers the rest, where there is one. */
type Asked = {
  readonly given: ChangeClass | null;
  readonly note: string | null;
  readonly heirs: ReadonlyMap<string, string>;
  readonly why: string | null;
  readonly all: boolean;
  readonly terminal: Terminal | null;
};

type Folder = { readonly content: string; readonly today: string };

/** Something in the options that cannot be used: the sentence is for the author. */
class Refusal extends Error {}

const isClass = (text: string): text is ChangeClass => changeClasses.some((each) => each === text);

const classOf = (text: string | undefined): ChangeClass | null => {
  if (text === undefined || isClass(text)) return text ?? null;
  throw new Refusal(words.wrongClass);
};

const noteOf = (text: string | undefined): string | null => {
  const { note, problem } = text === undefined ? { note: null, problem: null } : readNote(text);
  if (problem !== null) throw new Refusal(`--note : ${problem}`);
  return note;
};

const heirsOf = (pairs: readonly string[], plan: ReleasePlan): ReadonlyMap<string, string> =>
  new Map(
    pairs.map((pair) => {
      const [from = '', to = '', ...rest] = pair.split('=').map((part) => part.trim());
      if (from === '' || to === '' || rest.length > 0) throw new Refusal(words.redirectForm(pair));
      const vanished = plan.vanished.find(({ id }) => id === from);
      if (vanished === undefined) throw new Refusal(words.notVanished(from));
      if (!mayAnswerFor(vanished, to, plan)) throw new Refusal(words.notAnHeir(to, from));
      return [from, to] as const;
    }),
  );

/** Refuses before anything is written when nobody is there to ask. */
const refuseUnanswered = ({ vanished, pending }: ReleasePlan, asked: Asked): void => {
  if (asked.terminal !== null) return;
  const left = vanished.filter(({ id }) => !asked.heirs.has(id));
  if (left.length > 0) throw new Refusal(words.needsHeir(left.map(({ id }) => id)));
  const unsaid = pending.some(({ first }) => (first ? !asked.all : asked.given === null));
  if (unsaid) throw new Refusal(words.needsAnswer);
};

const redirect = async (plan: ReleasePlan, { content, today }: Folder, asked: Asked): Promise<void> => {
  const { terminal } = asked;
  for (const vanished of plan.vanished) {
    const { id: from, kind } = vanished;
    const given = asked.heirs.get(from);
    const to = given ?? (terminal === null ? null : await askHeir(terminal, vanished, plan));
    if (to === null) continue;
    const said = asked.why ?? (terminal === null || given !== undefined ? null : await askWhy(terminal));
    const line: NewRedirect = { from, to, kind, on: today, why: said ?? words.whyUnsaid(today) };
    addRedirects(content, [line]);
    say(words.replaced(from, to));
  }
};

const releaseOne = async (pending: Pending, { content, today }: Folder, asked: Asked): Promise<void> => {
  const { given, terminal } = asked;
  const classes = new Map<string, ChangeClass>();
  if (!pending.first)
    for (const change of pending.changes) {
      const told = given ?? (terminal === null ? null : await askClass(terminal, change));
      if (told !== null) classes.set(change.id, told);
    }
  const substance = [...classes.values()].includes('substance');
  const note = asked.note ?? (substance && terminal !== null ? await askNote(terminal) : null);
  release(content, pending, {
    date: today,
    classOf: ({ id }) => classes.get(id) ?? 'substance',
    note,
  });
};

const releaseAll = async (plan: ReleasePlan, folder: Folder, asked: Asked): Promise<void> => {
  const { all, terminal } = asked;
  refuseUnanswered(plan, asked);
  await redirect(plan, folder, asked);
  const first = plan.pending.filter((each) => each.first);
  const wanted = first.length > 0 && (all || (terminal !== null && (await askFirst(terminal, first.length))));
  const chosen = plan.pending.filter((each) => !each.first || wanted);
  recordAddresses(folder.content, plan.addresses, folder.today);
  if (plan.addresses.length > 0) say(words.recorded(plan.addresses.length));
  for (const each of chosen) await releaseOne(each, folder, asked);
  if (plan.pending.length > 0) say(words.released(chosen.length));
};

/** The database and what reads it are only loaded where somebody may have read an older text. */
const readersOf = async (
  plan: ReleasePlan,
  content: string,
  data: string | undefined,
): Promise<Readers | null> => {
  if (!concernsReaders(plan)) return null;
  const { readReaders } = await import('./content-release.readers.ts');
  return readReaders(content, data);
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  const { content, data, why } = values;
  const [given, note] = [classOf(values.class), noteOf(values.note)];
  const plan = planRelease(content);
  const heirs = heirsOf(values.redirect, plan);
  if (plan.pending.length + plan.vanished.length + plan.addresses.length === 0) return say(words.nothing);
  reportOf(plan, await readersOf(plan, content, data)).forEach(say);
  if (values['dry-run']) return say(words.dryRun);
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const asked = {
    given,
    note,
    heirs,
    why: why === undefined ? null : typeset(why),
    all: values.all,
    terminal,
  };
  try {
    await releaseAll(plan, { content, today: parisDate(Date.now()) }, asked);
  } finally {
    terminal?.close();
  }
};

try {
  await run();
} catch (error) {
  const stopped = error instanceof Error && error.name === 'AbortError';
  if (!(error instanceof ContentError || error instanceof Refusal) && !stopped) throw error;
  say(stopped ? words.stopped : error.message);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
