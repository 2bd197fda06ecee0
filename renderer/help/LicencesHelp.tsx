import { useEffect, useState } from 'react';
import { type Licences, readLicences } from '../state/actions/licences.ts';
import { defineDialog } from '../state/dialogs.ts';
import { HelpDialog } from '../ui/HelpDialog.tsx';

/** What the program contains of others, each with its licence. */
function LicencesHelp() {
  const [licences, setLicences] = useState<Licences>([]);
  useEffect(() => {
    let isOpen = true;
    void readLicences().then((read) => isOpen && setLicences(read));
    return () => {
      isOpen = false;
    };
  }, []);
  return (
    <HelpDialog
      title="Licences"
      className="licences-help"
      contents="All licences"
      contentsClassName="licences"
    >
      <p>
        Glossator contains the works of others listed here. The licences of Electron’s parts are in the file
        LICENSES.chromium.html beside the program.
      </p>
      {licences.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`}>
          <summary>
            <b>{name}</b> {version} <span>{licenceName(licence)}</span>
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
    </HelpDialog>
  );
}

/** “blessing” is the name of SQLite’s dedication in the list of licences (https://spdx.org/licenses/), which nobody knows. */
function licenceName(licence: string): string {
  return licence === 'blessing' ? 'public domain' : licence;
}

export const licencesDialog = defineDialog('licences', LicencesHelp);
