/** The values among the answers, field by field; a click writes into the query. */
export function Facets() {
  return null;
}
