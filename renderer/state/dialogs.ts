import type { ComponentType } from 'react';

/** A dialog, by what draws it; `Payload` is what it is opened for. */
export interface Dialog<Payload> {
  readonly name: string;
  readonly Component: ComponentType<Payload>;
  /** Work is done in it, so that undo and redo are those of the workbench while it is open. */
  readonly isWorkedIn: boolean;
}

/** Declares a dialog; `showDialog` opens it. */
export function defineDialog<Payload extends object>(
  name: string,
  Component: ComponentType<Payload>,
  { isWorkedIn = false } = {},
): Dialog<Payload> {
  return { name, Component, isWorkedIn };
}
