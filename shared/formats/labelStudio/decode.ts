import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type CanonicalText, canonicalText, mayQuote, placeQuote } from '../common/canonical.ts';
import { continuation, type Fields, fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import type { OwnAnnotationFields } from '../glossator/own.ts';
import { type ResultSet, readTasks, type Task } from './file.ts';
import type { LabelStudioItemRead, LabelStudioMeta, LabelStudioValueRead } from './wire.ts';

/**
 * Reads Label Studio JSON. `value.text` is what the page showed, not always the slice (line breaks, spaces), so offsets
 * decide; but predictions are often made by programs that count code points, so that unit is taken where it alone fits.
 */
export function decodeLabelStudio(text: string, options: DecodeOptions): Result<Decoded> {
  const tasks = readTasks(text);
  if (!tasks.ok) return tasks;
  const articles: ForeignArticle[] = [];
  const seen = new Set<string>();
  for (const task of tasks.value) {
    const article = readTask(task, seen, options);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok({ kind: 'foreign', foreign: { articles } });
}

/** A region with its controls, as the file has it: several items under one id. */
interface Region {
  readonly id: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  readonly exact: string | undefined;
  readonly attributes: Record<string, ForeignValue>;
  readonly meta: Unread<LabelStudioMeta> | undefined;
}

interface Collected {
  readonly set: ResultSet;
  readonly regions: ReadonlyMap<string, Region>;
  readonly relations: readonly Unread<LabelStudioItemRead>[];
}

/** `seen`: Glossator's own ids in the tasks so far; an id that comes again is another annotator's copy. */
function readTask(task: Task, seen: Set<string>, options: DecodeOptions): Result<ForeignArticle> {
  const remarks: string[] = [];
  const collected: Collected[] = [];
  for (const set of task.sets) {
    const one = collect(set, remarks);
    if (!one.ok) return one;
    collected.push(one.value);
  }
  const raw = textOf(task);
  if (raw === undefined)
    return fail(
      'invalid-input',
      `${task.path}.data: there is no text here (Glossator only reads text tasks)`,
    );
  if (!raw.isWellFormed())
    return fail('invalid-input', `${task.path}.data: the text contains half of a character`);
  if (raw.trim() === '') return fail('invalid-input', `${task.path}.data: the text is empty`);
  const all = collected.flatMap(({ regions }) => [...regions.values()]);
  const canonical = bestFit(raw, all, options);
  const decided = new Set(
    collected.flatMap(({ set, regions }) => (set.kind === 'accepted' ? [...regions.keys()] : [])),
  );
  const spans: ForeignSpan[] = [];
  const links: ForeignLink[] = [];
  for (const [index, part] of collected.entries()) {
    const read = readSet(part, { index, canonical, seen, decided, options });
    if (!read.ok) return read;
    for (const span of read.value.spans) spans.push(span);
    for (const link of read.value.links) links.push(link);
  }
  const { data } = task;
  const title = typeof data.title === 'string' && data.title.trim() !== '' ? data.title : undefined;
  return ok({
    name: `task-${task.id}`,
    text: canonical.text,
    ...(title !== undefined && { title }),
    ...(remarks.length > 0 && { remarks }),
    spans,
    links,
    own: data.glossator,
  });
}

/** The regions of one annotator, each with what was chosen and written for it. */
function collect(set: ResultSet, remarks: string[]): Result<Collected> {
  const regions = new Map<string, Region>();
  const relations: Unread<LabelStudioItemRead>[] = [];
  for (const [index, item] of set.items.entries()) {
    if (item.type === 'relation') {
      relations.push(item);
      continue;
    }
    const path = `${set.path}[${index}]`;
    const value = fieldsOf(item.value);
    if (!value) return fail('invalid-input', `${path}.value: must be an object`);
    const place: Unread<LabelStudioValueRead> =
      fieldsOf<LabelStudioValueRead['globalOffsets']>(value.globalOffsets) ?? value;
    const name = textsOf(item.from_name)[0] ?? 'value';
    const labels = labelsOf(item, value);
    if (!('start' in place) || !('end' in place)) {
      if (labels !== undefined || 'width' in value)
        return fail(
          'unsupported',
          `${path}: a ${String(item.type)} region is not a range of text, so this is not a text project`,
        );
      remarks.push(`${name}: ${[chosen(value)].flat().join(', ')}`);
      continue;
    }
    const [start, end] = [numberOf(place.start), numberOf(place.end)];
    const id = textsOf(item.id)[0] ?? `${path}`;
    const known = regions.get(id);
    if (known && labels !== undefined && known.labels.length > 0)
      return fail('invalid-input', `${path}.id: two regions have the id “${id}”`);
    const said = labels === undefined ? chosen(value) : undefined;
    regions.set(id, {
      id,
      path,
      start,
      end,
      labels: labels ?? known?.labels ?? [],
      exact: (labels === undefined ? undefined : textsOf(value.text)[0]) ?? known?.exact,
      // Not as a literal: a control may be called `__proto__`.
      attributes: said === undefined ? (known?.attributes ?? {}) : withValue(known?.attributes, name, said),
      meta: fieldsOf<LabelStudioMeta>(item.meta) ?? known?.meta,
    });
  }
  return ok({ set, regions, relations });
}

function withValue(
  known: Region['attributes'] = {},
  name: string,
  value: ForeignValue,
): Region['attributes'] {
  Object.defineProperty(known, name, { value, enumerable: true, configurable: true, writable: true });
  return known;
}

/** Of `labels`, `hypertextlabels` and so on; undefined where the item is another control of a region. */
function labelsOf(item: Unread<LabelStudioItemRead>, value: Fields): readonly string[] | undefined {
  const type = typeof item.type === 'string' ? item.type : 'labels';
  return type.endsWith('labels') ? textsOf(value[type] ?? value.labels) : undefined;
}

/** What a control says: choices, a text, a number, the last steps of paths in a taxonomy. */
function chosen(value: Fields): ForeignValue {
  const { start: _start, end: _end, ...said } = value;
  const paths = said.taxonomy;
  if (Array.isArray(paths)) return single(paths.map((path) => textsOf(path).join(' / ')));
  const key = ['choices', 'number', 'rating', 'datetime', 'text'].find((name) => name in said);
  return single(textsOf(said[key ?? Object.keys(said)[0] ?? ''] ?? ''));
}

function single(texts: readonly string[]): ForeignValue {
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}

/** Where the labels lie: the field that a region names (`$text`), else “text”, else the longest text of the task. */
function textOf({ data, sets }: Task): string | undefined {
  const named = sets.flatMap(({ items }) => items.flatMap(({ source }) => textsOf(source)))[0];
  const byName = [named?.replace(/^\$/, '') ?? '', 'text'].map((key) =>
    Object.hasOwn(data, key) ? data[key] : null,
  );
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  return [...byName, ...texts.toSorted((a, b) => b.length - a.length)].find(
    (value) => typeof value === 'string',
  );
}

/** The way to count in which most quoted words are where they should be; the browser's own where there is no difference. */
function bestFit(raw: string, regions: readonly Region[], { offsetUnit }: DecodeOptions): CanonicalText {
  const own = canonicalText(raw, 'UTF-16 code unit');
  const units =
    offsetUnit === 'code point' || offsetUnit === 'UTF-16 code unit'
      ? [offsetUnit]
      : (['UTF-16 code unit', 'code point'] as const);
  const ways = units.flatMap((unit) =>
    // A browser may have made one of each CRLF before it counted.
    (raw === own.text ? [raw] : [raw, own.text]).map((text) => canonicalText(text, unit)),
  );
  const quoted = regions.filter(({ exact }) => exact !== undefined);
  const score = (way: CanonicalText) => quoted.filter((region) => isThere(way, region)).length;
  const [first = own, ...others] = ways;
  let best = { way: first, fits: ways.length === 1 ? 0 : score(first) };
  for (const way of others) {
    if (best.fits === quoted.length) break;
    const fits = score(way);
    if (fits > best.fits) best = { way, fits };
  }
  return best.way;
}

function isThere({ text, toRange }: CanonicalText, { start, end, exact }: Region): boolean {
  const range = toRange(start, end);
  if (range === null || exact === undefined) return range !== null;
  return mayQuote(range.end - range.start, exact) && bare(text.slice(range.start, range.end)) === bare(exact);
}

/** Label Studio shows a line break as `\n` in two characters, and drops white space. */
function bare(words: string): string {
  return words.replace(/\\n|\s+/g, '');
}

interface SetContext {
  readonly index: number;
  readonly canonical: CanonicalText;
  readonly seen: Set<string>;
  /** Ids of regions that annotators took over from predictions, or made. */
  readonly decided: ReadonlySet<string>;
  readonly options: DecodeOptions;
}

function readSet(
  { set, regions, relations }: Collected,
  { index, canonical, seen, decided, options }: SetContext,
): Result<{ readonly spans: readonly ForeignSpan[]; readonly links: readonly ForeignLink[] }> {
  const ranges = new Map<string, Range[]>();
  for (const region of regions.values()) {
    const range = placeOf(region, canonical, options);
    if (!range.ok) return range;
    ranges.set(region.id, [range.value]);
  }
  const links: ForeignLink[] = [];
  const idOf = (id: string) => (index === 0 ? id : `${index}:${id}`);
  for (const item of relations) {
    const [from = '', to = ''] = [textsOf(item.from_id)[0], textsOf(item.to_id)[0]];
    const labels = textsOf(item.labels);
    if (labels[0] === continuation && join(regions, ranges, from, to)) continue;
    const ends =
      item.direction === 'left' ? { from: idOf(to), to: idOf(from) } : { from: idOf(from), to: idOf(to) };
    const own = ownOf(item.meta, seen);
    for (const label of labels.length > 0 ? labels : ['relation']) links.push({ label, ...ends, own });
  }
  const spans: ForeignSpan[] = [];
  for (const region of regions.values()) {
    const segments = ranges.get(region.id);
    if (!segments || (set.kind === 'suggested' && decided.has(region.id))) continue;
    const own = ownOf(region.meta, seen);
    const note = textsOf(region.meta?.text).join('\n');
    const labels = region.labels.length > 0 ? region.labels : ['region'];
    for (const [copy, label] of labels.entries()) {
      spans.push({
        id: copy === 0 ? idOf(region.id) : `${idOf(region.id)}#${copy + 1}`,
        label,
        segments: segments.toSorted((a, b) => a.start - b.start),
        attributes: region.attributes,
        note: note === '' ? null : note,
        status: set.kind,
        ...(set.by !== undefined && { createdBy: set.by }),
        ...(set.at !== undefined && { createdAt: set.at }),
        ...(copy === 0 && own !== undefined && { own }),
      });
    }
  }
  return ok({ spans, links });
}

/** What Glossator put there, unless its id has been read before: then this is another annotator's copy. */
function ownOf(meta: unknown, seen: Set<string>): unknown {
  const own = fieldsOf<LabelStudioMeta>(meta)?.glossator;
  const id = textsOf(fieldsOf<OwnAnnotationFields>(own)?.id)[0];
  if (id === undefined || seen.has(id)) return undefined;
  seen.add(id);
  return own;
}

function placeOf(region: Region, canonical: CanonicalText, { findByQuote }: DecodeOptions): Result<Range> {
  const { start, end, exact, path } = region;
  const range = canonical.toRange(start, end);
  if (range && isThere(canonical, region)) return ok(range);
  const found = exact === undefined ? null : placeQuote(canonical.text, { range: null, exact }, findByQuote);
  if (found) return ok(found);
  const hint = findByQuote ? 'and its words do not occur exactly once' : 'try locating it by its words';
  if (!range) {
    const rest = exact === undefined ? '' : `; ${hint}`;
    return fail(
      'invariant',
      `${path}: ${start} to ${end} is not a range of the text of ${canonical.text.length} characters${rest}`,
    );
  }
  return fail(
    'invariant',
    `${path}: at ${start} to ${end} the text is not “${(exact ?? '').slice(0, 60)}”; ${hint}`,
  );
}

/** With more parts than this, regions are annotations of their own that say what they continue. */
const maxParts = 1000;

/** Gives the segments of one region to the other one; false where they are not two parts of one mark. */
function join(
  regions: ReadonlyMap<string, Region>,
  ranges: Map<string, Range[]>,
  from: string,
  to: string,
): boolean {
  const [first, second] = [ranges.get(from), ranges.get(to)];
  const isSame = regions.get(from)?.labels.join() === regions.get(to)?.labels.join();
  if (!first || !second || first === second || !isSame) return false;
  if (first.length + second.length > maxParts) return false;
  if (first.some((a) => second.some((b) => a.start < b.end && b.start < a.end))) return false;
  first.push(...second);
  ranges.delete(to);
  return true;
}

function numberOf(value: unknown): number {
  return typeof value === 'string' && /^\d+$/.test(value)
    ? Number(value)
    : typeof value === 'number'
      ? value
      : Number.NaN;
}
