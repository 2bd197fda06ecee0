import type { Reliability } from '../../shared/model/admiralty.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article, ArticleSummary } from '../../shared/model/article.ts';
import type { Change, UndoState } from '../../shared/model/history.ts';
import type { Link } from '../../shared/model/link.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Tag } from '../../shared/model/tag.ts';

/** The article on screen; the truth is in SQLite, this is a copy of it. */
export interface OpenArticle {
  readonly article: Article;
  /** In text order. */
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  /** Where it was left: the text at the top of the view, in UTF-16 code units. */
  readonly scrollOffset: number;
}

/** What stands selected in the article, in UTF-16 code units. */
export interface Selected {
  /** As selected; start equals end for a bare caret. */
  readonly start: number;
  readonly end: number;
  /** What a tag would mark: trimmed and snapped to grapheme clusters; null when that leaves nothing. */
  readonly segment: Range | null;
}

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly message: string };

/** What is being looked for in the open article. */
export interface Find {
  readonly query: string;
  /** Case and diacritics count. */
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** In text order, not overlapping; UTF-16, half-open. */
  readonly hits: readonly Range[];
  /** The hit that is selected; -1 while there is none. */
  readonly index: number;
  /** Where the search goes on from: the caret, then the hits that were gone to. */
  readonly origin: number;
}

export interface Notice {
  readonly tone: 'plain' | 'problem';
  readonly text: string;
}

/** A claim that is being graded, with the letter for its source once that was given. */
export interface Grading {
  readonly id: string;
  readonly reliability: Reliability | null;
}

/** Asking who annotates: not before they have done something, by itself, or because they want to say it. */
export type Naming = 'later' | 'due' | 'wanted';

export type DialogName = 'export' | 'palette' | 'keys' | 'history' | 'everywhereHere' | 'everywhereAll';

export interface State {
  /** `failed`: the workspace could not be opened at all. */
  readonly phase:
    | { readonly status: 'starting' | 'ready' }
    | { readonly status: 'failed'; readonly message: string };
  readonly workspaceName: string;
  readonly articles: readonly ArticleSummary[];
  readonly open: OpenArticle | null;
  readonly selected: Selected | null;
  /** The annotation that keys and the inspector act on. */
  readonly currentId: string | null;
  /** The annotation that is pointed at, in the text or in a list. */
  readonly hoveredId: string | null;
  /** All annotations at the point that was picked, the smallest first. */
  readonly here: readonly string[];
  /** The marker pen: the next selections take this tag. */
  readonly pen: Tag | null;
  readonly save: SaveState;
  /** Writes that have not been answered yet. */
  readonly pending: number;
  /** Notes as they are being written, by annotation, until they are committed. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly undoState: UndoState;
  readonly settings: Settings;
  readonly dialog: DialogName | null;
  readonly notice: Notice | null;
  /** `later`: nothing has been done in this window yet, so that nobody is asked for their name. */
  readonly naming: Naming;
  /** Null while the find bar is closed. */
  readonly find: Find | null;
  readonly grading: Grading | null;
}

export type Event =
  | {
      readonly type: 'started';
      readonly workspaceName: string;
      readonly articles: readonly ArticleSummary[];
      readonly open: OpenArticle | null;
      readonly settings: Settings;
      readonly undoState: UndoState;
    }
  | { readonly type: 'start-failed'; readonly message: string }
  | { readonly type: 'articles-listed'; readonly articles: readonly ArticleSummary[] }
  | { readonly type: 'article-opened'; readonly open: OpenArticle | null }
  | { readonly type: 'selected'; readonly selected: Selected | null }
  | { readonly type: 'picked'; readonly id: string | null; readonly here: readonly string[] }
  | { readonly type: 'hovered'; readonly id: string | null }
  | { readonly type: 'pen-taken'; readonly pen: Tag | null }
  | { readonly type: 'drafted'; readonly id: string; readonly text: string | null }
  | { readonly type: 'asked' }
  | { readonly type: 'saving' }
  | { readonly type: 'committed'; readonly changes: readonly Change[]; readonly undoState: UndoState }
  | { readonly type: 'nothing-to-save' }
  | { readonly type: 'save-failed'; readonly message: string }
  | { readonly type: 'settings-changed'; readonly settings: Settings }
  | { readonly type: 'undo-state-read'; readonly undoState: UndoState }
  | { readonly type: 'dialog-changed'; readonly dialog: DialogName | null }
  | { readonly type: 'naming-changed'; readonly naming: Naming }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'graded'; readonly grading: Grading | null }
  | { readonly type: 'found'; readonly find: Find | null };

export const initialState: State = {
  phase: { status: 'starting' },
  workspaceName: '',
  articles: [],
  open: null,
  selected: null,
  currentId: null,
  hoveredId: null,
  here: [],
  pen: null,
  save: { status: 'saved' },
  pending: 0,
  drafts: new Map(),
  undoState: { undo: null, redo: null },
  settings: {},
  dialog: null,
  notice: null,
  naming: 'later',
  find: null,
  grading: null,
};
