import {
  facetPart,
  stateOf,
  toggled,
  toggledAway,
  withOnly,
  withoutField,
} from '../../../shared/query/facets.ts';
import { typeQuery } from '../../state/actions/querying.ts';
import { getState } from '../../state/store.ts';

/** A click on a value: it is asked for, or no longer. */
export function toggleValue(field: string, value: string): void {
  typeQuery(toggled(query(), facetPart(field, value)));
}

/** The minus of a value: it is left out, or no longer. */
export function excludeValue(field: string, value: string): void {
  typeQuery(toggledAway(query(), facetPart(field, value)));
}

/** Asks for a value and nothing else of its field; again: for all of it. */
export function chooseOnly(field: string, value: string): void {
  const part = facetPart(field, value);
  if (stateOf(query(), part) === 'asked') typeQuery(withoutField(query(), field));
  else typeQuery(withOnly(query(), part));
}

/** The facets are those of the newest query that could be read: what cannot be read gives way to it. */
function query(): string {
  const { text, error, asked } = getState().asking;
  return error ? (asked?.query ?? '') : text;
}
