import { checklistWords as words } from '#src/i18n/milestones.fr.ts';
import { twoBars } from '#src/i18n/ui.fr.ts';
import { routes } from '#src/routes.ts';
import type { AccessRun, AccessViewer } from '#src/shared/access.ts';
import type {
  ChecklistBar,
  ChecklistForm,
  ChecklistItem,
  ChecklistTag,
  ChecklistView,
} from './checklist.types.ts';
import { isDeclared } from './item.rules.ts';
import { can, canConfirm } from './milestones.access.ts';
import type { ItemRead, MilestoneRead } from './read-milestones.ts';

export type ChecklistFor = {
  readonly viewer: AccessViewer;
  readonly run: AccessRun;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
};

/** The checklist of a milestone in words, with what this viewer may do of each item (R1, R4, R5). */
export const checklistView = (read: MilestoneRead, by: ChecklistFor): ChecklistView => {
  const { declared, validated, counted } = read.progress;
  const { id } = read.milestone;
  return {
    page: routes.milestone(id),
    stateUrl: routes.milestoneState(id),
    items: read.items.map((item) => itemView(read, item, by)),
    bars: {
      declared: bar(declared, counted),
      validated: bar(validated, counted),
      total: counted.length,
    },
  };
};

const bar = (items: readonly string[], counted: readonly string[]): ChecklistBar => ({
  value: items.length,
  share: twoBars.share(items.length, counted.length),
});

const itemView = (read: MilestoneRead, one: ItemRead, by: ChecklistFor): ChecklistItem => {
  const { item, state } = one;
  const ticked = isDeclared(state.status) || one.accepted;
  const free = read.state.state !== 'submitted' && can(by.viewer, 'item.declare', by.run);
  return {
    id: item.id,
    title: item.title,
    href: routes.item(read.milestone.id, item.id),
    base: one.lastFactId ?? '',
    box: state.status === 'notApplicable' ? 'none' : ticked ? 'ticked' : 'empty',
    boxWords: state.status === 'automatic' ? words.automatic : ticked ? words.ticked : words.notTicked,
    tick: free ? tickForm(one, ticked) : null,
    confirm: confirmForm(read, one, by),
    lines: linesOf(one, by),
    answer: answerOf(one, by),
    tags: tagsOf(one),
    next: free ? nextOf(read, one) : null,
  };
};

const tickForm = ({ item, state, accepted, automatic }: ItemRead, ticked: boolean): ChecklistForm | null => {
  if (state.status === 'notApplicable' || accepted) return null;
  if (ticked && state.status !== 'automatic') {
    return form('milestones.undeclareItem', words.ticked, words.untick(item.title));
  }
  if (automatic || state.needs.includes('proof')) return null;
  return form('milestones.declareItem', words.notTicked, words.tick(item.title));
};

const form = (action: string, label: string, fullLabel: string): ChecklistForm => ({
  action,
  label,
  fullLabel,
});

/** Confirming goes on while the milestone is with the mentor; taking it back does not. */
const confirmForm = (read: MilestoneRead, one: ItemRead, by: ChecklistFor): ChecklistForm | null => {
  const { item, state, accepted } = one;
  if (!canConfirm(by.viewer, by.run, item.validator)) return null;
  if (state.status === 'declared') {
    return form('milestones.confirmItem', words.confirm, words.confirmFor(item.title));
  }
  const stays = accepted || read.state.state === 'submitted';
  if (state.status !== 'confirmed' || stays) return null;
  return form('milestones.unconfirmItem', words.unconfirm, words.unconfirmFor(item.title));
};

const linesOf = (one: ItemRead, by: ChecklistFor): string[] => {
  const { evidence, comments, reservation, accepted } = one;
  const counts = [
    ...(evidence.length > 0 ? [words.proofs(evidence.length)] : []),
    ...(comments > 0 ? [words.messages(comments)] : []),
  ];
  return [
    ...told(one, by),
    ...(accepted ? [] : needsOf(one)),
    ...(reservation === null
      ? []
      : [words.reservation(reservation.text, reservation.dueOn, reservation.responsible)]),
    ...(counts.length > 0 ? [`${counts.join(', ')}.`] : []),
    ...(one.changedSince === null ? [] : [words.textChanged]),
  ];
};

const told = ({ state, auto: counted, automatic }: ItemRead, { names, now }: ChecklistFor): string[] => {
  const { status, fact } = state;
  const name = names.get(fact?.byPersonId ?? '') ?? '';
  const auto = counted?.sentence ?? null;
  switch (status) {
    case 'declared':
      return fact === null ? [] : [words.declaredBy(name, fact.recordedAt, now)];
    case 'confirmed':
      return fact === null ? [] : [words.confirmedBy(name, fact.recordedAt, now, state.onBehalfOfDirector)];
    case 'automatic':
      return [words.automaticDone(auto)];
    case 'missing':
      return [words.missing(state.missingSentence ?? '')];
    case 'notApplicable':
      return [words.notApplicable(fact?.note ?? null)];
    case 'todo':
      return automatic && auto !== null ? [words.automaticNow(auto)] : [];
  }
};

/** What is missing, in words; ticking itself is what the box says. */
const needsOf = ({ item, state }: ItemRead): string[] => {
  const asked = state.status === 'todo' || state.status === 'missing';
  return state.needs.flatMap((need) => {
    if (need === 'declaration') return [];
    if (need === 'proof') return [words.proofNeeded[item.evidence]];
    const early = asked && need !== 'computation';
    return early ? [] : [words.needs[need]];
  });
};

const answerOf = ({ lastLine, accepted }: ItemRead, { names }: ChecklistFor): string | null => {
  if (lastLine === null || accepted || lastLine.comment === null) return null;
  return words.answer(names.get(lastLine.byPersonId) ?? '', lastLine.comment);
};

const tagsOf = (one: ItemRead): ChecklistTag[] => {
  const { state, lastLine, accepted, reservation, fresh, willBeComputed } = one;
  const tags: (ChecklistTag | null)[] = [
    fresh ? { tone: 'info', words: words.tags.fresh } : null,
    verdictTag(lastLine?.verdict ?? null, accepted, reservation !== null),
    state.status === 'missing' ? { tone: 'sun', words: words.tags.missing } : null,
    !accepted && state.status === 'declared' && state.needs.some((need) => need.endsWith('Confirmation'))
      ? { tone: 'outline', words: words.tags.toConfirm }
      : null,
    state.status === 'notApplicable' ? { tone: 'quiet', words: words.tags.notApplicable } : null,
    willBeComputed ? { tone: 'quiet', words: words.tags.willBeComputed } : null,
  ];
  return tags.filter((tag) => tag !== null);
};

const verdictTag = (
  verdict: keyof typeof words.tags | null,
  accepted: boolean,
  reserved: boolean,
): ChecklistTag | null => {
  if (accepted && reserved) return { tone: 'sun', words: words.tags.reserved };
  if (accepted) {
    const adapted = verdict === 'acceptedWithAdaptation';
    return { tone: 'plain', words: adapted ? words.tags.acceptedWithAdaptation : words.tags.accepted };
  }
  if (verdict === 'toDiscuss') return { tone: 'plum', words: words.tags.toDiscuss };
  return verdict === 'changesRequested' ? { tone: 'sun', words: words.tags.changesRequested } : null;
};

const nextOf = (
  read: MilestoneRead,
  { item, state, accepted, automatic, campaigns }: ItemRead,
): ChecklistItem['next'] => {
  if (accepted || (automatic && campaigns !== null) || ['notApplicable', 'automatic'].includes(state.status))
    return null;
  const [milestoneId, unproven] = [read.milestone.id, state.needs.includes('proof')];
  if (item.form !== null && (unproven || automatic)) {
    return { href: routes.itemForm(milestoneId, item.id), label: words.fillForm };
  }
  return unproven ? { href: `${routes.item(milestoneId, item.id)}#preuves`, label: words.addProof } : null;
};
