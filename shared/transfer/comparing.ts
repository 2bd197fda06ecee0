import * as z from 'zod';
import type { Step } from '../compare/card.ts';
import type {
  OriginCluster,
  SentenceRange,
  Speaker,
  StatedFigure,
  Statement,
  StatementLink,
} from '../compare/statement.ts';
import { FigureModifier } from '../model/attributes.ts';
import { Id } from '../model/id.ts';
import { linkTypes } from '../model/linkTable.ts';
import { type PairVerdict, pairVerdicts } from '../model/pairVerdict.ts';
import { Series } from '../model/series.ts';
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

const Count = z.int().nonnegative();
const Words = z.string().nullable();
const Bound = z.strictObject({ value: z.string(), inclusive: z.boolean() }).nullable();

const Said: z.ZodType<Speaker> = z.strictObject({
  name: z.string(),
  entryId: Id.nullable(),
  via: z.array(z.string()),
  isAuthor: z.literal(true).optional(),
});

const Marked: z.ZodType<SentenceRange> = z.strictObject({
  start: Count,
  end: Count,
  what: z.enum(['words', 'hedge', 'cue', 'asOf', 'speaker']),
});

const Measured: z.ZodType<StatedFigure> = z.strictObject({
  lower: Bound,
  upper: Bound,
  unit: Words,
  modifiers: z.array(FigureModifier),
  entity: Words,
  property: Words,
  qualifier: Words,
  asOf: z.strictObject({ date: z.string(), words: Words }).nullable(),
});

const Stated: z.ZodType<Statement> = z.strictObject({
  id: Id,
  articleId: Id,
  tag: z.enum(['claim', 'figure', 'quote']),
  words: z.string(),
  start: Count,
  end: Count,
  sentence: z.strictObject({ text: z.string(), start: Count, ranges: z.array(Marked) }),
  title: z.string(),
  outlet: Words,
  published: Words,
  language: Words,
  newerId: Id.nullable(),
  speakers: z.array(Said),
  grade: Words,
  factuality: Words,
  stance: z.enum(['affirm', 'refute']).nullable(),
  verification: Words,
  hedge: Words,
  cue: Words,
  figure: Measured.nullable(),
  claimIds: z.array(Id),
  seriesId: Id.nullable(),
  excluded: Words,
  note: z.string().optional(),
});

const Linked: z.ZodType<StatementLink> = z.strictObject({
  type: z.enum(linkTypes),
  from: Id,
  to: Id,
  createdBy: z.string(),
  createdAt: z.string(),
});

const Asked: z.ZodType<Step> = z.strictObject({
  about: z.enum(['entity', 'property', 'kind', 'unit', 'time', 'values', 'actor', 'words', 'polarity']),
  a: z.string(),
  b: z.string(),
  verdict: z.enum(['same', 'part', 'ordered', 'meets', 'apart', 'different']),
});

const Copies: z.ZodType<OriginCluster> = z.strictObject({ articles: z.array(Id), origin: Id });

/** What a scope has: claims, figures and quotes of the newest versions (of claims: of all versions), in the order of publication. */
export interface ComparedStatements {
  readonly statements: readonly Statement[];
  /** How many there are; more than `statements` holds where they are too many. */
  readonly total: number;
  readonly links: readonly StatementLink[];
  /** Every series of the workspace. */
  readonly series: readonly Series[];
}

export const ComparedStatements: z.ZodType<ComparedStatements> = z.strictObject({
  statements: z.array(Stated),
  total: Count,
  links: z.array(Linked),
  series: z.array(Series),
});

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

const Proposed: z.ZodType<ProposedPair> = z.strictObject({
  a: Stated,
  b: Stated,
  relation: z.enum(['contradicts', 'supports', 'repeats']),
  reason: z.string(),
  rule: z.string(),
  steps: z.array(Asked),
  unless: z.array(z.string()),
});

/** The queue of pairs: what is left to decide, and how often each verdict was given. */
export interface ProposedPairs {
  readonly pairs: readonly ProposedPair[];
  /** How many are left; more than `pairs` holds where they are too many. */
  readonly total: number;
  readonly decided: Readonly<Record<PairVerdict, number>>;
}

export const ProposedPairs: z.ZodType<ProposedPairs> = z.strictObject({
  pairs: z.array(Proposed),
  total: Count,
  decided: z.record(z.enum(pairVerdicts), Count),
});

/** What was found of copies among the newest versions of all articles. */
export interface FoundOrigins {
  readonly clusters: readonly OriginCluster[];
}

export const FoundOrigins: z.ZodType<FoundOrigins> = z.strictObject({
  clusters: z.array(Copies),
});
