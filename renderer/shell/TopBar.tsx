import { type CommandId, commands, keyLabel } from '../../shared/commands.ts';
import { actionWords } from '../../shared/model/historyWords.ts';
import { isMac } from '../commands/keys.ts';
import { runCommand } from '../commands/registry.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** Name, workspace, commands, undo and redo, import and export. */
export function TopBar() {
  const workspaceName = useStore((state) => state.workspaceName);
  const undoState = useStore((state) => state.undoState);
  const hasArticle = useStore((state) => state.open !== null);
  return (
    <header className="top-bar">
      <span className="app-name">Glossator</span>
      <span className="workspace-name">{workspaceName}</span>
      <button type="button" className="palette-button" onClick={() => runCommand('palette.open')}>
        Commands <Kbd>{keyOf('palette.open')}</Kbd>
      </button>
      <span className="actions">
        <BarButton
          id="edit.undo"
          label="Undo"
          what={undoState.undo && actionWords(undoState.undo)}
          enabled={undoState.undo !== null}
        />
        <BarButton
          id="edit.redo"
          label="Redo"
          what={undoState.redo && actionWords(undoState.redo)}
          enabled={undoState.redo !== null}
        />
        <BarButton id="file.import" label="Import" enabled />
        <BarButton id="file.export" label="Export" enabled={hasArticle} primary />
      </span>
    </header>
  );
}

function BarButton(props: {
  readonly id: CommandId;
  readonly label: string;
  readonly what?: string | null;
  readonly enabled: boolean;
  readonly primary?: boolean;
}) {
  const { id, label, what, enabled, primary } = props;
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      disabled={!enabled}
      title={`${label}${what ? `: ${what}` : ''} (${keyOf(id)})`}
      onClick={() => runCommand(id)}
    >
      {label}
    </button>
  );
}

function keyOf(id: CommandId): string {
  const [key] = commands[id].keys;
  return key ? keyLabel(key, isMac) : '';
}
