import { useEffect } from 'react';
import { reliabilityWords } from '../../shared/model/admiralty.ts';
import { countries } from '../../shared/model/countries.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import { outletKindLabel } from '../../shared/model/outletKind.ts';
import { counted } from '../../shared/text/counting.ts';
import { useActorField } from '../actors/ActorTextField.tsx';
import { changeOutlet, mergeOutlets, readOutlets, removeOutlet } from '../state/actions/outlets.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { outletNamed } from '../state/outletNames.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, FieldProblem, TextInput } from '../ui/Field.tsx';
import { knownOutlets } from './knownOutlets.ts';
import { OutletAliases } from './OutletAliases.tsx';
import { OutletChoice } from './OutletChoice.tsx';

const reliabilities = Object.entries(reliabilityWords).map(
  ([code, words]) => [code, `${code}, ${words}`] as const,
);
const kinds = Object.entries(outletKindLabel);

/** What is known of an outlet, whether it has an entry yet or is only named by articles: the first field that is set begins one. */
function OutletDialog({ name }: { readonly name: string }) {
  const entries = useStore((state) => state.outlets);
  const articles = useStore((state) => state.articles);
  const said = useStore((state) => state.notice);
  useEffect(() => {
    if (entries === null) void readOutlets();
  }, [entries]);
  const entry = outletNamed(entries ?? [], name);
  const known = knownOutlets(entries ?? [], articles);
  const outlet = entry ?? { name };
  const own = known.find(({ key }) => key === outletKey(outlet.name));
  const change = (patch: Parameters<typeof changeOutlet>[1]) => changeOutlet(outlet, patch);
  return (
    <Dialog label={`Outlet: ${outlet.name}`} className="outlet-dialog">
      <h2>Outlet</h2>
      <OutletText
        key={`name ${outlet.name}`}
        fieldKey={`${outlet.name} outlet name`}
        label="Name"
        stored={outlet.name}
        write={(text) => change({ name: text.trim() })}
      />
      <p className="hint">
        {own && own.articles > 0
          ? `Published ${counted(own.articles, 'article')} of this workspace.`
          : 'No article names it.'}
      </p>
      <OutletAliases aliases={entry?.aliases ?? []} fieldKey={`${outlet.name} alias`} write={change} />
      <div className="outlet-columns">
        <OutletChoice
          label="Kind"
          value={entry?.kind ?? null}
          options={kinds}
          // True because the options are the kinds.
          onChoose={(kind) => void change({ kind: kind as Outlet['kind'] })}
        />
        <OutletChoice
          label="Country"
          value={entry?.country ?? null}
          options={countries().map((country) => [country.code, country.name] as const)}
          onChoose={(country) => void change({ country })}
        />
      </div>
      <OutletChoice
        label="Usual reliability as a source"
        title="Admiralty code (NATO AJP-2.1)"
        value={entry?.reliability ?? null}
        options={reliabilities}
        // True because the options are the codes.
        onChoose={(reliability) => void change({ reliability: reliability as Outlet['reliability'] })}
      />
      <p className="hint">A new grade of a claim from this outlet begins with it.</p>
      <OutletText
        key={`note ${outlet.name}`}
        fieldKey={`${outlet.name} outlet note`}
        label="Note"
        placeholder="Add a note"
        stored={entry?.note ?? ''}
        write={(text) => change({ note: text.trim() || null })}
      />
      {entry && (
        <OutletChoice
          label="Merge another outlet into this one"
          value={null}
          options={known
            .filter((one) => one.key !== own?.key)
            .map((one) => [one.key, `${one.name} (${counted(one.articles, 'article')})`] as const)}
          onChoose={(key) =>
            void merge(entry, known.find((one) => one.key === key)?.entry ?? null, nameIn(known, key))
          }
        />
      )}
      <p className="outlet-said" role="status" data-tone={said?.tone}>
        {said?.text}
      </p>
      <div className="dialog-buttons">
        {entry && (
          <button type="button" className="button quiet aside" onClick={() => void removeOutlet(entry.id)}>
            Remove Entry
          </button>
        )}
        <button type="button" className="button" onClick={() => closeDialog()}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const outletDialog = defineDialog('outlet', OutletDialog, { isWorkedIn: true });

/** An outlet without an entry gives its name alone, as an alias. */
async function merge(into: Outlet, from: Outlet | null, name: string | null): Promise<void> {
  if (from) await mergeOutlets(into.id, from.id);
  else if (name !== null) await changeOutlet(into, { aliases: [...into.aliases, name] });
}

function nameIn(known: ReturnType<typeof knownOutlets>, key: string | null): string | null {
  return known.find((one) => one.key === key)?.name ?? null;
}

interface OutletTextProps {
  readonly fieldKey: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly stored: string;
  readonly write: (text: string) => Promise<string | null>;
}

function OutletText({ fieldKey, label, placeholder, stored, write }: OutletTextProps) {
  const field = useActorField(fieldKey, stored, write);
  return (
    <>
      <Field label={label} className="outlet-line">
        <TextInput field={field} placeholder={placeholder} />
      </Field>
      <FieldProblem field={field} />
    </>
  );
}
