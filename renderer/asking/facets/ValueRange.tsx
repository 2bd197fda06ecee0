import type { Facet } from '../../../shared/ipc/asking.ts';
import { FacetValues } from './FacetValues.tsx';

/** The values of figures. */
export function ValueRange({ facet }: { readonly facet: Facet }) {
  return <FacetValues facet={facet} />;
}
