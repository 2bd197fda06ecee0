import { useContext, useEffect, useRef } from 'react';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { closeDialog } from '../state/actions/view.ts';
import {
  chooseWorkspace,
  createWorkspace,
  forgetRecent,
  openRecent,
  readRecent,
} from '../state/actions/workspaces.ts';
import { defineDialog } from '../state/dialogs.ts';
import { dateFormOf } from '../state/selectors.ts';
import type { RecentWorkspace } from '../state/slices/recent.ts';
import { useStore } from '../state/store.ts';
import { Dialog, DialogHostContext } from '../ui/Dialog.tsx';
import { sinceOf } from '../ui/format.ts';

/** The workspaces that were opened, the last one first: one click opens another one in a window of its own. */
function RecentDialog() {
  const { onClose } = useContext(DialogHostContext);
  const form = useStore(dateFormOf);
  const known = useStore((state) => state.recentWorkspaces);
  useEffect(() => void readRecent(), []);
  const others = known?.filter(({ state }) => state !== 'here') ?? [];
  const first = others.find(({ state }) => state === 'there')?.id;
  const list = useRef<HTMLUListElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  // The rows come after the dialog has opened.
  useEffect(() => {
    if (first !== undefined) list.current?.querySelector<HTMLElement>(':enabled')?.focus();
  }, [first]);
  const clear = async () => {
    await forgetRecent();
    // The button that was pressed is off now.
    close.current?.focus();
  };
  const leaveFor = (run: () => Promise<void>) => {
    closeDialog();
    void run();
  };
  return (
    <Dialog label="Recent workspaces" className="dialog-column recent-workspaces">
      <h2>Recent workspaces</h2>
      {known && others.length === 0 && (
        <p className="hint">No other workspace has been opened yet. Each opens in a window of its own.</p>
      )}
      {known && known.length > 0 && (
        <ul ref={list} className="recent-list" aria-label="Workspaces">
          {known.map((workspace) => (
            <li key={workspace.id}>
              <button
                type="button"
                disabled={workspace.state !== 'there'}
                onClick={() => leaveFor(() => openRecent(workspace.id))}
              >
                <bdi className="recent-name">{workspace.name}</bdi>
                <span className="recent-when">{whenOf(workspace, form)}</span>
                <span className="recent-folder">
                  in <bdi>{workspace.folder}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-buttons">
        <button
          type="button"
          className="button aside"
          disabled={others.length === 0}
          onClick={() => void clear()}
        >
          Clear List
        </button>
        <button type="button" className="button" onClick={() => leaveFor(createWorkspace)}>
          New Workspace…
        </button>
        <button type="button" className="button" onClick={() => leaveFor(chooseWorkspace)}>
          Open Another Workspace…
        </button>
        <button ref={close} type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

function whenOf({ state, openedAt }: RecentWorkspace, form: DateForm): string {
  switch (state) {
    case 'here':
      return 'open in this window';
    case 'gone':
      return 'moved or deleted';
    case 'there':
      return sinceOf(openedAt, form);
  }
}

export const recentDialog = defineDialog('recent', RecentDialog);
