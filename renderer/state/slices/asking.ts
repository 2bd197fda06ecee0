import type { Output } from '../../../shared/ipc/contract.ts';
import type { QueryError } from '../../../shared/query/query.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import type { Answer, Answers, Emptiness, Facet, PassageArticle } from '../../../shared/transfer/asking.ts';
import type { CommonEvents } from './common.ts';
import type { ReadingState } from './reading.ts';
import type { RoomState } from './room.ts';
import type { Slice } from './slice.ts';

/** How the answers are shown. */
export type AskingView = 'sentences' | 'table' | 'counts';

/** A query that can be read, as it was asked; another object each time that another is asked. */
export interface AskedQuery {
  readonly query: string;
  /** The saved question that it is; `since:lastlook` is about it. */
  readonly questionId: string | null;
}

/** So many answers are read at a time. */
export const answersOfPage = 50;

/** What the workspace is being asked, and what it has answered so far. */
export interface Asking {
  /** What is in the box. */
  readonly text: string;
  /** Why that cannot be read. */
  readonly error: QueryError | null;
  /** The newest text that could be read; all below answers it. Null before anything was asked. */
  readonly asked: AskedQuery | null;
  readonly view: AskingView;
  readonly order: AnswerOrder;
  /** How many answer; `answers` in it are those of the first page. Null until that is known. */
  readonly answers: Answers | null;
  /** The answers that have been read, by page (`answersOfPage` each, counted from 0). */
  readonly pages: ReadonlyMap<number, readonly Answer[]>;
  /** The articles whose words answer, as far as they have been read. */
  readonly passages: readonly PassageArticle[];
  readonly facets: readonly Facet[];
  /** Why nothing answers; null where something does, or while that is not known. */
  readonly emptiness: Emptiness | null;
  /** Up to 10,000 answers in their order; null until somebody asks for them. */
  readonly hits: Output<'asking.hits'> | null;
  /** The answer that keys and the inspector act on. */
  readonly currentId: string | null;
  readonly selected: ReadonlySet<string>;
  /** Where the list is scrolled to, in CSS pixels: it is found there again. */
  readonly scrollTop: number;
  /** An answer was opened in its article: Esc goes back to the list. */
  readonly isReturning: boolean;
  /** Counts what may have changed the answers: with another number they are asked for again. */
  readonly changes: number;
}

export interface AskingState {
  readonly asking: Asking;
}

/** What has come of a query; what is left out stays as it is. */
type Came = Partial<Pick<Asking, 'answers' | 'pages' | 'passages' | 'facets' | 'emptiness' | 'hits'>>;

export interface AskingEvents {
  /** The box has another text. With an error the answers of the one before stay. */
  readonly 'query-typed': {
    readonly text: string;
    readonly error: QueryError | null;
    readonly questionId: string | null;
    /** Its last word may become another one: it is not asked yet. */
    readonly mayGrow?: boolean;
  };
  /** Something has come of a query: nothing changes if that is no longer the one that is asked. */
  readonly 'answers-came': { readonly asked: AskedQuery; readonly order: AnswerOrder; readonly came: Came };
  readonly 'view-chosen': { readonly view: AskingView };
  readonly 'order-chosen': { readonly order: AnswerOrder };
  readonly 'answer-picked': { readonly id: string | null };
  readonly 'answers-selected': { readonly ids: ReadonlySet<string> };
  readonly 'answers-left': { readonly scrollTop: number; readonly isReturning: boolean };
}

/** What a query begins with that has not been answered yet. */
const unanswered = {
  pages: new Map(),
  passages: [],
  hits: null,
  currentId: null,
  selected: new Set(),
  scrollTop: 0,
  isReturning: false,
} satisfies Partial<Asking>;

export const asking: Slice<
  AskingState,
  AskingEvents & Pick<CommonEvents, 'started' | 'article-opened' | 'committed'> & { readonly reread: object },
  RoomState & Pick<ReadingState, 'open'>
> = {
  initial: {
    asking: {
      text: '',
      error: null,
      asked: null,
      view: 'sentences',
      order: 'newest',
      answers: null,
      facets: [],
      emptiness: null,
      changes: 0,
      ...unanswered,
    },
  },
  on: {
    started: ({ asking }, { settings: { asking: kept } }) => ({
      asking: { ...asking, view: kept?.view ?? asking.view, order: kept?.order ?? asking.order },
    }),
    'query-typed': ({ asking }, { text, error, questionId, mayGrow }) =>
      error || mayGrow || isSame(asking.asked, text.trim(), questionId)
        ? { asking: { ...asking, text, error } }
        : // The numbers of the query before stay until those of this one are there: nothing flickers.
          {
            asking: { ...asking, ...unanswered, text, error, asked: { query: text.trim(), questionId } },
          },
    'answers-came': ({ asking }, { asked, order, came }) =>
      asking.asked === asked && asking.order === order ? { asking: { ...asking, ...came } } : {},
    'view-chosen': ({ asking }, { view }) => ({ asking: { ...asking, view } }),
    'order-chosen': ({ asking }, { order }) => ({
      asking: { ...asking, order, pages: new Map(), hits: null, scrollTop: 0 },
    }),
    'answer-picked': ({ asking }, { id }) => ({ asking: { ...asking, currentId: id } }),
    'answers-selected': ({ asking }, { ids }) => ({ asking: { ...asking, selected: ids } }),
    'answers-left': ({ asking }, { scrollTop, isReturning }) => ({
      asking: { ...asking, scrollTop, isReturning },
    }),
    // Another article is another reading, unless the current answer is in it.
    'article-opened': ({ asking, room, open: before }, { open }) =>
      asking.isReturning &&
      room === 'reading' &&
      open?.article.id !== before?.article.id &&
      !isInArticle(asking, open?.article.id ?? '')
        ? { asking: { ...asking, isReturning: false } }
        : {},
    committed: ({ asking }, { changes }) => {
      const gone = new Set(changes.flatMap(({ id, after }) => (after === null ? [id] : [])));
      const selected = new Set([...asking.selected].filter((id) => !gone.has(id)));
      return {
        asking: {
          ...asking,
          changes: asking.changes + 1,
          selected: selected.size === asking.selected.size ? asking.selected : selected,
        },
      };
    },
    reread: ({ asking }) => ({ asking: { ...asking, changes: asking.changes + 1 } }),
  },
};

/** Whether the current answer is in an article; the id of a passage begins with that of its article. */
function isInArticle({ currentId, hits, pages }: Asking, articleId: string): boolean {
  if (currentId?.startsWith(articleId)) return true;
  const known = hits ?? [...pages.values()].flat();
  return known.some((answer) => answer.id === currentId && answer.articleId === articleId);
}

function isSame(asked: AskedQuery | null, query: string, questionId: string | null): boolean {
  return asked !== null && asked.query === query && asked.questionId === questionId;
}
