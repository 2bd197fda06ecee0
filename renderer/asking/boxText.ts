import type { Range } from '../../shared/model/segment.ts';

/**
 * The text of a query as the box shows it: parts that are shown as chips, and what is open as text between them. Joined by spaces they
 * are the query.
 */
export interface BoxText {
  readonly before: readonly string[];
  readonly open: string;
  readonly after: readonly string[];
}

/** The box and where the caret is in what is open (UTF-16 code units). */
export interface Caret {
  readonly box: BoxText;
  readonly at: number;
}

/** The places of the top parts of a text (UTF-16 code units, half-open); null where it cannot be read. */
export type PartsOf = (text: string) => readonly Range[] | null;

/** So many parts are shown as chips; a longer query is text. */
const mostChips = 40;

/** The query. */
export function textOf({ before, open, after }: BoxText): string {
  return [...before, open, ...after].filter((text) => text !== '').join(' ');
}

/** A whole query as chips with the caret behind them, or as text where it cannot be read. */
export function boxOf(text: string, partsOf: PartsOf): BoxText {
  return settled({ before: [], open: text, after: [] }, partsOf);
}

/** What is open becomes chips; it stays open where the query cannot be read, or has very many parts. */
export function settled(box: BoxText, partsOf: PartsOf): BoxText {
  const text = textOf(box);
  const parts = partsOf(text);
  if (!parts || parts.length > mostChips) return box;
  const caret = textOf({ ...box, after: [] }).length;
  const chips = (wanted: (part: Range) => boolean) =>
    parts.filter(wanted).map(({ start, end }) => text.slice(start, end));
  // A part that goes on behind the caret, as the brackets of what was opened may, comes before it as a whole.
  return {
    before: chips(({ start }) => start < caret),
    open: '',
    after: chips(({ start }) => start >= caret),
  };
}

/** A chip becomes text, with the caret at its end; `index` counts those of its side. */
export function opened(box: BoxText, side: 'before' | 'after', index: number, partsOf: PartsOf): Caret {
  const chips = settled(box, partsOf);
  if (chips.open !== '') return openedTogether(box, side, index);
  const all = [...chips.before, ...chips.after];
  // What was open may have become several chips: those behind it are counted from the end.
  const at = Math.max(0, side === 'before' ? index : all.length - box.after.length + index);
  const open = all[at] ?? '';
  return { box: { before: all.slice(0, at), open, after: all.slice(at + 1) }, at: open.length };
}

/** What is open cannot be read, and stays open: it grows as far as the chip. */
function openedTogether({ before, open, after }: BoxText, side: 'before' | 'after', index: number): Caret {
  const first = side === 'before' ? index : before.length;
  const last = side === 'before' ? 0 : index + 1;
  const front = textOf({ before: before.slice(first), open: '', after: [] });
  const whole = textOf({ before: before.slice(first), open, after: after.slice(0, last) });
  return {
    box: { before: before.slice(0, first), open: whole, after: after.slice(last) },
    at: side === 'before' ? front.length : whole.length,
  };
}

/** Backspace or an arrow at the start of what is open: the chip before it is text again. Null where there is none. */
export function joinedBefore({ before, open, after }: BoxText): Caret | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const joined = open === '' ? last : `${last} ${open}`;
  return { box: { before: before.slice(0, -1), open: joined, after }, at: last.length };
}

/** The same at the end of what is open with the chip after it. */
export function joinedAfter({ before, open, after }: BoxText): Caret | null {
  const [first, ...rest] = after;
  if (first === undefined) return null;
  const joined = open === '' ? first : `${open} ${first}`;
  return { box: { before, open: joined, after: rest }, at: open.length };
}

/** The whole query as text. */
export function wholeOpen(box: BoxText): BoxText {
  return { before: [], open: textOf(box), after: [] };
}

/** Where what is open starts in the query, in UTF-16 code units. */
export function openStart({ before }: BoxText): number {
  return before.length === 0 ? 0 : before.join(' ').length + 1;
}
