import type { satteri } from '@astrojs/markdown-satteri';
import { words } from '#src/i18n/ui.fr.ts';

type Plugins = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>;
type Tree = {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
};

const textOf = (node: Tree): string => node.value ?? (node.children ?? []).map(textOf).join('');

const headsOf = (node: Tree): readonly string[] =>
  node.tagName === 'th' ? [textOf(node).trim()] : (node.children ?? []).flatMap(headsOf);

/** A Markdown table scrolls in a box of its own, named by its columns and reached by keyboard: the page never widens. */
export const boxTables: Plugins[number] = {
  name: 'box-tables',
  element: {
    filter: ['table'],
    visit: (table, change) => {
      change.wrapNode(table, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['scroll-box'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: words.table(headsOf(table as Tree)),
        },
        children: [],
      });
    },
  },
};

/** Markdown has headers of columns only: each says so, for those who hear a table cell by cell (RGAA 5.7). */
export const headColumns: Plugins[number] = {
  name: 'head-columns',
  element: {
    filter: ['th'],
    visit: (head, change) => change.setProperty(head, 'scope', 'col'),
  },
};
