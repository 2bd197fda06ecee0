import type { CommandId } from '../../shared/commands.ts';
import type { Reliability } from '../../shared/model/admiralty.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article, ArticleSummary } from '../../shared/model/article.ts';
import type { Change, UndoState } from '../../shared/model/history.ts';
import type { Link } from '../../shared/model/link.ts';
import type { LinkType } from '../../shared/model/linkTable.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { SegmentSlot } from '../../shared/model/segmentSlots.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Progress } from '../../shared/transfer/importing.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Imported, Importing, Pasted } from './transferring.ts';

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
  /** A command that says more of it, offered as a button. */
  readonly more?: CommandId;
}

/** A claim that is being graded, with the letter for its source once that was given. */
export interface Grading {
  readonly id: string;
  readonly reliability: Reliability | null;
}

/** Words that are being picked in the text for an attribute of the current annotation. */
export interface Picking {
  readonly id: string;
  readonly slot: SegmentSlot;
  /** It was begun in the inspector, where the keyboard goes back to. */
  readonly isFromField: boolean;
}

/** What stands in a field of the inspector and is not stored. */
export interface Typed {
  readonly text: string;
  /** Why it was refused, in one sentence; null while nobody has tried to store it. */
  readonly problem: string | null;
}

/** An annotation that is being linked. */
export interface Linking {
  readonly id: string;
  /** The type that was chosen; null while the first one of each pair is meant. */
  readonly type: LinkType | null;
  /** The first of two letters, until the second one comes. */
  readonly typed: string;
}

/** What is asked about a quote or a claim that has just been marked. */
export interface Asking {
  readonly id: string;
  readonly question: 'cue' | 'speaker';
  /** What was selected for the person to take, in UTF-16 code units; null where nothing was found. */
  readonly suggestion: Range | null;
}

/** Asking who annotates: not before they have done something, by itself, or because they want to say it. */
export type Naming = 'later' | 'due' | 'wanted';

export type DialogName =
  | 'export'
  | 'import'
  | 'importReport'
  | 'paste'
  | 'palette'
  | 'keys'
  | 'codes'
  | 'actor'
  | 'claims'
  | 'history'
  | 'review'
  | 'compare'
  | 'backups'
  | 'everywhereHere'
  | 'everywhereAll';

export interface State {
  /** `failed`: the workspace could not be opened at all. */
  readonly phase:
    | { readonly status: 'starting' | 'ready' }
    | { readonly status: 'failed'; readonly message: string };
  readonly workspaceName: string;
  readonly articles: readonly ArticleSummary[];
  readonly ledger: Ledger;
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
  /** The entry of the ledger that its dialog shows. */
  readonly shownActorId: string | null;
  readonly notice: Notice | null;
  /** `later`: nothing has been done in this window yet, so that nobody is asked for their name. */
  readonly naming: Naming;
  /** Null while the find bar is closed. */
  readonly find: Find | null;
  readonly grading: Grading | null;
  readonly picking: Picking | null;
  /** Fields of the inspector that hold something unsaved, by annotation (or article) and field. */
  readonly typed: ReadonlyMap<string, Typed>;
  readonly linking: Linking | null;
  readonly asking: Asking | null;
  /** The link that is pointed at in the list of links. */
  readonly hoveredLinkId: string | null;
  /** The import that is under way. */
  readonly importing: Importing | null;
  /** The last import. */
  readonly imported: Imported | null;
  /** What the paste dialog shows. */
  readonly pasted: Pasted | null;
}

export type Event =
  | {
      readonly type: 'started';
      readonly workspaceName: string;
      readonly articles: readonly ArticleSummary[];
      readonly ledger: Ledger;
      readonly open: OpenArticle | null;
      readonly settings: Settings;
      readonly undoState: UndoState;
      readonly drafts: ReadonlyMap<string, string>;
    }
  | { readonly type: 'start-failed'; readonly message: string }
  | {
      readonly type: 'articles-listed';
      readonly articles: readonly ArticleSummary[];
      readonly ledger: Ledger;
    }
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
  | { readonly type: 'actor-shown'; readonly id: string }
  | { readonly type: 'naming-changed'; readonly naming: Naming }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'graded'; readonly grading: Grading | null }
  | { readonly type: 'found'; readonly find: Find | null }
  | { readonly type: 'picking'; readonly picking: Picking | null }
  | { readonly type: 'typed'; readonly key: string; readonly typed: Typed | null }
  | { readonly type: 'linking-changed'; readonly linking: Linking | null }
  | { readonly type: 'asking-changed'; readonly asking: Asking | null }
  | { readonly type: 'link-hovered'; readonly id: string | null }
  | { readonly type: 'importing-changed'; readonly importing: Importing | null }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'pasted'; readonly pasted: Pasted };

export const initialState: State = {
  phase: { status: 'starting' },
  workspaceName: '',
  articles: [],
  ledger: emptyLedger,
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
  shownActorId: null,
  notice: null,
  naming: 'later',
  find: null,
  grading: null,
  picking: null,
  typed: new Map(),
  linking: null,
  asking: null,
  hoveredLinkId: null,
  importing: null,
  imported: null,
  pasted: null,
};
