/**
 * The Admiralty code (NATO AJP-2.1): a letter for the source and a digit for the information, graded apart from each
 * other. (This file has no schema in it: the page needs only the words.)
 */
export const reliabilityWords = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;

/** What each digit says of the information itself. */
export const credibilityWords = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const;

export type Reliability = keyof typeof reliabilityWords;
export type Credibility = `${keyof typeof credibilityWords}`;
