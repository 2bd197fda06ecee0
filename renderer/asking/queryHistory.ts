import type { Caret } from './boxText.ts';

/** What was in the box before, and what was undone: the newest last. */
export interface QueryHistory {
  readonly past: readonly Caret[];
  readonly future: readonly Caret[];
  /** When the last letter was typed, in milliseconds of the page; null after anything else. */
  readonly typedAt: number | null;
  /** Whether letters were taken away then. */
  readonly isDeleting: boolean;
}

export const emptyHistory: QueryHistory = { past: [], future: [], typedAt: null, isDeleting: false };

/** Letters that are written, or taken away, within so many milliseconds of each other are undone together. */
const oneStroke = 900;

const mostSteps = 200;

/** Notes what was in the box before a change; `typedAt` is when a letter was typed or taken away, null for any other change. */
export function noted(
  history: QueryHistory,
  before: Caret,
  typedAt: number | null,
  isDeleting = false,
): QueryHistory {
  const isOneStroke =
    typedAt !== null &&
    history.typedAt !== null &&
    history.isDeleting === isDeleting &&
    typedAt - history.typedAt < oneStroke;
  const past = isOneStroke ? history.past : [...history.past, before].slice(-mostSteps);
  return { past, future: [], typedAt, isDeleting };
}

/** Goes back a step from what is in the box now, or forward; null where there is none. */
export function stepped(
  { past, future }: QueryHistory,
  now: Caret,
  direction: 'undo' | 'redo',
): { readonly history: QueryHistory; readonly to: Caret } | null {
  const to = direction === 'undo' ? past.at(-1) : future.at(-1);
  if (!to) return null;
  const history =
    direction === 'undo'
      ? { past: past.slice(0, -1), future: [...future, now], typedAt: null, isDeleting: false }
      : { past: [...past, now], future: future.slice(0, -1), typedAt: null, isDeleting: false };
  return { history, to };
}
