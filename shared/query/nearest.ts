/**
 * The one of several names that was most likely meant: it begins with what was typed (three letters at least), or is at most
 * one letter in three away from it (Levenshtein); null where none is that near. Case does not count.
 */
export function nearest<Name extends string>(typed: string, names: readonly Name[]): Name | null {
  const text = typed.toLowerCase();
  if (text.length > maxTyped) return null;
  const beginning = text.length < 3 ? undefined : names.find((name) => name.toLowerCase().startsWith(text));
  if (beginning !== undefined) return beginning;
  const [best] = names
    .map((name) => ({ name, distance: distanceOf(text, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(name.length, text.length) / 3)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.name ?? null;
}

/** In UTF-16 code units: no name is nearly as long. */
const maxTyped = 40;

/** How many letters must be put in, left out or changed to make one word of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (one[at - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
