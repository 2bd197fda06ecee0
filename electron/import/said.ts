import { type Particular, particulars } from '../../shared/model/particulars.ts';
import type { Particulars } from './particulars.ts';

/** A particular of an article, and in words the part of the file that it was read from. */
export interface Said {
  readonly value: string;
  readonly from: string;
  /** True where the file does not say it in so many words. */
  readonly isGuess?: boolean;
}

/** Particulars with where each was read. */
export type AllSaid = Readonly<Partial<Record<Particular, Said | undefined>>>;

/** What a reader says of a document, of particulars that each know where they were read. */
export function particularsFrom(said: AllSaid): Particulars {
  const values: Partial<Record<Particular, string>> = {};
  const declared: Partial<Record<Particular, string>> = {};
  const guessed: Partial<Record<Particular, string>> = {};
  for (const name of particulars) {
    const one = said[name];
    if (!one) continue;
    values[name] = one.value;
    (one.isGuess ? guessed : declared)[name] = one.from;
  }
  return { ...values, declared, guessed };
}
