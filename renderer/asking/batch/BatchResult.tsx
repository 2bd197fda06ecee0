import { useState } from 'react';
import { batchTable } from '../../../shared/query/batchNames.ts';
import { inQuotationMarks } from '../../../shared/query/quotation.ts';
import { counted, nounFor, numeral } from '../../../shared/text/counting.ts';
import type { BatchHit } from '../../../shared/transfer/asking.ts';
import { copyText } from '../../state/actions/batch.ts';
import { setQuery } from '../../state/actions/querying.ts';
import { enterRoom } from '../../state/actions/room.ts';
import { closeDialog } from '../../state/actions/view.ts';
import { useRowWindow } from '../../ui/useRowWindow.ts';

/** How high a row is, in CSS pixels; the style sheet has the same. */
const row = 28;

/** The names with hits, and those without any; either list can be copied. */
export function BatchResult({
  hits,
  onBack,
}: {
  readonly hits: readonly BatchHit[];
  readonly onBack: () => void;
}) {
  const [shows, setShows] = useState<'found' | 'missing'>('found');
  const found = hits.filter(hasHit);
  const missing = hits.filter((hit) => !hasHit(hit));
  const shown = shows === 'found' ? found : missing;
  const copy = () =>
    shows === 'found'
      ? copyText(batchTable(found), counted(found.length, 'name'))
      : copyText(missing.map(({ name }) => name).join('\n'), counted(missing.length, 'name'));
  return (
    <div className="dialog-column batch-result">
      <h2>Look up names</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="segmented" role="group" aria-label="Show">
        <button type="button" aria-pressed={shows === 'found'} onClick={() => setShows('found')}>
          {numeral(found.length)} found
        </button>
        <button type="button" aria-pressed={shows === 'missing'} onClick={() => setShows('missing')}>
          {numeral(missing.length)} not found
        </button>
      </div>
      {shown.length > 0 ? (
        <Rows key={shows} hits={shown} hasCounts={shows === 'found'} />
      ) : (
        <p className="hint batch-none">
          {shows === 'found' ? 'None of these names was found.' : 'Every name was found.'}
        </p>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button aside" onClick={onBack}>
          Back
        </button>
        <button type="button" className="button" disabled={shown.length === 0} onClick={() => void copy()}>
          {shows === 'found' ? 'Copy as Table' : 'Copy List'}
        </button>
        <button type="button" className="button primary" onClick={closeDialog}>
          Close
        </button>
      </div>
    </div>
  );
}

function hasHit({ annotations, articles }: BatchHit): boolean {
  return annotations > 0 || articles > 0;
}

interface RowsProps {
  readonly hits: readonly BatchHit[];
  readonly hasCounts: boolean;
}

/** A list of up to tens of thousands, of which those in view are in the document. A click asks for the name. */
function Rows({ hits, hasCounts }: RowsProps) {
  const { scroller, rows } = useRowWindow(hits.length, -1, { row });
  const ask = (name: string) => {
    closeDialog();
    enterRoom('asking');
    setQuery(inQuotationMarks(name), null);
  };
  return (
    <div className="batch-list">
      {hasCounts && (
        <div className="batch-heads" aria-hidden="true">
          <span>Name</span>
          <span>Annotations</span>
          <span>Articles</span>
        </div>
      )}
      <div className="batch-rows" ref={scroller}>
        <ul
          aria-label={hasCounts ? 'Names that were found' : 'Names that were not found'}
          style={{ paddingTop: rows.first * row, paddingBottom: (hits.length - rows.end) * row }}
        >
          {hits.slice(rows.first, rows.end).map(({ name, annotations, articles }, index) => (
            <li key={name} aria-posinset={rows.first + index + 1} aria-setsize={hits.length}>
              {hasCounts ? (
                <button type="button" title={`Ask for ${name}`} onClick={() => ask(name)}>
                  <bdi>{name}</bdi>
                  <Count count={annotations} noun="annotation" />
                  <Count count={articles} noun="article" />
                </button>
              ) : (
                <bdi>{name}</bdi>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Count({ count, noun }: { readonly count: number; readonly noun: string }) {
  return (
    <span>
      {numeral(count)}
      <span className="visually-hidden"> {nounFor(count, noun)}</span>
    </span>
  );
}
