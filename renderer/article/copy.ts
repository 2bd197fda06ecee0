import type { Annotation } from '../../shared/model/annotation.ts';
import type { Block } from '../../shared/model/article.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';

/**
 * `[range.start, range.end)` of an article's text (UTF-16 code units) as HTML for the clipboard: an element for each
 * block, a `mark` around each annotated stretch. Where annotations overlap, the marks nest, and one that another cuts
 * across goes on in a second `mark` with the same `data-annotation`. All text is escaped.
 */
export function markedHtml(
  text: string,
  range: Range,
  blocks: readonly Block[],
  annotations: readonly Annotation[],
): string {
  const pieces = piecesIn(range, annotations);
  let next = 0;
  return blocks
    .filter(({ start, end }) => start < range.end && end > range.start)
    .map((block) => {
      const start = Math.max(block.start, range.start);
      const end = Math.min(block.end, range.end);
      while (next < pieces.length && (pieces[next]?.end ?? 0) <= start) next += 1;
      const name = elementOf(block);
      return `<${name} dir="auto" style="white-space:pre-wrap">${markedBlock(text, { start, end }, pieces, next)}</${name}>`;
    })
    .join('\n');
}

/** One segment of an annotation. */
interface Piece extends Range {
  readonly annotation: Annotation;
}

/** What of the annotations lies in a range, outer ones before those inside them. */
function piecesIn(range: Range, annotations: readonly Annotation[]): readonly Piece[] {
  return annotations
    .flatMap((annotation) => annotation.segments.map(({ start, end }) => ({ start, end, annotation })))
    .filter(({ start, end }) => start < range.end && end > range.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || compareAnnotations(a.annotation, b.annotation));
}

/** The inside of one block, of which `[start, end)` is wanted; the pieces before `first` end before it. */
function markedBlock(text: string, { start, end }: Range, pieces: readonly Piece[], first: number): string {
  const here: Piece[] = [];
  for (let index = first; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    if (piece.end > start) here.push(piece);
  }
  const borders = [start, end, ...here.flatMap((piece) => [piece.start, piece.end])]
    .filter((border) => border >= start && border <= end)
    .toSorted((a, b) => a - b);
  let open: readonly Piece[] = [];
  let next = 0;
  let html = '';
  for (const [index, border] of borders.entries()) {
    const started = next;
    while ((here[next]?.start ?? end) <= border && next < here.length) next += 1;
    const wanted = [...open, ...here.slice(started, next)].filter(
      (piece) => piece.end > border && border < end,
    );
    const common = open.findIndex((piece, depth) => piece !== wanted[depth]);
    const kept = common < 0 ? open.length : common;
    html += '</mark>'.repeat(open.length - kept) + wanted.slice(kept).map(opening).join('');
    html += escaped(text.slice(border, borders[index + 1] ?? border));
    open = wanted;
  }
  return html;
}

function elementOf({ type, level = 1 }: Block): string {
  if (type === 'heading') return `h${Math.min(6, level + 1)}`;
  return type === 'blockquote' ? 'blockquote' : 'p';
}

function opening({ annotation: { id, tag } }: Piece): string {
  return `<mark data-tag="${tag}" data-annotation="${id}" title="${tagLabel[tag]}" style="${styles[tag]}">`;
}

/** As on screen in the light theme, for the paper of another program; `mark` alone would be yellow. */
const styles: Record<Tag, string> = {
  claim: 'color:inherit;background-color:#f9e9dc;text-decoration:underline solid #b35300',
  actor: 'color:inherit;background-color:#dfebf3;text-decoration:underline double #005f9e',
  figure: 'color:inherit;background-color:#dfeee8;text-decoration:underline dotted #00754f',
  quote: 'color:inherit;background-color:#efe4f0;text-decoration:underline dashed #7d2a86',
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}
