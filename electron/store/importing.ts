import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import { checkExchange, type Exchange, type ExchangeArticle } from '../../shared/formats/exchange.ts';
import type { Article, ArticleRecord, Block, Inline, Page, Source } from '../../shared/model/article.ts';
import type { Change, Committed } from '../../shared/model/history.ts';
import { Refusal } from '../../shared/result.ts';
import { countCodePoints } from '../../shared/text/offsets.ts';
import type { NewArticle } from './apply.ts';
import { commit, type Moment, type Plan, transact } from './commit.ts';
import { sha256 } from './hash.ts';
import { carryOver, olderVersion } from './revising.ts';
import type { Store } from './store.ts';
import { newestVersion, type Resemblance, resemblanceOf, versionByUrl } from './versions.ts';

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
}

/** What became of one article of an import. */
interface ImportedArticle {
  readonly id: string;
  readonly title: string;
  /** Unicode code points. */
  readonly characters: number;
  /** How many annotations were added. */
  readonly annotations: number;
  /** True when the workspace held this text before. */
  readonly alreadyThere: boolean;
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

/** Imports: everything of one call in one transaction and one history entry, or nothing. */
export function makeImporting(store: Store) {
  return {
    /** Writes: new articles; a text that is there already is not stored twice. */
    importArticles: (documents: readonly ImportedDocument[]): Imported =>
      transact(store, (moment) =>
        importDocuments(store, moment, documents, { kind: 'do', action: 'articles.import' }),
      ),

    /** Writes: a new article as the next version after the newest one of an article that is here. */
    importRevision: (document: ImportedDocument, of: string): Imported =>
      transact(store, (moment) => {
        const older = newestVersion(store, of);
        if (!older) throw new Refusal('not-found', `There is no article ${of} in this workspace.`);
        return importDocuments(store, moment, [document], { kind: 'do', action: 'articles.import' }, older);
      }),

    /** Writes, into an empty history only: the articles of the first run, which undo does not touch. */
    seed: (documents: readonly ImportedDocument[]): Imported =>
      transact(store, (moment) => {
        if (store.history.lastSeq() > 0) return { committed: null, articles: [] };
        return importDocuments(store, moment, documents, {
          kind: 'setup',
          action: 'workspace.seed',
          by: 'Glossator',
        });
      }),

    /**
     * Writes: what is missing here of an exchange file; throws `Refusal` naming what stands in the way. Articles
     * that are here already (by id, else by text) get the annotations they lack.
     */
    importExchange: (exchange: Exchange): Imported => {
      const breach = checkExchange(exchange);
      if (breach) throw new Refusal('invariant', breach);
      return transact(store, (moment) => importExchange(store, moment, exchange));
    },
  };
}

/** What an import has found to write so far. */
interface Draft {
  readonly changes: Change[];
  readonly newArticles: Map<string, NewArticle>;
  readonly articles: ImportedArticle[];
}

const emptyDraft = (): Draft => ({ changes: [], newArticles: new Map(), articles: [] });

function finish(
  store: Store,
  moment: Moment,
  { changes, newArticles, articles }: Draft,
  plan: Pick<Plan, 'kind' | 'action' | 'by'>,
): Imported {
  const committed = changes.length === 0 ? null : commit(store, moment, { ...plan, changes, newArticles });
  return { committed, articles };
}

function importDocuments(
  store: Store,
  moment: Moment,
  documents: readonly ImportedDocument[],
  plan: Pick<Plan, 'kind' | 'action' | 'by'>,
  asked?: ArticleRecord,
): Imported {
  const draft = emptyDraft();
  const seen = new Map<string, ArticleRecord>();
  for (const { title, language, source, text, blocks, inlines, pages, bytes } of documents) {
    const textSha256 = sha256(text);
    const present = seen.get(textSha256) ?? store.articles.findByText(textSha256);
    let found: Pick<ImportedArticle, 'revision' | 'resembles'> = {};
    if (!present) {
      const older = asked ?? versionByUrl(store, source);
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
      const isFree = older && !draft.articles.some(({ revision }) => revision?.of === older.id);
      const version = isFree ? { ...article, revisionOf: older.id } : article;
      seen.set(textSha256, addArticle(draft, { article: version, original: bytes }));
      if (isFree) found = { revision: revise(store, draft, older, article, moment) };
      else found = resembling(store, text);
    }
    const { id, title: shown } = present ?? { id: seen.get(textSha256)?.id ?? '', title };
    draft.articles.push({
      id,
      title: shown,
      characters: countCodePoints(text),
      annotations: found.revision?.carried ?? 0,
      alreadyThere: present !== undefined,
      ...found,
    });
  }
  return finish(store, moment, draft, plan);
}

/** Adds what carries the annotations of the older version over. */
function revise(store: Store, draft: Draft, older: ArticleRecord, newer: Article, moment: Moment): Revision {
  const { changes, ...sums } = carryOver(store, olderVersion(store, older.id), newer, moment);
  draft.changes.push(...changes);
  return { of: older.id, title: older.title, ...sums };
}

function resembling(store: Store, text: string): Pick<ImportedArticle, 'resembles'> {
  const resembles = resemblanceOf(store, text);
  return resembles ? { resembles } : {};
}

function importExchange(store: Store, moment: Moment, { articles, actors }: Exchange): Imported {
  const draft = emptyDraft();
  // Decided before anything is written: only articles that were here before take annotations by their text.
  const homes = articles.map((entry) => findHome(store, entry.article));
  const versions = versionsHere(store, articles, homes);
  for (const [index, entry] of olderFirst(articles)) {
    addExchangeArticle(draft, index, entry, homes[index] ?? null, versions.get(entry.article.id));
  }
  for (const actor of actors) {
    addMissing(
      draft,
      { entity: 'actor', id: actor.id, before: null, after: actor },
      store.actors.get(actor.id),
    );
  }
  for (const [index, entry] of articles.entries()) {
    const articleId = homes[index]?.id ?? entry.article.id;
    let added = 0;
    for (const annotation of entry.annotations) {
      const after = { ...annotation, articleId };
      const present = store.annotations.get(annotation.id);
      added += addMissing(draft, { entity: 'annotation', id: annotation.id, before: null, after }, present);
    }
    const shown = draft.articles[index];
    if (shown) draft.articles[index] = { ...shown, annotations: added };
  }
  for (const link of articles.flatMap((entry) => entry.links)) {
    addMissing(draft, { entity: 'link', id: link.id, before: null, after: link }, store.links.get(link.id));
  }
  return finish(store, moment, draft, { kind: 'do', action: 'articles.import' });
}

/** The article of this workspace that a file's article is: the same id, else the same text; null for a new one. */
function findHome(store: Store, article: Article): ArticleRecord | null {
  if (sha256(article.text) !== article.textSha256) {
    throw new Refusal(
      'invariant',
      `The text of article ${article.id} does not have the SHA-256 that the file gives for it.`,
    );
  }
  const present = store.articles.find(article.id);
  if (present && present.record.textSha256 !== article.textSha256) {
    throw new Refusal(
      'conflict',
      `The article ${article.id} is in this workspace already, with another text.`,
    );
  }
  if (present && !present.isHidden) return present.record;
  return store.articles.findByText(article.textSha256) ?? null;
}

/** By the ids in a file: the article here that each is the next version of, where that is or comes here and is free. */
function versionsHere(
  store: Store,
  articles: Exchange['articles'],
  homes: readonly (ArticleRecord | null)[],
): ReadonlyMap<string, string> {
  const idsHere = new Map(articles.map(({ article }, index) => [article.id, homes[index]?.id ?? article.id]));
  const versions = new Map<string, string>();
  for (const { article } of articles) {
    const { revisionOf } = article;
    if (revisionOf === undefined) continue;
    const older = idsHere.get(revisionOf) ?? (newestVersion(store, revisionOf) ? revisionOf : undefined);
    const isFree = older !== undefined && store.articles.newerThan(older) === undefined;
    if (isFree && ![...versions.values()].includes(older)) versions.set(article.id, older);
  }
  return versions;
}

/** The articles of a file with their indexes, each behind the one that it is the next version of. */
function olderFirst(articles: Exchange['articles']): readonly (readonly [number, ExchangeArticle])[] {
  const indexes = new Map(articles.map(({ article }, index) => [article.id, index]));
  const depths = articles.map(({ article }) => {
    let depth = 0;
    for (let next = article.revisionOf; next !== undefined; depth += 1) {
      next = articles[indexes.get(next) ?? -1]?.article.revisionOf;
    }
    return depth;
  });
  return [...articles.entries()].sort(([a], [b]) => (depths[a] ?? 0) - (depths[b] ?? 0));
}

function addExchangeArticle(
  draft: Draft,
  index: number,
  { article: { revisionOf: _, ...article } }: ExchangeArticle,
  home: ArticleRecord | null,
  older: string | undefined,
): void {
  if (home) addNote(draft, article, home);
  if (home === null) {
    const bytes = Buffer.from(article.text, 'utf8');
    const original = sha256(bytes) === article.source.sha256 ? bytes : null;
    addArticle(draft, {
      article: { ...article, ...(older !== undefined && { revisionOf: older }) },
      original,
    });
  }
  const { id, title } = home ?? article;
  const characters = countCodePoints(article.text);
  draft.articles[index] = { id, title, characters, annotations: 0, alreadyThere: home !== null };
}

/** Adds a file's note to an article that has none; two notes are for a person to make one of. */
function addNote(draft: Draft, { note }: Article, home: ArticleRecord): void {
  if (note === undefined || note === home.note) return;
  if (home.note !== undefined)
    throw new Refusal(
      'conflict',
      `“${home.title}” has another note in this workspace than in the file, so nothing was imported.`,
    );
  draft.changes.push({ entity: 'article', id: home.id, before: home, after: { ...home, note } });
}

function addArticle(draft: Draft, incoming: NewArticle): ArticleRecord {
  const { text: _text, blocks: _blocks, inlines: _inlines, pages: _pages, ...record } = incoming.article;
  draft.newArticles.set(record.id, incoming);
  draft.changes.push({ entity: 'article', id: record.id, before: null, after: record });
  return record;
}

/** Adds what is not here, skips what is here and alike, refuses what is here and different. */
function addMissing(draft: Draft, change: Change, present: object | undefined): 0 | 1 {
  if (!present) {
    draft.changes.push(change);
    return 1;
  }
  if (isDeepStrictEqual(present, change.after)) return 0;
  throw new Refusal(
    'conflict',
    `The ${change.entity} ${change.id} is in this workspace already, with other content, so nothing was imported.`,
  );
}
