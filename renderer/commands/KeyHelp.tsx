import { keyLabel, menus } from '../../shared/commands.ts';
import { type Command, keysOf, nameOf } from '../modes/command.ts';
import { preferencesDialog } from '../preferences/PreferencesDialog.tsx';
import { showDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { HelpDialog } from '../ui/HelpDialog.tsx';
import { isMac } from '../ui/platform.ts';

/** All keys, in the order of the menus. */
function KeyHelp({ commands }: { readonly commands: readonly Command[] }) {
  return (
    <HelpDialog
      title="Keyboard shortcuts"
      className="key-help"
      contents="All keyboard shortcuts"
      contentsClassName="key-groups"
      action={
        <button
          type="button"
          className="button"
          onClick={() => showDialog(preferencesDialog, { section: 'keys' })}
        >
          Change Keys…
        </button>
      }
    >
      <div className="key-columns">
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{menu}</h3>
            <dl>
              {commands
                .filter((command) => command.menu === menu && keysOf(command).length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{nameOf(command)}</dt>
                    <dd>
                      {keysOf(command).map((key) => (
                        <kbd key={key}>{keyLabel(key, isMac)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </HelpDialog>
  );
}

export const keyHelpDialog = defineDialog('keys', KeyHelp);
