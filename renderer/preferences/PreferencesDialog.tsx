import { useContext, useState } from 'react';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog, DialogHostContext } from '../ui/Dialog.tsx';
import { type SectionName, sections } from './sections.ts';

/** How a person likes the program, a section at a time; each change is kept at once. */
function PreferencesDialog({ section = 'appearance' }: { readonly section?: SectionName }) {
  const { onClose } = useContext(DialogHostContext);
  const [shown, setShown] = useState(section);
  const { label, Section } = sections[shown];
  return (
    <Dialog label="Preferences" className="preferences">
      <h2>Preferences</h2>
      <div className="preferences-body">
        <nav aria-label="Sections">
          {Object.entries(sections).map(([name, each]) => (
            <button
              key={name}
              type="button"
              aria-current={name === shown}
              // True because these are the entries of `sections`.
              onClick={() => setShown(name as SectionName)}
            >
              {each.label}
            </button>
          ))}
        </nav>
        <section aria-label={label}>
          <Section />
        </section>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const preferencesDialog = defineDialog('preferences', PreferencesDialog);
