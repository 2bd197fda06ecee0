import { schemes } from '../../shared/model/codes/index.ts';
import type { Scheme } from '../../shared/model/codes/scheme.ts';
import { defineDialog } from '../state/dialogs.ts';
import { HelpDialog } from '../ui/HelpDialog.tsx';

/** Every code of every scheme with what it means and where it comes from. */
function CodesHelp() {
  return (
    <HelpDialog
      title="What the codes mean"
      className="codes-help"
      contents="All codes"
      contentsClassName="code-schemes"
    >
      <div>
        {schemes.map((scheme) => (
          <SchemeList key={scheme.name} scheme={scheme} />
        ))}
      </div>
    </HelpDialog>
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
