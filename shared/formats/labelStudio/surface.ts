import { fail, ok, type Result } from '../../result.ts';
import { type CanonicalText, canonicalText, mayQuote } from '../common/canonical.ts';
import { type Fields, fieldsOf, textsOf } from '../common/fields.ts';
import type { DecodeOptions } from '../common/format.ts';
import type { Task } from './file.ts';
import { type Page, readPage } from './page.ts';

/** A place in a part of what was shown: an XPath of a page, the number of a line of a dialogue. */
interface Point {
  readonly path: string;
  readonly offset: number;
}

/** Where a region is, as the file says it. */
export interface Stated {
  /** Whole offsets; NaN where there are none. */
  readonly start: number;
  readonly end: number;
  /** The same as places in parts. */
  readonly points: readonly [from: Point, to: Point] | undefined;
  readonly exact: string | undefined;
  /** `hypertextlabels` and so on. */
  readonly type: string;
}

/** What annotators saw: its text, and how to find regions in it. */
export interface Surface {
  readonly counted: CanonicalText;
  readonly offsetAt: (point: Point) => number | null;
}

/** Finds the text of a task: plain, a page without its tags, or a dialogue with a line for each that is said. */
export function surfaceOf(task: Task, regions: readonly Stated[], options: DecodeOptions): Result<Surface> {
  const { data, path } = task;
  const dialogue = dialogueOf(task);
  if (dialogue) return ok(dialogue);
  const raw = textOf(task);
  if (raw === undefined)
    return fail('invalid-input', `${path}.data: there is no text here (Glossator only reads text tasks)`);
  if (!raw.isWellFormed())
    return fail('invalid-input', `${path}.data: the text contains half of a character`);
  if (raw.trim() === '') return fail('invalid-input', `${path}.data: the text is empty`);
  if (/^(?:https?:\/\/|s3:\/\/|gs:\/\/|azure-blob:\/\/|\/data\/)\S+$/.test(raw) && regions.length > 0)
    return fail(
      'invalid-input',
      `${path}.data: only the address of the text is here (${raw.slice(0, 100)}): put the text itself into the tasks`,
    );
  if (isPage(raw, data, regions)) return pageOf(raw, path, regions);
  const counted = bestFit(raw, regions, options);
  const isWhole = (at: string) => /^(?:\/?(?:div\[1\]\/)?text\(\)\[1\])?$/.test(at);
  return ok({ counted, offsetAt: ({ path: at, offset }) => (isWhole(at) ? offset : null) });
}

/** Whether the words of a region are where it says; white space is not compared. */
export function isThere(surface: Surface, region: Stated): boolean {
  const { exact } = region;
  const range = rangeOf(surface, region);
  if (range === null || exact === undefined) return range !== null;
  const { text } = surface.counted;
  return mayQuote(range.end - range.start, exact) && bare(text.slice(range.start, range.end)) === bare(exact);
}

/** The range of a region in the text (UTF-16 code units), by its points where its offsets lead nowhere. */
export function rangeOf(surface: Surface, { start, end, points }: Stated) {
  const whole = surface.counted.toRange(start, end);
  if (whole || !points) return whole;
  const [from, to] = points.map(surface.offsetAt);
  return typeof from === 'number' && typeof to === 'number' ? surface.counted.toRange(from, to) : null;
}

/** Label Studio shows a line break as `\n` in two characters, and drops white space. */
function bare(words: string): string {
  return words.replace(/\\n|\s+/g, '');
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

function isPage(raw: string, data: Fields, regions: readonly Stated[]): boolean {
  if (!/<\/?[a-z][\w-]*(?:\s[^>]*)?\/?>/i.test(raw)) return false;
  if (regions.some(({ type }) => type.startsWith('hypertext'))) return true;
  return regions.length === 0 && data.html === raw;
}

/** The page counted in the way in which most regions have their words. */
function pageOf(raw: string, path: string, regions: readonly Stated[]): Result<Surface> {
  let best: { readonly surface: Surface; readonly fits: number } | undefined;
  for (const withHead of [false, true]) {
    const page = readPage(raw, withHead);
    if (!page.ok) return fail(page.error.code, `${path}.data: ${page.error.message}`);
    const surface = surfaceOfPage(page.value);
    const fits = regions.filter((region) => isThere(surface, region)).length;
    if (!best || fits > best.fits) best = { surface, fits };
  }
  if (!best || best.surface.counted.text === '')
    return fail('invalid-input', `${path}.data: the page contains no text`);
  return ok(best.surface);
}

function surfaceOfPage({ counted, offsetAt }: Page): Surface {
  return { counted, offsetAt: ({ path, offset }) => offsetAt(path, offset) };
}

/** `[{"author": "Ada", "text": "…"}]`: offsets count in what one person says, whose number the path is. */
function dialogueOf({ data, sets }: Task): Surface | null {
  const isUsed = sets.some(({ items }) => items.some(({ type }) => type === 'paragraphlabels'));
  const list = Object.values(data).find(
    (value) => Array.isArray(value) && value.length > 0 && value.every((item) => saidIn(item) !== null),
  );
  if (!Array.isArray(list) || (!isUsed && Object.values(data).some((value) => typeof value === 'string')))
    return null;
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const item of list) {
    const { by = '', words = '' } = saidIn(item) ?? {};
    const head = by === '' ? '' : `${by}: `;
    const gap = length === 0 ? '' : '\n';
    starts.push(length + gap.length + head.length);
    parts.push(`${gap}${head}${words}`);
    length += gap.length + head.length + words.length;
  }
  const raw = parts.join('');
  if (raw.trim() === '' || !raw.isWellFormed()) return null;
  const counted = canonicalText(raw, 'UTF-16 code unit');
  return {
    counted,
    offsetAt: ({ path, offset }) => {
      const start = /^\d{1,9}$/.test(path) ? starts[Number(path)] : undefined;
      return start === undefined ? null : start + offset;
    },
  };
}

function saidIn(item: unknown): { readonly by: string; readonly words: string } | null {
  const fields = fieldsOf(item);
  const words = fields?.text ?? fields?.content ?? fields?.phrase;
  const by = fields?.author ?? fields?.name ?? fields?.speaker ?? fields?.role ?? '';
  return typeof words === 'string' && typeof by === 'string' ? { by, words } : null;
}

/** The way to count in which most quoted words are where they should be; the browser's own where there is no difference. */
function bestFit(raw: string, regions: readonly Stated[], { offsetUnit }: DecodeOptions): CanonicalText {
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
  const score = (counted: CanonicalText) =>
    quoted.filter((region) => isThere({ counted, offsetAt: ({ offset }) => offset }, region)).length;
  const [first = own, ...others] = ways;
  let best = { way: first, fits: ways.length === 1 ? 0 : score(first) };
  for (const way of others) {
    if (best.fits === quoted.length) break;
    const fits = score(way);
    if (fits > best.fits) best = { way, fits };
  }
  return best.way;
}
