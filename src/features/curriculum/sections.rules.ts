/** Cuts the text of a module into its head and its sections. No Markdown is read here. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';

export type RawSection = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: string;
  /** Line of `<Section …>` in the file. */
  readonly line: number;
};

export type Fault = { readonly line: number; readonly sentence: string };

export type SplitModule = {
  /** The YAML between the two `---`, which begins at line 2. */
  readonly head: string;
  readonly sections: readonly RawSection[];
  readonly faults: readonly Fault[];
};

const opening = /^<Section id="([^"]*)" kind="([^"]*)" title="([^"]*)">$/;

/** The lines of a page's head, and how many lines come before its body; null when there is no head. */
export const splitHead = (text: string): { head: string; body: string; bodyLine: number } | null => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return null;
  return {
    head: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
};

/** Head and sections of a module, with what does not follow the format, line by line. */
export const splitModule = (text: string): SplitModule => {
  const split = splitHead(text);
  if (split === null) return { head: '', sections: [], faults: [{ line: 1, sentence: words.headMissing }] };
  return { head: split.head, ...splitSections(split.body, split.bodyLine) };
};

const splitSections = (body: string, firstLine: number): Omit<SplitModule, 'head'> => {
  const sections: RawSection[] = [];
  const faults: Fault[] = [];
  let open: { attributes: Record<string, string>; line: number; lines: string[] } | null = null;
  body.split('\n').forEach((raw, index) => {
    const text = raw.trim();
    const line = firstLine + index;
    if (/^<Section\b/.test(text)) {
      const [, id, kind, title] = opening.exec(text) ?? [];
      if (open !== null) faults.push({ line: open.line, sentence: words.sectionNotClosed });
      if (id === undefined || kind === undefined || title === undefined)
        faults.push({ line, sentence: words.sectionLine });
      open = { attributes: { id: id ?? '', kind: kind ?? '', title: title ?? '' }, line, lines: [] };
    } else if (text === '</Section>') {
      if (open === null) faults.push({ line, sentence: words.sectionNotOpened });
      else sections.push({ attributes: open.attributes, line: open.line, body: open.lines.join('\n') });
      open = null;
    } else if (open !== null) open.lines.push(raw);
    else if (text !== '') faults.push({ line, sentence: words.outsideSection });
  });
  const left = open as { line: number } | null;
  if (left !== null) faults.push({ line: left.line, sentence: words.sectionNotClosed });
  if (sections.length === 0 && faults.length === 0)
    faults.push({ line: firstLine, sentence: words.noSection });
  return { sections, faults };
};
