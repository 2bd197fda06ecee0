import { chooseWorkspace } from '../state/actions/window.ts';

/** Shown instead of everything when the workspace could not be opened; nothing was written to it. */
export function StartFailure({ message }: { readonly message: string }) {
  return (
    <main className="empty" aria-label="The workspace cannot be opened">
      <div className="invitation" role="alert">
        <p className="app-name">Glossator</p>
        <h1>This workspace cannot be opened</h1>
        <p>{message}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => window.close()}>
            Quit
          </button>
          <button type="button" className="button primary" onClick={() => void chooseWorkspace()}>
            Open Another Workspace…
          </button>
        </div>
      </div>
    </main>
  );
}
