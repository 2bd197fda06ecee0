import type { Annotation } from '../../shared/model/annotation.ts';
import type { Block } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { atMost, type Run, runsIn } from './runs.ts';

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
  return runsIn(range, blocks, annotations)
    .map(({ block, runs }) => {
      const name = elementOf(block);
      return `<${name} dir="auto" style="white-space:pre-wrap">${markedBlock(text, runs)}</${name}>`;
    })
    .join('\n');
}

/** How many marks are nested at most: what cuts across others is closed and opened with all around it. */
const deepest = 16;

function markedBlock(text: string, runs: readonly Run[]): string {
  let open: readonly Annotation[] = [];
  let html = '';
  for (const run of runs) {
    const { start, end } = run;
    const around = atMost(run.around, deepest);
    const different = open.findIndex((annotation, depth) => annotation !== around[depth]);
    const kept = different < 0 ? open.length : different;
    html += '</mark>'.repeat(open.length - kept) + around.slice(kept).map(opening).join('');
    html += escaped(text.slice(start, end));
    open = around;
  }
  return html + '</mark>'.repeat(open.length);
}

function elementOf({ type, level = 1 }: Block): string {
  if (type === 'heading') return `h${Math.min(6, level + 1)}`;
  return type === 'blockquote' ? 'blockquote' : 'p';
}

function opening({ id, tag }: Annotation): string {
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
