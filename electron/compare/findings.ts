import type { FoundPairs } from '../../shared/compare/candidates/candidates.ts';
import type { FoundOrigins } from '../../shared/transfer/comparing.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Finding } from './finding.ts';
import { makeFindOrigins } from './findOrigins.ts';
import { makeFindPairs } from './findPairs.ts';

/** What can be found by comparing all of a workspace. Plain data. */
export interface Findings {
  readonly origins: FoundOrigins;
  /** What is left to decide, for the window. */
  readonly pairs: FoundPairs;
  /** For the command line: what may not both be true, and with it what may be the same. */
  readonly conflicts: FoundPairs;
  readonly allPairs: FoundPairs;
}

/** What finds each of them, for one opened workspace. */
export function makeFindings(store: ReadableStore): { readonly [F in keyof Findings]: Finding<Findings[F]> } {
  const origins = makeFindOrigins(store);
  return { origins, ...makeFindPairs(store, origins) };
}
