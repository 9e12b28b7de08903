import { describe, expect, it } from 'vitest';
import type { Curriculum } from '#src/features/curriculum/index.ts';
import { movedParameters } from '#src/features/learning/moved-address.rules.ts';
import { scenarioYaml } from '#tests/builders/scenario.ts';
import { contentCopy, messengerModule, month, staffModule } from '#tests/support/content.ts';

/** Everything that an author may rename, move or replace, done at once. */
const edited = (): Curriculum => {
  const scenario = 'scenarios/une-porte.scenario.yaml';
  const renamed = scenarioYaml().replace('slug: une-porte', 'slug: deux-portes');
  return contentCopy()
    .write(scenario, scenarioYaml())
    .release()
    .edit(staffModule, 'slug: la-carte', 'slug: le-plan')
    .edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"')
    .edit(month, 'id: j03-lieu-prete', 'id: j03-salle-pretee')
    .edit('tools/carte.tool.yaml', 'slug: carte', 'slug: plan')
    .remove(scenario)
    .write('scenarios/deux-portes.scenario.yaml', renamed)
    .move('tools/carte.tool.yaml', 'tools/plan.tool.yaml')
    .write(
      'redirects.yaml',
      `redirects:
  - { from: m03-a-action, to: m03-a-terrain, kind: section, on: 2026-12-01, why: Nom. }
  - { from: j03-lieu-prete, to: j03-salle-pretee, kind: item, on: 2026-12-01, why: Nom. }
`,
    )
    .release('typo', '2026-12-01')
    .load();
};

describe('an address of content that is no longer the one of today', () => {
  it.each([
    ['/modules/[slug]', { slug: 'la-carte' }, { slug: 'le-plan' }],
    [
      '/modules/[slug]/[section]',
      { slug: 'la-carte', section: 'm03-a-action' },
      { slug: 'le-plan', section: 'm03-a-terrain' },
    ],
    [
      '/modules/[slug]/[section]',
      { slug: 'le-plan', section: 'm03-a-action' },
      { slug: 'le-plan', section: 'm03-a-terrain' },
    ],
    [
      '/modules/[slug]/questions/[question]',
      { slug: 'la-carte', question: 'm03-a-q-commerce' },
      { slug: 'le-plan', question: 'm03-a-q-commerce' },
    ],
    ['/modules/[slug]/nouveau', { slug: 'la-carte' }, { slug: 'le-plan' }],
    ['/situations/[slug]/imprimer', { slug: 'une-porte' }, { slug: 'deux-portes' }],
    ['/outils/[slug]/fichier', { slug: 'carte' }, { slug: 'plan' }],
    [
      '/jalons/[id]/points/[item]',
      { id: 'j03', item: 'j03-lieu-prete' },
      { id: 'j03', item: 'j03-salle-pretee' },
    ],
    [
      '/partenaires/[slug]/jalons/[jalon]/points/[item]',
      { slug: 'lirac', jalon: 'j03', item: 'j03-lieu-prete' },
      { slug: 'lirac', jalon: 'j03', item: 'j03-salle-pretee' },
    ],
  ])('%s %j leads to %j', (pattern, was, is) => {
    expect(movedParameters(pattern, was, 'staff', edited())).toEqual(is);
  });

  it.each([
    ['/modules/[slug]', { slug: 'le-plan' }],
    ['/modules/[slug]', { slug: 'jamais-vu' }],
    ['/modules/[slug]/[section]', { slug: 'le-plan', section: 'jamais-vue' }],
    ['/situations/[slug]', { slug: 'la-carte' }],
    ['/jalons/[id]/points/[item]', { id: 'j03', item: 'j03-salle-pretee' }],
    ['/partenaires/[slug]', { slug: 'la-carte' }],
    ['/moi', {}],
  ])('%s %j stands', (pattern, was) => {
    expect(movedParameters(pattern, was, 'staff', edited())).toBeNull();
  });

  it('teaches nothing to who may not read what it leads to', () => {
    expect(movedParameters('/modules/[slug]', { slug: 'la-carte' }, 'messenger', edited())).toBeNull();
  });

  it('of a page moved to another module, its id kept, leads to that module', () => {
    const section = '\n<Section id="m03-a-action"[\\s\\S]*?</Section>\n';
    const copy = contentCopy().release();
    const text = new RegExp(section).exec(copy.text(staffModule))?.[0] ?? '';
    const moved = copy
      .edit(staffModule, text, '')
      .write(messengerModule, `${copy.text(messengerModule).trimEnd()}\n${text}`)
      .release('clarification', '2026-12-01')
      .load();
    const was = { slug: 'la-carte', section: 'm03-a-action' };
    expect(movedParameters('/modules/[slug]/[section]', was, 'staff', moved)).toEqual({
      slug: 'bienvenue',
      section: 'm03-a-action',
    });
  });
});
