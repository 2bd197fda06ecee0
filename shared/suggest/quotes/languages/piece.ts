import type { Attribution } from './attribution.ts';

/** What a rule found, before it is put into words. Ranges are tokens, half-open. */
export interface Piece {
  readonly ranges: readonly { readonly first: number; readonly last: number }[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly rule: PieceRule;
  readonly by: Pick<Attribution, 'cue' | 'source'> | null;
}

export type PieceRule =
  | 'verb-behind'
  | 'verb-before'
  | 'source-beside'
  | 'same-paragraph'
  | 'comma-behind'
  | 'colon-before'
  | 'alone'
  | 'dash'
  | 'called'
  | 'that'
  | 'clause'
  | 'clause-before'
  | 'according'
  | 'mood'
  | 'pointed-back';
