import type { Range } from '../../model/segment.ts';
import { fail, ok, type Result } from '../../result.ts';
import { counted } from '../../text/counting.ts';
import { placeQuote } from '../common/canonical.ts';
import { continuation, type Fields, fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { ForeignArticle, ForeignLink, ForeignSpan, ForeignValue } from '../common/foreign.ts';
import type { Decoded, DecodeOptions } from '../common/format.ts';
import type { OwnAnnotationFields } from '../glossator/own.ts';
import { type ResultSet, readTasks, type Task } from './file.ts';
import { isThere, rangeOf, type Stated, type Surface, surfaceOf } from './surface.ts';
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
interface Region extends Stated {
  readonly id: string;
  readonly path: string;
  readonly labels: readonly string[];
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
  const all = collected.flatMap(({ regions }) => [...regions.values()]);
  const shown = surfaceOf(task, all, options);
  if (!shown.ok) return shown;
  const surface = shown.value;
  const decided = new Set(
    collected.flatMap(({ set, regions }) => (set.kind === 'accepted' ? [...regions.keys()] : [])),
  );
  const spans: ForeignSpan[] = [];
  const links: ForeignLink[] = [];
  for (const [index, part] of collected.entries()) {
    const read = readSet(part, { index, surface, seen, decided, options });
    if (!read.ok) return read;
    for (const span of read.value.spans) spans.push(span);
    for (const link of read.value.links) links.push(link);
  }
  const { data } = task;
  const title = typeof data.title === 'string' && data.title.trim() !== '' ? data.title : undefined;
  return ok({
    name: `task-${task.id}`,
    text: surface.counted.text,
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
  const others: { readonly path: string; readonly type: string }[] = [];
  for (const [index, item] of set.items.entries()) {
    if (item.type === 'relation') {
      relations.push(item);
      continue;
    }
    const path = `${set.path}[${index}]`;
    const value = fieldsOf(item.value);
    if (!value) return fail('invalid-input', `${path}.value: must be an object`);
    const points = pointsOf(value);
    const place: Unread<LabelStudioValueRead> =
      fieldsOf<LabelStudioValueRead['globalOffsets']>(value.globalOffsets) ?? (points ? {} : value);
    const name = textsOf(item.from_name)[0] ?? 'value';
    const labels = labelsOf(item, value);
    if ((!('start' in place) || !('end' in place)) && !points) {
      if (labels !== undefined || 'width' in value || 'rle' in value) {
        others.push({ path, type: String(item.type) });
        continue;
      }
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
      points,
      type: (labels === undefined ? known?.type : undefined) ?? String(item.type ?? 'labels'),
      labels: labels ?? known?.labels ?? [],
      exact: (labels === undefined ? undefined : textsOf(value.text)[0]) ?? known?.exact,
      // Not as a literal: a control may be called `__proto__`.
      attributes: said === undefined ? (known?.attributes ?? {}) : withValue(known?.attributes, name, said),
      meta: fieldsOf<LabelStudioMeta>(item.meta) ?? known?.meta,
    });
  }
  const [first] = others;
  if (first && regions.size === 0)
    return fail(
      'unsupported',
      `${first.path}: a ${first.type} region is not a range of text, so this is not a text project`,
    );
  for (const [type, list] of Map.groupBy(others, (other) => other.type))
    remarks.push(`Left out: ${counted(list.length, 'region')} of ${type}, which are not ranges of text.`);
  return ok({ set, regions, relations });
}

/** Places in parts of what was shown: an XPath, or the number of a line, each with an offset of its own. */
function pointsOf(value: Fields): Stated['points'] {
  const { start, end, startOffset, endOffset } = value;
  if (typeof startOffset !== 'number' || typeof endOffset !== 'number') return undefined;
  const [from, to] = [textsOf(start)[0], textsOf(end)[0]];
  if (from === undefined || to === undefined) return undefined;
  return [
    { path: from, offset: startOffset },
    { path: to, offset: endOffset },
  ];
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
  const {
    start: _start,
    end: _end,
    startOffset: _from,
    endOffset: _to,
    globalOffsets: _all,
    ...said
  } = value;
  const paths = said.taxonomy;
  if (Array.isArray(paths)) return single(paths.map((path) => textsOf(path).join(' / ')));
  const key = ['choices', 'number', 'rating', 'datetime', 'text'].find((name) => name in said);
  return single(textsOf(said[key ?? Object.keys(said)[0] ?? ''] ?? ''));
}

function single(texts: readonly string[]): ForeignValue {
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}

interface SetContext {
  readonly index: number;
  readonly surface: Surface;
  readonly seen: Set<string>;
  /** Ids of regions that annotators took over from predictions, or made. */
  readonly decided: ReadonlySet<string>;
  readonly options: DecodeOptions;
}

function readSet(
  { set, regions, relations }: Collected,
  { index, surface, seen, decided, options }: SetContext,
): Result<{ readonly spans: readonly ForeignSpan[]; readonly links: readonly ForeignLink[] }> {
  const ranges = new Map<string, Range[]>();
  for (const region of regions.values()) {
    const range = placeOf(region, surface, options);
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

function placeOf(region: Region, surface: Surface, { findByQuote }: DecodeOptions): Result<Range> {
  const { exact, path, points } = region;
  const { text } = surface.counted;
  const range = rangeOf(surface, region);
  if (range && isThere(surface, region)) return ok(range);
  // The paths of a page change with the browser that made them, its words do not.
  const isByWords = findByQuote || points !== undefined;
  const found = exact === undefined ? null : placeQuote(text, { range: null, exact }, isByWords);
  if (found) return ok(found);
  const start = Number.isNaN(region.start) && points ? `${points[0].path} ${points[0].offset}` : region.start;
  const end = Number.isNaN(region.end) && points ? `${points[1].path} ${points[1].offset}` : region.end;
  const hint = isByWords ? 'and its words do not occur exactly once' : 'try locating it by its words';
  if (!range) {
    const rest = exact === undefined ? '' : `; ${hint}`;
    return fail(
      'invariant',
      `${path}: ${start} to ${end} is not a range of the text of ${text.length} characters${rest}`,
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
