import * as z from 'zod';
import type { Step } from '../compare/card.ts';
import type { OriginCluster, Statement, StatementLink } from '../compare/statement.ts';
import { Id } from '../model/id.ts';
import type { PairVerdict } from '../model/pair.ts';
import type { Series } from '../model/series.ts';
import { ManyIds } from './asking.ts';

/** What is compared: everything, the answers to a query, what is selected, what is about an actor, or what a statement belongs to. */
export const ComparedScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('query'), query: z.string().max(10_000), hereId: Id.nullable() }),
  z.strictObject({ kind: z.literal('ids'), ids: ManyIds }),
  /** The entry of the actor ledger. */
  z.strictObject({ kind: z.literal('actor'), id: Id }),
  /** A figure, with all of the same entity, property and unit; a claim, with all that it is joined with. */
  z.strictObject({ kind: z.literal('figure'), id: Id }),
  z.strictObject({ kind: z.literal('claim'), id: Id }),
  z.strictObject({ kind: z.literal('series'), id: Id }),
]);
export type ComparedScope = Readonly<z.infer<typeof ComparedScope>>;

/** What a scope has: claims, figures and quotes of the newest versions (of claims: of all versions), in the order of publication. */
export interface ComparedStatements {
  readonly statements: readonly Statement[];
  /** How many there are; more than `statements` holds where they are too many. */
  readonly total: number;
  readonly links: readonly StatementLink[];
  /** Every series of the workspace. */
  readonly series: readonly Series[];
}

/** Two statements that a person may decide about. */
export interface ProposedPair {
  /** Two claims, or two figures. `a` is the smaller id. */
  readonly a: Statement;
  readonly b: Statement;
  /** What is proposed. */
  readonly relation: Exclude<PairVerdict, 'nothing'>;
  /** Why, in one sentence. */
  readonly reason: string;
  /** In a few words, for a list: “same day, bounds apart”. */
  readonly rule: string;
  readonly steps: readonly Step[];
  /** What would make both true, in words. */
  readonly unless: readonly string[];
}

/** The queue of pairs: what is left to decide, and how often each verdict was given. */
export interface ProposedPairs {
  readonly pairs: readonly ProposedPair[];
  /** How many are left; more than `pairs` holds where they are too many. */
  readonly total: number;
  readonly decided: Readonly<Record<PairVerdict, number>>;
}

/** What was found of copies among the newest versions of all articles. */
export interface FoundOrigins {
  readonly clusters: readonly OriginCluster[];
}

const Copies: z.ZodType<OriginCluster> = z.strictObject({ articles: z.array(Id), origin: Id });

export const FoundOrigins: z.ZodType<FoundOrigins> = z.strictObject({
  clusters: z.array(Copies),
});
