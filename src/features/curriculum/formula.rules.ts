/**
 * The formulas that a sheet of content/tools may hold: + - * / ( ), SUM, AVERAGE, ROUND, IF, and places of the same
 * sheet (`B6`, `B6:B9`). They go as they are into the spreadsheet, and are computed here for the printed example.
 */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'place'; readonly at: string }
  | { readonly kind: 'range'; readonly places: readonly string[] }
  | { readonly kind: 'minus'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly op: '+' | '-' | '*' | '/' | Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] };

type FunctionName = 'SUM' | 'AVERAGE' | 'ROUND' | 'IF';

/** How many arguments each function takes, at least and at most. */
const functions: Readonly<Record<FunctionName, readonly [number, number]>> = {
  SUM: [1, 20],
  AVERAGE: [1, 20],
  ROUND: [2, 2],
  IF: [3, 3],
};
const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);
const comparisons = ['=', '<>', '<', '<=', '>', '>='];

class Fault extends Error {}
const fail = (sentence: string): never => {
  throw new Fault(sentence);
};

/** `=B6*C6` as a tree, or the French sentence that says what does not read. */
export const readFormula = (formula: string): { expression: Expression } | { fault: string } => {
  try {
    const reader = new Reader(tokensOf(formula.slice(1)));
    const expression = reader.sum();
    reader.end();
    return { expression };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
};

const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Z]\d+)(?!\d)|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/(),:<>=]))\s*/y;

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) return fail(words.formulaSign(text.slice(at).trim().slice(0, 12)));
    tokens.push(found[0].trim());
  }
  return tokens;
};

/** Letters and digits of `B6`: the column from 0, the row from 1. */
export const coordinatesOf = (place: string): { column: number; row: number } => ({
  column: place.charCodeAt(0) - 65,
  row: Number(place.slice(1)),
});

/** `B6` from a column counted from 0 and a row counted from 1. */
export const placeOf = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  #peek = (): string => this.#tokens[this.#at] ?? '';
  #next = (): string => this.#tokens[this.#at++] ?? fail(words.formulaEnd);
  #take = (expected: string): void => {
    if (this.#next() !== expected) fail(words.formulaExpected(expected));
  };

  end(): void {
    if (this.#at < this.#tokens.length) fail(words.formulaRest(this.#peek()));
  }

  sum(): Expression {
    let left = this.#product();
    while (this.#peek() === '+' || this.#peek() === '-')
      left = { kind: 'operation', op: this.#next() as '+' | '-', left, right: this.#product() };
    return left;
  }

  #product(): Expression {
    let left = this.#factor();
    while (this.#peek() === '*' || this.#peek() === '/')
      left = { kind: 'operation', op: this.#next() as '*' | '/', left, right: this.#factor() };
    return left;
  }

  #factor(): Expression {
    const first = this.#next();
    if (first === '-') return { kind: 'minus', of: this.#factor() };
    if (/^\d/.test(first)) return { kind: 'number', value: Number(first) };
    if (/^[A-Z]\d/.test(first)) return { kind: 'place', at: first };
    if (/^[A-Z]/.test(first)) return this.#call(first);
    if (first !== '(') return fail(words.formulaRest(first));
    const inside = this.sum();
    this.#take(')');
    return inside;
  }

  #call(name: string): Expression {
    if (!isFunction(name)) return fail(words.formulaFunction(name));
    this.#take('(');
    const args: Expression[] = [];
    do args.push(this.#argument(name, args.length));
    while (this.#peek() === ',' && this.#next());
    this.#take(')');
    const [least, most] = functions[name];
    return args.length < least || args.length > most
      ? fail(words.formulaArguments(name))
      : { kind: 'call', name, args };
  }

  /** Ranges belong to SUM and AVERAGE, a comparison to the first place of IF. */
  #argument(name: FunctionName, index: number): Expression {
    const left = this.sum();
    if (this.#peek() === ':' && (name === 'SUM' || name === 'AVERAGE')) {
      this.#next();
      return rangeOf(left, this.#factor());
    }
    if (name !== 'IF' || index > 0) return left;
    const op = this.#next();
    if (!comparisons.includes(op)) return fail(words.formulaCondition);
    return { kind: 'operation', op: op as Comparison, left, right: this.sum() };
  }
}

const rangeOf = (from: Expression, to: Expression): Expression => {
  if (from.kind !== 'place' || to.kind !== 'place') return fail(words.formulaRange);
  const [a, b] = [coordinatesOf(from.at), coordinatesOf(to.at)];
  if (b.column < a.column || b.row < a.row) return fail(words.formulaRange);
  const places: string[] = [];
  for (let row = a.row; row <= b.row; row += 1)
    for (let column = a.column; column <= b.column; column += 1) places.push(placeOf(column, row));
  return { kind: 'range', places };
};

/** Every place that a formula reads. */
export const placesIn = (expression: Expression): readonly string[] => {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'place':
      return [expression.at];
    case 'range':
      return expression.places;
    case 'minus':
      return placesIn(expression.of);
    case 'operation':
      return [...placesIn(expression.left), ...placesIn(expression.right)];
    case 'call':
      return expression.args.flatMap(placesIn);
  }
};

/** What is at a place: a number, null where nothing is written. */
export type ValueAt = (place: string) => number | null;

/** The value of a formula, as a spreadsheet computes it; not finite where it would show an error. */
export const valueOf = (expression: Expression, at: ValueAt): number => {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'place':
      return at(expression.at) ?? 0;
    case 'range':
      return Number.NaN;
    case 'minus':
      return -valueOf(expression.of, at);
    case 'operation':
      return operate(expression.op, valueOf(expression.left, at), valueOf(expression.right, at));
    case 'call':
      return call(expression.name, expression.args, at);
  }
};

const operate = (op: '+' | '-' | '*' | '/' | Comparison, left: number, right: number): number => {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '=':
      return Number(left === right);
    case '<>':
      return Number(left !== right);
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
  }
};

const call = (name: FunctionName, args: readonly Expression[], at: ValueAt): number => {
  const [first, second, third] = args as [Expression, Expression, Expression];
  if (name === 'IF') return valueOf(first, at) === 0 ? valueOf(third, at) : valueOf(second, at);
  if (name === 'ROUND') return roundTo(valueOf(first, at), valueOf(second, at));
  const numbers = args.flatMap((arg) =>
    arg.kind === 'range' ? arg.places.map(at) : [arg.kind === 'place' ? at(arg.at) : valueOf(arg, at)],
  );
  const written = numbers.filter((number) => number !== null);
  const sum = written.reduce((total, number) => total + number, 0);
  return name === 'SUM' ? sum : sum / written.length;
};

/** Halves go away from zero, as in a spreadsheet. */
const roundTo = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale;
};
