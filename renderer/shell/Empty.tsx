import { runCommand } from '../commands/registry.ts';

/** The middle column of an empty library: it invites. */
export function Empty() {
  return (
    <main className="empty" aria-label="Article">
      <div className="invitation">
        <h1>Open an article to begin</h1>
        <p>
          Choose a text file or a Glossator JSON export, or drop one anywhere on this window. It stays on this
          laptop.
        </p>
        <button type="button" className="button primary" onClick={() => runCommand('file.import')}>
          Choose a File…
        </button>
      </div>
    </main>
  );
}
