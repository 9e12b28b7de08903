/** The part of a file that a `Range` header asks for, both ends included. */
export type ByteRange = { readonly from: number; readonly to: number };

/** One range of bytes; several at once, or another unit, get the whole; `none` when the file holds nothing of it. */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'whole' | 'none' => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') return last === '0' ? 'none' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= size ? 'none' : { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
};
