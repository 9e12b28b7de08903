/** What waits for one person, each with its age: the content of her weekly digest. Pure. */
import type { PromiseFact } from '#src/features/meetings/index.ts';
import type { Board } from '#src/features/milestones/index.ts';
import { decisionLine } from '#src/features/mentoring/index.ts';
import type { FirstLine, NetworkDecision } from '#src/features/mentoring/index.ts';
import { capitalise } from '#src/i18n/format.ts';
import { digestWords as words } from '#src/i18n/notifications.fr.ts';
import { firstSentence } from '#src/i18n/mentoring.fr.ts';
import { routes } from '#src/routes.ts';
import { daysBetween, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { promisesOfWeek } from './desk-news.rules.ts';
import type { Named } from './news.rules.ts';
import type { DigestLine } from './notifications.types.ts';

const ageOf = (at: Instant | undefined, today: IsoDate): number | null =>
  at === undefined ? null : daysBetween(parisDate(at), today);

/** The points still to declare, one line a milestone. */
const toDeclare = ({ things, read, today }: Board): DigestLine[] => {
  const counts = Map.groupBy(
    things.flatMap((thing) => (thing.kind === 'item' ? thing : [])),
    ({ milestoneId }) => milestoneId,
  );
  return read.milestones.flatMap(({ milestone, state, dueOn }) => {
    const points = counts.get(milestone.id)?.length ?? 0;
    if (points === 0) return [];
    const sentence = words.toDeclare(milestone.title, points, state.daysLate, dueOn, today);
    return { sentence, href: routes.milestone(milestone.id) };
  });
};

/** For the partner's team, in the order of its first screen: answers, what only she confirms or sends, then the rest. */
export const teamDigest = (
  board: Board,
  { pointDue, promises }: { readonly pointDue: IsoDate | null; readonly promises: readonly PromiseFact[] },
): DigestLine[] => {
  const { read, today, things, module } = board;
  const milestoneOf = (id: string) => read.milestones.find(({ milestone }) => milestone.id === id);
  const own = things.flatMap((thing): DigestLine[] => {
    if (thing.kind === 'item') return [];
    if (thing.kind === 'module')
      return module === null || !thing.started
        ? []
        : [{ sentence: words.module(module.title, module.minutesLeft), href: module.href }];
    const found = milestoneOf(thing.milestoneId);
    if (found === undefined) return [];
    const { title } = found.milestone;
    if (thing.kind === 'returned') {
      const age = ageOf(found.lastReview?.recordedAt, today);
      return [{ sentence: words.returned(title, age), href: routes.milestone(thing.milestoneId) }];
    }
    if (thing.kind === 'send')
      return [{ sentence: words.send(title), href: routes.milestoneCheck(thing.milestoneId) }];
    const item = found.items.find((each) => each.item.id === thing.itemId);
    const age = ageOf(item?.state.fact?.recordedAt, today);
    return [
      {
        sentence: words.confirm(item?.item.title ?? '', age),
        href: routes.item(thing.milestoneId, thing.itemId),
      },
    ];
  });
  const point =
    pointDue === null
      ? []
      : [{ sentence: words.pointDue(daysBetween(pointDue, today)), href: routes.monthlyPoint() }];
  const promised = promisesOfWeek(promises, 'partner', today).map(({ text, dueOn }) => ({
    sentence: capitalise(words.promise(text, dueOn, today)),
    href: routes.board(),
  }));
  return [...own, ...toDeclare(board), ...promised, ...point];
};

/** For a mentor: « Par quoi commencer », as her first screen says it. */
export const mentorDigest = (lines: readonly FirstLine[]): DigestLine[] =>
  lines.map(({ row, milestoneId, reason, days }) => {
    const { name, slug } = row.opened.organisation;
    const title = row.milestones.find(({ milestone }) => milestone.id === milestoneId)?.milestone.title ?? '';
    return {
      sentence: words.of(name, firstSentence[reason](title, days)),
      href: milestoneId === null ? routes.partner(slug) : routes.partnerMilestone(slug, milestoneId),
    };
  });

/** For a mentor: what she promised, passed or due within the week. */
export const promiseDigest = (
  promises: readonly PromiseFact[],
  partnerOf: (runId: string) => Named,
  today: IsoDate,
): DigestLine[] =>
  promisesOfWeek(promises, 'mentor', today).map(({ runId, text, dueOn }) => {
    const { name, slug } = partnerOf(runId);
    return { sentence: words.of(name, words.promise(text, dueOn, today)), href: routes.partner(slug) };
  });

/** For head office: its decisions to take. */
export const headOfficeDigest = (decisions: readonly NetworkDecision[], today: IsoDate): DigestLine[] =>
  decisions.map((decision) => {
    const { name, sentence, href } = decisionLine(decision, today);
    return { sentence: words.of(name, sentence), href };
  });
