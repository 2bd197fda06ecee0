import { keyLabel, type Menu } from '../../shared/commands.ts';
import { type Command, nameOf } from '../modes/command.ts';
import { defineDialog } from '../state/dialogs.ts';
import { HelpDialog } from '../ui/HelpDialog.tsx';
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
    <HelpDialog
      title="Keyboard shortcuts"
      className="key-help"
      contents="All keyboard shortcuts"
      contentsClassName="key-groups"
    >
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
    </HelpDialog>
  );
}

export const keyHelpDialog = defineDialog('keys', KeyHelp);
