import { createContext, useContext } from 'react';
import type { Effect } from '../state/effects.ts';
import type { ArticlePort } from './port.ts';

/** What commands, modes and features reach of the window; one is made when the window starts, and handed down. */
export interface Desk {
  /** The article on screen; null while an empty library invites instead. Asked for when it is needed, never kept. */
  readonly article: ArticlePort | null;
  /** Carries out what an action returned, in this order. */
  readonly perform: (effects: readonly Effect[]) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** Hands the desk down to components. */
export const DeskProvider = DeskContext.Provider;

/** The desk, in a component; the same one for as long as the window lives. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk: the window renders everything within a DeskProvider.');
  return desk;
}
