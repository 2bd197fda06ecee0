import { useContext, useState } from 'react';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog, DialogHostContext } from '../ui/Dialog.tsx';
import { SectionList } from './SectionList.tsx';
import { type SectionName, sections } from './sections.ts';

/** How a person likes the program, a section at a time; each change is kept at once. */
function PreferencesDialog({ section = 'appearance' }: { readonly section?: SectionName }) {
  const { onClose } = useContext(DialogHostContext);
  const [shown, setShown] = useState(section);
  const { label, of, Section } = sections[shown];
  return (
    <Dialog label="Preferences" className="preferences">
      <h2>Preferences</h2>
      <div className="preferences-body">
        <SectionList shown={shown} onShow={setShown} />
        {/* Another section starts at its top. */}
        <section key={shown} aria-label={label}>
          <Section />
        </section>
      </div>
      <div className="dialog-buttons">
        <p className="hint">
          {of === 'person' ? 'These apply in every workspace.' : 'These apply to this workspace.'}
        </p>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const preferencesDialog = defineDialog('preferences', PreferencesDialog);
