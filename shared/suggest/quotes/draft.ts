import type { FoundQuote } from '../found.ts';
import type { Reported } from './reported.ts';

/** A quote, and the report that it was found by. */
export type Draft = Omit<FoundQuote, 'speaker'> & { readonly report: Reported | null };
