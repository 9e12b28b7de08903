import { describe, expect, it } from 'vitest';
import { placesIn, readFormula, valueOf } from '#src/features/curriculum/formula.rules.ts';

const written: Readonly<Record<string, number>> = { A1: 10, A2: 4, A3: 0, B1: 2.5 };

const worth = (formula: string): number => {
  const read = readFormula(formula);
  if ('fault' in read) throw new Error(read.fault);
  return valueOf(read.expression, (place) => written[place] ?? null);
};

const fault = (formula: string): string => {
  const read = readFormula(formula);
  return 'fault' in read ? read.fault.replaceAll('\u00A0', ' ') : '';
};

describe('a formula', () => {
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=10-4-3', 3],
    ['=12/4/3', 1],
    ['=-A1+-2', -12],
    ['= A1 * 0.5 ', 5],
    ['=SUM(A1:B2)', 16.5],
    ['=SUM(A1,A2,3)', 17],
    ['=AVERAGE(A1:A4)', 14 / 3],
    ['=AVERAGE(A1,A9)', 10],
    ['=ROUND(A1/3,1)', 3.3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=IF(A3>0,A1/A3,0)', 0],
    ['=IF(A1>=10,IF(A2<>4,1,2),3)', 2],
    ['=IF(A2<=3,1,2)', 2],
    ['=IF(A3=0,1,2)+1', 2],
    ['=A9', 0],
  ])('%s is worth %d', (formula, value) => {
    expect(worth(formula)).toBeCloseTo(value, 10);
  });

  it('is not a number where a spreadsheet shows an error', () => {
    expect(Number.isFinite(worth('=A1/A3'))).toBe(false);
    expect(Number.isFinite(worth('=AVERAGE(A8:A9)'))).toBe(false);
  });

  it('names every place that it reads', () => {
    const read = readFormula('=IF(A1>0,SUM(B1:C2),-D4)');
    expect('expression' in read && placesIn(read.expression)).toEqual(['A1', 'B1', 'C1', 'B2', 'C2', 'D4']);
  });

  it.each([
    ['=', 'cette formule s’arrête trop tôt.'],
    ['=A1+', 'cette formule s’arrête trop tôt.'],
    ['=(A1', 'cette formule s’arrête trop tôt.'],
    ['=(A1,', 'il manque « ) » dans cette formule.'],
    ['=A1 A2', '« A2 » n’a pas sa place ici dans la formule.'],
    ['=A1>2', '« > » n’a pas sa place ici dans la formule.'],
    ['=A1:A2', '« : » n’a pas sa place ici dans la formule.'],
    ['=$A$1', '« $A$1 » ne se lit pas dans une formule. Exemple : =SUM(B6:B9)*C6.'],
    ['=SUM(A1;A2)', '« ;A2) » ne se lit pas dans une formule. Exemple : =SUM(B6:B9)*C6.'],
    ['=AA1', '« AA1 » ne se lit pas dans une formule. Exemple : =SUM(B6:B9)*C6.'],
    ['=Feuille!A1', '« Feuille!A1 » ne se lit pas dans une formule. Exemple : =SUM(B6:B9)*C6.'],
    ['=HYPERLINK(A1)', 'HYPERLINK n’existe pas ici : SUM, AVERAGE, ROUND et IF seulement.'],
    ['=ROUND(A1)', 'ROUND n’a pas le nombre de valeurs qu’il faut.'],
    ['=IF(A1,1,2)', 'IF commence par une comparaison : IF(B6>0,C6/B6,0).'],
    ['=SUM(A2:A1)', 'une plage va d’une case à une autre, plus bas ou plus à droite : B6:B9.'],
    ['=SUM(1:A1)', 'une plage va d’une case à une autre, plus bas ou plus à droite : B6:B9.'],
  ])('%s does not read', (formula, sentence) => {
    expect(fault(formula)).toBe(sentence);
  });
});
