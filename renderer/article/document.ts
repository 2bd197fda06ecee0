import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import type { Article, Inline, Page } from '../../shared/model/article.ts';
import type { Piece } from './pieces.ts';

/**
 * Pieces are grouped into invisible sections, so that the engine can skip the layout of those out of view: as many as
 * make about two screens, counted in pieces and in UTF-16 code units.
 */
const largestSection = { pieces: 8, text: 16_384 };

/** How many documents have been built. */
let documents = 0;

/** Builds the document of an article from its text and its structure, without parsing any HTML. */
export function articleDocument(schema: Schema, article: Layout, pieces: readonly Piece[]): ProseMirrorNode {
  documents += 1;
  const makeNode = nodeMaker(schema, article);
  const sections: ProseMirrorNode[] = [];
  for (let first = 0; first < pieces.length; ) {
    const after = sectionEnd(pieces, first);
    sections.push(sectionNode(schema, makeNode, pieces.slice(first, after), documents));
    first = after;
  }
  return nodeType(schema, 'doc').create(null, sections);
}

/** The document of no article: one empty paragraph. */
export function emptyDocument(schema: Schema): ProseMirrorNode {
  const paragraph = nodeType(schema, 'paragraph').create();
  return nodeType(schema, 'doc').create(null, nodeType(schema, 'section').create(null, paragraph));
}

/** The index after the last piece of the section that starts with piece `first`. */
function sectionEnd(pieces: readonly Piece[], first: number): number {
  let after = first + 1;
  const start = pieces[first]?.start ?? 0;
  const fits = (piece: Piece | undefined) => piece && piece.end - start <= largestSection.text;
  while (after - first < largestSection.pieces && fits(pieces[after])) after += 1;
  return after;
}

/** About how many characters fit in a line of the reading column. */
const charactersPerLine = 72;

function sectionNode(
  schema: Schema,
  makeNode: NodeMaker,
  pieces: readonly Piece[],
  document: number,
): ProseMirrorNode {
  const lines = pieces.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / charactersPerLine), 0);
  return nodeType(schema, 'section').create({ lines, gaps: pieces.length, document }, pieces.map(makeNode));
}

type Layout = Pick<Article, 'text' | 'inlines' | 'pages'>;
type NodeMaker = (piece: Piece) => ProseMirrorNode;

/** Makes the nodes of an article from the front to the back: what is set off and the pages are gone through once. */
function nodeMaker(schema: Schema, { text, inlines = [], pages = [] }: Layout): NodeMaker {
  let nextInline = 0;
  let nextPage = 0;
  return ({ start, end, block, part }) => {
    while (nextInline < inlines.length && (inlines[nextInline]?.end ?? 0) <= start) nextInline += 1;
    let page: Page | null = null;
    for (; nextPage < pages.length && (pages[nextPage]?.start ?? 0) <= start; nextPage += 1) {
      page = pages[nextPage] ?? null;
    }
    const attributes = {
      level: block.level ?? 1,
      marker: part === 'whole' || part === 'first' ? (block.marker ?? null) : null,
      part: part === 'whole' ? null : part,
      page: page?.label ?? null,
    };
    return nodeType(schema, block.type).create(
      attributes,
      textNodes(schema, text, start, end, setOffIn(inlines, nextInline, end)),
    );
  };
}

/** What is set off before `end`, from an index on; those that have ended already do no harm. */
function setOffIn(inlines: readonly Inline[], from: number, end: number): readonly Inline[] {
  let after = from;
  while (after < inlines.length && (inlines[after]?.start ?? end) < end) after += 1;
  return inlines.slice(from, after);
}

function textNodes(
  schema: Schema,
  text: string,
  start: number,
  end: number,
  inlines: readonly Inline[],
): readonly ProseMirrorNode[] {
  const inside = (offset: number) => offset > start && offset < end;
  const cuts = inlines.flatMap((inline) => [inline.start, inline.end]).filter(inside);
  const edges = [start, ...new Set(cuts.toSorted((a, b) => a - b)), end];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? start;
    const around = inlines.filter((inline) => inline.start <= from && inline.end >= to);
    return schema.text(
      text.slice(from, to),
      around.map(({ type, href }) => schema.mark(type, href === undefined ? null : { href })),
    );
  });
}

function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The article schema has no node “${name}”`);
  return type;
}
