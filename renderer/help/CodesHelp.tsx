import { schemes } from '../../shared/model/codes/index.ts';
import type { Scheme } from '../../shared/model/codes/scheme.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Every code of every scheme with what it means and where it comes from. */
function CodesHelp() {
  return (
    <Dialog label="What the codes mean" className="codes-help">
      <h2>What the codes mean</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="code-schemes" tabIndex={0} aria-label="All codes">
        <div>
          {schemes.map((scheme) => (
            <SchemeList key={scheme.name} scheme={scheme} />
          ))}
        </div>
      </section>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => closeDialog()}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

function SchemeList({ scheme }: { readonly scheme: Scheme }) {
  return (
    <article>
      <h3>{scheme.name}</h3>
      <p>{scheme.about}</p>
      <dl>
        {Object.entries(scheme.codes).map(([value, { label, meaning }]) => (
          <div key={value}>
            <dt>
              {scheme.isCoded && <b>{value}</b>} {label}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="source">Source: {scheme.source}</p>
    </article>
  );
}

export const codesDialog = defineDialog('codes', CodesHelp);
