import { useContext, useEffect, useRef, useState } from 'react';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { localDate } from '../../shared/model/localDay.ts';
import { longDay } from '../../shared/text/days.ts';
import { type About, copyAbout, readAbout } from '../state/actions/program.ts';
import { showDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Dialog, DialogHostContext } from '../ui/Dialog.tsx';
import { ageOf, isOld } from './age.ts';
import { licencesDialog } from './LicencesHelp.tsx';

/** What the program is: its version, how old that is, and what it runs on. Nothing is asked of a network. */
function AboutDialog() {
  const { onClose } = useContext(DialogHostContext);
  const workspace = useStore((state) => state.workspaceName);
  const form = useStore(dateFormOf);
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    let isOpen = true;
    void readAbout().then((read) => isOpen && setAbout(read));
    return () => {
      isOpen = false;
    };
  }, []);
  const close = useRef<HTMLButtonElement>(null);
  // Only now, behind what the dialog does as it opens: Enter closes it.
  useEffect(() => close.current?.focus(), []);
  const facts = about ? factsOf(about, workspace, form) : [];
  return (
    <Dialog label="About Glossator" className="dialog-column about">
      <div className="about-head">
        <img src="./icon.svg" alt="" width="56" height="56" />
        <div>
          <h2>Glossator</h2>
          <p>Annotations on news, on this computer alone.</p>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="about-facts" tabIndex={0} aria-label="Details">
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {about?.releasedAt && isOld(about.releasedAt) && (
        <p className="hint">
          Glossator never looks for updates by itself: see whether there is a newer release where you got this
          one.
        </p>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button aside" onClick={() => showDialog(licencesDialog)}>
          Licences
        </button>
        <button
          type="button"
          className="button"
          disabled={about === null}
          onClick={() => void copyAbout(asText(facts))}
        >
          Copy Details
        </button>
        <button ref={close} type="button" className="button primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

type Fact = readonly [name: string, value: string];

function factsOf(
  { version, releasedAt, engine, system }: About,
  workspace: string,
  form: DateForm,
): readonly Fact[] {
  return [
    ['Version', version],
    ...(releasedAt
      ? [['Released', `${longDay(localDate(Date.parse(releasedAt)), form)} (${ageOf(releasedAt)})`] as const]
      : []),
    ...engine.map((part) => [part.name, part.version] as const),
    ['System', system],
    ...(workspace ? [['Workspace', workspace] as const] : []),
  ];
}

/** Without the name of the workspace, which is nobody else’s business. */
function asText(facts: readonly Fact[]): string {
  const lines = facts.filter(([name]) => name !== 'Workspace').map(([name, value]) => `${name}: ${value}`);
  return `Glossator\n${lines.join('\n')}\n`;
}

export const aboutDialog = defineDialog('about', AboutDialog);
