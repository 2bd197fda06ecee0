import * as z from 'zod';
import { FoundOrigins } from '../transfer/comparing.ts';
import { call } from './call.ts';

const nothing = z.undefined();

/** The calls about what is compared: statements across articles, and what a person decides about them. */
export const comparingCalls = {
  /**
   * The near-copies among the newest versions of all articles, found in a process of its own; tells `comparing` meanwhile. Null where that was
   * cancelled.
   */
  'comparing.origins': call(nothing, FoundOrigins.nullable()),
  /** Ends whatever is being found in a process of its own. */
  'comparing.cancel': call(nothing, nothing),
} as const;

/** How far comparing is, about ten times a second: so many of so many articles that are new are read. */
export interface Comparing {
  readonly done: number;
  readonly total: number;
}
