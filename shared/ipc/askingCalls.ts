import * as z from 'zod';
import { citationStyles } from '../citation/citationStyles.ts';
import { maxBatchNames } from '../limits.ts';
import { Committed } from '../model/history.ts';
import { Id } from '../model/id.ts';
import { Outlet } from '../model/outlet.ts';
import { Range } from '../model/segment.ts';
import { saveFormats } from '../table/saveFormats.ts';
import { answerOrders } from '../transfer/answerOrder.ts';
import {
  AnswerRow,
  Answers,
  Asked,
  BatchHit,
  Emptiness,
  Facet,
  ManyIds,
  PassageArticle,
  Pivot,
  QuestionLine,
  Sorting,
} from '../transfer/asking.ts';
import { call, callByHand } from './call.ts';

const nothing = z.undefined();
const Count = z.int().nonnegative();

/** As for an actor: the store says in a sentence what cannot be. */
const OutletPatch = {
  name: z.string().max(1000).optional(),
  aliases: z.array(z.string().max(1000)).max(1000).optional(),
  kind: Outlet.shape.kind.optional(),
  country: z.string().max(100).nullable().optional(),
  reliability: Outlet.shape.reliability.optional(),
  note: z.string().max(1_000_000).nullable().optional(),
};

/** Answers that leave the window: see `asking.copy`. */
const AnswersWanted = {
  asked: Asked,
  ids: ManyIds.nullable(),
  order: z.enum(answerOrders),
  sorting: Sorting,
  columns: z.array(z.string().max(50)).min(1).max(100),
};

/** The calls about the workspace as a whole: what is asked of it, how answers leave it, saved questions and outlets. */
export const askingCalls = {
  /** What answers a query: the first annotations in an order, and how many there are. */
  'asking.ask': call(
    z.strictObject({
      asked: Asked,
      order: z.enum(answerOrders),
      from: z.int().nonnegative(),
      count: z.int().nonnegative().max(500),
    }),
    Answers,
  ),
  /** The articles whose words answer, from one on (counted from 0). */
  'asking.passages': call(
    z.strictObject({ asked: Asked, from: z.int().nonnegative(), count: z.int().positive().max(50) }),
    z.array(PassageArticle),
  ),
  /** The values of fields among the answers, the most frequent ones first. */
  'asking.facets': call(
    z.strictObject({
      asked: Asked,
      fields: z.array(z.string().max(50)).max(40),
      count: z.int().positive().max(1000),
    }),
    z.array(Facet),
  ),
  /** The answers as rows of a table. */
  'asking.rows': call(
    z.strictObject({
      asked: Asked,
      columns: z.array(z.string().max(50)).max(50),
      sorting: Sorting,
      from: z.int().nonnegative(),
      count: z.int().positive().max(1000),
    }),
    z.strictObject({ total: z.int().nonnegative(), rows: z.array(AnswerRow) }),
  ),
  /** How often each value of one field meets each of another. */
  'asking.pivot': call(
    z.strictObject({
      asked: Asked,
      rows: z.string().max(50),
      columns: z.string().max(50),
      of: z.enum(['annotations', 'articles']),
    }),
    Pivot,
  ),
  /** Why nothing answers, part by part. */
  'asking.explain': call(Asked, Emptiness),
  /** Values of a field whose names begin so, the most frequent ones first. */
  'asking.values': call(
    z.strictObject({
      field: z.string().max(50),
      prefix: z.string().max(200),
      count: z.int().positive().max(100),
    }),
    z.array(z.strictObject({ value: z.string(), words: z.string(), count: z.int().nonnegative() })),
  ),
  /** Up to 10,000 annotations that answer, in an order: the way through them, and what “select all” selects. */
  'asking.hits': call(
    z.strictObject({ asked: Asked, order: z.enum(answerOrders) }),
    z.array(z.strictObject({ id: Id, articleId: Id })),
  ),
  /** Names or phrases with what of the workspace has each of them, in the order in which they are given. */
  'asking.batch': call(
    z.strictObject({
      names: z.array(z.string().max(1000)).max(maxBatchNames),
      among: z.enum(['texts', 'annotations']),
    }),
    z.array(BatchHit),
  ),
  /**
   * Puts answers on the clipboard: as a table with these columns, as their sentences, or as citations. `ids` are those that are selected, in the
   * order that is shown; null: all of them, by `sorting`, or by `order` where that is empty.
   */
  'asking.copy': callByHand(
    z.strictObject({
      ...AnswersWanted,
      as: z.enum(['table', 'text', 'citations']),
      /** Of citations; left out: text. */
      style: z.enum(citationStyles).optional(),
    }),
    z.strictObject({ answers: Count }),
  ),
  /** Saves answers as a table to a file that the system’s dialog asks for, likewise; null: cancelled. */
  'asking.save': callByHand(
    z.strictObject({ ...AnswersWanted, format: z.enum(saveFormats) }),
    z.strictObject({ fileName: z.string(), answers: Count }).nullable(),
  ),
  /** Puts citations on the clipboard: of annotations, in their order, or of words of one article that are selected in it. */
  'citations.copy': callByHand(
    z.strictObject({
      style: z.enum(citationStyles),
      of: z.union([
        z.strictObject({ ids: ManyIds }),
        z.strictObject({ articleId: Id, ranges: z.array(Range).min(1).max(1000) }),
      ]),
    }),
    z.strictObject({ citations: z.int().positive() }),
  ),
  /** The saved questions with their counts, the oldest first. */
  'questions.list': call(nothing, z.array(QuestionLine)),
  'questions.create': call(
    z.strictObject({ name: z.string().max(200), query: z.string().max(10_000) }),
    Committed,
  ),
  'questions.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({
        name: z.string().max(200).optional(),
        query: z.string().max(10_000).optional(),
      }),
    }),
    Committed,
  ),
  'questions.remove': call(z.strictObject({ id: Id }), Committed),
  /** Notes that a question was looked at now. */
  'questions.look': call(z.strictObject({ id: Id }), nothing),
  /** Every outlet that has an entry or an article, with the number of articles (newest versions). */
  'outlets.list': call(
    nothing,
    z.array(z.strictObject({ name: z.string(), entry: Outlet.nullable(), articles: z.int().nonnegative() })),
  ),
  'outlets.create': call(z.strictObject(OutletPatch).required({ name: true }), Committed),
  'outlets.update': call(z.strictObject({ id: Id, patch: z.strictObject(OutletPatch) }), Committed),
  'outlets.merge': call(z.strictObject({ into: Id, from: Id }), Committed),
  'outlets.remove': call(z.strictObject({ id: Id }), Committed),
} as const;
