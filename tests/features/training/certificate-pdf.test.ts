import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificateView } from '#src/features/training/index.ts';
import { writeCertificate } from '#src/features/training/write-certificate.ts';
import { ofType, readPdf, textsIn } from '#tests/support/pdf.ts';
import type { Pdf } from '#tests/support/pdf.ts';

const address = 'https://essaim.exemple.test/attestations/K7M4PR2XQ9';
const line = (title: string, minutes: number) => ({ title, on: '2027-03-01', minutes });
const certificate = (
  over: Partial<CertificateView> = {},
  modules = [line('Écouter', 9)],
): CertificateView => ({
  id: 'x',
  code: 'K7M4PR2XQ9',
  writtenCode: 'K7M4P-R2XQ9',
  name: 'Ayşe Łukasik-N’Diaye',
  hash: '3f9a 12bc 77de 0042',
  issuedAt: Date.parse('2027-03-04T10:00:00Z'),
  revokedAt: null,
  reason: null,
  text: {
    v: 1,
    title: 'Attestation de formation',
    organisation: 'L’établi (démonstration)',
    issuedOn: '2027-03-04',
    modules,
    sessions: [line('Se présenter à une porte', 120)],
    minutes: 129,
    statements: ['Ce n’est pas un diplôme.'],
  },
  ...over,
});

describe('the PDF of an attestation', () => {
  let bytes: Buffer;
  let pdf: Pdf;
  beforeAll(async () => {
    bytes = await writeCertificate(certificate(), { address, demo: true });
    pdf = readPdf(bytes);
  });

  it('says its language, its title, and that it is tagged (PDF/UA)', () => {
    for (const said of ['/Lang (fr-FR)', '/MarkInfo', '/StructTreeRoot', '/Metadata', '/ViewerPreferences'])
      expect(pdf.catalogue).toContain(said);
    const text = bytes.toString('latin1');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('(Attestation de formation)');
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('is read in order: head, where to check, tables, what it is not', () => {
    expect(textsIn(pdf.tree).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
      'Données inventées',
      'Attestation de formation',
      'Nom : Ayşe Łukasik-N’Diaye',
      'Association : L’établi (démonstration)',
      'Date d’édition : 4 mars 2027',
      'Code : K7M4P-R2XQ9',
      'Empreinte : 3f9a 12bc 77de 0042',
      'Temps prévu en tout : 2 h 09',
      'Ouvrez cette adresse, ou lisez le carré avec un téléphone :',
      address,
      'Modules terminés',
      'Module',
      'Terminé le',
      'Temps prévu',
      'Écouter',
      '1er mars 2027',
      '9 minutes',
      'Séances en salle',
      'Séance',
      'Le',
      'Temps prévu',
      'Se présenter à une porte',
      '1er mars 2027',
      '2 h',
      'Ce n’est pas un diplôme.',
    ]);
  });

  it('has headings, tables with their headers, a link, and words for the QR code', () => {
    const of = (type: string) => ofType(pdf.tree, type);
    expect(pdf.tree.map(({ type }) => type)).toEqual(['Document']);
    expect(of('H1').map(({ text }) => text)).toEqual(['Attestation de formation']);
    expect(of('H2')).toHaveLength(2);
    expect(of('Table').map(({ children }) => children.map(({ type }) => type))).toEqual([
      ['TR', 'TR'],
      ['TR', 'TR'],
    ]);
    const scopes = of('TH').map(({ scope }) => scope);
    expect(scopes).toEqual(['Column', 'Column', 'Column', 'Row', 'Column', 'Column', 'Column', 'Row']);
    expect(of('TD')).toHaveLength(4);
    expect(of('Figure').map(({ alt }) => alt)).toEqual([
      'Code QR\u00A0: ouvre la page qui vérifie l’attestation K7M4P-R2XQ9',
    ]);
    expect([of('Link').map(({ text }) => text), pdf.links]).toEqual([[address], [address]]);
  });

  it('carries its fonts, and every letter can be read', () => {
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, readable: true });
    expect(textsIn(pdf.tree).join('')).not.toContain('\uFFFD');
    expect(textsIn(pdf.tree).join('')).not.toContain('\u0000');
  });

  it('is the same bytes each time', async () => {
    expect((await writeCertificate(certificate(), { address, demo: true })).equals(bytes)).toBe(true);
  });

  it('says that the name is erased, and of a real one nothing of a demonstration', async () => {
    const without = readPdf(await writeCertificate(certificate({ name: null }), { address, demo: false }));
    const texts = textsIn(without.tree);
    expect(texts).toContain('Nom\u00A0: nom effacé');
    expect(texts).not.toContain('Données inventées');
  });

  it('goes on over as many pages as it needs, numbered, every line once', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      line(`Module numéro ${String(index)}, assez long pour deux lignes dans sa colonne`, 9),
    );
    const long = readPdf(await writeCertificate(certificate({}, lines), { address, demo: false }));
    expect(long.pages).toBeGreaterThan(2);
    const titles = ofType(long.tree, 'TH')
      .filter(({ scope }) => scope === 'Row')
      .map(({ text }) => text);
    expect(titles).toEqual([...lines.map(({ title }) => title), 'Se présenter à une porte']);
  });
});
