import * as z from 'zod';
import { citationStyles } from '../citation/citationStyles.ts';
import { menus } from '../commands.ts';
import { maxBatchNames, maxCopiedText, maxDocumentBytes, maxTaggedAtOnce } from '../limits.ts';
import { ActorEntry } from '../model/actor.ts';
import { AnnotationStatus } from '../model/annotation.ts';
import { ArticleRecord, ArticleSummary, particulars } from '../model/article.ts';
import { articleStatuses } from '../model/articleStatus.ts';
import { ActorType } from '../model/attributes.ts';
import { Brief } from '../model/brief.ts';
import { Committed, HistoryLine, UndoState } from '../model/history.ts';
import { historyTopics } from '../model/historyTopic.ts';
import { Id, Instant } from '../model/id.ts';
import { LinkType } from '../model/link.ts';
import { Occurrences } from '../model/occurrences.ts';
import { Outlet } from '../model/outlet.ts';
import { Offset, Range } from '../model/segment.ts';
import { Settings } from '../model/settings.ts';
import { tags } from '../model/tag.ts';
import { When } from '../model/when.ts';
import type { Result } from '../result.ts';
import { saveFormats } from '../table/saveFormats.ts';
import { likenesses } from '../text/occurrences.ts';
import {
  AnswerRow,
  Answers,
  Asked,
  answerOrders,
  BatchHit,
  Emptiness,
  Facet,
  ManyIds,
  PassageArticle,
  Pivot,
  QuestionLine,
  Sorting,
} from '../transfer/asking.ts';
import { ExportReport, ExportRequest, WritableFormat } from '../transfer/exporting.ts';
import {
  ImportReport,
  ImportRequest,
  Inspection,
  InterruptedImport,
  type Progress,
  Selection,
  Token,
} from '../transfer/importing.ts';
import { call, callByHand } from './call.ts';
import { OpenedArticle } from './openedArticle.ts';
import { BackupLine, Salvaged } from './recovery.ts';

const nothing = z.undefined();
const Tag = z.enum(tags);
const Count = z.int().nonnegative();

/** A command as the native menu shows it; the key in the notation of `shared/commands.ts`. */
const MenuItem = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  menu: z.enum(menus),
  key: z.string().min(1).max(50).nullable(),
});

/** The whole actor ledger, and how many annotations point to an entry; those without any are left out. */
const Ledger = {
  actors: z.array(ActorEntry),
  mentions: z.array(z.tuple([Id, z.int().positive()])),
};

/** The store says in a sentence which code is none: here only what could not be stored at all is refused. */
const ActorPatch = {
  name: z.string().max(1000).optional(),
  type: ActorType.nullable().optional(),
  sector: z.string().max(100).nullable().optional(),
  country: z.string().max(100).nullable().optional(),
  wikidata: z.string().max(1000).nullable().optional(),
  aliases: z.array(z.string().max(1000)).max(10_000).optional(),
  note: z.string().max(1_000_000).nullable().optional(),
};
const Labels = z.array(z.string().max(1000)).max(1000);

/** As for an actor. What is left out stays, null takes away; labels are set, then added, then taken away. */
const ArticlePatch = z.strictObject({
  title: z.string().max(10_000).optional(),
  /** The outlet, by one of its names. */
  publisher: z.string().max(10_000).nullable().optional(),
  author: z.string().max(10_000).nullable().optional(),
  url: z.string().max(10_000).nullable().optional(),
  publishedAt: When.nullable().optional(),
  language: z.string().max(100).nullable().optional(),
  status: z.enum(articleStatuses).optional(),
  labels: Labels.optional(),
  addLabels: Labels.optional(),
  removeLabels: Labels.optional(),
  /** Guesses that are right as they are. */
  confirm: z.array(z.enum(particulars)).max(particulars.length).optional(),
  note: z.string().max(1_000_000).nullable().optional(),
});

/** As for an actor: the store says in a sentence what cannot be. */
const OutletPatch = {
  name: z.string().max(1000).optional(),
  aliases: z.array(z.string().max(1000)).max(1000).optional(),
  kind: Outlet.shape.kind.optional(),
  country: z.string().max(100).nullable().optional(),
  reliability: Outlet.shape.reliability.optional(),
  note: z.string().max(1_000_000).nullable().optional(),
};
const MentionIds = z.array(Id).max(1_000_000);

/** Words that are to be marked wherever they stand; the range counts UTF-16 code units, half-open. */
const Everywhere = z.strictObject({
  articleId: Id,
  range: Range,
  tag: Tag,
  /** The annotation of these words; null for words that were only selected. */
  like: Id.nullable(),
  likeness: z.enum(likenesses),
  scope: z.enum(['article', 'workspace']),
});

const DiffPart = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

/** Whole sentences, and what is marked in them, in UTF-16 code units of them. */
const Excerpt = { text: z.string(), marked: z.array(Range) };

/** An annotation of an older version that waits to be placed, or was left, and the places it may have. */
const WaitingAnnotation = z.strictObject({
  id: Id,
  isLeft: z.boolean(),
  tag: Tag,
  status: z.enum(['exact', 'moved', 'changed', 'lost']),
  older: z.strictObject(Excerpt),
  /** The most likely one first. */
  candidates: z.array(
    z.strictObject({
      ...Excerpt,
      segments: z.array(Range),
      /** From 0 to 1. */
      score: z.number(),
      /** Whether the marked words are those of the older version. */
      isSame: z.boolean(),
      /** How its sentences differ from the older ones. */
      parts: z.array(DiffPart).readonly(),
    }),
  ),
});

/** Answers that leave the window: see `asking.copy`. */
const AnswersWanted = {
  asked: Asked,
  ids: ManyIds.nullable(),
  order: z.enum(answerOrders),
  sorting: Sorting,
  columns: z.array(z.string().max(50)).min(1).max(100),
};

/** Every call from the page to the main process. The page learns no file path from any of them. */
export const contract = {
  /** All that the first frame shows. */
  'workspace.open': call(
    nothing,
    z.strictObject({
      name: z.string(),
      articles: z.array(ArticleSummary),
      ...Ledger,
      /** The article that was open last, or else the first one. */
      opened: OpenedArticle.nullable(),
      settings: Settings,
      undoState: UndoState,
      /** Notes that were being written when the program ended; `about` is what they are about, in its own words. */
      drafts: z.array(z.strictObject({ id: Id, text: z.string(), about: z.string() })),
      /** What a person should know of a workspace that was opened all the same. */
      warning: z.string().nullable(),
    }),
  ),
  /** Keeps a note that is being written (of an annotation, an article or an actor); null: it is not being written any more. */
  'drafts.save': call(z.strictObject({ id: Id, text: z.string().max(1_000_000).nullable() }), nothing),
  /** What may have changed after an import, or from outside. */
  'workspace.read': call(
    nothing,
    z.strictObject({ articles: z.array(ArticleSummary), ...Ledger, undoState: UndoState }),
  ),
  /** Asks for a folder with the system's dialog and starts the program again there. */
  'workspace.choose': callByHand(nothing, nothing),
  /** What a workspace that cannot be opened, or one that is, can be restored from; `canRecover`: its file is damaged. */
  'recovery.read': call(nothing, z.strictObject({ canRecover: z.boolean(), backups: z.array(BackupLine) })),
  /** Puts a backup in the place of the workspace: the page must be loaded again. What was there is set aside. */
  'recovery.restore': call(z.strictObject({ id: z.string().max(200) }), nothing),
  /** Puts what can still be read in the place of a damaged workspace; what could not be read is `lost`. */
  'recovery.salvage': call(nothing, Salvaged),
  /** The same with what can still be read of a backup. */
  'backups.salvage': call(z.strictObject({ id: z.string().max(200) }), Salvaged),
  /** Exports what can still be read of a damaged workspace; null: cancelled. */
  'recovery.export': callByHand(
    nothing,
    z.strictObject({ fileName: z.string(), ...Salvaged.shape }).nullable(),
  ),
  /** Makes a backup now; gives the newest, also when nothing was done since. */
  'backups.now': call(nothing, BackupLine),
  /** Saves versions, sizes and counts, and no content, to a file that the system's dialog asks for; null: cancelled. */
  'diagnostics.save': callByHand(nothing, z.strictObject({ fileName: z.string() }).nullable()),
  /** What the program contains of others, with the texts of their licences. */
  'licences.read': call(
    nothing,
    z.array(z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() })),
  ),
  /** Keeps the window open while the page saves what is being written. */
  'window.wait': call(nothing, nothing),
  /** Closes the window: nothing is left to save. */
  'window.close': call(nothing, nothing),
  /** Prints the page with the system's dialog; answers when that is done or cancelled. */
  'window.print': callByHand(nothing, nothing),
  /** Shows these commands in the native menu, those of one menu in this order; a choice comes back as the event `command`. */
  'menu.show': call(z.strictObject({ items: z.array(MenuItem).max(500) }), nothing),
  /** Pastes as the system's own command does: the page hears of it as an event. */
  'clipboard.paste': callByHand(nothing, nothing),
  /** The web address that the text on the clipboard was copied from, where that is known. */
  'clipboard.sourceUrl': callByHand(nothing, z.string().nullable()),
  /** Puts plain text on the clipboard. */
  'clipboard.copy': callByHand(z.strictObject({ text: z.string().max(maxCopiedText) }), nothing),
  'articles.open': call(z.strictObject({ id: Id }), OpenedArticle),
  /** Articles that hold these words, the best ones first, each with the first place of them. */
  'articles.search': call(
    z.strictObject({ text: z.string().max(1000) }),
    z.array(z.strictObject({ id: Id, before: z.string(), words: z.string(), after: z.string() })),
  ),
  'articles.rememberScroll': call(z.strictObject({ id: Id, offset: Offset }), nothing),
  /** Saves the file that an article was made from under a name that the system's dialog asks for; null: cancelled. */
  'articles.saveOriginal': callByHand(
    z.strictObject({ id: Id }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** What is known of articles besides their texts, in the order of the ids; what is not there any more is left out. */
  'articles.records': call(z.strictObject({ ids: ManyIds }), z.array(ArticleRecord)),
  /** What is known of articles besides their texts: the same of each, in one action. */
  'articles.update': call(z.strictObject({ ids: ManyIds, patch: ArticlePatch }), Committed),
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
  /** Tags many ranges at once (in text order, not overlapping); those that carry the tag already are left out. */
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
  /** Reads the words of a figure again, as when it was marked. */
  'annotations.rereadFigure': call(z.strictObject({ id: Id }), Committed),
  /** A new entry of the actor ledger, and the annotations that shall point to it. */
  'actors.create': call(
    z.strictObject({ ...ActorPatch, name: z.string().max(1000), mentionIds: MentionIds.optional() }),
    Committed,
  ),
  'actors.update': call(z.strictObject({ id: Id, patch: z.strictObject(ActorPatch) }), Committed),
  /** The same of several entries, in one action. */
  'actors.updateMany': call(
    z.strictObject({
      ids: ManyIds,
      patch: z.strictObject({
        type: ActorPatch.type,
        sector: ActorPatch.sector,
        country: ActorPatch.country,
      }),
    }),
    Committed,
  ),
  'actors.merge': call(z.strictObject({ into: Id, from: Id }), Committed),
  /** Makes an entry of some of an entry's mentions. */
  'actors.split': call(
    z.strictObject({ id: Id, mentionIds: MentionIds, name: z.string().max(1000) }),
    Committed,
  ),
  'actors.remove': call(z.strictObject({ id: Id }), Committed),
  /** Annotations point to an entry, or with null to none; `alias` is a name that the entry learns by it. */
  'actors.point': call(
    z.strictObject({
      id: Id.nullable(),
      mentionIds: MentionIds.min(1),
      alias: z.string().max(1000).optional(),
    }),
    Committed,
  ),
  /** What `markEverywhere` would mark. */
  'annotations.occurrences': call(Everywhere, Occurrences),
  'annotations.markEverywhere': call(Everywhere, Committed),
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
  /** Entries before one (null: the newest), newest first; null asks for any article, person or topic. */
  'history.list': call(
    z.strictObject({
      articleId: Id.nullable(),
      before: z.int().positive().nullable(),
      count: z.int().min(1).max(500),
      by: z.string().max(1000).nullable(),
      topic: z.enum(historyTopics).nullable(),
      text: z.string().max(1000),
      /** Only what was done from this moment on. */
      since: Instant.nullable().optional(),
    }),
    z.strictObject({ lines: z.array(HistoryLine), isEnd: z.boolean() }),
  ),
  /** Everyone who has an entry in the history, by name. */
  'history.people': call(nothing, z.array(z.string())),
  /** How many actions each person has done from a moment on, the most first; what was undone or redone is not counted anew. */
  'history.news': call(
    z.strictObject({ since: Instant }),
    z.array(z.strictObject({ by: z.string(), actions: z.int().positive() })),
  ),
  /** What `history.undoTo` would undo: how many actions, and how many of them had nothing to do with an article. */
  'history.since': call(
    z.strictObject({ seq: z.int().positive(), articleId: Id.nullable() }),
    z.strictObject({ actions: z.int(), elsewhere: z.int() }),
  ),
  /** Undoes one by one whatever was done after an entry and still applies. */
  'history.undoTo': call(z.strictObject({ seq: z.int().positive() }), Committed),
  /** Makes an article the next version of another one, and carries that one's annotations over. */
  'revisions.relate': call(
    z.strictObject({ newer: Id, older: Id }),
    z.strictObject({ committed: Committed, carried: z.int(), waiting: z.int() }),
  ),
  /** What waits to be placed in a newer version or was left, in the order of the older one. */
  'revisions.waiting': call(z.strictObject({ articleId: Id }), z.array(WaitingAnnotation)),
  /** Places an annotation that waits, or leaves it with the older version. */
  'revisions.decide': call(
    z.strictObject({
      id: Id,
      decision: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('leave') }),
        z.strictObject({
          kind: z.literal('place'),
          segments: z.array(Range).min(1).max(1000),
          how: z.enum(['confirmed', 'placed']),
        }),
      ]),
    }),
    Committed,
  ),
  /** Two versions in reading order: what is the same, and what is not, word by word. */
  'revisions.compare': call(
    z.strictObject({ older: Id, newer: Id }),
    z.array(z.strictObject({ isSame: z.boolean(), parts: z.array(DiffPart).readonly() })),
  ),
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
  /** Changes several annotations alike, in one action. */
  'annotations.updateMany': call(
    z.strictObject({
      ids: ManyIds,
      patch: z.strictObject({
        tag: Tag.optional(),
        status: AnnotationStatus.optional(),
        attributes: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
    Committed,
  ),
  'annotations.removeMany': call(z.strictObject({ ids: ManyIds }), Committed),
  /** What would go with articles that are removed. */
  'articles.removal': call(
    z.strictObject({ ids: ManyIds }),
    z.strictObject({
      articles: z.int(),
      /** Of any status. */
      annotations: z.int(),
      /** Links between annotations that would go and those of articles that stay. */
      linksFromElsewhere: z.int(),
    }),
  ),
  'articles.remove': call(z.strictObject({ ids: ManyIds }), Committed),
  'settings.save': call(Settings, nothing),
  /** Asks for files or a folder with the system's dialog; null when the person cancelled. */
  'transfer.choose': callByHand(z.strictObject({ what: z.enum(['files', 'folder']) }), Selection.nullable()),
  /** Keeps what was pasted, as a document to import. */
  'transfer.paste': call(
    z.strictObject({
      /** What the article is called; null: as its text begins. */
      title: z.string().min(1).max(1000).nullable(),
      text: z.string().max(maxDocumentBytes),
      html: z.string().max(maxDocumentBytes).nullable(),
      url: z.string().max(10_000).nullable(),
    }),
    Selection,
  ),
  /** What to ask before the import. */
  'transfer.inspect': call(z.strictObject({ token: Token }), Inspection),
  /** How a file of a selection begins when it is read in an encoding. */
  'transfer.preview': call(
    z.strictObject({ token: Token, file: z.string().max(10_000), encoding: z.string().max(100) }),
    z.strictObject({ sample: z.string() }),
  ),
  /** Imports a selection; answers at the end, and tells `progress` meanwhile. */
  'transfer.import': call(ImportRequest, ImportReport),
  /** Ends an import early: what is in stays in. */
  'transfer.cancel': call(z.strictObject({ token: Token }), nothing),
  /** The imports that were interrupted, of which a part is in. */
  'imports.interrupted': call(nothing, z.array(InterruptedImport)),
  /** What came in of one stays, and nothing more is said of it. */
  'imports.keep': call(z.strictObject({ id: Id }), nothing),
  'transfer.formats': call(nothing, z.array(WritableFormat)),
  /** Writes to a file that the system's dialog asks for, or to the clipboard; null when the person cancelled. */
  'transfer.export': callByHand(ExportRequest, ExportReport.nullable()),
} as const;

/** Every event from the main process to the page, with what it carries. */
export interface Events {
  /** A command chosen in the native menu: the id that the page gave it. */
  readonly command: string;
  /** The database was changed from outside this window (the command line). */
  readonly changed: null;
  /** The window is about to close: call `window.wait`, save what is being written, then call `window.close`. */
  readonly closing: null;
  /** How far an import is, about ten times a second. */
  readonly progress: Progress;
  /** Files that the desktop asked to be opened with this program. */
  readonly opened: z.infer<typeof Selection>;
  /** Something to tell the person, for example a second start of the program. */
  readonly notice: string;
}

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['output']>;
export type Reply<C extends Channel> = Result<Output<C>>;

/** One handler a call; the compiler asks for each. A handler throws `Refusal` for an expected failure. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };
