import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { NextForLearner } from '#src/features/learning/index.ts';
import { nextWords as words } from '#src/i18n/board.fr.ts';
import { pathWords } from '#src/i18n/learning.fr.ts';
import { routes } from '#src/routes.ts';
import type { NextThing } from './next-thing.rules.ts';

/** One thing to do, in words: title, reason, button and where it leads. */
export type NextLine = {
  readonly title: string;
  readonly why: string;
  readonly button: string;
  readonly href: string;
};

const milestoneTitle = (id: string): string => getCurriculum().milestoneById(id)?.title ?? '';
const itemTitle = (id: string): string => getCurriculum().itemById(id)?.title ?? '';

/** The words of a next thing; `module` is the one that waits on the viewer's path. */
export const lineOf = (thing: NextThing, module: NextForLearner | null): NextLine | null => {
  switch (thing.kind) {
    case 'returned':
      return {
        title: (thing.toDiscuss ? words.discuss : words.returned)(milestoneTitle(thing.milestoneId)),
        why: thing.toDiscuss ? words.discussWhy : words.returnedWhy(thing.items),
        button: words.returnedDo,
        href: routes.milestone(thing.milestoneId),
      };
    case 'confirm':
      return {
        title: words.confirm(itemTitle(thing.itemId)),
        why: words.confirmWhy,
        button: words.confirmDo,
        href: routes.item(thing.milestoneId, thing.itemId),
      };
    case 'send':
      return {
        title: words.send(milestoneTitle(thing.milestoneId)),
        why: words.sendWhy,
        button: words.sendDo,
        href: routes.milestoneCheck(thing.milestoneId),
      };
    case 'item':
      return {
        title: words.item(itemTitle(thing.itemId)),
        why: words.itemWhy(milestoneTitle(thing.milestoneId), thing.late),
        button: words.itemDo,
        href: routes.item(thing.milestoneId, thing.itemId),
      };
    case 'module':
      return module === null
        ? null
        : {
            title: module.title,
            why: module.started
              ? `${pathWords.where(module)} – ${pathWords.left(module.minutesLeft)}`
              : pathWords.minutes(module.minutesLeft),
            button: module.started ? words.moduleDo.started : words.moduleDo.fresh,
            href: module.href,
          };
  }
};
