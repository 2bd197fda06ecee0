import { withPart } from '../../../shared/query/edit.ts';
import { facetPart } from '../../../shared/query/facets.ts';
import { havings } from '../../../shared/query/query.ts';
import { notice } from '../../state/actions/notices.ts';
import { setQuery } from '../../state/actions/querying.ts';
import type { PickedCell } from '../../state/slices/looking.ts';
import { getState } from '../../state/store.ts';

/** The text of a query with what a cell of the counts stands for added to it; null where a query cannot say that. */
export function narrowedTo(text: string, { row, column }: PickedCell): string | null {
  let narrowed = text;
  for (const { field, value } of [row, column]) {
    const part = value === null ? '' : value === '' ? nothingOf(field) : facetPart(field, value);
    if (part === null) return null;
    narrowed = withPart(narrowed, part);
  }
  return narrowed;
}

/** Writes what a cell stands for into the query. */
export function narrowTo(cell: PickedCell): void {
  const { asked } = getState().asking;
  const query = asked && narrowedTo(asked.query, cell);
  if (query !== null) setQuery(query, null);
  else notice('A query cannot ask for these: choose another cell.');
}

/** What asks for the answers that have nothing in a field. */
function nothingOf(field: string): string | null {
  const what = havings.find((one) => one === (field === 'actor' ? 'entry' : field));
  return what === undefined ? null : `no:${what}`;
}
