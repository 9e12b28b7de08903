/** Elements without an end, and those whose end HTML lets one leave out. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const OPTIONAL_END = new Set('li dt dd p tr td th thead tbody tfoot option optgroup'.split(' '));
/** What is written in these is no markup. */
const RAW = /<(script|style|textarea|title)\b([^>]*)>[\s\S]*?<\/\1>/g;

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** What in the HTML of a page breaks the rules of writing it: its doctype, tags closed out of order, attributes twice. */
export const markupFaults = (html: string): string[] => {
  const faults: string[] = [];
  if (!/^<!doctype html>/i.test(html.trimStart())) faults.push('no doctype');
  const source = html.replaceAll(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '').replaceAll(RAW, '<$1$2></$1>');
  const open: string[] = [];
  for (const [, end, written = '', attributes = ''] of source.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (end === '/') faults.push(...close(open, name));
    else {
      faults.push(...twice(attributes).map((attribute) => `${attribute} twice in <${name}>`));
      if (!VOID.has(name) && !attributes.endsWith('/')) open.push(name);
    }
  }
  return [
    ...faults,
    ...open.filter((name) => !OPTIONAL_END.has(name)).map((name) => `<${name}> is never closed`),
  ];
};

/** Closes down to `name`; what stood open between, and may not be left out, is a fault. */
const close = (open: string[], name: string): string[] => {
  const at = open.lastIndexOf(name);
  if (at === -1) return [`</${name}> closes nothing`];
  return open
    .splice(at)
    .slice(1)
    .filter((left) => !OPTIONAL_END.has(left))
    .map((left) => `<${left}> is closed by </${name}>`);
};

const twice = (attributes: string): string[] => {
  const names = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '']) => name.toLowerCase());
  return names.filter((name, index) => names.indexOf(name) !== index);
};

/** Where the links of the error summary lead, and how often each of these ids stands in the page. */
export const summaryOf = ({ text }: { readonly text: string }): { href: string; found: number }[] => {
  const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(text)?.[0] ?? '';
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => ({
    href: id,
    found: text.split(` id="${id}"`).length - 1,
  }));
};

/** What a page says of its own, between its head and its foot. */
export const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** The same without its tags, every space a plain one. */
export const textOf = (html: string): string =>
  mainOf(html)
    .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ');
