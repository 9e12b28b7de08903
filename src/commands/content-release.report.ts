import { compareTexts, heirsOf, plainText } from '#src/features/curriculum/index.ts';
import type { Identified, Pending, PendingChange, ReleasePlan } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';
import type { Readers } from './content-release.readers.ts';

/** Whether somebody may have read, or proven, what changes. */
export const concernsReaders = ({ pending, vanished }: ReleasePlan): boolean =>
  vanished.length > 0 || pending.some(({ first }) => !first);

/** What a release would record, line by line; nothing is asked nor written here. */
export const reportOf = (plan: ReleasePlan, readers: Readers | null): string[] => {
  return [
    ...(readers === null && concernsReaders(plan) ? [words.noDatabase] : []),
    ...plan.pending.flatMap((pending) => pendingLines(pending, readers)),
    ...plan.vanished.flatMap((vanished) => [
      ...vanishedLines(vanished, plan),
      ...readersOf(vanished.id, vanished.kind === 'module', readers),
    ]),
    ...addressLines(plan),
  ];
};

const pendingLines = ({ releasable, first, changes }: Pending, readers: Readers | null): string[] => {
  const { id, title, units } = releasable;
  if (first) return [words.first(id, title)];
  const isModule = units.some(({ kind }) => kind === 'section');
  return [words.again(id, title), ...readersOf(id, isModule, readers), ...changes.flatMap(changeLines)];
};

/** Nobody finishes a scenario or a part; an item is validated by associations. */
const readersOf = (id: string, isModule: boolean, readers: Readers | null): string[] => {
  if (readers === null) return [];
  if (isModule) return [words.finishedOld(readers.finished.get(id) ?? 0)];
  return /^j\d\d-/.test(id) ? [words.validatedOld(readers.validated.get(id) ?? 0)] : [];
};

/** The sentences that came (+) and left (-), so that whoever classes the change reads it. */
export const changeLines = ({ id, title, before, after }: PendingChange): string[] => {
  const note = before === null ? ` (${words.added})` : after === null ? ` (${words.left})` : '';
  if (before === null || after === null) return [`  ${id} – ${title}${note}`];
  const pieces = compareTexts(plainText(before), plainText(after)).flat();
  return [
    `  ${id} – ${title}`,
    ...pieces
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `    ${kind === 'added' ? '+' : '-'} ${text}`),
  ];
};

/** An id that vanished, and the living ones that most likely answer for it. */
export const vanishedLines = (vanished: Identified, { living }: Pick<ReleasePlan, 'living'>): string[] => [
  words.vanished(vanished.id, vanished.title),
  ...heirsOf(vanished, living).map(({ id, title }, index) => words.heir(index + 1, id, title)),
];

const addressLines = ({ addresses }: ReleasePlan): string[] => {
  const first = addresses.filter(({ before }) => before === null);
  return [
    ...addresses.flatMap(({ id, before, slug }) =>
      before === null ? [] : [words.newAddress(id, before, slug)],
    ),
    ...(first.length > 0 ? [words.firstAddresses(first.length)] : []),
  ];
};
