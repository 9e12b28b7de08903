/** Reads an .ics file back as a calendar would, without the library that writes it; throws where RFC 5545 is not kept. */

export type Read = {
  readonly uid: string;
  readonly summary: string;
  /** `2026-11-24` for a whole day, else an instant. */
  readonly start: string | number;
  /** For whole days the day after the last one, as the format wants it. */
  readonly end: string | number;
  readonly stamp: number;
  readonly sequence: number;
  readonly modified: number;
  readonly cancelled: boolean;
  readonly location: string | null;
  readonly url: string | null;
};

type Property = { readonly name: string; readonly value: string; readonly whole: boolean };

/** Lines end with CRLF, hold 75 octets at most, and go on after a blank. */
const unfolded = (text: string): string[] => {
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line does not end with CRLF');
  const lines = text.split('\r\n');
  const long = lines.filter((line) => Buffer.byteLength(line) > 75);
  if (long.length > 0) throw new Error(`more than 75 octets: ${long[0] ?? ''}`);
  return lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
};

const propertyOf = (line: string): Property => {
  const [, name, parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
  if (name === undefined) throw new Error(`not a property: ${line}`);
  return { name, value, whole: parameters.includes('VALUE=DATE') };
};

const plain = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const instantOf = (value: string): number => {
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (s === undefined) throw new Error(`not an instant in UTC: ${value}`);
  return Date.UTC(Number(y), Number(m) - 1, Number(d), Number(h), Number(min), Number(s));
};

const when = ({ value, whole }: Property): string | number =>
  whole ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}` : instantOf(value);

const eventOf = (properties: readonly Property[]): Read => {
  const find = (name: string): Property | null => {
    const found = properties.filter((property) => property.name === name);
    if (found.length > 1) throw new Error(`${name} twice`);
    return found[0] ?? null;
  };
  const must = (name: string): Property => {
    const found = find(name);
    if (found === null) throw new Error(`no ${name}`);
    return found;
  };
  const text = (name: string): string | null => {
    const found = find(name);
    return found === null ? null : plain(found.value);
  };
  return {
    uid: must('UID').value,
    summary: plain(must('SUMMARY').value),
    start: when(must('DTSTART')),
    end: when(must('DTEND')),
    stamp: instantOf(must('DTSTAMP').value),
    sequence: Number(must('SEQUENCE').value),
    modified: instantOf(must('LAST-MODIFIED').value),
    cancelled: find('STATUS')?.value === 'CANCELLED',
    location: text('LOCATION'),
    url: find('URL')?.value ?? null,
  };
};

/** The events of a calendar, in its order. */
export const readCalendar = (text: string): Read[] => {
  const lines = unfolded(text);
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  for (const needed of ['VERSION:2.0', 'METHOD:PUBLISH'])
    if (!lines.includes(needed)) throw new Error(`no ${needed}`);
  const events: Read[] = [];
  let open: Property[] | null = null;
  for (const property of lines.slice(1, -1).map(propertyOf)) {
    if (property.name === 'BEGIN') open = [];
    else if (property.name === 'END') {
      events.push(eventOf(open ?? []));
      open = null;
    } else open?.push(property);
  }
  return events;
};
