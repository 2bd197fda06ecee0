import * as z from 'zod';
import { ActorEntry } from './actor.ts';
import { Annotation } from './annotation.ts';
import { ArticleRecord } from './article.ts';
import { Decision } from './decision.ts';
import { Exclusion } from './exclusion.ts';
import { HistoryDetails } from './historyDetails.ts';
import { Id, Instant, Sha256 } from './id.ts';
import { Link } from './link.ts';
import type { Pointer as PointerOfMention } from './mention.ts';
import { Outlet } from './outlet.ts';
import { Pair } from './pair.ts';
import { Question } from './question.ts';
import { Review } from './review.ts';
import { Series } from './series.ts';

/** See `mention.ts`. */
const Pointer: z.ZodType<PointerOfMention> = z.strictObject({
  actorEntryId: Id.nullable(),
  updatedBy: z.string().min(1),
  updatedAt: Instant,
});

/** One entity before and after an action; null stands for "was not there" or "is no longer there". */
export const Change = z.discriminatedUnion('entity', [
  z.strictObject({
    entity: z.literal('article'),
    id: Id,
    before: ArticleRecord.nullable(),
    after: ArticleRecord.nullable(),
  }),
  z.strictObject({
    entity: z.literal('annotation'),
    id: Id,
    before: Annotation.nullable(),
    after: Annotation.nullable(),
  }),
  z.strictObject({ entity: z.literal('link'), id: Id, before: Link.nullable(), after: Link.nullable() }),
  z.strictObject({
    entity: z.literal('review'),
    id: Id,
    before: Review.nullable(),
    after: Review.nullable(),
  }),
  z.strictObject({
    entity: z.literal('actor'),
    id: Id,
    before: ActorEntry.nullable(),
    after: ActorEntry.nullable(),
  }),
  z.strictObject({
    entity: z.literal('outlet'),
    id: Id,
    before: Outlet.nullable(),
    after: Outlet.nullable(),
  }),
  z.strictObject({
    entity: z.literal('question'),
    id: Id,
    before: Question.nullable(),
    after: Question.nullable(),
  }),
  z.strictObject({
    entity: z.literal('decision'),
    id: Id,
    before: Decision.nullable(),
    after: Decision.nullable(),
  }),
  z.strictObject({
    entity: z.literal('series'),
    id: Id,
    before: Series.nullable(),
    after: Series.nullable(),
  }),
  /** Its id is that of the figure. */
  z.strictObject({
    entity: z.literal('exclusion'),
    id: Id,
    before: Exclusion.nullable(),
    after: Exclusion.nullable(),
  }),
  z.strictObject({ entity: z.literal('pair'), id: Id, before: Pair.nullable(), after: Pair.nullable() }),
  /** An annotation (its id) that points to another entry now: a merge changes thousands, so that no more is kept. */
  z.strictObject({ entity: z.literal('mention'), id: Id, articleId: Id, before: Pointer, after: Pointer }),
]);
export type Change = Readonly<z.infer<typeof Change>>;

/** What a person did. Undo and redo are kinds of entries, not actions: they carry the action they act on. */
export const Action = z.enum([
  'workspace.seed',
  'articles.import',
  'annotations.create',
  'annotations.createAll',
  'annotations.markEverywhere',
  'annotations.update',
  'annotations.remove',
  'actors.create',
  'actors.update',
  'actors.updateMany',
  'actors.merge',
  'actors.split',
  'actors.remove',
  'actors.point',
  'links.create',
  'links.remove',
  'articles.update',
  'articles.remove',
  'annotations.updateMany',
  'annotations.removeMany',
  'outlets.create',
  'outlets.update',
  'outlets.merge',
  'outlets.remove',
  'questions.create',
  'questions.update',
  'questions.remove',
  'revisions.relate',
  'revisions.decide',
  'revisions.placeIdentical',
  'suggestions.make',
  'suggestions.decide',
  'suggestions.clear',
  'suggestions.forget',
  'suggestions.correct',
  'series.create',
  'series.update',
  'series.join',
  'series.part',
  'series.remove',
  'figures.exclude',
  'figures.include',
  'comparing.decide',
  'claims.part',
]);
export type Action = z.infer<typeof Action>;

/** `setup` is what Glossator did by itself on the first run: it is in the history but is not undone. */
export const EntryKind = z.enum(['setup', 'do', 'undo', 'redo']);
export type EntryKind = z.infer<typeof EntryKind>;

/** One user action, append-only and chained: `hash` covers the entry and the hash before it. */
export const HistoryEntry = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  by: z.string().min(1),
  kind: EntryKind,
  /** An `Action`, or what a newer program calls what it did. */
  action: z.string(),
  /** The entry that an undo or a redo acts on. */
  target: z.int().positive().nullable(),
  /** Of entries that are undone and redone together, the number of the first one; left out for one on its own. */
  batch: z.int().positive().optional(),
  details: HistoryDetails,
  changes: z.array(Change),
  hash: Sha256,
});
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;

/** A history entry as the window lists it. */
export const HistoryLine = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  by: z.string().min(1),
  kind: EntryKind,
  /** An `Action`, or what a newer program calls what it did. */
  action: z.string(),
  details: HistoryDetails,
  /** True of what was done and then undone for good or for now. */
  isUndone: z.boolean(),
});
export type HistoryLine = Readonly<z.infer<typeof HistoryLine>>;

/** What undo and redo would act on next; null when there is nothing. */
export const UndoState = z.strictObject({
  undo: HistoryDetails.nullable(),
  redo: HistoryDetails.nullable(),
});
export type UndoState = Readonly<z.infer<typeof UndoState>>;

/** What a committed action changed: the answer to every call that writes. */
export interface Committed {
  readonly seq: number;
  /** When it was done, and the articles that it touched; left out where nothing was. */
  readonly at?: string | undefined;
  readonly articleIds?: string[] | undefined;
  readonly changes: Change[];
  /** How many more there are, by what they are of, where there are too many to be told: all is to be read again. */
  readonly untold?: Untold | undefined;
  readonly undoState: UndoState;
}

const Untold = z.partialRecord(
  z.enum(['annotation', 'mention', 'link', 'review', 'decision']),
  z.int().positive(),
);
/** Numbers of changes, by what they are of. */
export type Untold = Readonly<z.infer<typeof Untold>>;

/** (With its type written out: inferred, it would be repeated in the contract for each call that writes.) */
export const Committed: z.ZodType<Committed> = z.strictObject({
  seq: z.int().positive(),
  at: Instant.optional(),
  articleIds: z.array(Id).optional(),
  changes: z.array(Change),
  untold: Untold.optional(),
  undoState: UndoState,
});
