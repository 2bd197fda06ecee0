/** A JSON object whose values have not been checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The relation from a mark to another one that is the same mark going on, in formats that have no other way to say it. */
export const continuation = 'continues';

/**
 * An object of a file by the keys of a wire type: whether they are there and what they hold has yet to be looked at, but a
 * key that the format does not have does not compile.
 */
export type Unread<Shape> = { readonly [Key in KeyOf<Shape>]?: unknown };

/** Of a union, the keys of all its members. */
type KeyOf<Shape> = Shape extends unknown ? keyof Shape : never;

/** The object, or undefined where the value is none. Without a wire type, any key may be asked for. */
export function fieldsOf<Shape = Fields>(value: unknown): Unread<Shape> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // True because nothing is said of an object but which of its keys may be asked for.
  return isObject ? (value as Unread<Shape>) : undefined;
}

/** The texts of a list, or the one text; an empty list for anything else. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? String(item) : [],
  );
}

/** What else a file says of a document, a line for each key that is not known and says something. */
export function remarksOf(fields: Fields, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const isEmpty =
      value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
    if (known.has(name) || isEmpty) return [];
    const texts = textsOf(value);
    const isPlain = texts.length > 0 && texts.length === (Array.isArray(value) ? value.length : 1);
    return [
      `${name}: ${isPlain ? texts.join(', ') : isDeep(value) ? '(nested too deeply)' : JSON.stringify(value)}`,
    ];
  });
}

/** JSON.parse reads any depth; JSON.stringify needs the stack for it. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 200) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
