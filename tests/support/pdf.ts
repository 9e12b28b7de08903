import { inflateSync } from 'node:zlib';

/** One element of the tree that is read aloud. */
export type PdfElement = {
  readonly type: string;
  readonly scope: string | null;
  readonly alt: string | null;
  readonly text: string;
  readonly children: readonly PdfElement[];
};

export type Pdf = {
  /** The catalogue, as it is written: language, marks, title. */
  readonly catalogue: string;
  readonly pages: number;
  readonly tree: readonly PdfElement[];
  /** Addresses that the links open. */
  readonly links: readonly string[];
  /** Fonts that carry their own file and say which letters they draw. */
  readonly fonts: readonly {
    readonly name: string;
    readonly embedded: boolean;
    readonly readable: boolean;
  }[];
};

type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: Buffer | null }>;

/** What a program reads in a PDF of ours: its catalogue, its tree with the text of each element, its links and fonts. */
export const readPdf = (bytes: Buffer): Pdf => {
  const objects = objectsOf(bytes);
  const all = [...objects.values()].map(({ head }) => head);
  const pages = [...objects].filter(([, { head }]) => /\/Type \/Page\n/.test(head));
  const texts = new Map(pages.map(([id, { head }]) => [id, textsOf(head, objects)]));
  const root = all.find((head) => head.includes('/Type /StructTreeRoot')) ?? '';
  return {
    catalogue: all.find((head) => head.includes('/Type /Catalog')) ?? '',
    pages: pages.length,
    tree: refsIn(root, 'K').map((id) => elementOf(id, objects, texts)),
    links: all.flatMap((head) => (head.includes('/S /URI') ? [stringIn(head, 'URI') ?? ''] : [])),
    fonts: all.flatMap((head) => (head.includes('/Subtype /Type0') ? [fontOf(head, objects)] : [])),
  };
};

/** The texts of a tree in the order in which they are read. */
export const textsIn = (elements: readonly PdfElement[]): string[] =>
  elements.flatMap(({ text, children }) => [...(text === '' ? [] : [text]), ...textsIn(children)]);

/** Every element of a type, wherever it stands. */
export const ofType = (elements: readonly PdfElement[], type: string): PdfElement[] =>
  elements.flatMap((one) => [...(one.type === type ? [one] : []), ...ofType(one.children, type)]);

const objectsOf = (bytes: Buffer): Objects => {
  const found = bytes.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map(
    [...found].map(([, id = '', body = '']): [string, { head: string; stream: Buffer | null }] => {
      const at = body.indexOf('stream\n');
      if (at < 0) return [id, { head: body, stream: null }];
      const raw = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
      const head = body.slice(0, at);
      return [id, { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw }];
    }),
  );
};

const refIn = (head: string, key: string): string | null =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? null;
const refsIn = (head: string, key: string): string[] =>
  [...(new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(head)?.[1] ?? '').matchAll(/(?<!\/\w+ )(\d+) 0 R/g)].map(
    ([, id = '']) => id,
  );

/** A string of the file: bytes of its own set, or UTF-16 after its mark. */
const stringIn = (head: string, key: string): string | null => {
  const written = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(head)?.[1];
  if (written === undefined) return null;
  const raw = written.replaceAll(/\\([\s\S])/g, (_, sign: string) => ({ n: '\n', r: '\r' })[sign] ?? sign);
  if (!raw.startsWith('\u00FE\u00FF')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
};

/** The letters that the codes of a font stand for. */
const lettersOf = (font: string, objects: Objects): readonly string[] => {
  const map = objects.get(refIn(font, 'ToUnicode') ?? '')?.stream?.toString('latin1') ?? '';
  return [...map.matchAll(/<[\da-f]+> <[\da-f]+> \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([\da-f]*)>/g)].map(([, hex = '']) =>
      String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))),
    ),
  );
};

const fontOf = (head: string, objects: Objects): Pdf['fonts'][number] => {
  const descendant = objects.get(refsIn(head, 'DescendantFonts')[0] ?? '')?.head ?? '';
  const descriptor = objects.get(refIn(descendant, 'FontDescriptor') ?? '')?.head ?? '';
  return {
    name: /\/BaseFont \/(\S+)/.exec(head)?.[1] ?? '',
    embedded: refIn(descriptor, 'FontFile2') !== null,
    readable: lettersOf(head, objects).length > 1,
  };
};

/** The text of each marked piece of a page, by its number. */
const textsOf = (page: string, objects: Objects): ReadonlyMap<number, string> => {
  const resources = objects.get(refIn(page, 'Resources') ?? '')?.head ?? '';
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      lettersOf(objects.get(id)?.head ?? '', objects),
    ]),
  );
  const texts = new Map<number, string>();
  const marks = /\/MCID (\d+)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bEMC\b/g;
  let [mark, letters]: [number | null, readonly string[]] = [null, []];
  const content = objects.get(refIn(page, 'Contents') ?? '')?.stream?.toString('latin1') ?? '';
  for (const [whole, mcid, font, shown] of content.matchAll(marks)) {
    if (mcid !== undefined) mark = Number(mcid);
    else if (font !== undefined) letters = fonts.get(font) ?? [];
    else if (whole === 'EMC') mark = null;
    else if (mark !== null) {
      const codes = [...(shown ?? '').matchAll(/<([\da-f]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      const read = codes.map((code) => letters[parseInt(code, 16)] ?? '\uFFFD').join('');
      texts.set(mark, (texts.get(mark) ?? '') + read);
    }
  }
  return texts;
};

const elementOf = (
  id: string,
  objects: Objects,
  texts: ReadonlyMap<string, ReadonlyMap<number, string>>,
): PdfElement => {
  const head = objects.get(id)?.head ?? '';
  const kids = /\/K \[([\s\S]*?)\]\n/.exec(head)?.[1] ?? '';
  const own = kids.replaceAll(/<<[\s\S]*?>>/g, '');
  const page = texts.get(/\n\/Pg (\d+) 0 R/.exec(head)?.[1] ?? '');
  const children = [...own.matchAll(/(\d+) 0 R/g)].map(([, child = '']) => child);
  const marked = [...own.replaceAll(/\d+ 0 R/g, '').matchAll(/\d+/g)].map(([number]) => Number(number));
  return {
    type: /\/S \/(\w+)/.exec(head)?.[1] ?? '',
    scope: /\/Scope \/(\w+)/.exec(head)?.[1] ?? null,
    alt: stringIn(head, 'Alt'),
    text: marked.map((number) => page?.get(number) ?? '').join(''),
    children: children.map((child) => elementOf(child, objects, texts)),
  };
};
