import { keyLabel } from '../../shared/commands.ts';
import { actionWords } from '../../shared/model/historyWords.ts';
import { useDesk } from '../article/desk.ts';
import { findCommand } from '../commands/list.ts';
import { exportCommand } from '../exporting/commands.ts';
import { redoCommand, undoCommand } from '../history/commands.ts';
import { importCommand } from '../importing/commands.ts';
import { type Command, runCommand } from '../modes/command.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { isMac } from '../ui/platform.ts';

/** Name, workspace, commands, undo and redo, import and export. */
export function TopBar() {
  const desk = useDesk();
  const palette = findCommand('palette.open');
  const workspaceName = useStore((state) => state.workspaceName);
  const undoState = useStore((state) => state.undoState);
  const hasArticle = useStore((state) => state.open !== null);
  return (
    <header className="top-bar">
      <span className="app-name">Glossator</span>
      <span className="workspace-name">{workspaceName}</span>
      {palette && (
        <button type="button" className="palette-button" onClick={() => runCommand(palette, desk)}>
          Commands <Kbd>{keyOf(palette)}</Kbd>
        </button>
      )}
      <span className="actions">
        <BarButton
          command={undoCommand}
          label="Undo"
          what={undoState.undo && actionWords(undoState.undo)}
          enabled={undoState.undo !== null}
        />
        <BarButton
          command={redoCommand}
          label="Redo"
          what={undoState.redo && actionWords(undoState.redo)}
          enabled={undoState.redo !== null}
        />
        <BarButton command={importCommand} label="Import" enabled />
        <BarButton command={exportCommand} label="Export" enabled={hasArticle} primary />
      </span>
    </header>
  );
}

function BarButton(props: {
  readonly command: Command;
  readonly label: string;
  readonly what?: string | null;
  readonly enabled: boolean;
  readonly primary?: boolean;
}) {
  const { command, label, what, enabled, primary } = props;
  const desk = useDesk();
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      disabled={!enabled}
      title={`${label}${what ? `: ${what}` : ''} (${keyOf(command)})`}
      onClick={() => runCommand(command, desk)}
    >
      {label}
    </button>
  );
}

function keyOf({ keys: [key] }: Command): string {
  return key ? keyLabel(key, isMac) : '';
}
