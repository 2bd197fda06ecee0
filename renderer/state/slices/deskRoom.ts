import type { ArticleStatus } from '../../../shared/model/articleStatus.ts';
import { type CommonEvents, isComingOrGoing } from './common.ts';
import type { RoomEvents } from './room.ts';
import type { Slice } from './slice.ts';
import type { WorkspaceEvents } from './workspace.ts';

/** What of the library is on the desk; null in a part: any. */
export interface DeskFilter {
  /** `unfinished`: to do or in progress. */
  readonly status: ArticleStatus | 'unfinished' | null;
  /** An outlet by the key of its name (see `outletKey`); empty: none is known. */
  readonly outlet: string | null;
  /** A label by its key (see `labelKey`). */
  readonly label: string | null;
  /** Words to be found in titles, outlets, labels and file names. */
  readonly words: string;
}

/** All of it. */
export const noDeskFilter: DeskFilter = { status: null, outlet: null, label: null, words: '' };

/** The library as a desk: what of it is shown, and which articles a person works on there. */
export interface DeskRoom {
  readonly filter: DeskFilter;
  /** The articles that are ticked. */
  readonly selected: ReadonlySet<string>;
  /** The article that keys and the inspector act on. */
  readonly currentId: string | null;
  /** Where a range that is selected with Shift begins. */
  readonly anchorId: string | null;
  /** The newest versions under which the older ones are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Whether the inspector is about the current article, or about all that are selected. */
  readonly about: 'current' | 'selected';
}

export interface DeskRoomState {
  readonly deskRoom: DeskRoom;
}

export interface DeskRoomEvents {
  readonly 'desk-changed': { readonly desk: Partial<DeskRoom> };
}

type Heard = DeskRoomEvents &
  RoomEvents &
  Pick<CommonEvents, 'started' | 'committed'> &
  Pick<WorkspaceEvents, 'reread'>;

const initial: DeskRoom = {
  filter: noDeskFilter,
  selected: new Set(),
  currentId: null,
  anchorId: null,
  unfolded: new Set(),
  about: 'current',
};

export const deskRoom: Slice<DeskRoomState, Heard> = {
  initial: { deskRoom: initial },
  on: {
    started: () => ({ deskRoom: initial }),
    'desk-changed': ({ deskRoom: before }, { desk }) => ({ deskRoom: { ...before, ...desk } }),
    // Where it was left, but with nothing selected that is out of sight and mind.
    'room-entered': ({ deskRoom: before }, { room }) =>
      room === 'desk' ? {} : { deskRoom: { ...before, selected: new Set(), about: 'current' } },
    committed: ({ deskRoom: before }, { changes }) => {
      if (!changes.some(isComingOrGoing)) return {};
      const gone = new Set(
        changes.flatMap(({ entity, id, after }) => (entity === 'article' && after === null ? [id] : [])),
      );
      return { deskRoom: withoutGone(before, (id) => !gone.has(id)) };
    },
    reread: ({ deskRoom: before }, { articles }) => {
      const there = new Set(articles.map(({ id }) => id));
      return { deskRoom: withoutGone(before, (id) => there.has(id)) };
    },
  },
};

function withoutGone(before: DeskRoom, isThere: (id: string) => boolean): DeskRoom {
  const { selected, currentId, anchorId } = before;
  return {
    ...before,
    selected: new Set([...selected].filter(isThere)),
    currentId: currentId !== null && isThere(currentId) ? currentId : null,
    anchorId: anchorId !== null && isThere(anchorId) ? anchorId : null,
  };
}
