import { maxDocumentBytes } from '../../limits.ts';
import { fail, ok, type Result } from '../../result.ts';
import { countCodePoints } from '../../text/offsets.ts';
import { canonicalText } from '../common/canonical.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { fromLayers, type LayerSpan } from '../uima/layers.ts';
import { unescapeText } from './escapes.ts';
import { type Header, readHeader } from './header.ts';
import { type Row, readLayers } from './layers.ts';

/**
 * Reads WebAnno TSV 3.0 to 3.3, all of it or nothing. The text is put together from the sentences as INCEpTION does it;
 * each token must then be where its offsets say. Where it does not, the other escapes and code points are tried.
 */
export function decodeWebanno(content: string, name: string, { offsetUnit }: DecodeOptions): Result<Decoded> {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const header = readHeader(lines);
  if (!header.ok) return header;
  const isJava = /3\.[01]$/.test(lines[0] ?? '');
  const units = offsetUnit === undefined ? (['UTF-16 code unit', 'code point'] as const) : [offsetUnit];
  let first: Result<Decoded> | null = null;
  for (const unit of units) {
    if (unit !== 'UTF-16 code unit' && unit !== 'code point')
      return fail('unsupported', `WebAnno TSV does not use offsets that count ${unit}s`);
    for (const isThorough of [false, true]) {
      const read = readBody(lines, header.value, { unit, isJava, isThorough }, name);
      if (read.ok) return read;
      first ??= read;
    }
  }
  return first ?? fail('unsupported', 'no unit of offsets was given');
}

interface Reading {
  readonly unit: 'UTF-16 code unit' | 'code point';
  readonly isJava: boolean;
  readonly isThorough: boolean;
}

function readBody(lines: readonly string[], header: Header, reading: Reading, name: string): Result<Decoded> {
  const body = readRows(lines, header, reading);
  if (!body.ok) return body;
  const { rows, own } = body.value;
  const raw = body.value.text;
  const { text, toUtf16 } = canonicalText(raw, reading.unit);
  if (text.trim() === '') return fail('invalid-input', 'it contains no text');
  if (!raw.isWellFormed() || raw.includes('\0'))
    return fail('invalid-input', 'its text contains half a surrogate pair or a NUL');
  for (const { line, start, end, word } of rows) {
    const [from, to] = [toUtf16(start), toUtf16(end)];
    const there = from === null || to === null ? null : text.slice(from, to);
    if (there === word.replace(/\r\n?/g, '\n')) continue;
    if (there === unescapeText(word, reading).replace(/\r\n?/g, '\n')) continue;
    return fail(
      'invariant',
      there === null
        ? `line ${line}: ${start}-${end} is outside the text or splits a character`
        : `line ${line}: ${start}-${end} should read “${word}”, not “${there}”; the offsets must count UTF-16 code units`,
    );
  }
  const layered = readLayers(rows, header.layers);
  if (!layered.ok) return layered;
  const { spans, relations } = layered.value;
  const placed: LayerSpan[] = [];
  const remarks: string[] = [];
  for (const span of spans) {
    const [start, end] = [toUtf16(span.start), toUtf16(span.end)];
    if (start === null || end === null)
      return fail('invariant', `the annotation at ${span.start}-${span.end} splits a character`);
    if (start < end) placed.push({ ...span, start, end });
    else
      remarks.push(
        `Left out: ${[span.layer, ...Object.values(span.features)].join(' ')} at ${start}, which covers no text.`,
      );
  }
  const article = fromLayers({ name, text, remarks }, { spans: placed, relations, own });
  return ok({ kind: 'foreign', foreign: { articles: [article] } });
}

interface Body {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly own?: string | undefined;
}

/** Sentences and rows; the text is padded between sentences as INCEpTION does it, and ends where the last one does. */
function readRows(lines: readonly string[], { columns, next }: Header, reading: Reading): Result<Body> {
  const lengthOf = (text: string) => (reading.unit === 'code point' ? countCodePoints(text) : text.length);
  const parts: string[] = [];
  const rows: Row[] = [];
  const seen = new Set<string>();
  let length = 0;
  let sentence: string[] = [];
  let own: string | undefined;
  for (let at = next; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('#Text=')) sentence.push(unescapeText(line.slice(6), reading));
    else if (line.startsWith('#Glossator=')) own ??= line.slice(11);
    if (line.startsWith('#') && !/^#\t/.test(line)) continue;
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    const [id = '', offsets = '', word = ''] = cells;
    const range = /^(\d{1,10})-(\d{1,10})$/.exec(offsets);
    if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || !range)
      return fail(
        'decode',
        `line ${at + 1}: a token such as “1-2⇥4-8⇥Haag” was expected, not “${line.slice(0, 60)}”`,
      );
    if (seen.has(id)) return fail('decode', `line ${at + 1}: a second token with the number ${id}`);
    seen.add(id);
    if (cells.length < columns + 3)
      return fail(
        'decode',
        `line ${at + 1}: ${cells.length - 3} columns, but the head of the file has ${columns}`,
      );
    const [start, end] = [Number(range[1]), Number(range[2])];
    if (end < start) return fail('decode', `line ${at + 1}: ${offsets} ends before it starts`);
    if (sentence.length > 0) {
      if (start < length)
        return fail(
          'invariant',
          `line ${at + 1}: the sentence starts at ${start}, but the one before ends at ${length}`,
        );
      if (start > maxDocumentBytes)
        return fail('invariant', `line ${at + 1}: ${start} is too large an offset`);
      if (start > length)
        parts.push(parts.length > 0 ? '\n'.padEnd(start - length) : ' '.repeat(start - length));
      const text = sentence.join('\n');
      parts.push(text);
      length = start + lengthOf(text);
      sentence = [];
    } else if (parts.length === 0)
      return fail('decode', `line ${at + 1}: a sentence must begin with “#Text=”`);
    rows.push({ line: at + 1, id, start, end, word, cells: cells.slice(3) });
  }
  return ok({ text: parts.join(''), rows, own });
}
