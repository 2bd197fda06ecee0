import type { Annotation } from '../../shared/model/annotation.ts';
import type { TextGeometry } from './geometry.ts';
import type { SectionSpan } from './positions.ts';

/** An annotation's letter in the margin; all in pixels from the top of the text. */
export interface LaneLetter {
  readonly annotation: Annotation;
  /** Where its first line in view is. */
  readonly top: number;
  /** Where the first lines of its further segments are. */
  readonly joins: readonly number[];
}

export const noLetters: readonly LaneLetter[] = [];

/** A line of text, in pixels from the top of its section. */
interface Line {
  readonly section: number;
  readonly top: number;
  readonly bottom: number;
}

/** Finds the lines that have letters. A line is measured once, until the text is laid out again. */
export class Lanes {
  private readonly geometry: TextGeometry;
  private readonly lines = new Map<number, Line | null>();
  private shown = noLetters;

  constructor(geometry: TextGeometry) {
    this.geometry = geometry;
  }

  /** Forgets all lines: the column's width or the type has changed. */
  forget(): void {
    this.lines.clear();
  }

  /**
   * The letters of annotations in the sections near the view; `viewTop` in pixels from the top of the text. What has not moved since it was
   * asked last is the same object, and so is the list where nothing has.
   */
  letters(
    annotations: readonly Annotation[],
    near: readonly SectionSpan[],
    viewTop: number,
    topOf: (section: number) => number,
  ): readonly LaneLetter[] {
    const before = new Map(this.shown.map((letter) => [letter.annotation, letter]));
    const letters = this.measured(annotations, near, viewTop, topOf).map((letter) => {
      const known = before.get(letter.annotation);
      return known && areAlike(known, letter) ? known : letter;
    });
    const isSame =
      letters.length === before.size && letters.every((letter, index) => letter === this.shown[index]);
    if (!isSame) this.shown = letters;
    return this.shown;
  }

  private measured(
    annotations: readonly Annotation[],
    near: readonly SectionSpan[],
    viewTop: number,
    topOf: (section: number) => number,
  ): readonly LaneLetter[] {
    const from = near[0]?.start ?? 0;
    const to = near.at(-1)?.end ?? 0;
    const topAt = (offset: number) => {
      const line = this.lineAt(offset);
      return line && topOf(line.section) + line.top;
    };
    const bottomAt = (offset: number) => {
      const line = this.lineAt(offset);
      return line ? topOf(line.section) + line.bottom : Number.NEGATIVE_INFINITY;
    };
    return annotations.flatMap((annotation) => {
      const [first, ...others] = annotation.segments.filter(({ start, end }) => start < to && end > from);
      const top = first && topAt(Math.max(first.start, from));
      if (!first || top === null || top === undefined) return [];
      const bottom = first.end > to ? Number.POSITIVE_INFINITY : bottomAt(first.end - 1);
      // What began above the view and goes on in it keeps its letter at the top.
      const goesOn = top < viewTop && bottom > viewTop + lineHeight;
      const joins = others.map(({ start }) => topAt(start)).filter((join) => join !== null);
      return { annotation, top: goesOn ? viewTop : top, joins };
    });
  }

  private lineAt(offset: number): Line | null {
    const known = this.lines.get(offset);
    if (known !== undefined) return known;
    const line = this.measure(offset);
    this.lines.set(offset, line);
    return line;
  }

  private measure(offset: number): Line | null {
    const [box] = this.geometry.rects(offset, offset + 1);
    if (!box) return null;
    const section = this.geometry.sectionAt(offset);
    const top = this.geometry.topOf(section);
    return { section, top: box.top - top, bottom: box.bottom - top };
  }
}

/** About one line, in pixels: less of a mark than this at the top of the view needs no letter there. */
const lineHeight = 20;

function areAlike(a: LaneLetter, b: LaneLetter): boolean {
  return a.top === b.top && `${a.joins}` === `${b.joins}`;
}
