/** The team of a day by person id: a name is asked only for those who may read it (R10). */
export type TrainedTeam = { readonly trained: readonly string[]; readonly waiting: readonly string[] };
