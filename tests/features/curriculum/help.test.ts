import { describe, expect, it } from 'vitest';
import { ContentError } from '#src/features/curriculum/index.ts';
import { helpPicturesOf } from '#src/features/curriculum/help.rules.ts';
import { contentCopy } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';

const topic = 'help/team/cocher.mdx';
const TOPIC = `content/${topic}`;
const pictures = 'help/pictures.yaml';
const PICTURES = `content/${pictures}`;

const text = `---
title: Cocher
summary: Déclarer ce qui est fait.
order: 1
---

<Steps>

1. Ouvrez le jalon.
2. Appuyez sur « Cocher ».

   ![Le bouton « Cocher ».](../pictures/cocher.webp)

</Steps>
`;
const declared = `- name: cocher
  role: staff
  page: /jalons/j07
  ring: { button: Cocher }
`;

const withHelp = (): ContentCopy =>
  contentCopy().write(topic, text).write(pictures, declared).write('help/pictures/cocher.webp', 'a picture');

const said = (copy: ContentCopy): string[] => {
  try {
    copy.load();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.replaceAll('\u00A0', ' ').split('\n');
  }
};

type Wrong = readonly [name: string, spoil: (copy: ContentCopy) => ContentCopy, message: string];

const wrong: readonly Wrong[] = [
  [
    'a picture that is not declared',
    (copy) => copy.edit(topic, 'pictures/cocher.webp', 'pictures/tirer.webp'),
    `${TOPIC}, tirer : l’image « tirer » n’est pas dans content/help/pictures.yaml.`,
  ],
  [
    'a picture that was never taken',
    (copy) => copy.remove('help/pictures/cocher.webp'),
    `${PICTURES}, cocher : cette image n’est pas encore prise. Lancez npm run help:pictures.`,
  ],
  [
    'a picture that nobody declared',
    (copy) => copy.write('help/pictures/seule.webp', 'a picture'),
    'content/help/pictures/seule.webp : cette image n’est pas dans content/help/pictures.yaml. Lancez npm run help:pictures.',
  ],
  [
    'a picture that no topic shows',
    (copy) => copy.edit(topic, '   ![Le bouton « Cocher ».](../pictures/cocher.webp)', ''),
    `${PICTURES}, cocher : montrez cette image dans un sujet d’aide, et un seul, ou retirez-la.`,
  ],
  [
    'a name of two pictures',
    (copy) => copy.write(pictures, declared + declared),
    `${PICTURES}, cocher : deux images ont ce nom.`,
  ],
  [
    'two things in one name',
    (copy) => copy.edit(pictures, '{ button: Cocher }', '{ button: Cocher, link: Cocher }'),
    `${PICTURES}, ligne 4, 1 › ring : nommez une seule chose, par exemple { button: Continuer }.`,
  ],
  [
    'a page that is no address',
    (copy) => copy.edit(pictures, '/jalons/j07', 'jalons'),
    `${PICTURES}, ligne 3, 1 › page : écrivez une adresse qui commence par /, par exemple /accueil.`,
  ],
  [
    'a topic for nobody',
    (copy) => copy.move(topic, 'help/voisins/cocher.mdx'),
    'content/help/voisins/cocher.mdx : rangez ce sujet dans messengers, team, mentors ou head-office.',
  ],
  [
    'a rank taken',
    (copy) => copy.write('help/team/autre.mdx', text.replace(/ {3}!.*\n/, '')),
    `${TOPIC} : ce rang est déjà celui de content/help/team/autre.mdx.`,
  ],
  [
    'an address taken',
    (copy) => copy.write('help/mentors/cocher.mdx', text.replace(/ {3}!.*\n/, '')),
    `${TOPIC} : l’adresse « cocher » est déjà celle de content/help/mentors/cocher.mdx.`,
  ],
  [
    'a tag that does not exist',
    (copy) => copy.edit(topic, '</Steps>', '</Steps>\n\n<Video />'),
    `${TOPIC}, ligne 16 : la balise <Video> n’existe pas ici.`,
  ],
];

describe('help in content/', () => {
  it('is read with its pictures and the steps that they illustrate', () => {
    const { topics, screens } = withHelp().load();
    expect(topics).toMatchObject([
      {
        slug: 'cocher',
        audience: 'team',
        pictures: [{ name: 'cocher', alt: 'Le bouton « Cocher ».', step: 2 }],
      },
    ]);
    expect(screens).toEqual([
      {
        name: 'cocher',
        role: 'staff',
        page: '/jalons/j07',
        opens: [],
        shows: [],
        ring: { kind: 'button', name: 'Cocher' },
      },
    ]);
  });

  it.each(wrong)('refuses %s', (_name, spoil, message) => {
    expect(said(spoil(withHelp()))).toContain(message);
  });

  it('numbers the steps of each list, and nothing outside of them', () => {
    const picture = (name: string): string => `![Vu.](../pictures/${name}.webp)`;
    const list = `<Steps>\n\n1. Un.\n2. Deux.\n\n   ${picture('b')}\n\n</Steps>`;
    const found = helpPicturesOf(`${picture('a')}\n\n${list}\n\n${list}\n\n1. Un.\n\n${picture('c')}`);
    expect(found.map(({ name, step }) => [name, step])).toEqual([
      ['a', null],
      ['b', 2],
      ['b', 2],
      ['c', null],
    ]);
  });
});
