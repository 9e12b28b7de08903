import { certificateWords as words } from '#src/i18n/training.fr.ts';
import {
  closePdf,
  makeRoom,
  MARGIN,
  openPdf,
  styles,
  WIDTH,
  write,
  writeBlock,
  writeTable,
} from '#src/shared/tagged-pdf.ts';
import type { Sheet } from '#src/shared/tagged-pdf.ts';
import { drawQr } from '#src/ui/qr.ts';
import type { CertificateView } from './certificate-view.ts';
import type { CertificateLine } from './training.types.ts';

const COLUMNS = [WIDTH - 210, 120, 90] as const;
const QR_SIDE = 110;
/** Beside the QR code. */
const HEAD_WIDTH = WIDTH - QR_SIDE - 16;

/** The tagged PDF of an attestation: the same words as its page, in the same order. */
export const writeCertificate = (
  certificate: CertificateView,
  { address, demo }: { address: string; demo: boolean },
): Promise<Buffer> => {
  const { text, issuedAt } = certificate;
  const sheet = openPdf({ title: text.title, author: text.organisation, writtenAt: issuedAt });
  if (demo) writeBlock(sheet, 'P', words.demo, styles.head, HEAD_WIDTH);
  writeHead(sheet, certificate);
  writeCheck(sheet, certificate, address);
  writeLines(sheet, [words.module, words.finishedOn, words.planned], words.modules, text.modules);
  writeLines(sheet, [words.session, words.heldOn, words.planned], words.sessions, text.sessions);
  sheet.doc.y += 8;
  for (const statement of text.statements) writeBlock(sheet, 'P', statement, styles.text);
  return closePdf(sheet, words.page);
};

const writeHead = (sheet: Sheet, { name, writtenCode, hash, text }: CertificateView): void => {
  writeBlock(sheet, 'H1', text.title, styles.title, HEAD_WIDTH);
  const lines: readonly (readonly [string, string])[] = [
    [words.person, name ?? words.erased],
    [words.association, text.organisation],
    [words.date, words.day(text.issuedOn)],
    [words.code, writtenCode],
    [words.hash, hash],
    [words.total, words.minutes(text.minutes)],
  ];
  for (const [term, value] of lines)
    writeBlock(sheet, 'P', `${term}\u00A0: ${value}`, styles.text, HEAD_WIDTH);
};

const writeLines = (
  sheet: Sheet,
  heads: readonly [string, string, string],
  title: string,
  lines: readonly CertificateLine[],
): void => {
  if (lines.length === 0) return;
  sheet.doc.y += 10;
  makeRoom(sheet.doc, 80);
  writeBlock(sheet, 'H2', title, styles.heading);
  const rows = lines.map(({ title: what, on, minutes }) => [what, words.day(on), words.minutes(minutes)]);
  writeTable(sheet, { heads, rows, widths: COLUMNS });
};

/** Where it is checked: the address, and its QR code in the corner at the top. */
const writeCheck = (sheet: Sheet, { writtenCode }: CertificateView, address: string): void => {
  const { doc, root } = sheet;
  writeBlock(sheet, 'P', words.checkAt, styles.text, HEAD_WIDTH);
  const place = { x: MARGIN, y: doc.y, width: WIDTH };
  const link = doc.struct('Link');
  root.add(link);
  link.add(() => write(doc, address, styles.text, place));
  doc.link(place.x, place.y, Math.min(WIDTH, doc.widthOfString(address)), doc.y - place.y, address, {
    structParent: link,
    // The library writes a String as text, and a string as a name.
    Contents: new String(words.checkTitle),
  } as object);
  link.end();
  const [left, below, { size, path }] = [MARGIN + WIDTH - QR_SIDE, doc.y, drawQr(address)];
  const bbox = [left, MARGIN, left + QR_SIDE, MARGIN + QR_SIDE];
  const draw = (): void => {
    doc
      .save()
      .translate(left, MARGIN)
      .scale(QR_SIDE / size)
      .path(path)
      .fill('#000')
      .restore();
  };
  root.add(doc.struct('Figure', { alt: words.qr(writtenCode), bbox } as object, draw));
  doc.y = below;
};
