import * as z from 'zod';
import { menus } from '../commands.ts';
import { maxCopiedText, maxTaggedAtOnce } from '../limits.ts';
import { ActorEntry } from '../model/actor.ts';
import { AnnotationStatus } from '../model/annotation.ts';
import { ArticleRecord, ArticleSummary } from '../model/article.ts';
import { articleStatuses } from '../model/articleStatus.ts';
import { ActorType } from '../model/attributes.ts';
import { Brief } from '../model/brief.ts';
import { Committed, HistoryLine, UndoState } from '../model/history.ts';
import { historyTopics } from '../model/historyTopic.ts';
import { Id, Instant } from '../model/id.ts';
import { LinkType } from '../model/link.ts';
import { InSentence, Occurrences } from '../model/occurrences.ts';
import { particulars } from '../model/particulars.ts';
import { Offset, Range } from '../model/segment.ts';
import { Settings } from '../model/settings.ts';
import { tags } from '../model/tag.ts';
import { When } from '../model/when.ts';
import type { Result } from '../result.ts';
import { likenesses } from '../text/occurrences.ts';
import { ManyIds } from '../transfer/asking.ts';
import type { ExportStage } from '../transfer/exporting.ts';
import type { Progress, Selection } from '../transfer/importing.ts';
import { askingCalls } from './askingCalls.ts';
import { call, callByHand } from './call.ts';
import { type Comparing, comparingCalls } from './comparingCalls.ts';
import { listWith } from './listWith.ts';
import { OpenedArticle, PartOfArticle, TextPlace } from './openedArticle.ts';
import { passageCalls } from './passageCalls.ts';
import { programCalls } from './programCalls.ts';
import { BackupLine, Salvaged } from './recovery.ts';
import { revisionCalls } from './revisionCalls.ts';
import { type Suggesting, suggestionCalls } from './suggestionCalls.ts';
import { transferCalls } from './transferCalls.ts';

const nothing = z.undefined();
const Tag = z.enum(tags);

/** A command as the native menu shows it; the key in the notation of `shared/commands.ts`. */
const MenuItem = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  menu: z.enum(menus),
  key: z.string().min(1).max(50).nullable(),
});

/** What the Library shows; of the actor ledger also how many annotations point to an entry, those without any left out. */
const Lists = {
  articles: listWith<ArticleSummary>(ArticleSummary.shape),
  actors: z.array(ActorEntry),
  mentions: z.array(z.tuple([Id, z.int().positive()])),
};

/** Where an article comes in the list: when it was imported (ISO 8601), and its id. */
const ListPlace = z.strictObject({ importedAt: z.string().max(100), id: Id });

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

const MentionIds = z.array(Id).max(1_000_000);

/** Words that are to be marked wherever they stand; the range counts UTF-16 code units, half-open. */
const Everywhere = z.strictObject({
  articleId: Id,
  range: Range,
  tag: Tag,
  /** The annotation of these words; null for words that were only selected. */
  like: Id.nullable(),
  likeness: z.enum(likenesses),
  /** Whether they also count inside of other words. */
  insideWords: z.boolean(),
  scope: z.enum(['article', 'workspace']),
});

/** Every call from the page to the main process. The page learns no file path from any of them. */
export const contract = {
  /** All that the first frame shows. */
  'workspace.open': call(
    nothing,
    z.strictObject({
      name: z.string(),
      ...Lists,
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
    z.strictObject({ behind: ListPlace.nullable(), isWhole: z.boolean() }),
    z.strictObject({
      articles: Lists.articles,
      /** Null where more articles follow, which never is with `isWhole`. */
      rest: z
        .strictObject({ actors: Lists.actors, mentions: Lists.mentions, undoState: UndoState })
        .nullable(),
    }),
  ),
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
  /** The same in parts, behind an annotation (null: from the start), for a window that shows it and is not to stand still. */
  'articles.openPart': call(z.strictObject({ id: Id, behind: TextPlace.nullable() }), PartOfArticle),
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
  /** Words of an article in their sentences, in the order of the ranges. */
  'annotations.inSentences': call(
    z.strictObject({ articleId: Id, ranges: z.array(Range).max(200) }),
    z.array(InSentence),
  ),
  /** Marks those of the occurrences that a person has left ticked, by where they start; in UTF-16 code units. */
  'annotations.markEverywhere': call(
    z.strictObject({
      ...Everywhere.shape,
      ticked: z
        .array(z.strictObject({ articleId: Id, starts: z.array(Offset).max(maxTaggedAtOnce) }))
        .max(maxTaggedAtOnce),
    }),
    Committed,
  ),
  'annotations.remove': call(z.strictObject({ id: Id }), Committed),
  /** Links two annotations, of one article or of two, in place of the link `replaces`. */
  'links.create': call(
    z.strictObject({ type: LinkType, from: Id, to: Id, replaces: Id.optional() }),
    Committed,
  ),
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
  ...programCalls,
  ...revisionCalls,
  ...askingCalls,
  ...comparingCalls,
  ...suggestionCalls,
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
  ...passageCalls,
  ...transferCalls,
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
  /** What an export is at: writing, or laying out and printing a report; null when it is over. */
  readonly exporting: ExportStage | null;
  readonly suggesting: Suggesting;
  /** How far comparing the whole workspace is, likewise. */
  readonly comparing: Comparing;
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
