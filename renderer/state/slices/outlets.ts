import type { Outlet } from '../../../shared/model/outlet.ts';
import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';
import type { WorkspaceEvents } from './workspace.ts';

/** The entries of outlets. An outlet without one is known by the articles that name it alone. */
export interface OutletsState {
  /** Null until they have been asked for, and when something outside of this window may have changed them. */
  readonly outlets: readonly Outlet[] | null;
}

export interface OutletsEvents {
  readonly 'outlets-read': { readonly outlets: readonly Outlet[] };
}

type Heard = OutletsEvents & Pick<CommonEvents, 'started' | 'committed'> & Pick<WorkspaceEvents, 'reread'>;

export const outlets: Slice<OutletsState, Heard> = {
  initial: { outlets: null },
  on: {
    started: () => ({ outlets: null }),
    reread: () => ({ outlets: null }),
    'outlets-read': (_before, { outlets: read }) => ({ outlets: read }),
    committed: ({ outlets: before }, { changes }) => {
      const changed = new Map(
        changes.flatMap((change) => (change.entity === 'outlet' ? [[change.id, change.after] as const] : [])),
      );
      if (before === null || changed.size === 0) return {};
      const now = [...changed.values()].filter((outlet) => outlet !== null);
      return { outlets: [...before.filter(({ id }) => !changed.has(id)), ...now] };
    },
  },
};
