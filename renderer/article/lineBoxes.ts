import type { Range } from '../../shared/model/segment.ts';

/** A stretch of a line, in viewport coordinates. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of a range of text (UTF-16, half-open), a line or a part of it each. */
type Measure = (range: Range) => readonly LineBox[];

/** Two boxes whose tops are nearer than this are of one line, in pixels. */
const sameLine = 4;

/**
 * The boxes around the words of a range of `text`, one for each stretch of a line. The blank at which a line is broken hangs at its end:
 * it is in what the engine measures, and not in these.
 */
export function lineBoxes(text: string, range: Range, measure: Measure): readonly LineBox[] {
  const lines = mergedLines(measure(range));
  if (lines.length < 2) return lines;
  const known = hangingIn(text, range, lines, measure);
  return lines.map((line, index) => {
    const { left, right } = known[index] ?? none;
    return { ...line, left: line.left + left, right: line.right - right };
  });
}

/** How much hangs at either end of a line, in pixels. */
interface Hanging {
  readonly left: number;
  readonly right: number;
}

const none: Hanging = { left: 0, right: 0 };

/** What hangs at the ends of lines, by the range and how wide its lines are: neither scrolling nor another annotation changes that. */
const remembered = new Map<string, readonly Hanging[]>();
const mostRemembered = 5000;

function hangingIn(
  text: string,
  range: Range,
  lines: readonly LineBox[],
  measure: Measure,
): readonly Hanging[] {
  const widths = lines.map(({ left, right }) => Math.round((right - left) * 10));
  const key = `${range.start} ${range.end} ${widths.join(' ')} ${text.slice(range.start, range.start + 20)}`;
  const before = remembered.get(key);
  if (before) return before;
  if (remembered.size >= mostRemembered) remembered.clear();
  const blanks = [...text.slice(range.start, range.end).matchAll(/\s+/gu)].map(
    ({ index, 0: { length } }) => ({
      start: range.start + index,
      end: range.start + index + length,
    }),
  );
  const found = lines.map((line, index) => {
    const next = lines[index + 1];
    return next ? hangingAt(line, next, blanks, measure) : none;
  });
  remembered.set(key, found);
  return found;
}

/** What hangs at the end of a line: the last blank in front of the next one, where it is at its edge. */
function hangingAt(line: LineBox, next: LineBox, blanks: readonly Range[], measure: Measure): Hanging {
  let low = 0;
  let high = blanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const blank = blanks[middle];
    const [behind] = blank ? measure({ start: blank.end, end: blank.end + 1 }) : [];
    if (behind && behind.top < next.top - sameLine) low = middle + 1;
    else high = middle;
  }
  const blank = blanks[low];
  const [box] = blank ? measure(blank).filter(({ top }) => Math.abs(top - line.top) < sameLine) : [];
  if (!box) return none;
  if (Math.abs(box.right - line.right) < 1) return { left: 0, right: line.right - box.left };
  if (Math.abs(box.left - line.left) < 1) return { left: box.right - line.left, right: 0 };
  return none;
}

/** A line that is several text nodes has several boxes side by side. */
function mergedLines(boxes: readonly LineBox[]): readonly LineBox[] {
  const lines: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const { left, right, top, bottom } of boxes) {
    if (right - left < 0.5) continue;
    const last = lines.at(-1);
    const isBeside =
      last && Math.abs(last.top - top) < sameLine && left <= last.right + 1 && right >= last.left - 1;
    if (!isBeside) lines.push({ left, right, top, bottom });
    else {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }
  return lines;
}
