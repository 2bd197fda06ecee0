import type { FoundOrigins } from '../../shared/transfer/comparing.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Finding } from './finding.ts';
import { makeFindOrigins } from './findOrigins.ts';

/** What can be found by comparing all of a workspace. Plain data. */
export interface Findings {
  readonly origins: FoundOrigins;
}

/** What finds each of them, for one opened workspace. */
export function makeFindings(store: ReadableStore): { readonly [F in keyof Findings]: Finding<Findings[F]> } {
  return { origins: makeFindOrigins(store) };
}
