import { useState } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { readFacet } from '../../state/actions/querying.ts';
import { FacetRow } from './FacetRow.tsx';
import { facetLabel } from './facetLabel.ts';

/** So many values are in sight until somebody asks for more. */
const few = 6;

/** The most frequent values of a field, and all of them on demand; those that the query names come first. */
export function FacetValues({ facet: { field, values, total } }: { readonly facet: Facet }) {
  const [showsAll, setShowsAll] = useState(false);
  const named = values.filter(({ state }) => state !== undefined);
  const others = values.filter(({ state }) => state === undefined);
  const shown = showsAll
    ? [...named, ...others]
    : [...named, ...others.slice(0, Math.max(0, few - named.length))];
  // One more is a row, too.
  const rest = total - shown.length;
  const all = rest === 1 ? [...named, ...others].slice(0, shown.length + 1) : shown;
  const more = total - all.length;
  return (
    <>
      <ul aria-label={facetLabel[field] ?? field} className="facet-values" data-long={showsAll || undefined}>
        {all.map((value, index) => (
          <FacetRow key={value.value} field={field} value={value} isTabbable={index === 0} />
        ))}
      </ul>
      {(more > 0 || showsAll) && (
        <button
          type="button"
          className="link-button facet-more"
          onClick={() => {
            setShowsAll(!showsAll);
            if (!showsAll && total > values.length) void readFacet(field);
          }}
        >
          {showsAll ? 'Fewer' : `${numeral(more)} more`}
        </button>
      )}
    </>
  );
}
