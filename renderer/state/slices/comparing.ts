import type { GroupOrder } from '../../../shared/compare/claims/claimMatrix.ts';
import type { OriginCluster } from '../../../shared/compare/statement.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { ComparedScope, ComparedStatements, ProposedPairs } from '../../../shared/transfer/comparing.ts';
import { pairsAfter, statementsAfter } from '../comparedAfter.ts';
import { bearsOnOrigins, bearsOnPairs, bearsOnScope } from '../comparedBearing.ts';
import type { CommonEvents } from './common.ts';
import type { ReadingState } from './reading.ts';
import type { RoomState } from './room.ts';
import type { Slice } from './slice.ts';

/** The views of comparing, in the order of their tabs. */
const comparingViews = ['figures', 'sources', 'lanes', 'matrix', 'conflicts', 'biography'] as const;
export type ComparingView = (typeof comparingViews)[number];

/** Pairs are looked for in the background; a person may cancel that, and look at those that were found before. */
type PairSearch =
  | { readonly status: 'idle' }
  | { readonly status: 'looking'; readonly done: number; readonly total: number }
  | { readonly status: 'cancelled' };

/** What is compared, and how it is shown. */
export interface Comparing {
  readonly view: ComparingView;
  /** Null before anything was compared. */
  readonly scope: ComparedScope | null;
  /** Null while they are being read. */
  readonly answer: ComparedStatements | null;
  /** Copies among all articles; null while they are being looked for, or where that was cancelled. */
  readonly clusters: readonly OriginCluster[] | null;
  /** Null while they are being looked for. */
  readonly pairs: ProposedPairs | null;
  /** How the looking for pairs goes on. */
  readonly pairSearch: PairSearch;
  /** The pair that keys decide (`pairKey`); null: the first one. */
  readonly pairKey: string | null;
  /** Also pairs that have nothing to do with what is compared. */
  readonly hasAllPairs: boolean;
  /** The pairs that were decided in this window: one of them that comes back was undone, and is shown again. */
  readonly decidedKeys: readonly string[];
  /** Which of the series and groups of figures is shown; null: the first one. */
  readonly groupKey: string | null;
  /** The claim whose biography is shown, and the entry whose network is; null: the first one. */
  readonly claimId: string | null;
  readonly actorId: string | null;
  /** The statement that keys act on. */
  readonly currentId: string | null;
  /** Of statements, in the order in which they were pinned; at most two. */
  readonly pinned: readonly string[];
  readonly hiddenOutlets: ReadonlySet<string>;
  /** Every view can be read as a table. */
  readonly isTable: boolean;
  readonly scale: 'linear' | 'log';
  readonly copies: 'one' | 'apart';
  readonly hasBand: boolean;
  readonly hasTails: boolean;
  readonly rowsBy: 'outlet' | 'speaker';
  /** Which day of a statement counts, and up to which one: null stands for the last. */
  readonly dayBy: 'published' | 'asOf';
  readonly untilDay: string | null;
  /** All lanes are drawn, however many there are. */
  readonly hasAllLanes: boolean;
  readonly countBy: 'origins' | 'articles';
  /** Who said what: speakers by claims, or the network around one actor. */
  readonly matrixBy: 'claims' | 'actor';
  readonly groupOrder: GroupOrder;
  /** Also claims that are joined with no other. */
  readonly hasLoneClaims: boolean;
  /** The cell that keys act on: a speaker’s key and the id of a claim of the group; null: the first one. */
  readonly cell: { readonly speaker: string; readonly claimId: string } | null;
  /** A statement was opened in its article: Esc comes back to the view. */
  readonly isReturning: boolean;
  /** Counts what may have changed each of what is read. */
  readonly changes: Readings<number>;
  /** At which count it was asked for; null while it is being read, and where that failed. At another count it is read again. */
  readonly readAt: Readings<number | null>;
}

/** What is read for comparing, each by itself. */
interface Readings<T> {
  readonly statements: T;
  readonly origins: T;
  readonly pairs: T;
}

export interface ComparingState {
  readonly comparing: Comparing;
}

export interface ComparingEvents {
  readonly 'comparing-changed': { readonly comparing: Partial<Comparing> };
}

const initial: Comparing = {
  view: 'figures',
  scope: null,
  answer: null,
  clusters: null,
  pairs: null,
  pairSearch: { status: 'idle' },
  pairKey: null,
  hasAllPairs: false,
  decidedKeys: [],
  groupKey: null,
  claimId: null,
  actorId: null,
  currentId: null,
  pinned: [],
  hiddenOutlets: new Set(),
  isTable: false,
  scale: 'linear',
  copies: 'one',
  hasBand: true,
  hasTails: true,
  rowsBy: 'outlet',
  dayBy: 'published',
  untilDay: null,
  hasAllLanes: false,
  countBy: 'origins',
  matrixBy: 'claims',
  groupOrder: 'disputed',
  hasLoneClaims: false,
  cell: null,
  isReturning: false,
  changes: { statements: 0, origins: 0, pairs: 0 },
  readAt: { statements: null, origins: null, pairs: null },
};

/** After changes: what they say of what was read, and what of it is to be read again. What is being read may be of before them. */
function afterChanges(before: Comparing, changes: readonly Change[]): Comparing {
  const { scope, answer, pairs, changes: counts, readAt } = before;
  const bearing = (what: keyof Readings<number>, bears: (change: Change) => boolean): number =>
    Number(readAt[what] !== counts[what] || changes.some(bears));
  return {
    ...before,
    answer: answer && statementsAfter(answer, changes),
    pairs: pairs && pairsAfter(pairs, changes),
    changes: {
      statements:
        counts.statements + bearing('statements', (change) => !scope || bearsOnScope(scope, change)),
      origins: counts.origins + bearing('origins', bearsOnOrigins),
      pairs: counts.pairs + bearing('pairs', bearsOnPairs),
    },
  };
}

export const comparing: Slice<
  ComparingState,
  ComparingEvents &
    Pick<CommonEvents, 'started' | 'article-opened' | 'committed'> & { readonly reread: object },
  RoomState & Pick<ReadingState, 'open'>
> = {
  initial: { comparing: initial },
  on: {
    started: () => ({ comparing: initial }),
    'comparing-changed': ({ comparing: before }, { comparing }) => ({
      comparing: { ...before, ...comparing },
    }),
    // Another article is another reading.
    'article-opened': ({ comparing: before, room, open }, { open: next }) =>
      before.isReturning && room === 'reading' && open?.article.id !== next?.article.id
        ? { comparing: { ...before, isReturning: false } }
        : {},
    committed: ({ comparing: before }, { changes }) => ({ comparing: afterChanges(before, changes) }),
    // Nobody knows what has changed.
    reread: ({ comparing: before }) => {
      const { statements, origins, pairs } = before.changes;
      return {
        comparing: {
          ...before,
          changes: { statements: statements + 1, origins: origins + 1, pairs: pairs + 1 },
        },
      };
    },
  },
};
