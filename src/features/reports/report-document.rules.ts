/** What a report says: its author's texts and the figures that Essaim knows, each with the list behind it. Pure. */
import type { Ally, Need } from '#src/features/forms/index.ts';
import type { MilestoneRead, RunAt } from '#src/features/milestones/index.ts';
import type { TrainingBetween } from '#src/features/training/index.ts';
import { registerWords } from '#src/i18n/forms.fr.ts';
import { reportDocumentWords as words } from '#src/i18n/reports.fr.ts';
import { needThemeWords } from '#src/i18n/lists.fr.ts';
import type { Span } from '#src/shared/spans.ts';
import { spanHas } from '#src/shared/spans.ts';
import { parisDate } from '#src/shared/time.ts';
import type { ReportDocument, ReportFigure, ReportPart, ReportRow, ReportTexts } from './reports.types.ts';

/** Everything that a report reads of its association. */
export type Known = {
  readonly organisation: string;
  readonly run: RunAt;
  readonly allies: readonly Ally[];
  readonly needs: readonly Need[];
  readonly training: TrainingBetween;
};

const { heads } = words;
type FigureId = keyof typeof words.figures;

const figure = (
  id: FigureId,
  value: number,
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] },
  said = words.number(value),
): ReportFigure => ({
  id,
  ...words.figures[id],
  said,
  value,
  list: { title: words.figures[id].label, ...table },
});

const approvedOn = ({ state }: MilestoneRead): string | null =>
  state.sent.approvedAt === null ? null : parisDate(state.sent.approvedAt);

const doneFigures = ({ run, training }: Known, span: Span): ReportFigure[] => {
  const approved = run.read.milestones.flatMap((read) => {
    const on = approvedOn(read);
    return on !== null && spanHas(span, on) ? [[read.milestone.title, words.day(on)]] : [];
  });
  const sessions = training.sessions.map(({ title, onDate, place, minutes }) => [
    title,
    words.day(onDate),
    place ?? words.noPlace,
    words.minutes(minutes),
  ]);
  return [
    figure('approved', approved.length, { heads: [heads.milestone, heads.approvedOn], rows: approved }),
    figure('sessions', sessions.length, {
      heads: [heads.session, heads.on, heads.place, heads.duration],
      rows: sessions,
    }),
  ];
};

const indicators = ({ run, allies, needs }: Known, span: Span): ReportFigure[] => {
  const { milestones, progress } = run.read;
  const items = milestones.flatMap((read) => read.items.map((item) => ({ read, item })));
  const declared = items
    .filter(({ read, item }) => read.progress.declared.includes(item.item.id))
    .map(({ read, item }) => [
      item.item.title,
      read.milestone.title,
      item.state.fact === null ? words.noDay : words.day(parisDate(item.state.fact.recordedAt)),
    ]);
  const validated = items
    .filter(({ read, item }) => read.progress.validated.includes(item.item.id))
    .map(({ read, item }) => [
      item.item.title,
      read.milestone.title,
      item.lastLine === null ? words.noDay : words.day(parisDate(item.lastLine.recordedAt)),
    ]);
  const met = allies.flatMap(({ structure, family, contacts }) => {
    const first = contacts.find((on) => spanHas(span, on));
    return first === undefined ? [] : [[structure, registerWords.families[family], words.day(first)]];
  });
  const noted = needs
    .map((need) => ({ ...need, on: parisDate(need.recordedAt) }))
    .filter(({ on }) => spanHas(span, on))
    .map(({ description, theme, on }) => [description, needThemeWords[theme], words.day(on)]);
  return [
    figure(
      'declared',
      progress.declared,
      { heads: [heads.item, heads.milestone, heads.said], rows: declared },
      words.of(progress.declared, progress.total),
    ),
    figure(
      'validated',
      progress.validated,
      { heads: [heads.item, heads.milestone, heads.answered], rows: validated },
      words.of(progress.validated, progress.total),
    ),
    figure('allies', met.length, { heads: [heads.structure, heads.family, heads.metOn], rows: met }),
    figure('needs', noted.length, { heads: [heads.need, heads.theme, heads.notedOn], rows: noted }),
  ];
};

const teamFigures = ({ training }: Known): ReportFigure[] => {
  const { months, messengers, staff } = training;
  const minutes = months.reduce((sum, month) => sum + month.minutes, 0);
  return [
    figure('messengers', messengers, {
      heads: [heads.month, heads.people],
      rows: months.map((month) => [words.month(month.month), words.number(month.messengers)]),
    }),
    figure('staff', staff, { heads: [heads.who, heads.number], rows: [[words.staff, words.people(staff)]] }),
    figure(
      'training',
      minutes,
      {
        heads: [heads.month, heads.time],
        rows: months.map((month) => [words.month(month.month), words.minutes(month.minutes)]),
      },
      words.minutes(minutes),
    ),
  ];
};

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const part = (
  id: keyof typeof words.parts,
  { text, ...over }: Partial<Omit<ReportPart, 'id' | 'title' | 'paragraphs'>> & { readonly text?: string },
): ReportPart => {
  const written = text === undefined ? [] : paragraphsOf(text);
  return {
    id,
    title: words.parts[id],
    paragraphs: text !== undefined && written.length === 0 ? [words.empty] : written,
    figures: [],
    remarks: [],
    table: null,
    ...over,
  };
};

const partsOf = (texts: ReportTexts, known: Known, span: Span): ReportPart[] => [
  part('purpose', { text: texts.purpose }),
  part('done', { text: texts.done, figures: doneFigures(known, span) }),
  part('indicators', { figures: indicators(known, span), remarks: [words.pending, words.smallNumbers] }),
  part('team', { text: texts.team, figures: teamFigures(known), remarks: [words.counted] }),
  part('heard', { text: texts.heard, remarks: [words.anonymous] }),
  part('gaps', { text: texts.gaps }),
  part('money', {
    table: {
      title: words.money.title,
      heads: words.money.heads,
      rows: words.money.rows.map((row) => [row, '', '']),
    },
  }),
];

/** A report as it would be published with these texts and this knowledge. */
export const reportDocument = (
  { title, fromOn, toOn, texts }: Pick<ReportRow, 'title' | 'fromOn' | 'toOn' | 'texts'>,
  known: Known,
): ReportDocument => {
  const { asOf } = known.run;
  const { organisation } = known;
  return {
    v: 1,
    title,
    organisation,
    from: fromOn,
    to: toOn,
    asOf,
    head: words.head(organisation, fromOn, toOn, asOf),
    parts: partsOf(texts, known, { from: fromOn, to: toOn }),
    heads: [heads.figure, heads.value, heads.means],
    lists: words.lists,
    emptyList: words.emptyList,
  };
};
