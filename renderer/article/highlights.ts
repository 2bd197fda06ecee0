import type { Annotation } from '../../shared/model/annotation.ts';
import { type Tag, tags } from '../../shared/model/tag.ts';
import type { TextGeometry } from './geometry.ts';
import { type Interval, type IntervalIndex, makeIntervalIndex } from './intervalIndex.ts';
import { assignLevels } from './levels.ts';

/** How many underline levels `theme/highlights.css` draws apart; deeper ones share the outermost. */
const levelCount = 4;

/**
 * Draws annotations over the frozen text with CSS Custom Highlights: one highlight for each tag and level.
 * What it knows: an interval index over all segments. What it paints: only what lies in the sections near the view,
 * since the engine redoes the markers of every registered range at each change. When: at `paint()`, which the
 * article view calls after a change of annotations and when other sections come near.
 */
export class HighlightLayer {
  private index: IntervalIndex<Annotation> = makeIntervalIndex<Annotation>([]);
  private levels: ReadonlyMap<Annotation, number> = new Map();
  private annotations: readonly Annotation[] = [];
  private currentId: string | null = null;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  /** The names that hold ranges now, so that emptied ones are cleared. */
  private painted = new Set<string>();

  /** Takes the annotations in; call `paint` to show them. */
  setAnnotations(annotations: readonly Annotation[], currentId: string | null): void {
    this.currentId = currentId;
    if (annotations === this.annotations) return;
    this.annotations = annotations;
    const intervals: Interval<Annotation>[] = annotations.flatMap((annotation) =>
      annotation.segments.map(({ start, end }) => ({ start, end, value: annotation })),
    );
    this.index = makeIntervalIndex(intervals);
    this.levels = assignLevels(intervals, this.index);
  }

  /** All annotations that hold the code unit at `offset`, the shortest first. */
  at(offset: number): Annotation[] {
    return this.index
      .at(offset)
      .map(({ value }) => value)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** The annotations with text in `[start, end)`, in order of their start. */
  within(start: number, end: number): Annotation[] {
    return [...new Set(this.index.overlapping(start, end).map(({ value }) => value))];
  }

  /** Registers the ranges of everything near the view. */
  paint(geometry: TextGeometry): void {
    const ranges = new Map<string, StaticRange[]>();
    const add = (name: string, range: StaticRange): void => {
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    };
    for (const section of geometry.nearSections()) {
      for (const { start, end, value } of this.index.overlapping(section.start, section.end)) {
        const range = geometry.staticRange(Math.max(start, section.start), Math.min(end, section.end));
        if (!range) continue;
        add(`${value.tag}-${Math.min(this.levels.get(value) ?? 0, levelCount - 1)}`, range);
        if (value.id === this.currentId) add(`current-${value.tag}`, range);
      }
    }
    for (const name of this.painted) if (!ranges.has(name)) CSS.highlights.delete(name);
    for (const [name, list] of ranges) CSS.highlights.set(name, prioritised(name, list));
    this.painted = new Set(ranges.keys());
  }

  /** Lets an annotation light up for a moment, after a jump to it. */
  flash(annotation: Annotation, geometry: TextGeometry): void {
    const ranges = annotation.segments.flatMap(({ start, end }) => geometry.staticRange(start, end) ?? []);
    CSS.highlights.set('flash', prioritised('flash', ranges));
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => CSS.highlights.delete('flash'), 900);
  }

  /** Brings out the annotation that is pointed at, here or in a list; null brings out none. */
  hover(annotation: Annotation | null, geometry: TextGeometry): void {
    for (const tag of tags) CSS.highlights.delete(`hover-${tag}`);
    if (!annotation) return;
    const name = `hover-${annotation.tag}`;
    const ranges = annotation.segments.flatMap(({ start, end }) => geometry.staticRange(start, end) ?? []);
    CSS.highlights.set(name, prioritised(name, ranges));
  }
}

/** Inner underlines lie over outer ones, the current annotation over those, the flash over all. */
function prioritised(name: string, ranges: readonly StaticRange[]): Highlight {
  const highlight = new Highlight(...ranges);
  const level = Number(name.split('-')[1]);
  highlight.priority = name === 'flash' ? 100 : Number.isNaN(level) ? 50 : levelCount - level;
  return highlight;
}

function lengthOf(annotation: Annotation): number {
  return annotation.segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The highlight names that `theme/highlights.css` must style, for the test that holds the two together. */
export const highlightNames: readonly string[] = [
  ...tags.flatMap((tag: Tag) => Array.from({ length: levelCount }, (_, level) => `${tag}-${level}`)),
  ...tags.map((tag) => `current-${tag}`),
  ...tags.map((tag) => `hover-${tag}`),
  'flash',
];
