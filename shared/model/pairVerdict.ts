/** What a person may say of two statements. */
export const pairVerdicts = ['contradicts', 'supports', 'repeats', 'nothing'] as const;
export type PairVerdict = (typeof pairVerdicts)[number];
