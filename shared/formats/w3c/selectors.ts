import type { Range } from '../../model/segment.ts';
import { makeOffsetMap, type OffsetMap, splitsSurrogatePair } from '../../text/offsets.ts';
import type { CanonicalText } from '../common/canonical.ts';
import { type Stretch, whyNowhere } from '../common/countedText.ts';
import { fieldsOf, textsOf, type Unread } from '../common/fields.ts';
import type { W3cSelectorRead } from './wire.ts';

/** What a target says of its place: a position, a quote, or both; `within` is what it refines. */
export interface Selected {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly exact: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly within: Selected | undefined;
}

/** Deeper refinements than this no tool makes. */
const maxDepth = 8;

/** A selector that has no place in a plain text, such as an XPath: what refines it can be found by its words alone. */
const unread: Selected = {
  start: undefined,
  end: undefined,
  exact: undefined,
  prefix: '',
  suffix: '',
  within: undefined,
};

/**
 * Reads the selectors of a target: positions and quotes, each with its type, as Recogito's own files have them (`quote`,
 * `start`, `end`), or refining one another (`refinedBy`). A quote and a position tell one place; where there are more of one
 * kind, each tells its own. Empty where there is neither.
 */
export function readSelectors(selector: unknown): readonly Selected[] {
  const found: Selected[] = [];
  for (const each of Array.isArray(selector) ? selector : [selector]) {
    const fields = fieldsOf<W3cSelectorRead>(each);
    const read = fields && readOne(fields, undefined, 0);
    const last = found.at(-1);
    if (read && last && isOther(last, read)) found.splice(-1, 1, merged(last, read));
    else if (read) found.push(read);
  }
  return found;
}

/** Whether one has the quote and the other one the position. */
function isOther(a: Selected, b: Selected): boolean {
  return (a.exact === undefined || b.exact === undefined) && (a.start === undefined || b.start === undefined);
}

/** The range of a selector that has a position and is not nested: these tell how a file counts. */
export function stretchOf({ start, end, exact, within }: Selected): Stretch | null {
  return start === undefined || end === undefined || within ? null : { start, end, exact };
}

/**
 * The place of a selector in a text. `others` are the same text counted otherwise: where its own way does not fit the quote,
 * another one may. A quote without a position has to be unique with its context; with `findByQuote` one with a wrong position too.
 */
export function placeSelected(
  counted: CanonicalText,
  others: readonly CanonicalText[],
  selected: Selected,
  findByQuote: boolean,
): Range | null {
  const { start, end, exact, within } = selected;
  if (within === unread)
    return exact === undefined ? null : findQuote(counted.text, selected, exact, findByQuote);
  if (within) return placeWithin(counted, others, selected, within, findByQuote);
  const isPosition = start !== undefined && end !== undefined;
  if (isPosition) {
    for (const way of exact === undefined ? [counted] : [counted, ...others]) {
      const range = way.toRange(start, end);
      if (range && (exact === undefined || way.text.slice(range.start, range.end) === lines(exact)))
        return range;
    }
  }
  return exact !== undefined && (!isPosition || findByQuote)
    ? findQuote(counted.text, selected, exact, findByQuote)
    : null;
}

/** Why a selector has no place, for the end of a sentence. */
export function whyUnplaced(counted: CanonicalText, selected: Selected, findByQuote: boolean): string {
  if (selected.within === unread && selected.exact === undefined)
    return `${selected.start} to ${selected.end} counts within a selector that does not apply to plain text`;
  const stretch = stretchOf(selected);
  if (stretch) return whyNowhere(counted, stretch, findByQuote);
  const words = selected.exact?.slice(0, 60).toWellFormed() ?? '';
  return `“${words}” does not occur exactly once in the text`;
}

function readOne(
  fields: Unread<W3cSelectorRead>,
  within: Selected | undefined,
  depth: number,
): Selected | null {
  if (depth > maxDepth) return null;
  const { start, end, refinedBy } = fields;
  const isPosition = typeof start === 'number' && typeof end === 'number';
  const fragment = fragmentIn(fields.value);
  const exact = textsOf(fields.exact ?? fields.quote)[0] ?? fragment?.exact;
  const read =
    isPosition || exact !== undefined
      ? {
          start: isPosition ? start : undefined,
          end: isPosition ? end : undefined,
          exact,
          prefix: textsOf(fields.prefix ?? fields.quotePrefix)[0] ?? fragment?.prefix ?? '',
          suffix: textsOf(fields.suffix ?? fields.quoteSuffix)[0] ?? fragment?.suffix ?? '',
          within,
        }
      : null;
  let inner: Selected | null = null;
  for (const each of [refinedBy].flat()) {
    const next = fieldsOf<W3cSelectorRead>(each);
    const refined = next && readOne(next, read ?? within ?? unread, depth + 1);
    if (refined) inner = inner ? merged(inner, refined) : refined;
  }
  return inner ?? read;
}

/**
 * The words of a text fragment, `:~:text=prefix-,words,-suffix` (https://wicg.github.io/scroll-to-text-fragment/); null where it
 * names only the two ends of a range.
 */
export function fragmentIn(value: unknown): Pick<W3cSelectorRead, 'exact' | 'prefix' | 'suffix'> | null {
  const directive = typeof value === 'string' ? /:~:text=([^&]+)/.exec(value)?.[1] : undefined;
  if (directive === undefined) return null;
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? (parts.shift()?.slice(0, -1) ?? '') : '';
  const suffix = parts.at(-1)?.startsWith('-') ? (parts.pop()?.slice(1) ?? '') : '';
  const [words, end] = parts;
  if (words === undefined || end !== undefined) return null;
  try {
    const [exact = '', before = '', after = ''] = [words, prefix, suffix].map(decodeURIComponent);
    return { exact, prefix: before, suffix: after };
  } catch {
    return null;
  }
}

/** Several selectors of a target say the same in different ways. */
function merged(a: Selected, b: Selected): Selected {
  return {
    start: a.start ?? b.start,
    end: a.end ?? b.end,
    exact: a.exact ?? b.exact,
    prefix: a.prefix || b.prefix,
    suffix: a.suffix || b.suffix,
    within: a.within ?? b.within,
  };
}

function placeWithin(
  counted: CanonicalText,
  others: readonly CanonicalText[],
  selected: Selected,
  within: Selected,
  findByQuote: boolean,
): Range | null {
  const outer = placeSelected(counted, others, within, findByQuote);
  if (!outer) return null;
  const { start, end, exact } = selected;
  const text = counted.text.slice(outer.start, outer.end);
  if (start === undefined || end === undefined) {
    const found = exact === undefined ? null : findQuote(text, selected, exact, findByQuote);
    return found && { start: outer.start + found.start, end: outer.start + found.end };
  }
  // Positions in a refinement count from where the refined range begins.
  return (
    rangesWithin(counted, outer, start, end).find(
      (range) => exact === undefined || counted.text.slice(range.start, range.end) === lines(exact),
    ) ?? null
  );
}

/** What positions within a range may mean, in code points and in UTF-16: ranges of the whole text that lie in it. */
function rangesWithin(counted: CanonicalText, outer: Range, start: number, end: number): readonly Range[] {
  const { text } = counted;
  const isWhole = [start, end].every((offset) => Number.isSafeInteger(offset) && offset >= 0);
  if (!isWhole || start >= end) return [];
  const offsets = offsetsOf(counted);
  const base = offsets.toCodePoints(outer.start);
  const inPoints =
    base + end > offsets.codePoints
      ? []
      : [{ start: offsets.toUtf16(base + start), end: offsets.toUtf16(base + end) }];
  const inUnits = { start: outer.start + start, end: outer.start + end };
  return [...inPoints, inUnits].filter(
    (range) =>
      range.end <= outer.end &&
      !splitsSurrogatePair(text, range.start) &&
      !splitsSurrogatePair(text, range.end),
  );
}

/** Made once for each text, however many selectors count in it. */
function offsetsOf(counted: CanonicalText): OffsetMap {
  const known = offsetMaps.get(counted) ?? makeOffsetMap(counted.text);
  offsetMaps.set(counted, known);
  return known;
}

const offsetMaps = new WeakMap<CanonicalText, OffsetMap>();

/**
 * The one place where the words stand between this context; white space of the context is not compared. With `isLoose` the
 * only place that has the words will do.
 */
function findQuote(
  text: string,
  { prefix, suffix }: Selected,
  words: string,
  isLoose: boolean,
): Range | null {
  const exact = lines(words);
  if (exact === '') return null;
  const [wantedBefore, wantedAfter] = [
    bare(prefix).slice(-longestContext),
    bare(suffix).slice(0, longestContext),
  ];
  const places: Range[] = [];
  const fitting: Range[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (splitsSurrogatePair(text, at) || splitsSurrogatePair(text, end)) continue;
    places.push({ start: at, end });
    const before = bare(text.slice(Math.max(0, at - 2 * wantedBefore.length - 20), at));
    const after = bare(text.slice(end, end + 2 * wantedAfter.length + 20));
    if (before.endsWith(wantedBefore) && after.startsWith(wantedAfter)) fitting.push({ start: at, end });
    if (fitting.length > 1 || places.length > maxPlaces) return null;
  }
  return fitting[0] ?? (isLoose && places.length === 1 ? places[0] : undefined) ?? null;
}

/** How much context (UTF-16 code units) is compared, and at how many places that have the words. */
const longestContext = 500;
const maxPlaces = 1000;

function lines(words: string): string {
  return words.replace(/\r\n?/g, '\n');
}

function bare(words: string): string {
  return words.replace(/\s+/g, '');
}
