import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { alignWithoutStyle } from '#src/server/table-alignment.ts';
import { boxTables, headColumns } from '#src/server/table-box.ts';

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

describe('a table of authored text', () => {
  it('scrolls in a box of its own, named by its columns', async () => {
    const renderer = await satteri({
      hastPlugins: [alignWithoutStyle, boxTables, headColumns],
    }).createRenderer({
      syntaxHighlight: false,
    });
    const { code } = await renderer.render('| Lieu **entendu** | Portes |\n|---|---:|\n| Lirac | 12 |');
    expect(code).toContain(
      '<div class="scroll-box" role="region" tabindex="0" aria-label="Tableau\u00A0: Lieu entendu, Portes"><table>',
    );
    expect(code).toContain('<th data-align="right" scope="col">Portes</th>');
    expect(code).toMatch(/<\/table>\s*<\/div>/);
  });
});
