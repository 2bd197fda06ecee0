import { useRef, useState } from 'react';
import { mayBecomeField } from '../../shared/query/growing.ts';
import { askTyped, typeQuery } from '../state/actions/querying.ts';
import { getState, useStore } from '../state/store.ts';
import { type BoxText, boxOf, type Caret, textOf } from './boxText.ts';
import { partsOf } from './parts.ts';
import { emptyHistory, noted, type QueryHistory, stepped } from './queryHistory.ts';

/** What the box holds, and what is done with it. */
export interface QueryBoxState {
  readonly box: BoxText;
  /** What is to be selected in the open text with the next frame (UTF-16 code units, half-open); null: it stays. */
  readonly wanted: { readonly start: number; readonly end: number } | null;
  /** Changes the box; `typedAt` is when a letter was typed, in milliseconds of the page. */
  readonly change: (box: BoxText, to?: Selection, typedAt?: number | null) => void;
  readonly step: (direction: 'undo' | 'redo') => void;
}

interface Selection {
  readonly start: number;
  readonly end: number;
}

interface Own {
  /** The text of the store that the box stands for. */
  readonly text: string;
  readonly box: BoxText;
  readonly wanted: Selection | null;
}

/** The query of the store as chips and open text, with the caret in that (UTF-16 code units). What is written into it elsewhere (a facet, a repair) becomes chips. */
export function useQueryBox(at: number): QueryBoxState {
  const text = useStore((state) => state.asking.text);
  const [own, setOwn] = useState<Own>(() => ({ text, box: boxOf(text, partsOf), wanted: null }));
  const history = useRef<QueryHistory>(emptyHistory);
  const now = (): Caret => ({ box: own.box, at });

  if (own.text !== text) {
    history.current = noted(history.current, now(), null);
    setOwn({ text, box: boxOf(text, partsOf), wanted: null });
  }

  const show = (box: BoxText, wanted: Selection | null, isTyped = false) => {
    const next = textOf(box);
    setOwn({ text: next, box, wanted });
    const mayGrow = isTyped && mayBecomeField(box.open);
    // The same query in other pieces is not asked again.
    if (next !== getState().asking.text) typeQuery(next, mayGrow);
    else if (isTyped && !mayGrow) askTyped();
  };
  return {
    box: own.box,
    wanted: own.wanted,
    change: (box, to, typedAt = null) => {
      const next = textOf(box);
      if (next !== own.text)
        history.current = noted(history.current, now(), typedAt, next.length < own.text.length);
      show(box, to ?? null, typedAt !== null);
    },
    step: (direction) => {
      const found = stepped(history.current, now(), direction);
      if (!found) return;
      history.current = found.history;
      show(found.to.box, { start: found.to.at, end: found.to.at });
    },
  };
}
