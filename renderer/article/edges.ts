import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { nextCluster, previousCluster, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { paragraphAt } from '../../shared/text/segmentation.ts';
import type { ArticlePort } from './port.ts';

/** One edge of one segment (counted from 0) on screen: the side of its line box, in pixels from the text's corner. */
export interface Edge {
  readonly segment: number;
  readonly edge: 'start' | 'end';
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The edges of an annotation's segments near the view; measuring others would lay out text that is not visible. */
export function edgesOf(view: ArticlePort, article: Article, annotation: Annotation): readonly Edge[] {
  const near = view.nearText();
  const corner = view.frame();
  return annotation.segments.flatMap(({ start, end }, segment) => {
    const isNear = (offset: number) => near.some((text) => text.start <= offset && offset <= text.end);
    const place = (edge: Edge['edge'], box: DOMRect): Edge => ({
      segment,
      edge,
      left: box[sideOf(article, { start, end }, edge)] - corner.left,
      top: box.top - corner.top,
      height: box.height,
    });
    // Each edge is measured by itself: the other one may be far away.
    const first = isNear(start) && view.boxes(start, nextCluster(article.text, start))?.first;
    const last = isNear(end) && view.boxes(previousCluster(article.text, end), end)?.last;
    return [...(first ? [place('start', first)] : []), ...(last ? [place('end', last)] : [])];
  });
}

/** What the knobs at the edges of an annotation and the handle that links it cover, in pixels from the text’s corner. */
export function knobsOn(
  edges: readonly Edge[],
): readonly Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>[] {
  const link = edges.findLast(({ edge }) => edge === 'end');
  return [
    ...edges.map(({ edge, left, top, height }) => {
      const middle = edge === 'start' ? top - 3 : top + height + 3;
      return { left: left - 7, right: left + 7, top: middle - 7, bottom: middle + 7 };
    }),
    ...(link
      ? [{ left: link.left - 1, right: link.left + 17, top: link.top - 12, bottom: link.top + 6 }]
      : []),
  ];
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** On which side of its first or last character an edge is: letters run their own way, and signs the paragraph's. */
export function sideOf(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  { start, end }: Range,
  edge: Edge['edge'],
): 'left' | 'right' {
  const [from, to] = edge === 'start' ? [start, nextCluster(text, start)] : [previousCluster(text, end), end];
  const character = text.slice(from, to);
  const paragraph = paragraphAt(blocks, from);
  // As `dir="auto"` has it, the first letter gives a paragraph its direction.
  const letter = /[\p{L}\p{N}]/u.test(character)
    ? character
    : (/\p{L}/u.exec(text.slice(paragraph?.start ?? from, paragraph?.end ?? to))?.[0] ?? '');
  return rightToLeft.test(letter) === (edge === 'start') ? 'right' : 'left';
}

/** Where the pointer was pressed, or is. */
interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Follows the pointer with one edge of a range (UTF-16, half-open) until it is released: the selection shows what the
 * range would be, in whole characters, and the text scrolls while the pointer is above or below it. Calls `onEnd` once,
 * with null when Esc was pressed.
 */
export function dragEdge(
  view: ArticlePort,
  text: string,
  range: Range,
  edge: Edge['edge'],
  onEnd: (moved: Range | null) => void,
): void {
  const stop = new AbortController();
  const { signal } = stop;
  let pointer: Point | null = null;
  let moved = range;
  const finish = (result: Range | null) => {
    stop.abort();
    view.selection.collapse();
    onEnd(result);
  };
  const read = () => {
    const offset = pointer && view.scrollAndFind(pointer.clientX, pointer.clientY);
    if (offset !== null) moved = withEdge(text, range, edge, offset);
  };
  const follow = () => {
    if (signal.aborted) return;
    read();
    show(view, moved, edge);
    requestAnimationFrame(follow);
  };
  // Where it is released counts, also when no frame has seen it there.
  const release = () => {
    read();
    finish(moved);
  };
  window.addEventListener('pointermove', (event) => (pointer = event), { signal });
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', () => finish(null), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && finish(null), {
    signal,
    capture: true,
  });
  view.focus();
  // Not before the press has been dealt with: the knob goes as soon as something is selected.
  requestAnimationFrame(follow);
}

/** The range with one edge at an offset, and at least one character long. */
function withEdge(text: string, { start, end }: Range, edge: Edge['edge'], offset: number): Range {
  return snapToGraphemes(
    text,
    edge === 'start'
      ? { start: Math.min(offset, previousCluster(text, end)), end }
      : { start, end: Math.max(offset, nextCluster(text, start)) },
  );
}

function show(view: ArticlePort, { start, end }: Range, edge: Edge['edge']): void {
  const now = view.selection.range();
  if (now?.start === start && now.end === end) return;
  if (edge === 'start') view.selection.set(end, start);
  else view.selection.set(start, end);
}
