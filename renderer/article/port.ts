import type { Annotation } from '../../shared/model/annotation.ts';
import type { Range } from '../../shared/model/segment.ts';

/** The character under the pointer: its box in viewport coordinates, and its annotations, the shortest first. */
export interface Pointed {
  readonly box: DOMRect;
  readonly annotations: readonly Annotation[];
}

/** What is selected in the article; all offsets in UTF-16 code units. Without an article on screen nothing is. */
export interface SelectionPort {
  /** Takes the selection over from the DOM now, for ProseMirror hears of it later. */
  readonly read: () => void;
  /** The selection in text order; start equals end for a bare caret. */
  readonly range: () => Range | null;
  /** Where the selection was begun and where its caret is. */
  readonly caret: () => { readonly anchor: number; readonly head: number } | null;
  /** Selects from `anchor` to `head`, in either order, where the caret then is; the view does not scroll. */
  readonly set: (anchor: number, head: number) => void;
  /** Leaves the caret at the end of the selection. */
  readonly collapse: () => void;
  /** Leaves the caret at the end of the selection; what it returns selects the same again, if nothing else has happened since. */
  readonly release: () => () => void;
  /** Whether the last drag selected nothing; it is told once. */
  readonly takeMiss: () => boolean;
  /** Whether what is selected in the window is other than the text. */
  readonly isElsewhere: () => boolean;
}

/** Moves the keyboard, the selection and the view. */
interface Moving {
  /** Puts the keyboard into the text. */
  readonly focus: () => void;
  /** Selects `[start, end)`, or places the caret where they are equal, and scrolls it into view. */
  readonly select: (start: number, end: number) => void;
  /** Selects a hit, and brings it to the middle of the view unless it is well inside of it. */
  readonly selectFound: (hit: Range) => void;
  /** Scrolls so that the caret at `offset` could be seen, unless it could be already. */
  readonly bring: (offset: number) => void;
  /** Scrolls so that the text is again as far down the window as it was, in pixels, as far as it can be. */
  readonly keepPlace: (top: number) => void;
  /** Brings an annotation to the middle of the view unless it can be seen already, and lets it light up. */
  readonly reveal: (annotation: Annotation) => void;
  /** Scrolls by a number of heights of the view, up or down. */
  readonly scrollBy: (views: number) => void;
  /** The offset at a point of the window; for a point above or below the view it first scrolls. */
  readonly scrollAndFind: (x: number, y: number) => number | null;
}

/** Where things are; boxes in viewport coordinates, of what is near the view. */
interface Measuring {
  /** The box of all text: overlays are placed from its upper left corner. */
  readonly frame: () => DOMRect;
  /** The box that the text is seen through. */
  readonly room: () => DOMRect;
  /** The first line box and the last one of a range of the text. */
  readonly boxes: (start: number, end: number) => { readonly first: DOMRect; readonly last: DOMRect } | null;
  readonly firstLine: (range: Range) => DOMRect | null;
  readonly lines: (range: Range) => readonly DOMRect[];
  /** The ranges of text in view and about one view's height around it. */
  readonly nearText: () => readonly Range[];
  /** The annotations with text there, in text order. */
  readonly nearAnnotations: () => readonly Annotation[];
  readonly pointedAt: (x: number, y: number) => Pointed | null;
  /** The annotations that hold the character on either side of `offset`, the shortest first. */
  readonly annotationsAt: (offset: number) => readonly Annotation[];
}

/** Lights up parts of the text besides its annotations. */
interface Lighting {
  /** What was found (in text order, not overlapping), the current hit stronger. */
  readonly showFound: (hits: readonly Range[], currentIndex: number) => void;
  /** What the source can be linked with; none while nothing is linked. */
  readonly showTargets: (targets: readonly Annotation[], source: Annotation | null) => void;
}

/** The article on screen, as everything above it sees it; all offsets are UTF-16 code units, half-open. */
export interface ArticlePort extends Moving, Measuring, Lighting {
  readonly selection: SelectionPort;
  /** Calls `listener` for the pointer over the text until the signal. */
  readonly onPointer: (
    type: 'pointermove' | 'pointerleave',
    listener: (event: PointerEvent) => void,
    signal: AbortSignal,
  ) => void;
}

/** What a part that lies over the text is given. */
export interface OverlayProps {
  readonly view: ArticlePort;
  /** Grows whenever boxes may have moved. */
  readonly layout: number;
}
