import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Item } from './items.ts';

/** Words that a person has marked on a page, as a PDF keeps it (ISO 32000-2, 12.5.6.10). */
export interface PdfMark {
  readonly kind: 'Highlight' | 'Underline' | 'StrikeOut';
  /** As they are drawn: white space and line ends say nothing. */
  readonly words: string;
  readonly color: string | null;
  readonly comment: string;
  readonly author: string;
  /** ISO 8601, or null. */
  readonly at: string | null;
}

/** What lies over a page besides its own text. */
export interface Overlay {
  /** What was filled in or typed, where it can be seen. */
  readonly items: readonly Item[];
  /** What was typed over other words, which would be torn apart by it. */
  readonly typed: readonly string[];
  readonly marks: readonly PdfMark[];
  /** Notes that are not shown before somebody opens them. */
  readonly comments: readonly string[];
  /** What has no words that could be read. */
  readonly stamps: number;
  readonly drawings: number;
}

/** More of them are on no page that a person has filled in or marked. */
const maxAnnotations = 5000;
const longestValue = 100_000;

/** Reads what was filled in, typed, marked and noted on a page (pdf.js); `drawn` are the items of the page itself. */
export async function overlayOf(
  page: PDFPageProxy,
  viewport: PageViewport,
  drawn: readonly Item[],
): Promise<Overlay> {
  const items: Item[] = [];
  const typed: string[] = [];
  const marks: PdfMark[] = [];
  const comments: string[] = [];
  const replies: Readonly<Record<string, unknown>>[] = [];
  const markAt = new Map<unknown, number>();
  let stamps = 0;
  let drawings = 0;
  // The types of pdf.js say `any` of each of them.
  const all: readonly Readonly<Record<string, unknown>>[] = await page.getAnnotations({ intent: 'display' });
  for (const one of all.slice(0, maxAnnotations)) {
    const place = placeOf(one, viewport);
    switch (one.subtype) {
      case 'Widget':
        if (place && !isUnseen(one)) items.push(...fieldItems(one, place));
        break;
      case 'FreeText': {
        const lines =
          linesIn(one.textContent).length > 0 ? linesIn(one.textContent) : contentsOf(one).split(/\r\n?|\n/);
        const put = place ? lay(lines, place, sizeOf(one, place)) : [];
        if (put.length > 0 && !put.some((item) => drawn.some((other) => overlaps(item, other))))
          items.push(...put);
        else if (lines.join('').trim() !== '') typed.push(lines.join('\n'));
        break;
      }
      case 'Highlight':
      case 'Underline':
      case 'Squiggly':
      case 'StrikeOut':
        markAt.set(one.id, marks.length);
        marks.push(markOf(one));
        break;
      case 'Text':
      case 'Caret':
        if (contentsOf(one).trim() !== '') replies.push(one);
        break;
      case 'Stamp':
      case 'Ink':
        if (one.subtype === 'Stamp') stamps += 1;
        else drawings += 1;
        if (contentsOf(one).trim() !== '') comments.push(contentsOf(one).trim());
        break;
    }
  }
  // What answers a mark, or an answer to it, belongs to the mark (ISO 32000-2, 12.5.6.2).
  for (const one of replies) {
    const at = markAt.get(one.inReplyTo);
    const mark = at === undefined ? undefined : marks[at];
    const words = contentsOf(one).trim();
    if (at === undefined || !mark) comments.push(words);
    else {
      markAt.set(one.id, at);
      const by = stringIn(one.titleObj).trim();
      const answer = by === '' ? words : `${by}: ${words}`;
      marks[at] = { ...mark, comment: mark.comment === '' ? answer : `${mark.comment}\n${answer}` };
    }
  }
  const visible = items.filter((item) => !drawn.some((other) => isSame(item, other)));
  return { items: visible, typed, marks, comments, stamps, drawings };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function placeOf({ rect }: Readonly<Record<string, unknown>>, viewport: PageViewport): Place | null {
  if (!Array.isArray(rect) || rect.length < 4 || !rect.every(Number.isFinite)) return null;
  const [x1, y1] = viewport.convertToViewportPoint(Number(rect[0]), Number(rect[1])).map(Number);
  const [x2, y2] = viewport.convertToViewportPoint(Number(rect[2]), Number(rect[3])).map(Number);
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return null;
  const place = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
  return place.right - place.left > 0 && place.bottom - place.top > 0 ? place : null;
}

/** Whether it is never shown: Hidden or NoView (ISO 32000-2, 12.5.3). */
function isUnseen({ annotationFlags }: Readonly<Record<string, unknown>>): boolean {
  return (Number(annotationFlags) & (2 | 32)) !== 0;
}

/** What a field says: its words, the choice that was made, a box that is ticked or not. */
function fieldItems(field: Readonly<Record<string, unknown>>, place: Place): readonly Item[] {
  if (field.password === true || field.pushButton === true) return [];
  if (field.checkBox === true || field.radioButton === true) {
    const isTicked = field.fieldValue === (field.checkBox === true ? field.exportValue : field.buttonValue);
    return lay([isTicked && field.fieldValue !== null ? '☒' : '☐'], place, place.bottom - place.top);
  }
  const values = listOf(field.fieldValue).map((value) => shownFor(value, field.options));
  const lines = values.flatMap((value) => value.slice(0, longestValue).split(/\r\n?|\n/));
  return lay(lines, place, sizeOf(field, place, field.multiLine === true));
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one] : []));
}

/** Of a choice, what it is called on the page. */
function shownFor(value: string, options: unknown): string {
  const choices: readonly unknown[] = Array.isArray(options) ? options : [];
  for (const choice of choices) {
    if (typeof choice !== 'object' || choice === null) continue;
    const { exportValue, displayValue } = choice as { exportValue?: unknown; displayValue?: unknown };
    if (exportValue === value && typeof displayValue === 'string') return displayValue;
  }
  return value;
}

/** Size of type where a field leaves it to who draws it, in points. */
const usualSize = 12;

function sizeOf(one: Readonly<Record<string, unknown>>, { top, bottom }: Place, isMultiLine = true): number {
  const appearance = one.defaultAppearanceData;
  const said =
    typeof appearance === 'object' && appearance !== null && 'fontSize' in appearance
      ? Number(appearance.fontSize)
      : 0;
  if (said > 0 && said < 200) return said;
  return isMultiLine ? Math.min(usualSize, bottom - top) : Math.min(usualSize, 0.8 * (bottom - top));
}

/** Lines from the top of a place downwards; a single one in the middle of its height. */
function lay(lines: readonly string[], { left, right, top, bottom }: Place, size: number): readonly Item[] {
  const first =
    lines.length === 1 && bottom - top < 2.5 * size ? (top + bottom) / 2 + 0.35 * size : top + size;
  return lines.flatMap((line, index) => {
    const text = line.replace(/\s+/g, ' ').trim().toWellFormed();
    if (text === '') return [];
    const width = Math.min(right - left, 0.5 * size * text.length);
    return [{ text, left: left + 2, right: left + 2 + width, baseline: first + index * 1.2 * size, size }];
  });
}

function overlaps(one: Item, other: Item): boolean {
  if (other.text.trim() === '') return false;
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && Math.abs(one.baseline - other.baseline) < 0.6 * Math.max(one.size, other.size);
}

/** A form that was printed has the words of its fields in the page as well. */
function isSame(one: Item, other: Item): boolean {
  return one.text === other.text.trim() && overlaps(one, other);
}

function linesIn(value: unknown): readonly string[] {
  const lines: readonly unknown[] = Array.isArray(value) ? value : [];
  return lines.filter((line) => typeof line === 'string');
}

function contentsOf({ contentsObj }: Readonly<Record<string, unknown>>): string {
  return stringIn(contentsObj);
}

/** pdf.js gives a text with its direction. */
function stringIn(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('str' in value)) return '';
  return typeof value.str === 'string'
    ? value.str.slice(0, longestValue).replaceAll('\0', '').toWellFormed()
    : '';
}

function markOf(one: Readonly<Record<string, unknown>>): PdfMark {
  const { subtype, overlaidText, titleObj, modificationDate, color } = one;
  return {
    kind: subtype === 'Highlight' || subtype === 'StrikeOut' ? subtype : 'Underline',
    words: typeof overlaidText === 'string' ? overlaidText : '',
    color: colorName(color),
    comment: contentsOf(one).trim(),
    author: stringIn(titleObj).trim(),
    at: typeof modificationDate === 'string' ? instantOf(modificationDate) : null,
  };
}

/** `D:20240312081500+01'00'` (ISO 32000-2, 7.9.4) in ISO 8601; null where it has no time. */
function instantOf(written: string): string | null {
  const [, year, month, day, hour, minute, second, zone = 'Z', hours = '00', minutes = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-])?(\d\d)?'?(\d\d)?/.exec(written) ?? [];
  if (second === undefined) return null;
  const offset = zone === 'Z' ? 'Z' : `${zone}${hours}:${minutes}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Colours as people name pens. */
const pens = {
  yellow: 60,
  green: 120,
  blue: 220,
  cyan: 185,
  pink: 320,
  purple: 280,
  red: 0,
  orange: 30,
} as const;

/** The pen whose hue is nearest; null for grey, and where there is no colour. */
function colorName(color: unknown): string | null {
  if (typeof color !== 'object' || color === null) return null;
  const [red = 0, green = 0, blue = 0] = Object.values(color).map(Number);
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (!(span > 20)) return null;
  const sixth =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  const hue = (sixth * 60 + 360) % 360;
  const distance = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other));
  return Object.entries(pens).reduce((best, next) =>
    distance(next[1]) < distance(best[1]) ? next : best,
  )[0];
}
