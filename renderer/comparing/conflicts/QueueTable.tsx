import { useEffect, useRef } from 'react';
import { keyOfPair, pickPair } from '../../state/actions/pairs.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { currentPair, pairsOf } from './queue.ts';
import { queueTwin } from './queueTwin.ts';

/** The queue as a table; keys decide the row that is current. */
export function QueueTable() {
  const pairs = useStore(pairsOf);
  const current = useStore(currentPair);
  const form = useStore(dateFormOf);
  const row = useRef<HTMLTableRowElement>(null);
  const { columns, rows } = queueTwin(pairs, form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is current
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <table className="twin-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair, index) => (
          <tr
            key={keyOfPair(pair)}
            ref={pair === current ? row : undefined}
            aria-current={pair === current || undefined}
            onClick={() => pickPair(pair)}
          >
            {rows[index]?.cells.map((cell, column) => (
              <td key={columns[column]}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
