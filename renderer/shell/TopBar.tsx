import { useLayoutEffect, useRef } from 'react';
import { actionWords } from '../../shared/model/historyWords.ts';
import { useDesk } from '../article/desk.ts';
import { findCommand } from '../commands/list.ts';
import { exportCommand } from '../exporting/commands.ts';
import { redoCommand, undoCommand } from '../history/commands.ts';
import { importCommand } from '../importing/commands.ts';
import { type Command, keyOf, nameOf, runCommand, tipOf } from '../modes/command.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { RoomSwitch } from './RoomSwitch.tsx';

/** Name, workspace, rooms, commands, undo and redo, import and export. */
export function TopBar() {
  const desk = useDesk();
  const palette = findCommand('palette.open');
  const workspaceName = useStore((state) => state.workspaceName);
  const undoState = useStore((state) => state.undoState);
  return (
    <header className="top-bar">
      <div className="whereabouts">
        <span className="app-name">Glossator</span>
        <span className="workspace-name">{workspaceName}</span>
        <RoomSwitch />
      </div>
      {palette && (
        <button
          type="button"
          className="palette-button"
          title={tipOf(palette)}
          onClick={() => runCommand(palette, desk)}
        >
          Commands, articles, actors <Kbd>{keyOf(palette)}</Kbd>
        </button>
      )}
      <span className="actions">
        <BarButton command={undoCommand} what={undoState.undo && actionWords(undoState.undo)} />
        <BarButton command={redoCommand} what={undoState.redo && actionWords(undoState.redo)} />
        <BarButton command={importCommand} />
        <BarButton command={exportCommand} isPrimary />
      </span>
    </header>
  );
}

interface BarButtonProps {
  readonly command: Command;
  /** What it would do it to. */
  readonly what?: string | null;
  readonly isPrimary?: boolean;
}

function BarButton({ command, what, isPrimary = false }: BarButtonProps) {
  const desk = useDesk();
  // A write that is on its way can be undone, too, but a button that says so for a moment would flicker with each.
  const isEnabled = useStore((state) => command.isEnabled({ ...state, pending: 0 }));
  const button = useRef<HTMLButtonElement>(null);
  // After the last undo the button is off, and the keyboard would be nowhere.
  useLayoutEffect(() => {
    if (!isEnabled && document.activeElement === button.current) desk.article?.focus();
  }, [desk, isEnabled]);
  return (
    <button
      ref={button}
      type="button"
      className={isPrimary ? 'button primary' : 'button'}
      disabled={!isEnabled}
      title={tipOf(command, what)}
      onClick={() => runCommand(command, desk)}
    >
      {nameOf(command)}
    </button>
  );
}
