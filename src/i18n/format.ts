/**
 * French words for numbers, dates and sizes. Spaces that must not break are U+00A0: the typefaces have
 * no U+202F, which Intl writes, so it is replaced everywhere.
 */
import type { Instant, IsoDate } from '#src/shared/time.ts';

export const NBSP = '\u00A0';
const ZONE = 'Europe/Paris';

const plain = (text: string): string => text.replaceAll(/[\u202F\u2009]/g, NBSP);

const rules = new Intl.PluralRules('fr');
const integers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const finer = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const finerPercents = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const relative = new Intl.RelativeTimeFormat('fr', { numeric: 'auto' });

/** The word that goes with a number: 0 and 1 are singular in French. */
export const plural = (n: number, one: string, other: string): string =>
  rules.select(Math.abs(n)) === 'one' ? one : other;

/** « 3 jours », « 1 jour », « 0 jour ». */
export const count = (n: number, one: string, other: string): string =>
  `${formatNumber(n)}${NBSP}${plural(n, one, other)}`;

/** « 3 218 », « 4,5 ». */
export const formatNumber = (n: number): string =>
  plain((Number.isInteger(n) ? integers : decimals).format(n));

/** A share between 0 and 1: « 45 % ». */
export const formatPercent = (share: number): string => plain(percents.format(share));

/** What a sheet shows: « 12,25 », « 12,5 % », « 1 920,00 € ». */
export const formatCell = {
  number: (n: number): string => plain(finer.format(n)),
  percent: (share: number): string => plain(finerPercents.format(share)),
  euro: (n: number): string => plain(euros.format(n)),
} as const;

/** « 850 octets », « 212 ko », « 1,4 Mo »: units of 1000, one decimal under 10 Mo. */
export const formatFileSize = (bytes: number): string => {
  if (bytes < 1000) return count(bytes, 'octet', 'octets');
  if (bytes < 999_500) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}${NBSP}ko`;
  const mega = bytes / 1_000_000;
  return `${formatNumber(mega < 10 ? Math.round(mega * 10) / 10 : Math.round(mega))}${NBSP}Mo`;
};

/** « 4 minutes », « 1 h », « 1 h 45 ». */
export const formatMinutes = (minutes: number): string => {
  if (minutes < 60) return count(minutes, 'minute', 'minutes');
  const rest = minutes % 60;
  const hours = `${formatNumber(Math.floor(minutes / 60))}${NBSP}h`;
  return rest === 0 ? hours : `${hours}${NBSP}${String(rest).padStart(2, '0')}`;
};

/** « un, deux et trois » */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;

const at = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);

/** Made once: making one takes as long as a hundred dates. */
const longDates = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const dateParts = (date: IsoDate): { weekday: string; day: string; month: string; year: string } => {
  const parts = longDates.formatToParts(at(date));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
  const day = get('day');
  return { weekday: get('weekday'), day: day === '1' ? '1er' : day, month: get('month'), year: get('year') };
};

/** « mardi 24 novembre » */
export const formatDay = (date: IsoDate): string => {
  const { weekday, day, month } = dateParts(date);
  return `${weekday} ${day}${NBSP}${month}`;
};

/** « 24 novembre », « 1er décembre » */
export const formatDayMonth = (date: IsoDate): string => {
  const { day, month } = dateParts(date);
  return `${day}${NBSP}${month}`;
};

/** « 24 novembre 2026 » */
export const formatDate = (date: IsoDate): string => `${formatDayMonth(date)} ${dateParts(date).year}`;

/** « le 3 mars »; with the year when it is not that of `today`. */
export const onDate = (date: IsoDate, today?: IsoDate): string =>
  `le${NBSP}${today === undefined || today.slice(0, 4) === date.slice(0, 4) ? formatDayMonth(date) : formatDate(date)}`;

/** « novembre 2026 » from a date or `2026-11`. */
export const formatMonth = (month: string): string => {
  const { month: name, year } = dateParts(`${month.slice(0, 7)}-01`);
  return `${name} ${year}`;
};

/** A vowel, a y that sounds « i », or the mute h of a French given name; not the initial of « A. Benali ». */
const elided =
  /^(?:[aeiouàâéèêëîïôùûœæ](?!\.)|y[^aeiouàâéèêëîïôùûœæ]|h(?:[ée]l|ect|enr|er[mv]|ilai|ipp|ono|ort|ubert|ugu|yac))/iu;
/**
 * « de Karim », « d’Awa », « d’Yves », « d’Hélène ». Other h are aspirated, as in Arabic or English names: « de Hassan »
 * (OQLF, https://vitrinelinguistique.oqlf.gouv.qc.ca/23685/lorthographe/elision-et-apostrophe/elision-avec-un-nom-propre).
 */
export const ofName = (name: string): string => (elided.test(name) ? `d’${name}` : `de ${name}`);
/** The first whole words of a long text, enough to know it again: « Beaucoup ne savaient pas… ». */
export const shortened = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:.]+\S*$/, '')}…`;
/** « de mars 2027 », « d’octobre 2026 » */
export const ofMonth = (month: string): string => ofName(formatMonth(month));

/** « aujourd’hui », « hier », « il y a 6 jours », « dans 7 jours »; after two months, in months. */
export const formatRelativeDay = (date: IsoDate, today: IsoDate): string => {
  const days = Math.round((at(date).getTime() - at(today).getTime()) / 86_400_000);
  const text =
    Math.abs(days) < 60 ? relative.format(days, 'day') : relative.format(Math.round(days / 30.44), 'month');
  return plain(text).replaceAll("'", '’').replace(/(\d) /, `$1${NBSP}`);
};

const clock = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: ZONE });
const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** « 16:10 » → « 16 h 10 », « 09:00 » → « 9 h ». */
export const formatHour = (time: string): string => {
  const [hour = '0', minute = '00'] = time.split(':');
  const start = `${Number(hour)}${NBSP}h`;
  return minute === '00' ? start : `${start}${NBSP}${minute}`;
};

/** « 16 h 10 », « 9 h » in Paris. */
export const formatTime = (instant: Instant): string => formatHour(clock.format(instant));

/** Where and when people meet: « 16 h 30, devant l’école ». */
export const formatMeetingPoint = (time: string | null, place: string | null): string =>
  [time === null ? null : formatHour(time), place].filter((part) => part !== null).join(', ');

/** « 24 novembre 2026 à 16 h 10 » in Paris. */
export const formatInstant = (instant: Instant): string =>
  `${formatDate(parisDay.format(instant))} à ${formatTime(instant)}`;

/** « hier à 16 h 10 », « aujourd’hui à 9 h », « le 3 mars à 14 h » in Paris. */
export const formatWhen = (instant: Instant, now: Instant): string => {
  const day = parisDay.format(instant);
  const today = parisDay.format(now);
  const days = Math.round((at(day).getTime() - at(today).getTime()) / 86_400_000);
  const when = days === 0 || days === -1 ? formatRelativeDay(day, today) : onDate(day, today);
  return `${when} à ${formatTime(instant)}`;
};

/** « 06 39 98 12 34 », never broken over two lines. */
export const formatPhone = (digits: string): string => (digits.match(/../g) ?? []).join(NBSP);

/** First letter in upper case: dates begin a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/**
 * French typography of a text typed by a person: curly apostrophes, an unbreakable space inside « » and
 * before : ; ! ? and the % of a number. Where no space was typed before a colon it stays so: `https://…`, `16:10`, `name: value`; at the
 * beginning of a line spaces are left alone, since a picture may stand there (`   ![…](…)`).
 */
export const typeset = (text: string): string =>
  typesetReleased(text).replaceAll(/(?<=[\d}])[ \u00A0]+%/g, `${NBSP}%`);

/** The same but for the space before a « % »: a released text has it as it was, and another one would be a version. */
export const typesetReleased = (text: string): string =>
  plain(text)
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/«[ \u00A0]*/g, `«${NBSP}`)
    .replaceAll(/[ \u00A0]*»/g, `${NBSP}»`)
    .replaceAll(/(?<=\S)[ \u00A0]+([:;!?]+)/g, `${NBSP}$1`)
    .replaceAll(/(?<=[\p{L}\d)])([;!?]+)(?=\s|$)/gu, `${NBSP}$1`);
