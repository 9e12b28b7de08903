import { expect, it } from 'vitest';
import { markupFaults } from '#tests/support/markup.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><title>a < b</title></head><body>${body}</body></html>`;

it.each([
  ['<p>Bonjour<br>vous <img src="a.png" alt="<p>"></p>', []],
  ['<ul><li>Un<li>Deux</ul><p>Trois', []],
  ['<script>if (a < b) document.write("<p>")</script><!-- <div> -->', []],
  ['<div><span>Un</div></span>', ['<span> is closed by </div>', '</span> closes nothing']],
  ['<div>Un', ['<div> is closed by </body>']],
  ['</section>', ['</section> closes nothing']],
  ['<a href="/a" href=/b>Un</a>', ['href twice in <a>']],
])('reads %s', (body, faults) => {
  expect(markupFaults(page(body))).toEqual(faults);
});

it('asks for a doctype', () => {
  expect(markupFaults('<html></html>')).toEqual(['no doctype']);
});
