import type { ReactNode } from 'react';
import { useDesk } from '../article/desk.ts';
import { findCommand } from '../commands/list.ts';
import { BringBack } from '../history/BringBack.tsx';
import { keyOf, nameOf, runCommand } from '../modes/command.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** The middle column of an empty library: the three ways in, and the way to another workspace. */
export function Empty() {
  return (
    <main ref={useFocusTarget('article')} className="empty" aria-label="Article">
      <div className="invitation">
        <h1>Open an article to begin</h1>
        <BringBack />
        <ul className="ways-in">
          <Way
            icon="file"
            title="Choose a file"
            words="Text, PDF, Word, web page or e-mail, or annotations from another tool."
          >
            <WayButton id="file.import" label="Choose a File…" isFirst />
          </Way>
          <Way icon="paste" title="Paste text" words="What you have copied becomes an article.">
            <WayButton id="file.paste" label="Paste Text" />
          </Way>
          <Way icon="drop" title="Drop files" words="Drag files or folders anywhere onto this window." />
        </ul>
        <p>Everything stays on this computer.</p>
        <div className="ways-elsewhere">
          {['file.importFolder', 'workspace.choose', 'workspace.recent', 'workspace.restore'].map((id) => (
            <WayButton key={id} id={id} />
          ))}
        </div>
      </div>
    </main>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
}

function Way({ icon, title, words, children }: WayProps) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        <small>{words}</small>
      </span>
      {children}
    </li>
  );
}

function WayButton(props: { readonly id: string; readonly label?: string; readonly isFirst?: boolean }) {
  const { id, label, isFirst = false } = props;
  const desk = useDesk();
  const first = useFocusTarget('article.invitation');
  const command = findCommand(id);
  if (!command) return null;
  return (
    <button
      ref={isFirst ? first : undefined}
      type="button"
      className={isFirst ? 'button primary' : label ? 'button' : 'button quiet'}
      onClick={() => runCommand(command, desk)}
    >
      {label ?? nameOf(command)} {label && keyOf(command) && <Kbd>{keyOf(command)}</Kbd>}
    </button>
  );
}
