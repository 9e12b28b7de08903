/** RGAA 4.1: thirteen topics, 106 criteria. Numbers only: what each asks is said in our words in the grid. */
const CRITERIA_OF_TOPIC = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12] as const;

/** 1 to 13. */
export const topics: readonly number[] = CRITERIA_OF_TOPIC.map((_, index) => index + 1);

/** `1.1` to `13.12`, in order. */
export const criterionIds: readonly string[] = CRITERIA_OF_TOPIC.flatMap((size, index) =>
  Array.from({ length: size }, (_, at) => `${index + 1}.${at + 1}`),
);

/** The topic of a criterion: 10 for `10.4`. */
export const topicOf = (id: string): number => Number(id.split('.')[0]);
