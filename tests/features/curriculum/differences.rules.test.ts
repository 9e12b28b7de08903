import { describe, expect, it } from 'vitest';
import {
  differenceOf,
  getContentHistory,
  readableText,
  withCurriculum,
} from '#src/features/curriculum/index.ts';
import type { ContentHistory, Curriculum, Difference } from '#src/features/curriculum/index.ts';
import { contentCopy, month, staffModule, staffQuiz } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';

/** The last two versions of a text. */
const lastDifference = (curriculum: Curriculum, id: string): Difference => {
  const [before, after] = curriculum.releasesOf(id).slice(-2);
  if (before === undefined || after === undefined) throw new Error(`${id} has one version`);
  return differenceOf(before, after, curriculum.textOf);
};

const section = (id: string, title: string, text: string): string =>
  `<Section id="${id}" kind="method" title="${title}">\n\n${text}\n\n</Section>\n\n`;

const edited = (edit: (copy: ContentCopy) => ContentCopy): Difference =>
  lastDifference(edit(contentCopy().release()).release('substance', '2026-12-01').load(), 'M03-A');

describe('the difference between two versions', () => {
  it('marks the sentences that came and left, and counts their words', () => {
    const { units, wordsAdded, wordsRemoved, titleBefore } = edited((copy) =>
      copy.edit(staffModule, 'Elle colle onze gommettes.', 'Elle en colle douze. Puis elle attend.'),
    );
    expect(titleBefore).toBeNull();
    expect(units.map(({ id, was }) => [id, was])).toEqual([['m03-a-situation', 'changed']]);
    expect(units[0]?.paragraphs).toEqual([
      [
        { kind: 'same', text: 'Lundi, Samira punaise un plan au mur.' },
        { kind: 'removed', text: 'Elle colle onze gommettes.' },
        { kind: 'added', text: 'Elle en colle douze.' },
        { kind: 'added', text: 'Puis elle attend.' },
      ],
    ]);
    expect([wordsAdded, wordsRemoved]).toEqual([7, 4]);
  });

  it('tells what is new, what left and what moved', () => {
    const first = section('m03-a-neuve', 'Neuve', 'Du neuf.');
    const { units } = edited((copy) => {
      const text = copy.text(staffModule);
      const at = text.indexOf('<Section id="m03-a-action"');
      const [head = '', situation = ''] = text.slice(0, at).split(/(?=<Section)/);
      return copy.write(
        staffModule,
        `${head}${first}${text.slice(at).trimEnd()}\n\n${situation.trimEnd()}\n`,
      );
    });
    expect(units.map(({ id, was }) => `${was} ${id}`)).toEqual(['new m03-a-neuve', 'moved m03-a-situation']);
    const gone = edited((copy) =>
      copy.write(
        staffModule,
        copy.text(staffModule).replace(/<Section id="m03-a-action"[\s\S]*<\/Section>\n/, ''),
      ),
    );
    expect(gone.units.map(({ id, was }) => `${was} ${id}`)).toEqual(['gone m03-a-action']);
    expect(gone.units[0]?.paragraphs.flat().every(({ kind }) => kind === 'removed')).toBe(true);
  });

  it('tells a title that changed, of the whole and of a part', () => {
    const { titleBefore, units } = edited((copy) =>
      copy
        .edit(staffModule, 'title: La carte des alliés', 'title: La carte')
        .edit(staffModule, 'title="Onze gommettes"', 'title="Douze gommettes"'),
    );
    expect(titleBefore).toBe('La carte des alliés');
    expect(units).toMatchObject([{ was: 'changed', titleBefore: 'Onze gommettes', paragraphs: [] }]);
  });

  it('is empty where only the promise of the module changed', () => {
    const { units, titleBefore } = edited((copy) =>
      copy.edit(staffModule, 'summary: Vous saurez trouver', 'summary: Vous saurez reconnaître'),
    );
    expect([units, titleBefore]).toEqual([[], null]);
  });
});

describe('a released text as it is read', () => {
  it('says in words what a question, a scene and an item hold in signs', () => {
    expect(readableText('question', '- + a: Oui.\n- C’est juste.\n- - b: Non.\n- Pas ici.')).toBe(
      'Bonne réponse\u00A0: Oui.\nC’est juste.\nAutre réponse\u00A0: Non.\nPas ici.',
    );
    expect(
      readableText('scene', 'door: ajar\n\nBonsoir.\n\n- a, sit-01-fin: « Merci. »\n- Elle sourit.'),
    ).toBe('Porte entrouverte.\n\nBonsoir.\n\nRéponse\u00A0: « Merci. »\nElle sourit.');
    const item =
      'Dites lequel.\n\nform, manager, core\n\nchecks:\n- message: Il faut trois noms. rule: rows(equipe) >= 3 fields:\n- help: "Un par ligne : court." id: nom kind: text label: Qui ? required: true intro: Pour commencer.';
    expect(readableText('item', item)).toBe(
      'Dites lequel.\n\nPreuve\u00A0: un formulaire. Réglé par la personne responsable. Noyau de la méthode.\n\nIl faut trois noms.\nUn par ligne : court.\nQui ?\nPour commencer.',
    );
  });
});

describe('the versions of a text, for head office', () => {
  const history = (
    copy: ContentCopy,
    [from, to]: readonly [string | null, string | null],
    id = 'M03-A',
  ): ContentHistory => withCurriculum(copy.load(), () => getContentHistory(id, { from, to }));

  const thrice = (): ContentCopy =>
    contentCopy()
      .release()
      .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
      .release('substance', '2026-12-01')
      .edit(staffQuiz, 'Que faites-vous ?', 'Que faites-vous alors ?')
      .release('clarification', '2026-12-02');

  it('compares the last two, or the two that are asked for, older first', () => {
    const copy = thrice();
    expect(history(copy, [null, null])).toMatchObject({
      versions: [{ rank: 3 }, { rank: 2 }, { rank: 1 }],
      shown: { kind: 'difference', from: 2, to: 3, difference: { units: [{ id: 'm03-a-q-commerce' }] } },
    });
    const both = history(copy, ['3', '1']).shown;
    expect(both).toMatchObject({ kind: 'difference', from: 1, to: 3 });
    expect(history(copy, ['1', null]).shown).toMatchObject({ kind: 'difference', from: 1, to: 3 });
  });

  it('shows one whole, as it was', () => {
    const { shown } = history(thrice(), [null, '1']);
    expect(shown).toMatchObject({ kind: 'whole', at: 1, same: false });
    expect(JSON.stringify(shown)).toContain('onze gommettes');
    expect(history(thrice(), ['2', '2']).shown).toMatchObject({ kind: 'whole', at: 2, same: true });
  });

  it('says what is wrong with a version that does not exist', () => {
    for (const asked of ['9', '0', 'deux', '-1', '1.5']) {
      const { shown } = history(thrice(), ['1', asked]);
      expect([asked, shown.kind === 'unknown' && shown.sentence.includes(asked)]).toEqual([asked, true]);
    }
  });

  it('shows the only version whole, and says that a tool has none', () => {
    expect(history(contentCopy().release(), [null, null]).shown).toMatchObject({ kind: 'whole', at: 1 });
    expect(history(contentCopy().release(), [null, null], 'OUT-01').shown.kind).toBe('none');
    expect(() => history(contentCopy().release(), [null, null], 'M99-Z')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('follows an item to the one that answers for it', () => {
    const copy = contentCopy()
      .release()
      .edit(month, 'id: j03-lieu-prete', 'id: j03-salle-pretee')
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: j03-lieu-prete, to: j03-salle-pretee, kind: item, on: 2026-12-01, why: Nom. }\n',
      )
      .release('typo', '2026-12-01');
    expect(history(copy, [null, null], 'j03-lieu-prete')).toMatchObject({
      title: 'Un lieu de réunion prêté',
      versions: [{ rank: 1 }],
    });
  });
});
