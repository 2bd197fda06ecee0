import type { ActorTab } from '../../../shared/query/actorQueries.ts';
import type { Answer, Answers, Facet } from '../../../shared/transfer/asking.ts';
import type { AskingEvents } from './asking.ts';
import type { CommonEvents } from './common.ts';
import type { ReadingState } from './reading.ts';
import type { RoomState } from './room.ts';
import type { Slice } from './slice.ts';

/** How many annotations a tab of the page shows, and in how many articles. */
export type TabCount = Pick<Answers, 'total' | 'articles'>;

/** The page of an entry of the actor ledger: what is shown of it, and how far it has been read. */
export interface ActorPage {
  /** Null before any page was opened. */
  readonly actorId: string | null;
  readonly tab: ActorTab;
  /** Whether a person has chosen it; else it is the first one that has something. */
  readonly isTabChosen: boolean;
  readonly order: 'newest' | 'oldest';
  /** Among the mentions, also those of older versions and what is not accepted. */
  readonly isWhole: boolean;
  /** Null while they are being read. */
  readonly counts: Readonly<Record<ActorTab, TabCount>> | null;
  /** The first and the last day of publication of the mentions, ISO 8601; null where there is none. */
  readonly days: readonly [from: string, to: string] | null;
  /** What the tab answers, in its order, as far as it has been read; null while the first ones are being read. */
  readonly answers: readonly Answer[] | null;
  /** How many there are. */
  readonly total: number;
  /** The outlets of what was said, and the actors that are mentioned beside this one. */
  readonly outlets: Facet['values'];
  readonly beside: Facet['values'];
  /** The answer that keys act on. */
  readonly currentId: string | null;
  /** The mentions that are ticked. */
  readonly selected: ReadonlySet<string>;
  /** Where the list is scrolled to, in CSS pixels. */
  readonly scrollTop: number;
  /** A hit was opened in its article: Esc comes back to the page. */
  readonly isReturning: boolean;
  /** Counts what may have changed the answers: with another number they are asked for again. */
  readonly changes: number;
}

export interface ActorPageState {
  readonly actorPage: ActorPage;
}

export interface ActorPageEvents {
  readonly 'actor-page-changed': { readonly page: Partial<ActorPage> };
}

const initial: ActorPage = {
  actorId: null,
  tab: 'said',
  isTabChosen: false,
  order: 'newest',
  isWhole: false,
  counts: null,
  days: null,
  answers: null,
  total: 0,
  outlets: [],
  beside: [],
  currentId: null,
  selected: new Set(),
  scrollTop: 0,
  isReturning: false,
  changes: 0,
};

export const actorPage: Slice<
  ActorPageState,
  ActorPageEvents &
    Pick<CommonEvents, 'started' | 'article-opened' | 'committed'> &
    Pick<AskingEvents, 'answers-left'> & { readonly reread: object },
  RoomState & Pick<ReadingState, 'open'>
> = {
  initial: { actorPage: initial },
  on: {
    started: () => ({ actorPage: initial }),
    'actor-page-changed': ({ actorPage: before }, { page }) => ({ actorPage: { ...before, ...page } }),
    // Another article is another reading.
    'article-opened': ({ actorPage: before, room, open }, { open: next }) =>
      before.isReturning && room === 'reading' && open?.article.id !== next?.article.id
        ? { actorPage: { ...before, isReturning: false } }
        : {},
    // An answer to a query that is opened is where one comes from now.
    'answers-left': ({ actorPage: before }, { isReturning }) =>
      isReturning && before.isReturning ? { actorPage: { ...before, isReturning: false } } : {},
    committed: ({ actorPage: before }) => ({ actorPage: { ...before, changes: before.changes + 1 } }),
    reread: ({ actorPage: before }) => ({ actorPage: { ...before, changes: before.changes + 1 } }),
  },
};
