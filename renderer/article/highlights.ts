import { segmentsIn } from '../../shared/anchor/segments.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { compareAnnotations, lengthOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { tags } from '../../shared/model/tag.ts';
import { hitsBefore } from '../../shared/text/find.ts';
import type { Drawn, Expected } from '../state/expected.ts';
import { changeBetween } from '../state/lists.ts';
import { DrawnIndex, intervalsOf } from './drawnIndex.ts';
import { IntervalIndex } from './intervalIndex.ts';
import { Levels } from './levels.ts';

/** How many underline levels `highlights.css` draws apart; deeper ones share the outermost. */
const levelCount = 5;

/** Gives the DOM range of `[start, end)`, in UTF-16 code units. */
type ToDom = (start: number, end: number) => StaticRange | null;

/**
 * Draws annotations over the frozen text with CSS Custom Highlights: one highlight for each tag and level.
 * What it knows: an interval index over all segments, kept up to date change by change. What it paints: only what
 * lies in the sections near the view, since the engine redoes the markers of every registered range at each change.
 */
export class HighlightLayer {
  private annotations: readonly Annotation[] = [];
  private index = new IntervalIndex<Annotation>([]);
  private expected: readonly Expected[] = [];
  private drawn = new DrawnIndex(this.index, this.expected);
  // A suggestion is outlined by an overlay (`SuggestionOutlines.tsx`), whatever is tagged around it.
  private readonly levels = new Levels<Drawn>(this.drawn, levelCount, isAccepted);
  private current: Annotation | null = null;
  private targetIds: ReadonlySet<string> = new Set();
  private sourceId: string | null = null;
  private found: readonly Range[] = [];
  private foundIndex = -1;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is registered now, by name: the engine redoes a highlight that is registered again, though its ranges are the same. */
  private painted: ReadonlyMap<string, readonly Range[]> = new Map();

  /** Takes the annotations in, in text order; call `paint` to show them. */
  setAnnotations(annotations: readonly Annotation[]): void {
    if (annotations === this.annotations) return;
    const change = changeBetween(this.annotations, annotations);
    // What was not touched may lie between two changes.
    const removed = new Set(change.removed);
    const added = change.added.filter((annotation) => !removed.delete(annotation));
    this.annotations = annotations;
    this.index = this.index.changed(removed, added.flatMap(intervalsOf));
    this.drawn = new DrawnIndex(this.index, this.expected);
    this.levels.update(this.drawn, [...removed, ...added]);
  }

  /** Takes in how some of them will look, or come and go, though it is not so yet; call `paint` to show it. */
  setExpected(expected: readonly Expected[]): void {
    const all = new Set([...this.expected, ...expected]);
    const changed = [...all].filter((one) => !(this.expected.includes(one) && expected.includes(one)));
    if (changed.length === 0) return;
    this.expected = expected;
    this.drawn = new DrawnIndex(this.index, expected);
    this.levels.update(
      this.drawn,
      changed.flatMap(({ before, after }) => [before, after].filter((one) => one !== null)),
    );
  }

  /** Takes in besides what was expected before; whether there was anything new. */
  addExpected(expected: readonly Expected[]): boolean {
    const added = expected.filter((one) => !this.expected.includes(one));
    if (added.length > 0) this.setExpected([...this.expected, ...added]);
    return added.length > 0;
  }

  /** Forgets what is registered, for its text has gone. */
  forget(): void {
    for (const name of this.painted.keys()) CSS.highlights.delete(name);
    this.painted = new Map();
  }

  /** Brings one annotation out, or none; call `paint` to show it. */
  setCurrent(current: Annotation | null): void {
    this.current = current;
  }

  /** Lights up what an annotation can be linked with, and the annotation itself; call `paint` to show it. */
  setTargets(targets: readonly Annotation[], source: Annotation | null): void {
    this.targetIds = new Set(targets.map(({ id }) => id));
    this.sourceId = source?.id ?? null;
  }

  /** Takes in what was found (in text order, not overlapping) and which of it is current; call `paint` to show it. */
  setFound(hits: readonly Range[], currentIndex: number): void {
    this.found = hits;
    this.foundIndex = currentIndex;
  }

  /** All annotations that hold the code unit at `offset`, the shortest first. */
  at(offset: number): Annotation[] {
    return this.index
      .at(offset)
      .map(({ value }) => value)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** The annotations with text in `[start, end)`, in text order. */
  within(start: number, end: number): Annotation[] {
    const found = new Set(this.index.overlapping(start, end).map(({ value }) => value));
    return [...found].sort(compareAnnotations);
  }

  /** Registers the ranges of everything in these ranges of the text, and of nothing else. */
  paint(near: readonly Range[], toDom: ToDom): void {
    const painted = new Map<string, Range[]>();
    const add = (name: string, range: Range, within: Range): void => {
      const start = Math.max(range.start, within.start);
      const end = Math.min(range.end, within.end);
      if (start >= end) return;
      const list = painted.get(name) ?? [];
      const last = list.at(-1);
      // The outermost level may hold a thousand marks on one word: the engine is to paint them once.
      if (last && start < last.end)
        list[list.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else list.push({ start, end });
      painted.set(name, list);
    };
    // A hedge may come before the cue or behind it: `add` goes by text order.
    // Those of a suggestion are boxed by the overlay.
    const lit = this.current && isAccepted(this.current) ? this.current.attributes : undefined;
    const light = [...segmentsIn(lit)].sort((a, b) => a.start - b.start);
    // A new one is the current one as soon as it exists.
    const made = this.expected.findLast(({ before }) => before === null);
    const currentId = (made ?? this.current)?.id;
    for (const within of near) {
      for (const interval of this.drawn.overlapping(within.start, within.end)) {
        const { value } = interval;
        if (isAccepted(value)) {
          add(`${value.tag}-${this.levels.of(value)}`, interval, within);
          if (value.id === currentId) add(`current-${value.tag}`, interval, within);
        }
        if (value.id === this.sourceId) add('link-source', interval, within);
        if (this.targetIds.has(value.id)) add('link-target', interval, within);
      }
      for (const segment of light) add('light', segment, within);
      for (let at = firstInside(this.found, within.start); at < this.found.length; at += 1) {
        const hit = this.found[at];
        if (!hit || hit.start >= within.end) break;
        add(at === this.foundIndex ? 'found-current' : 'found', hit, within);
      }
    }
    for (const name of this.painted.keys()) if (!painted.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of painted)
      if (!areSame(ranges, this.painted.get(name))) register(name, ranges, toDom);
    this.painted = painted;
  }

  /** Lets an annotation light up for a moment, after a jump to it. */
  flash(ranges: readonly Range[], toDom: ToDom): void {
    register('flash', ranges, toDom);
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => CSS.highlights.delete('flash'), 900);
  }

  /** Ends what lights up: the view has gone. */
  destroy(): void {
    clearTimeout(this.flashTimer);
    CSS.highlights.delete('flash');
  }

  /** Brings out the annotation that is pointed at, here or in a list; null brings out none. */
  hover(annotation: Annotation | null, ranges: readonly Range[], toDom: ToDom): void {
    for (const tag of tags) CSS.highlights.delete(`hover-${tag}`);
    if (annotation) register(`hover-${annotation.tag}`, ranges, toDom);
  }
}

function isAccepted({ status }: Drawn): boolean {
  return status === 'accepted';
}

function areSame(some: readonly Range[], others: readonly Range[] = []): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => others[index]?.start === start && others[index].end === end)
  );
}

/** The index of the first hit that ends behind an offset. */
function firstInside(hits: readonly Range[], offset: number): number {
  const index = hitsBefore(hits, offset);
  return (hits[index - 1]?.end ?? 0) > offset ? index - 1 : index;
}

function register(name: string, ranges: readonly Range[], toDom: ToDom): void {
  const highlight = new Highlight(...ranges.flatMap(({ start, end }) => toDom(start, end) ?? []));
  highlight.priority = highlightNames.indexOf(name);
  CSS.highlights.set(name, highlight);
}

const levelled = Array.from({ length: levelCount }, (_, level) => tags.map((tag) => `${tag}-${level}`));

/** Every highlight's name, those that lie over others last. `highlights.css` must style just these. */
export const highlightNames: readonly string[] = [
  ...levelled.toReversed().flat(),
  ...tags.map((tag) => `current-${tag}`),
  ...tags.map((tag) => `hover-${tag}`),
  'link-source',
  'link-target',
  'light',
  'flash',
  'found',
  'found-current',
];
