type Cell = { readonly properties?: Readonly<Record<string, unknown>> };
type Change = { setProperty(cell: Cell, name: string, value: string | null): void };

/** Markdown aligns table columns with style attributes, which the content security policy blocks: says it with data-align. */
export const alignWithoutStyle = {
  name: 'align-without-style',
  element: {
    filter: ['th', 'td'],
    visit: (cell: Cell, change: Change): void => {
      const found = /text-align:\s*(left|right|center)/.exec(String(cell.properties?.['style'] ?? ''));
      const align = found?.[1] ?? cell.properties?.['align'];
      if (typeof align !== 'string') return;
      change.setProperty(cell, 'style', null);
      change.setProperty(cell, 'align', null);
      change.setProperty(cell, 'dataAlign', align);
    },
  },
};
