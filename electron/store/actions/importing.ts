import { v7 as newId } from 'uuid';
import { checkExchange, type Exchange } from '../../../shared/formats/common/exchange.ts';
import type { Article, ArticleRecord, Block, Inline, Page, Source } from '../../../shared/model/article.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import { type AppError, type ErrorCode, ok, Refusal, type Result } from '../../../shared/result.ts';
import { countCodePoints } from '../../../shared/text/offsets.ts';
import { type Digest, digestOf } from '../db/digest.ts';
import { explainFailure } from '../db/failures.ts';
import type { Store } from '../tables/store.ts';
import type { NewArticle } from './apply.ts';
import { type Moment, type Plan, record, transact, writeChanges } from './commit.ts';
import { planExchange } from './importingExchange.ts';
import { importLarge, type LargeFile } from './importingInTurns.ts';
import { carryOver, olderVersion } from './revising.ts';
import { newestVersion, type Resemblance, resemblanceOf, versionByUrl } from './versions.ts';
import { describeImported } from './wording.ts';

export type Importing = ReturnType<typeof makeImporting>;

/** A document read from a file: canonical text with its structure, and the bytes it came from. */
export interface ImportedDocument {
  readonly title: string;
  readonly language: string | null;
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly inlines?: readonly Inline[];
  readonly pages?: readonly Page[];
  /** What stood in the file and is not in the text, in sentences: scripts, remote pictures, footers. */
  readonly leftOut?: readonly string[];
  readonly bytes: Uint8Array;
  /** Of its text; worked out when it is written, where a reader has not done so. */
  readonly digest?: Digest;
}

/** What one file brings: documents to annotate, or articles that come with their annotations. */
export type Incoming =
  | {
      readonly kind: 'documents';
      readonly documents: readonly ImportedDocument[];
      /** The article that the one document is a newer version of, when a person has said so. */
      readonly revisionOf?: string | undefined;
    }
  | {
      readonly kind: 'exchange';
      readonly exchange: Exchange;
      /** From another tool's file, whose annotations have no ids to know them by. */
      readonly isForeign: boolean;
    };

/** What became of one article of an import. */
export interface ImportedArticle {
  readonly id: string;
  readonly title: string;
  /** Unicode code points. */
  readonly characters: number;
  /** How many annotations were added. */
  readonly annotations: number;
  /** True when the workspace held this text before. */
  readonly alreadyThere: boolean;
  /** See `ImportedDocument`. */
  readonly leftOut: readonly string[];
  /** The older version, when this is a newer one of an article that was here. */
  readonly revision?: Revision;
  /** The article that this one is much like, when it is no version of any. */
  readonly resembles?: Resemblance;
}

/** What an import found to be the older version, and what became of its annotations. */
interface Revision {
  readonly of: string;
  readonly title: string;
  readonly carried: number;
  readonly waiting: number;
}

/** `committed` is null when there was nothing to add, so that no history entry was written. */
export interface Imported {
  readonly committed: Committed | null;
  readonly articles: readonly ImportedArticle[];
}

/** The entries that one import has written so far: they are undone together. */
export interface Batch {
  /** Of the first and of the last entry. */
  readonly first: number;
  readonly last: number;
  /** What all of them brought. */
  readonly articles: number;
  readonly annotations: number;
}

/** Imports: everything of one call in one transaction and one history entry. */
export function makeImporting(store: Store) {
  const importWhole = (incoming: Incoming): Imported =>
    transact(store, (moment) => {
      const draft = draftOf(store, moment, incoming);
      return finish(store, moment, draft, { kind: 'do', action: 'articles.import' });
    });

  return {
    /** Writes: new articles; a text that is there already is not stored twice. */
    importArticles: (documents: readonly ImportedDocument[]): Imported =>
      importWhole({ kind: 'documents', documents }),

    /** Writes: a new article as the next version after the newest one of an article that is here. */
    importRevision: (document: ImportedDocument, revisionOf: string): Imported =>
      importWhole({ kind: 'documents', documents: [document], revisionOf }),

    /** Writes, into an empty history only: the articles of the first run, which undo does not touch. */
    seed: (documents: readonly ImportedDocument[]): Imported =>
      transact(store, (moment) => {
        if (store.history.lastSeq() > 0) return { committed: null, articles: [] };
        const draft = draftOf(store, moment, { kind: 'documents', documents });
        return finish(store, moment, draft, { kind: 'setup', action: 'workspace.seed', by: 'Glossator' });
      }),

    /**
     * Writes: what is missing here of an exchange file; throws `Refusal` naming what stands in the way. Articles
     * that are here already (by id, else by text) get the annotations they lack.
     */
    importExchange: (exchange: Exchange): Imported =>
      importWhole({ kind: 'exchange', exchange, isForeign: false }),

    /**
     * Writes: what some files of a longer import bring, in one entry that joins those before it (`batch`) unless somebody
     * has done something else since. Each file is in as a whole or not at all: what stands in its way is its outcome.
     * `isLast` says that nothing follows. Throws `Refusal` when it is the workspace that fails: then none of them is in.
     */
    importChunk: (incoming: readonly Incoming[], batch: Batch | null, isLast: boolean): ImportedChunk =>
      chunkAtOnce(store, incoming, batch, isLast) ?? chunkByFile(store, incoming, batch, isLast),

    /** Writes: what one large file brings (`isLarge`), in steps; see there. */
    importLarge: (incoming: LargeFile, batch: Batch | null, isLast: boolean) =>
      importLarge(store, incoming, batch, isLast),
  };
}

/** What became of each file of a chunk, and the batch with what it brought. */
export interface ImportedChunk {
  readonly outcomes: readonly Result<readonly ImportedArticle[]>[];
  readonly batch: Batch | null;
}

/** What an import has found to write. */
export interface Draft {
  readonly changes: Change[];
  readonly newArticles: Map<string, NewArticle>;
  readonly articles: ImportedArticle[];
}

/** What some files have changed. */
export interface Chunk {
  readonly changes: Change[];
  readonly articleIds: Set<string>;
}

const emptyChunk = (): Chunk => ({ changes: [], articleIds: new Set() });

/** The whole of a chunk in one go; null, with nothing written, when something stands in the way of one of its files. */
function chunkAtOnce(
  store: Store,
  incoming: readonly Incoming[],
  batch: Batch | null,
  isLast: boolean,
): ImportedChunk | null {
  try {
    return transact(store, (moment) => {
      const chunk = emptyChunk();
      const outcomes = incoming.map((one) => ok(write(store, moment, one, chunk)));
      return { outcomes, batch: recordChunk(store, moment, chunk, batch, isLast) };
    });
  } catch (error) {
    if (error instanceof Refusal && !isOfWorkspace(error)) return null;
    throw error;
  }
}

/** File by file. Slower by half, because the search index writes itself to the disk for every savepoint. */
function chunkByFile(
  store: Store,
  incoming: readonly Incoming[],
  batch: Batch | null,
  isLast: boolean,
): ImportedChunk {
  return transact(store, (moment) => {
    const chunk = emptyChunk();
    const outcomes = incoming.map((one) => attempt(store, moment, one, chunk));
    return { outcomes, batch: recordChunk(store, moment, chunk, batch, isLast) };
  });
}

/** Within `transact`: writes one file, without its entry. */
function write(store: Store, moment: Moment, incoming: Incoming, chunk: Chunk): readonly ImportedArticle[] {
  const draft = draftOf(store, moment, incoming);
  const articleIds = writeChanges(store, moment, draft);
  for (const change of draft.changes) chunk.changes.push(change);
  for (const id of articleIds) chunk.articleIds.add(id);
  return draft.articles;
}

/** Within `transact`: writes one file, without its entry, so that a failure takes nothing but this file back. */
function attempt(
  store: Store,
  moment: Moment,
  incoming: Incoming,
  chunk: Chunk,
): Result<readonly ImportedArticle[]> {
  const own = emptyChunk();
  try {
    const articles = store.db.transaction(() => write(store, moment, incoming, own))();
    for (const change of own.changes) chunk.changes.push(change);
    for (const id of own.articleIds) chunk.articleIds.add(id);
    return ok(articles);
  } catch (error) {
    const known = explainFailure(error, store.file);
    if (!known || isOfWorkspace(known)) throw error;
    return { ok: false, error: known };
  }
}

/** Whether a failure is that of the workspace, so that no other file would fare better. */
export function isOfWorkspace({ code }: AppError): boolean {
  return workspaceFailures.includes(code);
}

const workspaceFailures: readonly ErrorCode[] = ['busy', 'read-only', 'io', 'damaged'];

/** Within `transact`: writes the history entry of a chunk that has been written. */
export function recordChunk(
  store: Store,
  moment: Moment,
  { changes, articleIds }: Chunk,
  before: Batch | null,
  isLast: boolean,
): Batch | null {
  if (changes.length === 0) return before;
  const joined = before !== null && store.history.nextUndo() === before.last ? before : null;
  const count = (entity: Change['entity']) => changes.filter((change) => change.entity === entity).length;
  const articles = (joined?.articles ?? 0) + count('article');
  const annotations = (joined?.annotations ?? 0) + count('annotation');
  const { seq } = record(
    store,
    moment,
    {
      kind: 'do',
      action: 'articles.import',
      changes,
      ...(joined && { summary: describeImported(articles, annotations) }),
      batch: joined?.first ?? (isLast ? undefined : 'new'),
    },
    articleIds,
  );
  return { first: joined?.first ?? seq, last: seq, articles, annotations };
}

function draftOf(store: Store, moment: Moment, incoming: Incoming): Draft {
  if (incoming.kind === 'documents') {
    const { documents, revisionOf } = incoming;
    return planDocuments(
      store,
      moment,
      documents,
      revisionOf === undefined ? undefined : asked(store, revisionOf),
    );
  }
  const breach = checkExchange(incoming.exchange);
  if (breach) throw new Refusal('invariant', breach);
  return planExchange(store, incoming.exchange, incoming.isForeign);
}

function finish(
  store: Store,
  moment: Moment,
  { changes, newArticles, articles }: Draft,
  plan: Pick<Plan, 'kind' | 'action' | 'by'>,
): Imported {
  if (changes.length === 0) return { committed: null, articles };
  const whole: Plan = { ...plan, changes, newArticles };
  return { committed: record(store, moment, whole, writeChanges(store, moment, whole)), articles };
}

/** The version that a document which a person calls a newer one goes after. */
function asked(store: Store, revisionOf: string): ArticleRecord {
  const older = newestVersion(store, revisionOf);
  if (older) return older;
  throw new Refusal('not-found', `There is no article ${revisionOf} in this workspace.`);
}

function planDocuments(
  store: Store,
  moment: Moment,
  documents: readonly ImportedDocument[],
  older?: ArticleRecord,
): Draft {
  const draft: Draft = { changes: [], newArticles: new Map(), articles: [] };
  const seen = new Map<string, ArticleRecord>();
  for (const {
    title,
    language,
    source,
    text,
    blocks,
    inlines,
    pages,
    leftOut = [],
    bytes,
    ...read
  } of documents) {
    const digest = read.digest ?? digestOf(text);
    const { sha256: textSha256 } = digest;
    const present = seen.get(textSha256) ?? store.articles.findByText(textSha256);
    let found: Pick<ImportedArticle, 'revision' | 'resembles'> = {};
    if (!present) {
      const before = older ?? versionByUrl(store, source);
      const article: Article = {
        id: newId(),
        title,
        language,
        source,
        importedAt: moment.at,
        textSha256,
        text,
        blocks: [...blocks],
        ...(inlines?.length && { inlines: [...inlines] }),
        ...(pages?.length && { pages: [...pages] }),
      };
      // Two versions of one article in a single import: only the first can be the next version of what was here.
      const isFree = before && !draft.articles.some(({ revision }) => revision?.of === before.id);
      const version = isFree ? { ...article, revisionOf: before.id } : article;
      seen.set(textSha256, addArticle(draft, { article: version, original: bytes, digest }));
      if (isFree) found = { revision: revise(store, draft, before, article, moment) };
      else found = resembling(store, text, digest);
    }
    const { id, title: shown } = present ?? { id: seen.get(textSha256)?.id ?? '', title };
    draft.articles.push({
      id,
      title: shown,
      characters: countCodePoints(text),
      annotations: found.revision?.carried ?? 0,
      alreadyThere: present !== undefined,
      leftOut,
      ...found,
    });
  }
  return draft;
}

/** Adds what carries the annotations of the older version over. */
function revise(store: Store, draft: Draft, older: ArticleRecord, newer: Article, moment: Moment): Revision {
  const { changes, ...sums } = carryOver(store, olderVersion(store, older.id), newer, moment);
  draft.changes.push(...changes);
  return { of: older.id, title: older.title, ...sums };
}

function resembling(store: Store, text: string, { sketch }: Digest): Pick<ImportedArticle, 'resembles'> {
  const resembles = resemblanceOf(store, text, sketch);
  return resembles ? { resembles } : {};
}

/** Notes a new article; gives its record. */
export function addArticle(draft: Draft, incoming: NewArticle): ArticleRecord {
  const {
    text: _text,
    blocks: _blocks,
    inlines: _inlines,
    pages: _pages,
    ...articleRecord
  } = incoming.article;
  draft.newArticles.set(articleRecord.id, incoming);
  draft.changes.push({ entity: 'article', id: articleRecord.id, before: null, after: articleRecord });
  return articleRecord;
}
