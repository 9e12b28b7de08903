import { inflateRawSync } from 'node:zlib';

/** The parts of an archive by name, as texts; each must be where and what its directory says it is. */
export const unzip = (bytes: Buffer): ReadonlyMap<string, string> => {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  const parts = new Map<string, string>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + packed);
    const content = method === 0 ? raw : inflateRawSync(raw);
    if (content.length !== size) throw new Error('An entry is not as long as the directory says.');
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(\w+);/g, (all, name: string) => entities[name] ?? all);

/** What the elements of a name hold, their inner markup left out. */
export const textsIn = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?(?<!/)>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, inside = '']) => unescaped(inside.replaceAll(/<[^>]*>/g, '')),
  );

/** What keeps an Office program from opening a file: parts without a type, relations to nothing, broken markup. */
export const officeFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const types = parts.get('[Content_Types].xml') ?? '';
  const typed = (name: string): boolean =>
    types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1) ?? ''}"`);
  const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  return [
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !typed(name))
      .map((name) => `${name} has no type`),
    ...declared.filter((name) => !parts.has(name)).map((name) => `${name} is declared and absent`),
    ...[...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, xml]) => lostTargets(name, xml, parts)),
    ...[...parts].filter(([, xml]) => !isWellFormed(xml)).map(([name]) => `${name} is not well formed`),
  ];
};

const lostTargets = (name: string, xml: string, parts: ReadonlyMap<string, string>): string[] => {
  const base = name.replace(/_rels\/[^/]+$/, '');
  return [...xml.matchAll(/Target="([^"]+)"/g)]
    .map(([, target = '']) => (target.startsWith('/') ? target.slice(1) : `${base}${target}`))
    .filter((target) => !parts.has(target))
    .map((target) => `${name} leads to ${target}, which is absent`);
};

/** Every element is closed, in order, and nothing is left that should have been escaped. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  const body = xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '');
  for (const [, closing, name = '', alone] of body.matchAll(
    /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (alone !== '/') open.push(name);
  }
  const rest = body
    .replaceAll(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|apos|#\d+);/g, '');
  return open.length === 0 && !/[<&]/.test(rest);
};
