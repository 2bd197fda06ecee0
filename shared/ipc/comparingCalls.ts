import * as z from 'zod';
import { Committed } from '../model/history.ts';
import { Id } from '../model/id.ts';
import { pairVerdicts } from '../model/pairVerdict.ts';
import { ManyIds } from '../transfer/asking.ts';
import { ComparedScope, ComparedStatements, FoundOrigins, ProposedPairs } from '../transfer/comparing.ts';
import { call, callByHand } from './call.ts';

const nothing = z.undefined();
/** UTF-16 code units: a picture of 2,000 marks takes one hundredth of it. */
const maxPicture = 100_000_000;

/** The store says in a sentence what cannot be. */
const SeriesFields = {
  name: z.string().max(200),
  entity: z.string().max(1000).nullable(),
  property: z.string().max(1000).nullable(),
  unit: z.string().max(100).nullable(),
  cumulative: z.boolean(),
};

/** The calls about what is compared: statements across articles, and what a person decides about them. */
export const comparingCalls = {
  /** The statements of a scope, 5,000 at most, with the links between them and every series. */
  'comparing.statements': call(z.strictObject({ scope: ComparedScope }), ComparedStatements),
  /**
   * The near-copies among the newest versions of all articles, found in a process of its own; tells `comparing` meanwhile. Null where that was
   * cancelled.
   */
  'comparing.origins': call(nothing, FoundOrigins.nullable()),
  /**
   * The pairs that are left to decide, 500 at most: what may not both be true, then what may be the same. Found in the same process, with the same
   * progress; null where that was cancelled.
   */
  'comparing.pairs': call(nothing, ProposedPairs.nullable()),
  /** Ends whatever is being found in a process of its own. */
  'comparing.cancel': call(nothing, nothing),
  /** Saves a view of comparing as the page has drawn it, to a file that the system’s dialog asks for; a PNG in Base64. Null: cancelled. */
  'comparing.save': callByHand(
    z.strictObject({
      name: z.string().max(1000),
      format: z.enum(['svg', 'png', 'csv']),
      content: z.string().max(maxPicture),
    }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** A series of figures that are one thing; a figure is in one series at most. */
  'series.create': call(z.strictObject({ ...SeriesFields, figures: ManyIds }), Committed),
  /** What is said of a series, and figures that come in or are taken out. */
  'series.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({ ...SeriesFields, add: ManyIds, remove: ManyIds }).partial(),
    }),
    Committed,
  ),
  /** One series takes the figures of another. */
  'series.join': call(z.strictObject({ into: Id, from: Id }), Committed),
  /** Figures of a series become one of their own. */
  'series.part': call(z.strictObject({ id: Id, figures: ManyIds, name: z.string().max(200) }), Committed),
  'series.remove': call(z.strictObject({ id: Id }), Committed),
  /** Leaves figures out of every comparison, and compares them again. */
  'figures.exclude': call(z.strictObject({ ids: ManyIds, reason: z.string().max(10_000) }), Committed),
  'figures.include': call(z.strictObject({ ids: ManyIds }), Committed),
  /** Takes a claim out of those that repeat or deny it; the others stay joined. */
  'claims.part': call(z.strictObject({ id: Id }), Committed),
  /** What two claims, or two figures, are to each other; which of them is `a` does not matter. */
  'comparing.decide': call(z.strictObject({ a: Id, b: Id, verdict: z.enum(pairVerdicts) }), Committed),
} as const;

/** How far comparing is, about ten times a second: so many of so many articles that are new are read. */
export interface Comparing {
  readonly done: number;
  readonly total: number;
}
