import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import { type HistoryQuery, readHistory } from '../state/actions/pastEntries.ts';
import { useStore } from '../state/store.ts';

/** An entry as it is listed. */
export type Line = Output<'history.list'>['lines'][number];

/** The newest entries of the history that were asked for, and the way to older ones. */
export interface Entries {
  readonly lines: readonly Line[];
  readonly status: 'reading' | 'more' | 'end';
  /** Reads the next page, unless it is being read or there is none. */
  readonly readMore: () => void;
}

/** Milliseconds: while somebody types, not every letter is looked for. */
const aPause = 120;

/** Reads the history page by page, again when something else is asked for or anything is done or undone. */
export function useEntries(query: HistoryQuery): Entries {
  const undoState = useStore((state) => state.undoState);
  const [found, setFound] = useState<Pick<Entries, 'lines' | 'status'>>({ lines: [], status: 'reading' });
  const key = JSON.stringify(query);
  const isFirst = useRef(true);
  const asked = useRef({ key, count: 0 });

  const read = async (before: readonly Line[], mine: number) => {
    const page = await readHistory(query, before.at(-1)?.seq ?? null);
    if (asked.current.count !== mine) return;
    setFound({ lines: [...before, ...(page?.lines ?? [])], status: page && !page.isEnd ? 'more' : 'end' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made of the query
  useEffect(() => {
    asked.current = { key, count: asked.current.count + 1 };
    const mine = asked.current.count;
    const timer = setTimeout(() => void read([], mine), isFirst.current ? 0 : aPause);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [key, undoState]);

  return {
    ...found,
    readMore: () => {
      if (found.status !== 'more') return;
      setFound({ ...found, status: 'reading' });
      void read(found.lines, asked.current.count);
    },
  };
}
