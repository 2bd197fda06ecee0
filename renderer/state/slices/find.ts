import type { Range } from '../../../shared/model/segment.ts';
import type { CommonEvents } from './common.ts';
import type { ReadingState } from './reading.ts';
import type { Slice } from './slice.ts';

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

export interface FindState {
  /** Null while the find bar is closed. */
  readonly find: Find | null;
}

export interface FindEvents {
  readonly found: { readonly find: Find | null };
}

export const find: Slice<
  FindState,
  FindEvents & Pick<CommonEvents, 'article-opened'>,
  Pick<ReadingState, 'open'>
> = {
  initial: { find: null },
  on: {
    found: (_before, event) => ({ find: event.find }),
    // Another article has other hits: the find bar looks for them when it is there.
    'article-opened': (before, { open }) =>
      before.find && before.open?.article.id !== open?.article.id
        ? { find: { ...before.find, hits: [], index: -1, origin: 0 } }
        : {},
  },
};
