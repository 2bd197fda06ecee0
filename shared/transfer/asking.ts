import * as z from 'zod';
import { maxChangedAtOnce } from '../limits.ts';
import { AnnotationStatus } from '../model/annotation.ts';
import { Id, Instant } from '../model/id.ts';
import { Offset, Range } from '../model/segment.ts';
import { tags } from '../model/tag.ts';

const Tag = z.enum(tags);
const Count = z.int().nonnegative();

/** A query as a person wrote it; what `here` and `since:lastlook` in it stand for. */
export const Asked = z.strictObject({
  query: z.string().max(10_000),
  /** The article that is open: `here`. */
  hereId: Id.nullable().optional(),
  /** The saved question that is asked: `since:lastlook`. */
  questionId: Id.nullable().optional(),
  /** The entry of the actor ledger that its name means in the query, though another may have that name, too. */
  entryId: Id.nullable().optional(),
});
export type Asked = Readonly<z.infer<typeof Asked>>;

/** What an answer says of its article. */
const Home = {
  articleId: Id,
  title: z.string(),
  /** The name of the outlet’s entry, else the publisher as the article has it. */
  outlet: z.string().nullable(),
  /** ISO 8601, as precise as it is known. */
  published: z.string().nullable(),
  isPublishedGuessed: z.literal(true).optional(),
  language: z.string().nullable(),
};

/** Whole sentences of an article with the annotations in them; ranges count UTF-16 code units of `text`, half-open. */
const Sentence = z.strictObject({
  text: z.string(),
  /** Where it starts in the article’s text, in UTF-16 code units. */
  start: Offset,
  /** Accepted annotations that lie in it, wholly or in part, cut at its ends. */
  annotations: z.array(z.strictObject({ id: Id, tag: Tag, ranges: z.array(Range) })),
});

/** An annotation that answers a query, in its sentence. */
export const Answer = z.strictObject({
  id: Id,
  tag: Tag,
  status: AnnotationStatus,
  /** From its first segment to its last, in UTF-16 code units of the article, half-open. */
  start: Offset,
  end: Offset,
  /** How many segments it has. */
  parts: z.int().positive(),
  sentence: Sentence,
  ...Home,
  /** In the order in which a line under the sentence shows them, as words: the grade, the verification, the speaker and the like. */
  facts: z.array(z.strictObject({ field: z.string(), code: z.string(), words: z.string() })),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** An article whose words answer a query, with the sentences they are in (see `asking-rules`). */
export const PassageArticle = z.strictObject({
  ...Home,
  passages: z.array(z.strictObject({ sentence: Sentence, hits: z.array(Range) })),
  /** How many more sentences of it answer than are given here. */
  more: Count,
});
export type PassageArticle = Readonly<z.infer<typeof PassageArticle>>;

/** The values of a field among the answers, each with as many as would answer if it were chosen. */
export const Facet = z.strictObject({
  field: z.string(),
  values: z.array(
    z.strictObject({
      /** As the query writes it after `field:`. */
      value: z.string(),
      words: z.string(),
      count: Count,
      /** Whether the query asks for it, or for all but it. */
      state: z.enum(['asked', 'excluded']).optional(),
    }),
  ),
  /** How many values there are in all. */
  total: Count,
});
export type Facet = Readonly<z.infer<typeof Facet>>;

export const Answers = z.strictObject({
  /** Annotations that answer, and in how many articles of how many outlets. */
  total: Count,
  articles: Count,
  outlets: Count,
  /** Of the annotations of each tag. */
  byTag: z.record(Tag, Count),
  /** Those from `from` on, as many as were asked for. */
  answers: z.array(Answer),
  /** How many articles answer with their words; null where the query asks for annotations alone. */
  passageArticles: Count.nullable(),
});
export type Answers = Readonly<z.infer<typeof Answers>>;

/** A cell of a table: words, a number as a decimal, a day, or nothing. */
const Cell = z.union([z.string(), z.null()]);

export const AnswerRow = z.strictObject({
  id: Id,
  articleId: Id,
  tag: Tag,
  start: Offset,
  end: Offset,
  /** By the id of the column (`shared/table/columns.ts`). */
  cells: z.record(z.string(), Cell),
});
export type AnswerRow = Readonly<z.infer<typeof AnswerRow>>;

/** The columns to sort by, the first one first. */
export const Sorting = z
  .array(z.strictObject({ column: z.string().max(50), isDescending: z.boolean() }))
  .max(5);
export type Sorting = Readonly<z.infer<typeof Sorting>>;

export const Pivot = z.strictObject({
  rows: z.array(z.strictObject({ value: z.string(), words: z.string(), total: Count })),
  columns: z.array(z.strictObject({ value: z.string(), words: z.string(), total: Count })),
  /** By row, then by column. */
  counts: z.array(z.array(Count)),
  total: Count,
});
export type Pivot = Readonly<z.infer<typeof Pivot>>;

/** Why nothing answers: what is left after each part, and which changes of the query would find something. */
export const Emptiness = z.strictObject({
  /** The parts of the query in order, each with what answers it together with those before it; `alone`: what answers it by itself. */
  parts: z.array(z.strictObject({ start: Offset, end: Offset, left: Count, alone: Count })),
  /** Other queries with an answer, the best first. */
  ways: z.array(
    z.strictObject({
      kind: z.enum(['without', 'suggestions', 'versions']),
      /** The text of the part that is left out. */
      part: z.string().nullable(),
      query: z.string(),
      count: z.int().positive(),
    }),
  ),
});
export type Emptiness = Readonly<z.infer<typeof Emptiness>>;

/** A name of a batch with how often it occurs. */
export const BatchHit = z.strictObject({
  name: z.string(),
  annotations: Count,
  articles: Count,
});
export type BatchHit = Readonly<z.infer<typeof BatchHit>>;

/** A saved question as the library lists it. */
export const QuestionLine = z.strictObject({
  id: Id,
  name: z.string(),
  query: z.string(),
  /** Annotations that answer; null for a query that can no longer be read. */
  count: Count.nullable(),
  /** Those of them that were made since it was last looked at. */
  fresh: Count,
  lookedAt: Instant.nullable(),
});
export type QuestionLine = Readonly<z.infer<typeof QuestionLine>>;

/** Several annotations that are changed together. */
export const ManyIds = z.array(Id).min(1).max(maxChangedAtOnce);
