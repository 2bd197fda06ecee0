import type { Output } from '../../../shared/ipc/contract.ts';
import type { Slice } from './slice.ts';

export type RecentWorkspace = Output<'workspaces.recent'>[number];

/** The workspaces that were opened on this computer, the last one first; null: not read yet. */
export interface RecentState {
  readonly recentWorkspaces: readonly RecentWorkspace[] | null;
}

export interface RecentEvents {
  readonly 'recent-read': { readonly workspaces: readonly RecentWorkspace[] };
}

export const recent: Slice<RecentState, RecentEvents> = {
  initial: { recentWorkspaces: null },
  on: {
    // What is as it was stays the same object, for the native menu is made again for another one.
    'recent-read': ({ recentWorkspaces }, { workspaces }) =>
      JSON.stringify(workspaces) === JSON.stringify(recentWorkspaces) ? {} : { recentWorkspaces: workspaces },
  },
};
