import { Node } from '@tiptap/core';
import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import type { Article, Block } from '../../shared/model/article.ts';

/** Blocks are grouped into invisible sections, so that the engine can skip the layout of those out of view. */
const blocksPerSection = 8;

const Document = Node.create({ name: 'doc', topNode: true, content: 'section+' });

const Section = Node.create({
  name: 'section',
  content: 'block+',
  renderHTML: () => ['div', { class: 'section' }, 0],
});

const Text = Node.create({ name: 'text' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  renderHTML: () => ['p', { dir: 'auto' }, 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ level: { default: 1 } }),
  // The window's own headings end at level 1 (the article's title).
  renderHTML: ({ node }) => [`h${Math.min(6, Number(node.attrs.level) + 1)}`, { dir: 'auto' }, 0],
});

const ListItem = Node.create({
  name: 'listItem',
  group: 'block',
  content: 'text*',
  addAttributes: () => ({ level: { default: 1 } }),
  renderHTML: ({ node }) => [
    'div',
    { class: 'list-item', 'data-level': String(node.attrs.level), dir: 'auto' },
    0,
  ],
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'text*',
  renderHTML: () => ['blockquote', { dir: 'auto' }, 0],
});

/** The nodes of an article; there are no marks, for annotations are never part of the document. */
export const articleNodes = [Document, Section, Text, Paragraph, Heading, ListItem, Blockquote];

/** Builds the document of an article from its text and its structure, without parsing any HTML. */
export function articleDocument(schema: Schema, article: Pick<Article, 'text' | 'blocks'>): ProseMirrorNode {
  const blocks = article.blocks.map((block) => blockNode(schema, article.text, block));
  const sections: ProseMirrorNode[] = [];
  for (let index = 0; index < blocks.length; index += blocksPerSection) {
    sections.push(nodeType(schema, 'section').create(null, blocks.slice(index, index + blocksPerSection)));
  }
  return nodeType(schema, 'doc').create(null, sections);
}

/** The document of no article: one empty paragraph. */
export function emptyDocument(schema: Schema): ProseMirrorNode {
  const paragraph = nodeType(schema, 'paragraph').create();
  return nodeType(schema, 'doc').create(null, nodeType(schema, 'section').create(null, paragraph));
}

function blockNode(schema: Schema, text: string, block: Block): ProseMirrorNode {
  const attributes = block.level === undefined ? null : { level: block.level };
  return nodeType(schema, block.type).create(attributes, schema.text(text.slice(block.start, block.end)));
}

function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The article schema has no node “${name}”`);
  return type;
}
