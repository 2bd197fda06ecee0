import type { ForeignSpan } from '../../../shared/formats/common/foreign.ts';
import { trimWhitespace } from '../../../shared/text/graphemes.ts';
import type { Structure } from '../structure.ts';
import type { PdfMark } from './annotations.ts';

/** What was marked on one page, by its label. */
export interface MarkedPage {
  readonly label: string;
  readonly marks: readonly PdfMark[];
}

/** Marks at their places in the text, and those whose words are not there. */
interface PlacedMarks {
  readonly spans: readonly ForeignSpan[];
  readonly lost: readonly PdfMark[];
}

/**
 * Finds the words of marks in the text (offsets in UTF-16 code units) on their own page, on the one where they begin first; of words that
 * occur there several times, each mark takes the next place. Neither white space nor hyphens count, for lines have been joined.
 */
export function placeMarks({ text, pages }: Structure, marked: readonly MarkedPage[]): PlacedMarks {
  const spans: ForeignSpan[] = [];
  const lost: PdfMark[] = [];
  const used = new Set<number>();
  for (const { label, marks } of marked) {
    if (marks.length === 0) continue;
    const index = pages.findIndex((page) => page.label === label);
    // What goes on over the end of a page belongs to the paragraph that began on it.
    const range = {
      start: pages[index]?.start ?? 0,
      end: pages[index + 1]?.end ?? pages[index]?.end ?? text.length,
    };
    const compact = compactText(text, range.start, range.end);
    for (const mark of marks) {
      const found = nextPlace(compact, mark.words, used);
      const place = found && trimWhitespace(text, found);
      if (!place) lost.push(mark);
      else {
        used.add(place.start);
        spans.push(spanOf(mark, place, String(spans.length + lost.length)));
      }
    }
  }
  return { spans, lost };
}

function spanOf(
  mark: PdfMark,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
): ForeignSpan {
  const { kind, color, comment, author, at } = mark;
  return {
    id,
    label: color === null ? kind : `${kind} (${color})`,
    segments: [{ start, end }],
    attributes: {},
    note: comment === '' ? null : comment,
    ...(author !== '' && { createdBy: author }),
    ...(at !== null && { createdAt: at }),
  };
}

/** A text without what drawing changes, and where each of its code units is in the text. */
interface Compact {
  readonly words: string;
  readonly places: readonly number[];
}

const unseen = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd-]/;

function compactText(text: string, start: number, end: number): Compact {
  const places: number[] = [];
  let words = '';
  for (let at = start; at < end; at += 1) {
    const unit = text.charAt(at);
    if (unseen.test(unit)) continue;
    words += unit;
    places.push(at);
  }
  return { words, places };
}

function nextPlace({ words, places }: Compact, marked: string, used: ReadonlySet<number>) {
  const { words: wanted } = compactText(readable(marked), 0, readable(marked).length);
  if (wanted === '') return null;
  let first: { readonly start: number; readonly end: number } | null = null;
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + wanted.length)) {
    const place = { start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 };
    if (!used.has(place.start)) return place;
    first ??= place;
  }
  return first;
}

/** As the text of the page was made readable: ligatures and shapes are letters. */
function readable(words: string): string {
  return words
    .replace(/[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]/gu, (shape) => shape.normalize('NFKC'))
    .toWellFormed();
}
