/** An answer on its way to the page: its JSON, and beside it the bytes that it holds. */
export type Wire = string | readonly [json: string, ...bytes: Uint8Array[]];

/**
 * Writes an answer. Bytes (in objects, not in lists) go beside the JSON: the text of a long article would be escaped letter by letter
 * here, and read letter by letter there.
 */
export function toWire(answer: object): Wire {
  const beside: Uint8Array[] = [];
  const json = JSON.stringify(takenOut(answer, beside));
  return beside.length === 0 ? json : [json, ...beside];
}

/** Reads what `toWire` has written. */
export function fromWire(wire: Wire): unknown {
  if (typeof wire === 'string') return JSON.parse(wire);
  const [json, ...beside] = wire;
  return putBack(JSON.parse(json), beside);
}

/** Stands in the JSON for the bytes with this number. No key of an answer is called so. */
const place = ' bytes';

function takenOut(value: unknown, beside: Uint8Array[]): unknown {
  if (isBytes(value)) {
    beside.push(value);
    return { [place]: beside.length - 1 };
  }
  if (!isRecord(value)) return value;
  let taken = value;
  for (const key of Object.keys(value)) {
    const item = takenOut(value[key], beside);
    if (item !== value[key]) taken = { ...taken, [key]: item };
  }
  return taken;
}

function putBack(value: unknown, beside: readonly Uint8Array[]): unknown {
  if (!isRecord(value)) return value;
  const number = value[place];
  if (typeof number === 'number') return beside[number];
  // Made by `JSON.parse` just now, so that nobody else has it.
  for (const key of Object.keys(value)) value[key] = putBack(value[key], beside);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not by its class: Node’s is another one than a page’s. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value);
}
