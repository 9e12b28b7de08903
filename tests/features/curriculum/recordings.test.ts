import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import { checkContent, problemText } from '#src/features/curriculum/index.ts';
import { contentCopy } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';
import { opusHead, silentMp3 } from '#tests/support/sound.ts';

const AUDIO = 'messengers/msg-01-bienvenue/audio';

const put = (copy: ContentCopy, name: string, bytes: Uint8Array): ContentCopy => {
  const path = join(copy.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return copy;
};
const said = (copy: ContentCopy): string[] =>
  checkContent(copy.folder).map((problem) => problemText(problem).replaceAll('\u00A0', ' '));

describe('a recording of a messenger’s page', () => {
  it('is found by the id of its section, and changes no version', async () => {
    expect((await fileTypeFromBuffer(silentMp3()))?.ext).toBe('mp3');
    const copy = contentCopy().release();
    const before = copy.load();
    put(copy, `${AUDIO}/msg-01-ecouter.mp3`, silentMp3());
    expect(said(copy)).toEqual([]);
    const curriculum = copy.load();
    expect(curriculum.recordingOf('msg-01-ecouter')).toEqual({
      path: `content/${AUDIO}/msg-01-ecouter.mp3`,
      bytes: 834,
      seconds: 1,
    });
    expect(curriculum.recordingOf('msg-01-dire')).toBeNull();
    expect(curriculum.recordingOf('msg-01-ecouter', 'ar')).toBeNull();
    expect(curriculum.moduleById('MSG-01')?.version).toBe(before.moduleById('MSG-01')?.version);
  });

  it('may stand beside another one in another language', () => {
    const copy = contentCopy().release();
    put(copy, `${AUDIO}/msg-01-ecouter.mp3`, silentMp3());
    put(copy, `${AUDIO}/msg-01-ecouter.ar.opus`, opusHead());
    expect(said(copy)).toEqual([]);
    expect(copy.load().recordingOf('msg-01-ecouter', 'ar')?.path).toBe(
      `content/${AUDIO}/msg-01-ecouter.ar.opus`,
    );
  });

  it.each<[string, string, Uint8Array, string]>([
    [
      'a language that we do not know',
      `${AUDIO}/msg-01-dire.xx.opus`,
      opusHead(),
      'après l’id de la page, écrivez la langue de cette voix : ar, en, es, fa, pl, ps, pt, ro, ru, tr, uk. Rien pour le français.',
    ],
    [
      'a name that is no page of the module',
      `${AUDIO}/msg-01-ecoute.opus`,
      opusHead(),
      'nommez ce fichier d’après l’id d’une page de ce module : msg-01-ecouter, msg-01-dire.',
    ],
    [
      'another ending',
      `${AUDIO}/msg-01-dire.wav`,
      opusHead(),
      'un enregistrement est un fichier .opus, .m4a ou .mp3.',
    ],
    [
      'a file that is no sound',
      `${AUDIO}/msg-01-dire.opus`,
      Buffer.from('Bonjour'),
      'ce fichier n’est pas un son .opus. Enregistrez-le à nouveau.',
    ],
    [
      'an empty file',
      `${AUDIO}/msg-01-dire.m4a`,
      new Uint8Array(),
      'ce fichier n’est pas un son .m4a. Enregistrez-le à nouveau.',
    ],
    [
      'beside no messenger’s module',
      'programme/m03-se-faire-des-allies/audio/m03-a-action.mp3',
      silentMp3(),
      'un enregistrement se range dans le dossier « audio » d’un module de messager, à côté de module.mdx.',
    ],
  ])('is refused: %s', (_name, path, bytes, sentence) => {
    const copy = put(contentCopy().release(), path, bytes);
    expect(said(copy)).toEqual([`content/${path} : ${sentence}`]);
  });

  it('is refused twice for one page', () => {
    const copy = contentCopy().release();
    put(copy, `${AUDIO}/msg-01-dire.mp3`, silentMp3());
    put(copy, `${AUDIO}/msg-01-dire.opus`, opusHead());
    expect(said(copy)).toEqual([
      `content/${AUDIO}/msg-01-dire.opus : cette page a déjà un enregistrement, dans content/${AUDIO}/msg-01-dire.mp3. Gardez-en un seul.`,
    ]);
  });
});
