import * as z from 'zod';
import { maxDocumentBytes, maxTaggedAtOnce } from '../limits.ts';
import { AnnotationStatus, Origin } from '../model/annotation.ts';
import { Article, ArticleSummary } from '../model/article.ts';
import { attributesByTag } from '../model/attributes.ts';
import { Brief } from '../model/brief.ts';
import { Committed, UndoState } from '../model/history.ts';
import { Id, Instant } from '../model/id.ts';
import { Link, LinkType } from '../model/link.ts';
import { Offset, Range } from '../model/segment.ts';
import { Settings } from '../model/settings.ts';
import { tags } from '../model/tag.ts';
import { When } from '../model/when.ts';
import type { Result } from '../result.ts';
import type { PackedAnnotation } from './packing.ts';

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.undefined();
const Tag = z.enum(tags);

const ByAndAt = z.tuple([z.string().min(1), Instant]);

/** See `packing.ts`. */
const Packed: z.ZodType<PackedAnnotation> = z.strictObject({
  id: Id,
  tag: Tag,
  at: z.array(Offset).min(2),
  attributes: z.union(Object.values(attributesByTag)).optional(),
  note: z.string().min(1).optional(),
  status: AnnotationStatus.optional(),
  origin: Origin.optional(),
  created: ByAndAt,
  updated: ByAndAt.optional(),
});

const OpenedArticle = z.strictObject({
  article: Article,
  /** In text order. */
  annotations: z.array(Packed),
  links: z.array(Link),
  /** The text that stood at the top of the view, in UTF-16 code units. */
  scrollOffset: Offset,
});

const ImportReport = z.strictObject({
  imported: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      file: z.string(),
      /** Unicode code points. */
      characters: z.int(),
      annotations: z.int(),
      /** True when the workspace already held this text, so that only missing annotations were added. */
      alreadyThere: z.boolean(),
    }),
  ),
  /** One sentence each. */
  failed: z.array(z.string()),
});

/** Every call from the page to the main process. The page learns no file path from any of them. */
export const contract = {
  /** All that the first frame shows. */
  'workspace.open': call(
    nothing,
    z.strictObject({
      name: z.string(),
      articles: z.array(ArticleSummary),
      /** The article that was open last, or else the first one. */
      opened: OpenedArticle.nullable(),
      settings: Settings,
      undoState: UndoState,
    }),
  ),
  /** What may have changed after an import, or from outside. */
  'workspace.read': call(
    nothing,
    z.strictObject({ articles: z.array(ArticleSummary), undoState: UndoState }),
  ),
  /** Asks for a folder with the system's dialog and starts the program again there. */
  'workspace.choose': call(nothing, nothing),
  /** Keeps the window open while the page saves what is being written. */
  'window.wait': call(nothing, nothing),
  /** Closes the window: nothing is left to save. */
  'window.close': call(nothing, nothing),
  /** Prints the page with the system's dialog; answers when that is done or cancelled. */
  'window.print': call(nothing, nothing),
  'articles.open': call(z.strictObject({ id: Id }), OpenedArticle),
  'articles.rememberScroll': call(z.strictObject({ id: Id, offset: Offset }), nothing),
  /** What is known of an article besides its text. */
  'articles.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({
        note: z.string().max(1_000_000).nullable().optional(),
        publishedAt: When.nullable().optional(),
      }),
    }),
    Committed,
  ),
  'annotations.create': call(
    z.strictObject({
      articleId: Id,
      tag: Tag,
      segments: z.array(Range).min(1).max(1000),
      /** A link between the new annotation and one that is there; the table says which way it goes. */
      link: z.strictObject({ type: LinkType, with: Id }).optional(),
    }),
    Committed,
  ),
  /** Tags many stretches at once (in text order, not overlapping); those that carry the tag already are left out. */
  'annotations.createAll': call(
    z.strictObject({ articleId: Id, tag: Tag, ranges: z.array(Range).min(1).max(maxTaggedAtOnce) }),
    Committed,
  ),
  'annotations.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({
        tag: Tag.optional(),
        note: z.string().max(1_000_000).nullable().optional(),
        /** In text order, not overlapping each other: the store refuses others. */
        segments: z.array(Range).min(1).max(1000).optional(),
        status: AnnotationStatus.optional(),
        /** Attribute by attribute: a value takes the old one's place, null takes it away. The store checks them. */
        attributes: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
    Committed,
  ),
  'annotations.remove': call(z.strictObject({ id: Id }), Committed),
  /** Links two annotations, of one article or of two. */
  'links.create': call(z.strictObject({ type: LinkType, from: Id, to: Id }), Committed),
  'links.remove': call(z.strictObject({ id: Id }), Committed),
  /** Annotations of any article in few words; what is not there any more is left out. */
  'annotations.brief': call(z.strictObject({ ids: z.array(Id).max(10_000) }), z.array(Brief)),
  /** Up to 50 claims that hold these words, in other articles than `except`. */
  'claims.search': call(z.strictObject({ text: z.string().max(1000), except: Id }), z.array(Brief)),
  'history.undo': call(nothing, Committed.nullable()),
  'history.redo': call(nothing, Committed.nullable()),
  'settings.save': call(Settings, nothing),
  /** Asks for files with the system's dialog; null when the person cancelled. */
  'transfer.import': call(nothing, ImportReport.nullable()),
  /** Imports one document that was dropped on the window or pasted. */
  'transfer.importBytes': call(
    z.strictObject({
      fileName: z.string().min(1).max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxDocumentBytes, 'is too large'),
    }),
    ImportReport,
  ),
  'transfer.formats': call(
    nothing,
    z.array(z.strictObject({ id: z.string(), label: z.string(), drops: z.array(z.string()) })),
  ),
  /** Asks where with the system's dialog, then writes; null when the person cancelled. */
  'transfer.export': call(
    z.strictObject({
      format: z.string(),
      articleIds: z.array(Id).min(1).nullable(),
      includeSuggestions: z.boolean(),
    }),
    z.strictObject({ fileName: z.string(), articles: z.int(), annotations: z.int() }).nullable(),
  ),
} as const;

/** Every event from the main process to the page, with what it carries. */
export interface Events {
  /** A command chosen in the native menu: an id of `shared/commands.ts`. */
  readonly command: string;
  /** The database was changed from outside this window (the command line). */
  readonly changed: null;
  /** The window is about to close: call `window.wait`, save what is being written, then call `window.close`. */
  readonly closing: null;
  /** Something to tell the person, for example a second start of the program. */
  readonly notice: string;
}

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['output']>;
export type Reply<C extends Channel> = Result<Output<C>>;

/** One handler a call; the compiler asks for each. A handler throws `Refusal` for an expected failure. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };
