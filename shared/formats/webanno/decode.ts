import { maxDocumentBytes } from '../../limits.ts';
import { fail, ok, type Result } from '../../result.ts';
import { countCodePoints } from '../../text/offsets.ts';
import { canonicalText } from '../common/canonical.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import { fromLayers, type LayerRelation, type LayerSpan } from '../uima/layers.ts';
import { splitCell, takeSuffix, unescapeText, unescapeValue } from './escapes.ts';

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

type Kind = 'span' | 'chain' | 'relation';

/** One layer of the file's header with its columns, counted from the first behind the token. */
interface Layer {
  readonly kind: Kind;
  readonly name: string;
  readonly columns: readonly Column[];
}

interface Column {
  readonly index: number;
  readonly role: 'feature' | 'placeholder' | 'slot' | 'slot target' | 'base';
  readonly name: string;
}

interface Header {
  readonly layers: readonly Layer[];
  readonly columns: number;
  /** Index of the first line behind it. */
  readonly next: number;
}

const kinds: Readonly<Record<string, Kind>> = { SP: 'span', CH: 'chain', RL: 'relation' };

function readHeader(lines: readonly string[]): Result<Header> {
  const version = /^#FORMAT=WebAnno TSV (\d+)\.(\d+)\s*$/.exec(lines[0] ?? '');
  if (!version)
    return fail('unsupported', 'line 1: this is not WebAnno TSV 3 (it should be “#FORMAT=WebAnno TSV 3.3”)');
  if (version[1] !== '3')
    return fail(
      'unsupported',
      `line 1: only versions 3.0 to 3.3 of WebAnno TSV can be read, not ${version[1]}.${version[2]}`,
    );
  const layers: Layer[] = [];
  let columns = 0;
  let next = 1;
  for (let line = lines[next]; line?.startsWith('#T_'); line = lines[next]) {
    const found = /^#T_(SP|CH|RL)=([^|]+)\|?(.*)$/.exec(line);
    const kind = kinds[found?.[1] ?? ''];
    if (!found || !kind)
      return fail('decode', `line ${next + 1}: this is not the head of a layer (#T_SP=, #T_CH= or #T_RL=)`);
    const names = (found[3] ?? '').trim().split('|');
    layers.push({
      kind,
      name: (found[2] ?? '').trim(),
      columns: names.map(
        (name, at): Column => ({ index: columns + at, ...columnOf(name, names[at - 1] ?? '') }),
      ),
    });
    columns += names.length;
    next += 1;
  }
  return ok({ layers, columns, next });
}

function columnOf(name: string, before: string): Omit<Column, 'index'> {
  if (name === '') return { role: 'placeholder', name };
  if (name.startsWith('BT_')) return { role: 'base', name: name.slice(3) };
  if (before.startsWith('ROLE_')) return { role: 'slot target', name };
  if (!name.startsWith('ROLE_')) return { role: 'feature', name };
  return { role: 'slot', name: name.slice(name.indexOf(':') + 1).split('_')[0] ?? name };
}

interface Reading {
  readonly unit: 'UTF-16 code unit' | 'code point';
  readonly isJava: boolean;
  readonly isThorough: boolean;
}

/** A row with an annotation in it; offsets as the file counts. */
interface Row {
  readonly line: number;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly cells: readonly string[];
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

interface Draft {
  id: string;
  layer: string;
  features: [string, string][];
  start: number;
  end: number;
}

/** Which annotations stand in a row, by layer, in the order in which they are stacked there. */
type Stacks = Map<string, Draft[]>;

interface Slot {
  readonly line: number;
  readonly host: Draft;
  readonly name: string;
  readonly roles: readonly string[];
  readonly base: string;
  readonly targets: readonly string[];
}

function readLayers(
  rows: readonly Row[],
  layers: readonly Layer[],
): Result<{ spans: LayerSpan[]; relations: LayerRelation[] }> {
  const units = new Map<string, Stacks>();
  const numbered = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const slots: Slot[] = [];
  const chains = new Map<string, { draft: Draft; relation: string | null }[]>();
  const makeDraft = (layer: string, { start, end }: Row) => {
    const draft: Draft = { id: String(drafts.length + 1), layer, features: [], start, end };
    drafts.push(draft);
    return draft;
  };
  for (const row of rows) {
    const stacks: Stacks = new Map();
    units.set(row.id, stacks);
    for (const layer of layers) {
      if (layer.kind === 'relation') continue;
      const stacked = stackedIn(row, layer);
      const list = stacked.map((values) => {
        const number = values.number === null ? undefined : `${layer.name} ${values.number}`;
        const known = number === undefined ? undefined : numbered.get(number);
        const draft = known ?? makeDraft(layer.name, row);
        draft.start = Math.min(draft.start, row.start);
        draft.end = Math.max(draft.end, row.end);
        if (number !== undefined) numbered.set(number, draft);
        if (!known) draft.features = values.features;
        else {
          const isNew = ([name]: readonly [string, string]) =>
            !draft.features.some(([other]) => other === name);
          draft.features.push(...values.features.filter(isNew));
        }
        for (const slot of values.slots) slots.push({ ...slot, line: row.line, host: draft });
        if (!known && layer.kind === 'chain' && values.chain) {
          const chain = `${layer.name} ${values.chain}`;
          const relation = draft.features.find(([name]) => name === 'referenceRelation')?.[1] ?? null;
          draft.features = draft.features.filter(([name]) => name !== 'referenceRelation');
          const links = chains.get(chain);
          if (links) links.push({ draft, relation });
          else chains.set(chain, [{ draft, relation }]);
        }
        return draft;
      });
      if (list.length > 0) stacks.set(layer.name, [...(stacks.get(layer.name) ?? []), ...list]);
    }
  }
  const find = (unit: string, base: string, number: string): Draft | undefined => {
    if (number !== '0') return numbered.get(`${base} ${number}`) ?? anyNumbered(numbered, layers, number);
    const stacks = units.get(unit);
    return (
      stacks?.get(base)?.[0] ??
      (base === 'uima.tcas.Annotation' ? [...(stacks?.values() ?? [])][0]?.[0] : undefined)
    );
  };
  const relations: LayerRelation[] = [];
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind !== 'relation') continue;
      const base = layer.columns.find(({ role }) => role === 'base')?.name ?? '';
      for (const { features, references } of stackedIn(row, layer)) {
        for (const { value, suffix } of references) {
          const [source = '0', target = '0'] = suffix?.split('_') ?? [];
          const [from, to] = [find(value, base, source), find(row.id, base, target)];
          if (from && to)
            relations.push({
              layer: layer.name,
              features: Object.fromEntries(features),
              from: from.id,
              to: to.id,
            });
          // Relations between words, of which the file makes no annotations.
          else if (!/\.(?:Token|POS)$/.test(base))
            return fail(
              'invariant',
              `line ${row.line}: the relation from ${value} does not end at annotations of ${base}`,
            );
          else relations.push({ layer: base, features: {}, from: '', to: '' });
        }
      }
    }
  }
  for (const { line, host, name, roles, base, targets } of slots) {
    for (const [index, target] of targets.entries()) {
      if (target === '*' || target === '_') continue;
      const { value, suffix } = takeSuffix(target);
      const to = find(value, base, suffix ?? '0');
      if (!to)
        return fail(
          'invariant',
          `line ${line}: the slot “${name}” points to ${target}, which does not exist`,
        );
      const role = roles[index] ?? '*';
      relations.push({
        layer: host.layer,
        features: { type: role === '*' ? name : unescapeValue(role) },
        from: host.id,
        to: to.id,
      });
    }
  }
  for (const links of chains.values()) {
    for (const [index, { draft, relation }] of links.entries()) {
      const next = links[index + 1];
      if (next)
        relations.push({
          layer: draft.layer,
          features: { type: relation ?? 'chain' },
          from: draft.id,
          to: next.draft.id,
        });
    }
  }
  const spans = drafts.map(
    (draft): LayerSpan => ({ ...draft, features: Object.fromEntries(draft.features) }),
  );
  return ok({ spans, relations });
}

/** Some writers number all layers together, some each by itself. */
function anyNumbered(
  numbered: ReadonlyMap<string, Draft>,
  layers: readonly Layer[],
  number: string,
): Draft | undefined {
  return layers.map(({ name }) => numbered.get(`${name} ${number}`)).find((draft) => draft !== undefined);
}

interface Stacked {
  readonly number: string | null;
  /** Chain and place in it. */
  readonly chain: string | null;
  readonly features: [string, string][];
  readonly slots: readonly Omit<Slot, 'line' | 'host'>[];
  readonly references: readonly ReturnType<typeof takeSuffix>[];
}

/** The annotations of one layer that stand in a row, with what its cells say of each. */
function stackedIn({ cells }: Row, { kind, columns }: Layer): readonly Stacked[] {
  const values = columns.map(({ index }) =>
    cells[index] === '_' || !cells[index] ? [] : splitCell(cells[index], '|'),
  );
  const count = Math.max(0, ...values.map((list) => list.length));
  return Array.from({ length: count }, (_none, at): Stacked => {
    let number: string | null = null;
    let chain: string | null = null;
    const features: [string, string][] = [];
    const slots: Omit<Slot, 'line' | 'host'>[] = [];
    const references: ReturnType<typeof takeSuffix>[] = [];
    for (const [column, { role, name }] of columns.entries()) {
      const cell = values[column]?.[at];
      if (cell === undefined || role === 'slot target') continue;
      const { value, suffix } = takeSuffix(cell);
      if (role === 'base') references.push({ value, suffix });
      else if (suffix?.includes('-')) {
        chain = suffix.slice(0, suffix.indexOf('-'));
        number = suffix;
      }
      if (kind === 'span') number ??= suffix;
      if (role === 'slot') {
        const target = columns[column + 1];
        slots.push({
          name,
          roles: splitCell(value, ';'),
          base: target?.name ?? '',
          targets: splitCell(values[column + 1]?.[at] ?? '_', ';'),
        });
      } else if (role === 'feature' && value !== '*' && value !== '')
        features.push([name, unescapeValue(value)]);
    }
    return { number, chain, features, slots, references };
  });
}
