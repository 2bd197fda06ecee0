import { Node } from '@tiptap/core';
import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import type { Piece } from './pieces.ts';

/**
 * Pieces are grouped into invisible sections, so that the engine can skip the layout of those out of view: as many as
 * make about two screens, counted in pieces and in UTF-16 code units.
 */
const largestSection = { pieces: 8, text: 16_384 };

const Document = Node.create({ name: 'doc', topNode: true, content: 'section+' });

const Section = Node.create({
  name: 'section',
  content: 'block+',
  addAttributes: () => ({ lines: { default: 1 }, gaps: { default: 1 } }),
  // How tall it will be, more or less, so that the scroll bar tells the truth before it has been laid out.
  renderHTML: ({ node: { attrs } }) => {
    const { dom, contentDOM } = element('div', { class: 'section' });
    dom.style.setProperty('--lines', String(attrs.lines));
    dom.style.setProperty('--gaps', String(attrs.gaps));
    return { dom, contentDOM };
  },
});

const level = { default: 1, rendered: false };

/** Which part of a long block a node is, where it is not the whole of it. */
const part = { default: null, rendered: false };

const Text = Node.create({ name: 'text' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ part }),
  renderHTML: ({ node: { attrs } }) => element('p', { dir: 'auto', 'data-part': attrs.part }),
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ level, part }),
  // The window's own headings end at level 1 (the article's title).
  renderHTML: ({ node: { attrs } }) =>
    element(`h${Math.min(6, Number(attrs.level) + 1)}`, { dir: 'auto', 'data-part': attrs.part }),
});

const ListItem = Node.create({
  name: 'listItem',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ level, part }),
  renderHTML: ({ node: { attrs } }) =>
    element('div', {
      class: 'list-item',
      dir: 'auto',
      'data-level': attrs.level,
      'data-part': attrs.part,
    }),
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ part }),
  renderHTML: ({ node: { attrs } }) => element('blockquote', { dir: 'auto', 'data-part': attrs.part }),
});

/** The nodes of an article; there are no marks, for annotations are never part of the document. */
export const articleNodes = [Document, Section, Text, Paragraph, Heading, ListItem, Blockquote];

/** Made directly: thousands are made when an article is opened, and a description would have to be read for each. */
function element(tagName: string, attributes: Readonly<Record<string, unknown>>) {
  const dom = document.createElement(tagName);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) dom.setAttribute(name, String(value));
  }
  return { dom, contentDOM: dom };
}

/** Builds the document of an article from its text and its structure, without parsing any HTML. */
export function articleDocument(schema: Schema, text: string, pieces: readonly Piece[]): ProseMirrorNode {
  const sections: ProseMirrorNode[] = [];
  for (let first = 0; first < pieces.length; ) {
    const after = sectionEnd(pieces, first);
    sections.push(sectionNode(schema, text, pieces.slice(first, after)));
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

/** About how many characters stand in a line of the reading column. */
const charactersPerLine = 72;

function sectionNode(schema: Schema, text: string, pieces: readonly Piece[]): ProseMirrorNode {
  const lines = pieces.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / charactersPerLine), 0);
  const nodes = pieces.map(({ start, end, block, part }) =>
    nodeType(schema, block.type).create(
      { level: block.level ?? 1, part: part === 'whole' ? null : part },
      schema.text(text.slice(start, end)),
    ),
  );
  return nodeType(schema, 'section').create({ lines, gaps: pieces.length }, nodes);
}

function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The article schema has no node “${name}”`);
  return type;
}
