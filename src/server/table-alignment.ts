import type { satteri } from '@astrojs/markdown-satteri';

type Plugins = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>;

/** Markdown aligns table columns with style attributes, which the content security policy blocks: says it with data-align. */
export const alignWithoutStyle: Plugins[number] = {
  name: 'align-without-style',
  element: {
    filter: ['th', 'td'],
    visit: (cell, change) => {
      const found = /text-align:\s*(left|right|center)/.exec(String(cell.properties['style'] ?? ''));
      const align = found?.[1] ?? cell.properties['align'];
      if (typeof align !== 'string') return;
      change.setProperty(cell, 'style', null);
      change.setProperty(cell, 'align', null);
      change.setProperty(cell, 'dataAlign', align);
    },
  },
};
