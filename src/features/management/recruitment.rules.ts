/** Numbers of the recruitment (J04), without anybody. */

/** The questions of J04's forms, by the ids of their fields where they have one. */
export const recruitmentCounters = [
  'recommandes',
  'spontanes',
  'allies',
  'essais',
  'promesses',
  'cdi',
  'quartier',
  'recommandees',
  'reponses',
] as const;
export type RecruitmentCounter = (typeof recruitmentCounters)[number];
export type RecruitmentCounts = Readonly<Partial<Record<RecruitmentCounter, number>>>;

/** Counters that are part of the promises. */
export const partOfPromises = ['cdi', 'quartier', 'recommandees'] as const;

/** Those that are more than the promises they are part of. */
export const contradictions = (counts: RecruitmentCounts): RecruitmentCounter[] =>
  partOfPromises.filter((name) => (counts[name] ?? 0) > (counts.promesses ?? 0));

const share = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || whole === undefined || whole === 0 ? null : part / whole;

/** Of the people met, those whom an ally recommended; and of the promises. Null where nothing was counted. */
export const recommendedShares = (
  counts: RecruitmentCounts,
): { readonly met: number | null; readonly promised: number | null } => ({
  met: share(counts.recommandes, (counts.recommandes ?? 0) + (counts.spontanes ?? 0)),
  promised: share(counts.recommandees, counts.promesses),
});
