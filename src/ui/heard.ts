/**
 * Cuts what a page says into sentences for the phone's voice: each stands in its `<span data-sentence>`. Nothing that is
 * read, searched, printed or copied changes. Pure: the markup that we rendered in, the same with spans out.
 */
const TAGS = /(<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>)/;
const TAG = /^<(\/?)([a-z][a-z\d]*)\b/i;

/** What holds no sentence of the page, or cannot hold a span. */
const SILENT =
  /^(?:script|style|svg|textarea|select|datalist|progress|meter|audio|video|template|noscript|title)$/;
/** Within a sentence, as authors write. Spans and what carries a class are the layout’s: they end the sentence. */
const INLINE = /^(?:a|abbr|b|bdi|button|cite|code|del|em|i|ins|mark|q|s|small|strong|sub|sup|time|u|wbr)$/;
const EMPTY = /^(?:br|hr|img|input|wbr|link|meta|source|col)$/;
const CLASSED = /\sclass="(?!word(?:-link)?")/;

/** Most words of a page are a label: one sentence, which need not be looked for. */
const STOPS = /[.!?…][\s»)\]”]+[^\s»)\]”]/;
const SAYS = /[\p{L}\p{N}]/u;
const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
/** « M. Diallo » is one sentence. */
const SHORTENED = /(?:^|[^\p{L}])(?:M|MM|Mlle|Mme|Dr|St|Ste|av|bd|ex|n|p|tél)\.\s*$/u;
/** A guillemet or bracket closes the sentence before it; a small letter goes on with it. */
const CLOSING = /^\s*[»)\]”]+\s*/;
const GOES_ON = /^[\s«"(]*(?:\p{Ll}|[^\p{L}\p{N}]*$)/u;

/** Where each sentence of a text ends. */
const sentenceEnds = (text: string): number[] => {
  // A line of the source ends anywhere: for a reader it is a space.
  const line = text.replaceAll(/[\n\r\t]/g, ' ');
  if (!STOPS.test(line)) return [text.length];
  const starts = [...segmenter.segment(line)].slice(1).map(({ index }) => index);
  const ends = starts.map((at) => at + (CLOSING.exec(line.slice(at))?.[0].length ?? 0));
  return [
    ...new Set(ends.filter((at) => !SHORTENED.test(line.slice(0, at)) && !GOES_ON.test(line.slice(at)))),
    text.length,
  ];
};

const marked = (html: string): string => {
  const [, before = '', said = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(html) ?? [];
  return SAYS.test(said.replaceAll(/<[^>]*>/g, ''))
    ? `${before}<span data-sentence>${said}</span>${after}`
    : html;
};

const isTag = (piece: string): boolean => piece.startsWith('<');
const steps = (piece: string): number => {
  const [, end, name = ''] = TAG.exec(piece) ?? [];
  return name === '' || EMPTY.test(name) ? 0 : end === '' ? 1 : -1;
};

/** Whether every element that opens in these pieces closes in them. */
const balanced = (pieces: readonly string[]): boolean => {
  let depth = 0;
  for (const piece of pieces) {
    if (isTag(piece)) depth += steps(piece);
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** A stretch of words between two elements of the layout. A sentence never ends within an element: it would not close. */
const cut = (pieces: readonly string[]): string => {
  const text = pieces.filter((piece) => !isTag(piece)).join('');
  if (!SAYS.test(text)) return pieces.join('');
  if (!balanced(pieces)) return pieces.map((piece) => (isTag(piece) ? piece : cut([piece]))).join('');
  const ends = sentenceEnds(text);
  let [html, sentence, at, depth] = ['', '', 0, 0];
  const end = (): void => {
    html += marked(sentence);
    sentence = '';
  };
  for (const piece of pieces) {
    if (isTag(piece)) {
      if (depth === 0 && ends.includes(at)) end();
      depth += steps(piece);
      sentence += piece;
      continue;
    }
    const cuts = depth === 0 ? ends.filter((each) => each > at && each < at + piece.length) : [];
    let from = 0;
    for (const each of cuts) {
      sentence += piece.slice(from, each - at);
      from = each - at;
      end();
    }
    sentence += piece.slice(from);
    at += piece.length;
  }
  end();
  return html;
};

type Open = { readonly name: string; readonly inline: boolean };

/** The markup of a page with its sentences marked. */
export const withSentences = (html: string): string => {
  const open: Open[] = [];
  let said = '';
  let words: string[] = [];
  let silent: string | null = null;
  const lay = (piece: string): void => {
    said += cut(words) + piece;
    words = [];
  };
  for (const piece of html.split(TAGS)) {
    const [, end, name = ''] = TAG.exec(piece) ?? [];
    if (silent !== null) {
      said += piece;
      if (end === '/' && name === silent) silent = null;
    } else if (name === '') words.push(piece);
    else if (end === '/') {
      const closed = open.pop();
      if (closed?.inline === true) words.push(piece);
      else lay(piece);
    } else {
      const inline = INLINE.test(name) && !CLASSED.test(piece);
      if (SILENT.test(name)) silent = name;
      else if (!EMPTY.test(name)) open.push({ name, inline });
      if (inline) words.push(piece);
      else lay(piece);
    }
  }
  return said + cut(words);
};
