import type { ArticleRecord } from '../../../shared/model/article.ts';
import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';
import type { WorkspaceEvents } from './workspace.ts';

/** What is known of articles that are not open: of those alone that were asked for. */
export interface RecordsState {
  readonly records: ReadonlyMap<string, ArticleRecord>;
}

export interface RecordsEvents {
  readonly 'records-read': { readonly records: readonly ArticleRecord[] };
}

type Heard = RecordsEvents & Pick<CommonEvents, 'started' | 'committed'> & Pick<WorkspaceEvents, 'reread'>;

export const records: Slice<RecordsState, Heard> = {
  initial: { records: new Map() },
  on: {
    started: () => ({ records: new Map() }),
    // Something outside of this window may have changed them.
    reread: () => ({ records: new Map() }),
    'records-read': ({ records: before }, { records: read }) => ({
      records: new Map([...before, ...read.map((record) => [record.id, record] as const)]),
    }),
    committed: ({ records: before }, { changes }) => {
      const changed = changes.flatMap((change) =>
        change.entity === 'article' && change.after && before.has(change.id) ? [change.after] : [],
      );
      if (changed.length === 0) return {};
      return { records: new Map([...before, ...changed.map((record) => [record.id, record] as const)]) };
    },
  },
};
