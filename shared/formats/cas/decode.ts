import { fail, ok, type Result } from '../../result.ts';
import { fieldsOf } from '../common/fields.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { parseJson } from '../common/parseJson.ts';
import { articlesIn, type Structure, type Structures } from '../uima/structures.ts';

/**
 * Reads UIMA CAS JSON, all of it or nothing; each view with a text becomes an article. Offsets count UTF-16 code units
 * unless `offsetUnit` says otherwise: the format itself does not tell.
 */
export function decodeCas(content: string, name: string, { offsetUnit }: DecodeOptions): Result<Decoded> {
  const unit = offsetUnit ?? 'UTF-16 code unit';
  if (unit === 'token' || unit === 'none')
    return fail('unsupported', 'offsets in UIMA CAS JSON count characters, so choose a character-based unit');
  const parsed = parseJson(content);
  if (!parsed.ok) return parsed;
  const read = readStructures(parsed.value);
  if (!read.ok) return read;
  const structures = read.value;
  const articles = articlesIn(structures, name, unit);
  if (!articles)
    return fail('invalid-input', '%FEATURE_STRUCTURES: no uima.cas.Sofa has text (“sofaString”)');
  return articles.ok ? ok({ kind: 'foreign', foreign: { articles: articles.value } }) : articles;
}

/** Feature structures as a list with `%ID` in each, or as an object under their ids. */
function readStructures(file: unknown): Result<Structures> {
  const list = fieldsOf(file)?.['%FEATURE_STRUCTURES'];
  if (typeof list !== 'object' || list === null)
    return fail('unsupported', 'this is not UIMA CAS JSON: it has no list “%FEATURE_STRUCTURES”');
  const structures = new Map<number, Structure>();
  for (const [key, structure] of Object.entries(list)) {
    const path = `%FEATURE_STRUCTURES[${key}]`;
    const fields = fieldsOf(structure);
    if (!fields) return fail('decode', `${path}: an object was expected`);
    const id = fields['%ID'] ?? (Array.isArray(list) ? undefined : Number(key));
    const type = fields['%TYPE'];
    if (typeof id !== 'number' || !Number.isSafeInteger(id))
      return fail('decode', `${path}: its %ID is not a whole number`);
    if (typeof type !== 'string') return fail('decode', `${path}: it has no %TYPE`);
    if (structures.has(id))
      return fail('invariant', `${path}: a second feature structure with the %ID ${id}`);
    const entries = Object.entries(fields);
    const values = entries.filter(([name]) => !/^[%@]/.test(name));
    const references = entries.flatMap(([name, value]) =>
      name.startsWith('@') && typeof value === 'number' ? [[name.slice(1), value] as const] : [],
    );
    const elements = fields['%ELEMENTS'];
    structures.set(id, {
      id,
      type,
      path,
      // `^` marks an offset, `#` a number that JSON cannot write.
      values: Object.fromEntries(values.map(([name, value]) => [name.replace(/^[\^#]/, ''), value])),
      references: Object.fromEntries(references),
      elements: Array.isArray(elements) ? elements : [],
    });
  }
  return ok(structures);
}
