import { withPart } from '../../../shared/query/edit.ts';
import { facetPart } from '../../../shared/query/facets.ts';
import { setQuery } from '../../state/actions/querying.ts';
import type { PickedCell } from '../../state/slices/looking.ts';
import { getState } from '../../state/store.ts';

/** The text of a query with what a cell of the counts stands for added to it. */
export function narrowedTo(text: string, { row, column }: PickedCell): string {
  return [row, column].reduce(
    (narrowed, { field, value }) =>
      value === null
        ? narrowed
        : withPart(narrowed, value === '' ? nothingOf(field) : facetPart(field, value)),
    text,
  );
}

/** Writes what a cell stands for into the query. */
export function narrowTo(cell: PickedCell): void {
  const { asked } = getState().asking;
  if (asked) setQuery(narrowedTo(asked.query, cell), null);
}

/** What asks for the answers that have nothing in a field. */
function nothingOf(field: string): string {
  return `no:${field}`;
}
