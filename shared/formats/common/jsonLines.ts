import { fail, ok, type Result } from '../../result.ts';
import { parseJson } from './parseJson.ts';

/** One record of a file, with its position, for sentences: `line 3` or `[2]`. */
export interface JsonRecord {
  readonly path: string;
  readonly value: unknown;
}

/**
 * The records of JSON Lines (https://jsonlines.org: one JSON value a line, blank lines count for nothing), or of a JSON list
 * or a single JSON value, as the same tools write them too. A failure names the line and the column.
 */
export function readJsonRecords(text: string): Result<readonly JsonRecord[]> {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const records: JsonRecord[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const path = `line ${index + 1}`;
    const json = parseJson(line);
    if (json.ok) {
      records.push({ path, value: json.value });
      continue;
    }
    const whole = records.length === 0 ? parseJson(content) : null;
    if (whole?.ok) return ok(listOf(whole.value));
    // The first line of a file that is one JSON value is not to blame for what is wrong further down.
    if (whole && /^[[{]\s*$/.test(line)) return whole;
    return fail('decode', `${path}: ${json.error.message.replace(' line 1,', '')}`);
  }
  const [only] = records;
  if (only === undefined) return fail('invalid-input', 'there is nothing in this file');
  return ok(records.length === 1 && Array.isArray(only.value) ? listOf(only.value) : records);
}

function listOf(value: unknown): readonly JsonRecord[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item, index) => ({ path: `[${index}]`, value: item }));
}
