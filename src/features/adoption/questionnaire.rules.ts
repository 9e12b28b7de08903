/** The messengers' questionnaire, page after page. The answers travel in the form: nothing is kept before « Envoyer ». */
import { answers as given, PASSED } from './voices.rules.ts';

export const ballotAnswers = [...given, PASSED] as const;
export type BallotAnswer = (typeof ballotAnswers)[number];
/** Question → answer, as far as they were given. */
export type Ballot = ReadonlyMap<string, BallotAnswer>;

export type QuestionnairePage = {
  /** Which question is asked, from 0; the number of questions: the page that checks. */
  readonly at: number;
  readonly ballot: Ballot;
};

const isAnswer = (text: string): text is BallotAnswer => (ballotAnswers as readonly string[]).includes(text);

/** The answers that a form carries; what content does not ask is left out. */
export const ballotIn = (
  questionIds: readonly string[],
  valueOf: (questionId: string) => string | null | undefined,
): Ballot =>
  new Map(
    questionIds.flatMap((id) => {
      const value = valueOf(id) ?? '';
      return isAnswer(value) ? [[id, value] as const] : [];
    }),
  );

/**
 * The page that comes after a button was pressed: `answer` is « question:answer », `go` the rank of a question to come
 * back to. Once all are answered, an answer that was changed leads back to the check.
 */
export const turnPage = (
  questionIds: readonly string[],
  before: Ballot,
  { answer, go }: { readonly answer: string | null; readonly go: string | null },
): QuestionnairePage => {
  const [id = '', value = ''] = (answer ?? '').split(':');
  const at = questionIds.indexOf(id);
  if (at >= 0 && isAnswer(value)) {
    const ballot = new Map([...before, [id, value]]);
    return { ballot, at: ballot.size === questionIds.length ? questionIds.length : at + 1 };
  }
  const asked = Number(go ?? 0);
  return { ballot: before, at: Number.isInteger(asked) ? clamp(asked, questionIds.length) : 0 };
};

const clamp = (n: number, most: number): number => Math.min(Math.max(n, 0), most);

/** A page as the answer to a post shows it, and back. */
export const shownPage = ({ at, ballot }: QuestionnairePage): Record<string, string> => ({
  ...Object.fromEntries(ballot),
  at: String(at),
});
export const questionnairePage = (
  questionIds: readonly string[],
  shown: Readonly<Record<string, string>>,
): QuestionnairePage => ({
  at: clamp(Number(shown['at'] ?? 0), questionIds.length),
  ballot: ballotIn(questionIds, (id) => shown[id]),
});

/** Every counter there is, each with 1 where it was chosen and 0 elsewhere; a question without answer was passed. */
export const countersOf = (
  questionIds: readonly string[],
  ballot: Ballot,
): { questionId: string; answer: BallotAnswer; n: number }[] =>
  questionIds.flatMap((questionId) => {
    const chosen = ballot.get(questionId) ?? PASSED;
    return ballotAnswers.map((answer) => ({ questionId, answer, n: answer === chosen ? 1 : 0 }));
  });

/** Whether somebody said something: a form of nothing but passed questions is no answer. */
export const saysSomething = (ballot: Ballot): boolean =>
  [...ballot.values()].some((answer) => answer !== PASSED);
