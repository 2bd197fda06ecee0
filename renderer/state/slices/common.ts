import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article, ArticleSummary } from '../../../shared/model/article.ts';
import type { Change, Committed, UndoState } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Expected } from '../expected.ts';
import type { Ledger } from '../ledger.ts';

/** The article on screen; the truth is in SQLite, this is a copy of it. */
export interface OpenArticle {
  readonly article: Article;
  /** The text is not what was imported: the disk has changed it. */
  readonly isAltered: boolean;
  /** In text order. */
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  /** Where it was left: the text at the top of the view, in UTF-16 code units. */
  readonly scrollOffset: number;
}

/** What happens to several parts of the state at once. */
export interface CommonEvents {
  /** The workspace has been read. */
  readonly started: {
    readonly workspaceName: string;
    readonly articles: readonly ArticleSummary[];
    readonly ledger: Ledger;
    readonly open: OpenArticle | null;
    readonly settings: Settings;
    readonly undoState: UndoState;
    readonly drafts: ReadonlyMap<string, string>;
  };
  /** An article is shown, or the same one as it is now; none where the library is empty. */
  readonly 'article-opened': { readonly open: OpenArticle | null };
  /** A write has been answered: the database has committed these changes. */
  readonly committed: {
    readonly changes: readonly Change[];
    /** Of very many changes not all are told. */
    readonly untold?: Committed['untold'];
    readonly undoState: UndoState;
    /** When, and what articles they touch. */
    readonly at?: string | undefined;
    readonly articleIds?: readonly string[] | undefined;
    /** What was expected of it, where that was drawn meanwhile. */
    readonly expected?: Expected | undefined;
  };
}

/** Whether everything is read again after a write, and none of its changes applied: articles come or go, or not all of them are told. */
export function isReadAgain({
  changes,
  untold,
}: Pick<CommonEvents['committed'], 'changes' | 'untold'>): boolean {
  return untold !== undefined || changes.some(isComingOrGoing);
}

/** Whether an article comes or goes with a change. */
export function isComingOrGoing({ entity, before, after }: Change): boolean {
  return entity === 'article' && (before === null || after === null);
}
