/** Archives as a careful or a hostile program would write them: entries stored as they are. */
export type Entry = {
  readonly name: string;
  readonly content?: string;
  /** What the directory says it unpacks to, when that is a lie. */
  readonly claims?: number;
};

export const zipOf = (entries: readonly Entry[], after = ''): Buffer => {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content = '', claims } of entries) {
    const [title, body] = [Buffer.from(name), Buffer.from(content)];
    const sizes = [checksum(body), body.length, claims ?? body.length];
    const local = Buffer.concat([u32(0x04034b50), common(title, sizes), u16(0), title, body]);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(20), common(title, sizes), u16(0)],
        ...[u16(0), u16(0), u16(0), u32(0), u32(at), title],
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const n = entries.length;
  const end = [u32(0x06054b50), u16(0), u16(0), u16(n), u16(n), u32(listed.length), u32(at), u16(0)];
  return Buffer.concat([...locals, listed, ...end, Buffer.from(after)]);
};

const u16 = (n: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(n);
  return bytes;
};
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n >>> 0);
  return bytes;
};

/** Version, flags, method, time, date, checksum, sizes, length of the name. */
const common = (title: Buffer, sizes: readonly number[]): Buffer =>
  Buffer.concat([u16(20), u16(0x800), u16(0), u16(0), u16(33), ...sizes.map(u32), u16(title.length)]);

const checksum = (bytes: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
};
