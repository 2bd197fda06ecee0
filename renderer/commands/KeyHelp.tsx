import { keyLabel, type Menu } from '../../shared/commands.ts';
import { type Command, nameOf } from '../modes/command.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { isMac } from '../ui/platform.ts';

/** The menus as they share three columns of about one height. */
const columns: readonly (readonly Menu[])[] = [
  ['File', 'Edit', 'Annotate', 'Help'],
  ['Select'],
  ['Go', 'View'],
];

/** All keys, in the order of the menus. */
function KeyHelp({ commands }: { readonly commands: readonly Command[] }) {
  return (
    <Dialog label="Keyboard shortcuts" className="key-help">
      <h2>Keyboard shortcuts</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="key-groups" tabIndex={0} aria-label="All keyboard shortcuts">
        {columns.map((column) => (
          <div key={column.join()}>
            {column.map((menu) => (
              <section key={menu}>
                <h3>{menu}</h3>
                <dl>
                  {commands
                    .filter((command) => command.menu === menu && command.keys.length > 0)
                    .map((command) => (
                      <div key={command.id}>
                        <dt>{nameOf(command)}</dt>
                        <dd>
                          {command.keys.map((key) => (
                            <kbd key={key}>{keyLabel(key, isMac)}</kbd>
                          ))}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </section>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => closeDialog()}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const keyHelpDialog = defineDialog('keys', KeyHelp);
