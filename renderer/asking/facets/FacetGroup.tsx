import { type ReactNode, useId, useState } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { facetLabel } from './facetLabel.ts';
import { partsOfField } from './partsOfField.ts';

interface Props {
  readonly field: string;
  /** How many values there are. */
  readonly total: number;
  readonly isFoldable: boolean;
  /** A line until somebody opens it. */
  readonly isFolded?: boolean;
  /** At the end of its line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A facet with its name, or a line with its name and how many values it has. One that the query asks about is open. */
export function FacetGroup({ field, total, isFoldable, isFolded = false, aside, children }: Props) {
  const id = useId();
  const asked = useStore((state) => partsOfField(state.asking.asked?.query ?? '', field, dateFormOf(state)));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = !isFoldable || (chosen ?? (!isFolded || asked !== ''));
  const label = facetLabel[field] ?? field;
  return (
    <section className="facet" aria-labelledby={id}>
      <div className="facet-line">
        <h3 id={id}>
          {isFoldable ? (
            <button
              type="button"
              className="facet-head"
              data-stop={isOpen ? undefined : true}
              aria-expanded={isOpen}
              onClick={() => setChosen(!isOpen)}
            >
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M3 1.5 7 5 3 8.5" />
              </svg>
              {label}
              {isOpen && field === 'grade' && <span className="facet-asked">{asked}</span>}
              {!isOpen && !aside && <span className="facet-count">{numeral(total)}</span>}
            </button>
          ) : (
            <span className="facet-head">{label}</span>
          )}
        </h3>
        {aside}
      </div>
      {isOpen && children}
    </section>
  );
}
