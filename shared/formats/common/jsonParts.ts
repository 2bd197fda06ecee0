/**
 * The items of an array as `JSON.stringify(…, null, 2)` writes them where the array lies so many levels deep (1: it is
 * the whole file), without the brackets and the white space around them. A file is written in parts with it.
 */
export function itemsAt(depth: number, items: readonly unknown[]): string {
  let nested: unknown = items;
  for (let level = 1; level < depth; level += 1) nested = [nested];
  // Before the first item stand, for each level, a bracket, a line feed and the indent; behind the last one likewise.
  const before = depth * (depth + 3);
  const after = depth * (depth + 1);
  return JSON.stringify(nested, null, 2).slice(before, -after);
}

/** An array in parts, its items `depth` levels deep, some of them at a time; `encode` makes of an item what is written. */
export function* arrayInParts<T>(
  depth: number,
  items: readonly T[],
  encode: (item: T) => unknown,
): Iterable<string> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  for (let at = 0; at < items.length; at += itemsInPart) {
    const part = items.slice(at, at + itemsInPart).map(encode);
    yield `${at === 0 ? '[' : ','}\n${'  '.repeat(depth)}${itemsAt(depth, part)}`;
  }
  yield `\n${'  '.repeat(depth - 1)}]`;
}

/** So many annotations are some 200 kB. */
const itemsInPart = 200;
