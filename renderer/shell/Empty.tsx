import { useDesk } from '../article/desk.ts';
import { importCommand } from '../importing/commands.ts';
import { runCommand } from '../modes/command.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';

/** The middle column of an empty library: it invites. */
export function Empty() {
  const desk = useDesk();
  return (
    <main ref={useFocusTarget('article')} className="empty" aria-label="Article">
      <div className="invitation">
        <h1>Open an article to begin</h1>
        <p>
          Choose a text, PDF, Word, web page or e-mail file, or annotations from another tool, or drop files
          anywhere on this window. They stay on this computer.
        </p>
        <button
          ref={useFocusTarget('article.invitation')}
          type="button"
          className="button primary"
          onClick={() => runCommand(importCommand, desk)}
        >
          Choose a File…
        </button>
      </div>
    </main>
  );
}
