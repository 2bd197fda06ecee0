import { maxNameLength } from '../../../shared/limits.ts';
import { withHarmlessAddresses } from '../../../shared/model/address.ts';
import type { Article, ArticleRecord } from '../../../shared/model/article.ts';
import type { Change } from '../../../shared/model/history.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import type { NewArticle } from './apply.ts';
import type { Resemblance } from './versions.ts';

/** What an import has found to write. */
export interface Draft {
  readonly changes: Change[];
  readonly newArticles: Map<string, NewArticle>;
  readonly articles: ImportedArticle[];
}

/** A draft with nothing in it. */
export function emptyDraft(): Draft {
  return { changes: [], newArticles: new Map(), articles: [] };
}

/**
 * Notes a new article, whatever has read it, without addresses that might run something and with names that are no longer than names
 * are; gives its record.
 */
export function addArticle(draft: Draft, incoming: NewArticle): ArticleRecord {
  const article = withBoundedNames(withHarmlessAddresses(incoming.article));
  const { text: _text, blocks: _blocks, inlines: _inlines, pages: _pages, ...articleRecord } = article;
  draft.newArticles.set(articleRecord.id, { ...incoming, article });
  draft.changes.push({ entity: 'article', id: articleRecord.id, before: null, after: articleRecord });
  return articleRecord;
}

function withBoundedNames(article: Article): Article {
  const { title, source } = article;
  const bounded = <T extends string | null>(name: T) =>
    name === null ? name : shortened(name, maxNameLength);
  return {
    ...article,
    title: bounded(title),
    source: {
      ...source,
      fileName: bounded(source.fileName),
      author: bounded(source.author),
      publisher: bounded(source.publisher),
    },
  };
}

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
  readonly doubt?: string;
  /** How many of the particulars of a new article are guesses; left out where none is. */
  readonly guesses?: number;
  /** The older version, when this is a newer one of an article that was here. */
  readonly revision?: Revision;
  /** The article that this one is much like, when it is no version of any. */
  readonly resembles?: Resemblance;
}

/** What an import found to be the older version, and what became of its annotations. */
export interface Revision {
  readonly of: string;
  readonly title: string;
  readonly carried: number;
  readonly waiting: number;
}
