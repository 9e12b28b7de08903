import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { alignWithoutStyle } from '#src/server/table-alignment.ts';

describe('an aligned table column', () => {
  it('is said with data-align: the content security policy blocks style attributes', async () => {
    const renderer = await satteri({ hastPlugins: [alignWithoutStyle] }).createRenderer({
      syntaxHighlight: false,
    });
    const { code } = await renderer.render('| Rue | Portes | Lampes |\n|---|---:|:---:|\n| Lirac | 12 | 3 |');
    expect(code).toContain('<th data-align="right">Portes</th>');
    expect(code).toContain('<td data-align="center">3</td>');
    expect(code).toContain('<td>Lirac</td>');
    expect(code).not.toMatch(/style=| align=/);
  });
});
