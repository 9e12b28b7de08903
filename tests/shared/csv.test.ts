import { describe, expect, it } from 'vitest';
import { writeCsv } from '#src/shared/csv.ts';

describe('a CSV for French spreadsheets', () => {
  it('has its mark, semicolons and CRLF', () => {
    expect(
      writeCsv([
        ['Mois', 'Total'],
        ['2027-03', 129],
      ]),
    ).toBe('\uFEFFMois;Total\r\n2027-03;129\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 6', "'+33 6"],
    ['-Ali', "'-Ali"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =HYPERLINK("http://x")', `"' =HYPERLINK(""http://x"")"`],
    ['a;b', '"a;b"'],
    ['dit « "oui" »', '"dit « ""oui"" »"'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['Jean-Luc = moi', 'Jean-Luc = moi'],
  ])('%j is written %j', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });
});
