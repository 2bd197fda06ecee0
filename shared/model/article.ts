import * as z from 'zod';
import { articleStatuses } from './articleStatus.ts';
import { Id, Instant, Sha256 } from './id.ts';
import { particulars } from './particulars.ts';
import { Offset } from './segment.ts';
import { tags } from './tag.ts';

/** One block of an article's structure over `[start, end)` of its text (UTF-16 code units). */
export const Block = z
  .strictObject({
    type: z.enum(['paragraph', 'heading', 'listItem', 'blockquote']),
    start: Offset,
    end: Offset,
    /** Depth of a heading (1 to 6) or of a list item. */
    level: z.int().min(1).max(6).optional(),
    /** What comes before an item of a numbered list, such as “3.”, which is no part of the text. */
    marker: z.string().min(1).max(20).optional(),
  })
  .refine((block) => block.start < block.end, { message: 'start must come before end' });
export type Block = Readonly<z.infer<typeof Block>>;

/** How a range inside of a block is set off; ranges may nest, and a link shows where it led but leads nowhere. */
export const Inline = z
  .strictObject({
    type: z.enum(['emphasis', 'strong', 'link']),
    start: Offset,
    end: Offset,
    /** Of a link: where it led in the source. */
    href: z.string().min(1).optional(),
  })
  .refine((inline) => inline.start < inline.end, { message: 'start must come before end' });
export type Inline = Readonly<z.infer<typeof Inline>>;

/** A page of the source over `[start, end)` of the text (UTF-16 code units), by the number that is printed on it. */
export const Page = z
  .strictObject({ label: z.string().min(1).max(40), start: Offset, end: Offset })
  .refine((page) => page.start < page.end, { message: 'start must come before end' });
export type Page = Readonly<z.infer<typeof Page>>;

/** Where an article came from. */
export const Source = z.strictObject({
  fileName: z.string().min(1),
  mediaType: z.string().min(1),
  /** Of the original bytes. */
  sha256: Sha256,
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  /** An ISO 8601 date or instant, as precise as the source gives it. */
  publishedAt: z.string().nullable(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** Where a particular comes from: a person, a part of the file that declares it, or one that it was guessed from; `from` names that part. */
const ParticularOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('declared'), from: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('guessed'), from: z.string().min(1).max(500) }),
]);
export type ParticularOrigin = Readonly<z.infer<typeof ParticularOrigin>>;

/** How long (UTF-16 code units) a label is at most, and how many an article has. */
export const maxLabelLength = 200;
export const maxLabels = 100;

/** What is known of an article besides its text: this is what its history entries keep. */
export const ArticleRecord = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** BCP 47, or null when unknown. */
  language: z.string().nullable(),
  source: Source,
  importedAt: Instant,
  textSha256: Sha256,
  /** What the analyst writes about the article as a whole; left out when there is nothing. */
  note: z.string().min(1).optional(),
  /** The article that this one is the next version of; left out of a first version. */
  revisionOf: Id.optional(),
  /** How far a person is with it; left out: to do. */
  status: z.enum(articleStatuses).exclude(['toDo']).optional(),
  /** In the order in which they were added; left out when there are none. */
  labels: z.array(z.string().min(1).max(maxLabelLength)).min(1).max(maxLabels).optional(),
  /** Left out where all is as the file declares it. */
  origins: z.partialRecord(z.enum(particulars), ParticularOrigin).optional(),
});
export type ArticleRecord = Readonly<z.infer<typeof ArticleRecord>>;

/** One imported document: its frozen canonical text, its structure, its source. */
export const Article = z.strictObject({
  ...ArticleRecord.shape,
  text: z.string().min(1),
  /** In text order, not overlapping; every word lies in one. */
  blocks: z.array(Block),
  /** By start, then the longer one first; left out when there are none. */
  inlines: z.array(Inline).min(1).optional(),
  /** In text order, not overlapping; left out where the source had no pages. */
  pages: z.array(Page).min(1).optional(),
});
export type Article = Readonly<z.infer<typeof Article>>;

/** A row of the Library: all that it is sorted, grouped and filtered by. */
export const ArticleSummary = z.strictObject({
  id: Id,
  title: z.string(),
  fileName: z.string(),
  importedAt: Instant,
  /** Unicode code points. */
  characters: z.int().nonnegative(),
  /** Accepted annotations. */
  counts: z.record(z.enum(tags), z.int().nonnegative()),
  /** The article that this one is the next version of. */
  revisionOf: Id.optional(),
  /** How many annotations of the older version wait for a person to place them here; left out when none does. */
  waiting: z.int().positive().optional(),
  /** Who published it, in the words of the article. Like all that follow, left out where the article says nothing. */
  outlet: z.string().optional(),
  author: z.string().optional(),
  /** ISO 8601, as precise as it is known. */
  publishedAt: z.string().optional(),
  isPublishedGuessed: z.literal(true).optional(),
  language: z.string().optional(),
  status: ArticleRecord.shape.status,
  labels: ArticleRecord.shape.labels,
  /** When something was last done to it or to what is annotated in it. */
  workedAt: Instant.optional(),
});
export type ArticleSummary = Readonly<z.infer<typeof ArticleSummary>>;
