import type { Candidate } from './candidates.ts';

/** The place with the very same words, where it is the only one with them and the most likely one; null for none. */
export function onlySame<T extends Pick<Candidate, 'isSame'>>(candidates: readonly T[]): T | null {
  const [best, ...others] = candidates;
  return best?.isSame && !others.some(({ isSame }) => isSame) ? best : null;
}
