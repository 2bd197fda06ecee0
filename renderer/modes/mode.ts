import type { ComponentType } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Desk } from '../article/desk.ts';
import type { OverlayProps } from '../article/port.ts';
import type { Ending } from '../article/watchSelecting.ts';
import { setMode } from '../state/actions/view.ts';
import type { ModeKind } from '../state/slices/mode.ts';
import type { ReadingState } from '../state/slices/reading.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import type { Command } from './command.ts';

/** A key that was pressed: its notations (`ui/chords.ts`), and the command that it means outside of the mode. */
export interface ModeKey {
  readonly chords: readonly string[];
  readonly command: Command | null;
}

/**
 * A way of working that keys, clicks and selections belong to until it ends: the marking pen, grading, linking. A mode
 * is one file; its caller starts it with `startMode`. What `take…` takes means nothing else; it returns whether it took
 * it.
 */
export interface Mode<Data> extends ModeKind {
  /** Shown over the foot of the text while the mode is on. */
  readonly Bar?: ComponentType<{ readonly data: Data }>;
  /** Shown in the status bar meanwhile. */
  readonly Status?: ComponentType<{ readonly data: Data }>;
  /** Lies over the text meanwhile. */
  readonly Overlay?: ComponentType<OverlayProps & { readonly data: Data }>;
  /** What is selected is meant for the mode: no tags are offered for it. */
  readonly usesSelection?: boolean;
  takeKey?(data: Data, key: ModeKey, desk: Desk): boolean;
  /** A click on annotations (the shortest first), or beside any. */
  takeClick?(data: Data, hits: readonly Annotation[], desk: Desk): boolean;
  /** A selection that has been finished. */
  takeSelection?(data: Data, how: Ending, desk: Desk): boolean;
  /** Whether the mode is over: its annotation has gone, say, or another one was picked. Asked after each event. */
  ends(data: Data, state: ReadingState): boolean;
}

/** Declares a mode. */
export function defineMode<Data>(mode: Mode<Data>): Mode<Data> {
  return mode;
}

/** Enters a mode, in which a person has come as far as `data` says; also goes on in it. Any other mode ends. */
export function startMode<Data>(kind: Mode<Data>, data: Data): void {
  setMode({ kind, data });
}

/** Leaves the mode that a person is in. */
export function endMode(): void {
  if (getState().mode) setMode(null);
}

/** How far a person has come in a mode; null while they are not in it. */
export function dataOf<Data>({ mode }: State, kind: Mode<Data>): Data | null {
  // Data is only ever put together with its own kind, by `startMode`.
  return mode?.kind === kind ? (mode.data as Data) : null;
}

/** Offers a key to the mode that a person is in; says whether it was taken. */
export function offerKey(key: ModeKey, desk: Desk): boolean {
  const mode = activeMode(getState());
  return mode?.kind.takeKey?.(mode.data, key, desk) ?? false;
}

/** Offers a click on annotations (the shortest first) to the mode that a person is in; says whether it was taken. */
export function offerClick(hits: readonly Annotation[], desk: Desk): boolean {
  const mode = activeMode(getState());
  return mode?.kind.takeClick?.(mode.data, hits, desk) ?? false;
}

/** Offers a selection that has been finished to the mode that a person is in; says whether it was taken. */
export function offerSelection(how: Ending, desk: Desk): boolean {
  const mode = activeMode(getState());
  return mode?.kind.takeSelection?.(mode.data, how, desk) ?? false;
}

/** The mode that a person is in, whichever it is. */
interface AnyMode {
  readonly kind: Mode<unknown>;
  readonly data: unknown;
}

/** The mode that a person is in; null for none. The same object for as long as nothing changes in it. */
export function activeMode({ mode }: State): AnyMode | null {
  // `startMode` takes nothing but modes.
  return mode as AnyMode | null;
}

/** For `ends`: whether what is worked on is no longer the current annotation. */
export function isElsewhere(id: string, { currentId }: ReadingState): boolean {
  return id !== currentId;
}
