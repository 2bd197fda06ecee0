import * as z from 'zod';
import { Id, Instant } from '../model/id.ts';
import { linkTypes } from '../model/linkTable.ts';
import { tags } from '../model/tag.ts';
import { ShownPassages, TakenPassages } from './passage.ts';

/** Stands for files that the main process knows the paths of and the page does not. */
export const Token = z.string().min(1).max(100);

/** The name of a file in a selection: inside of a folder that was chosen its path from there, with `/`. */
const FileName = z.string().min(1).max(10_000);

/** Files that were chosen, dropped or pasted. */
export const Selection = z.strictObject({
  token: Token,
  /** What was chosen, the first few of it, to be shown; of a folder its own name. */
  names: z.array(z.string()),
  /** How many files that makes, and their size. */
  files: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
});
export type Selection = z.infer<typeof Selection>;

/** An import that was interrupted: what has come in of it, and whether one undo takes that back. */
export const InterruptedImport = z.strictObject({
  id: Id,
  /** When it began. */
  at: Instant,
  articles: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  canUndo: z.boolean(),
});
export type InterruptedImport = Readonly<z.infer<typeof InterruptedImport>>;

const TagTarget = z.strictObject({
  tag: z.enum(tags),
  preset: z.record(z.string(), z.string()).readonly().optional(),
});
const LinkTarget = z.enum(linkTypes).nullable();
const AttributeTarget = z.string().min(1).max(100).nullable();

const foreignNames = <T extends z.ZodType>(guess: T) =>
  z.array(
    z.strictObject({ name: z.string(), count: z.int().positive(), guess, isKnown: z.boolean() }).readonly(),
  );

/** See `ForeignNames` of `shared/formats/common/mapping.ts`. */
const ForeignNames = z.strictObject({
  tags: foreignNames(TagTarget).readonly(),
  attributes: foreignNames(AttributeTarget).readonly(),
  links: foreignNames(LinkTarget).readonly(),
});

/** See `Mapping` of `shared/formats/common/mapping.ts`. */
const MappingChoice = z.strictObject({
  tags: z.record(z.string(), TagTarget),
  attributes: z.record(z.string(), AttributeTarget),
  links: z.record(z.string(), LinkTarget),
});

/** Which column of a table of articles is what: `{ text: 'body', title: 'headline' }`. */
const Columns = z.record(z.string().max(100), z.string().max(1000));

/** What an import should ask a person before it begins; with nothing to ask, everything is empty. */
export const Inspection = z.strictObject({
  /** The names that other tools' files use, with what was chosen last time as guess; null where there are none. */
  names: ForeignNames.nullable(),
  /** Files whose encoding is a guess, the first some hundred of them. */
  encodings: z.array(
    z.strictObject({
      file: z.string(),
      encoding: z.string(),
      /** Between 0 and 1. */
      confidence: z.number(),
      /** Others that are possible, the likeliest first. */
      others: z.array(z.string()),
      /** How the text begins when it is read so. */
      sample: z.string(),
    }),
  ),
  /** Tables of articles, with what is probably in which column and the first rows. */
  tables: z.array(
    z.strictObject({
      file: z.string(),
      columns: z.array(z.string()),
      guess: Columns,
      sample: z.array(z.array(z.string())),
    }),
  ),
  /** Files of one article whose reader is not sure which parts make up the text: all that they hold. */
  doubts: z.array(
    z.strictObject({
      file: z.string(),
      /** Why a person should look. */
      sentence: z.string(),
      ...ShownPassages.shape,
    }),
  ),
});
export type Inspection = z.infer<typeof Inspection>;

/** What is remembered of the choices for imports. */
export const ImportChoices = z.object({ mapping: MappingChoice.optional(), columns: Columns.optional() });
export type ImportChoices = Readonly<z.infer<typeof ImportChoices>>;

/** What is imported, and what the person said about it. */
export const ImportRequest = z.strictObject({
  token: Token,
  mapping: MappingChoice.optional(),
  /** Of all files whose encoding is not certain. */
  encoding: z.string().max(100).optional(),
  /** By file, as `Inspection` names it; goes before `encoding`. */
  encodings: z.record(FileName, z.string().max(100)).optional(),
  columns: Columns.optional(),
  /** By file, as `Inspection` names it: the passages that make up its text. */
  takes: z.record(FileName, TakenPassages).optional(),
  /** Look for quoted words whose offsets are wrong, and take the only place that has them. */
  findByQuote: z.boolean().optional(),
  /** Only these files of the selection, as a report names them: a second try. */
  only: z.array(FileName).max(100_000).optional(),
  /** The article that the one document of this selection is a newer version of. */
  revisionOf: Id.optional(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What became of an import. */
export const ImportReport = z.strictObject({
  counts: z.strictObject({
    /** New ones. */
    articles: z.int(),
    /** Those whose text the workspace held before. */
    alreadyThere: z.int(),
    annotations: z.int(),
    /** Files. */
    failed: z.int(),
    /** Files that brought an article, also one that was there before. */
    files: z.int(),
    /** Particulars of new articles that are guesses. */
    guesses: z.int(),
  }),
  /** The first some hundred articles. */
  rows: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      file: z.string(),
      /** Unicode code points. */
      characters: z.int(),
      annotations: z.int(),
      /** True when the workspace already held this text, so that only missing annotations were added. */
      alreadyThere: z.boolean(),
      /** What the document had and the article has not, in sentences. */
      leftOut: z.array(z.string()),
      /** Why a person should look at what was left out, in a sentence. */
      doubt: z.string().optional(),
      /** The article that this one is a newer version of, and what became of its annotations. */
      revises: z.strictObject({ id: Id, carried: z.int(), waiting: z.int() }).optional(),
      /** An article that this one is much like, and may be a newer version of. */
      resembles: Id.optional(),
    }),
  ),
  /** What was left out, by article, or by file where several articles of one file say the same; the first some hundred. */
  leftOut: z.array(
    z.strictObject({
      file: z.string(),
      sentences: z.array(z.string()),
      /** How many articles of the file say so. */
      articles: z.int().positive(),
      /** Where that is one. */
      article: z.strictObject({ id: Id, title: z.string() }).optional(),
      /** It is the first of several articles: with it readers say what is true of the file as a whole. */
      isOfFile: z.literal(true).optional(),
    }),
  ),
  /** New articles with particulars that are guesses, the first ten thousand. */
  guessed: z.array(Id),
  /** The first thousand files that are not in, each with the reason. */
  failed: z.array(
    z.strictObject({
      file: z.string(),
      sentence: z.string(),
      /** With `findByQuote` it may come in. */
      canFindByQuote: z.boolean(),
    }),
  ),
  /** What was left alone in the folders, in sentences. */
  skipped: z.array(z.string()),
  isCancelled: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** How far an import is. */
export interface Progress {
  readonly token: string;
  readonly done: number;
  readonly total: number;
  /** The file that was read last; empty before the first. */
  readonly file: string;
  readonly failed: number;
  /** Articles that have come in, those of the file that is being written among them. */
  readonly articles: number;
}
