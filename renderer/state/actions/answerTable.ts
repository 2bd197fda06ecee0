import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

/** Some answers as rows of a table; null when they cannot be read, which is said. */
export function readAnswerRows(input: Input<'asking.rows'>): Promise<Output<'asking.rows'> | null> {
  return guarded(() => call('asking.rows', input));
}

/** How often the values of two fields meet among the answers; null when that cannot be read, which is said. */
export function readPivot(input: Input<'asking.pivot'>): Promise<Output<'asking.pivot'> | null> {
  return guarded(() => call('asking.pivot', input));
}

/** The first answers to a query that is not the one in the box; null when they cannot be read, which is said. */
export function readFirstAnswers(input: Input<'asking.ask'>): Promise<Output<'asking.ask'> | null> {
  return guarded(() => call('asking.ask', input));
}
