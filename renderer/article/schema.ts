import { Mark, Node } from '@tiptap/core';

const Document = Node.create({ name: 'doc', topNode: true, content: 'section+' });

const Section = Node.create({
  name: 'section',
  content: 'block+',
  // As a whole a node is never selected: with Ctrl and a click ProseMirror would.
  selectable: false,
  // A section is equal to none of another document: ProseMirror would keep the element of that one for it, whether it has been built or not.
  addAttributes: () => ({
    lines: { default: 1 },
    gaps: { default: 1 },
    document: { default: 0, rendered: false },
  }),
  renderHTML: ({ node: { attrs } }) => {
    const dom = sectionElement(attrs);
    return { dom, contentDOM: dom };
  },
});

const level = { default: 1, rendered: false };

/** Which part of a long block a node is, where it is not the whole of it. */
const part = { default: null, rendered: false };

/** The page of the source that begins with a node. */
const page = { default: null, rendered: false };

const Text = Node.create({ name: 'text' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  selectable: false,
  content: 'text*',
  addAttributes: () => ({ part, page }),
  renderHTML: ({ node: { attrs } }) => element('p', shownAttributes(attrs)),
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  selectable: false,
  content: 'text*',
  addAttributes: () => ({ level, part, page }),
  // The window's own headings end at level 1 (the article's title).
  renderHTML: ({ node: { attrs } }) =>
    element(`h${Math.min(6, Number(attrs.level) + 1)}`, shownAttributes(attrs)),
});

const ListItem = Node.create({
  name: 'listItem',
  group: 'block',
  selectable: false,
  content: 'text*',
  addAttributes: () => ({ level, part, page, marker: { default: null, rendered: false } }),
  renderHTML: ({ node: { attrs } }) =>
    element('div', {
      class: 'list-item',
      'data-level': attrs.level,
      'data-marker': attrs.marker,
      ...shownAttributes(attrs),
    }),
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  selectable: false,
  content: 'text*',
  addAttributes: () => ({ part, page }),
  renderHTML: ({ node: { attrs } }) => element('blockquote', shownAttributes(attrs)),
});

const Emphasis = Mark.create({ name: 'emphasis', renderHTML: () => element('em', {}) });

const Strong = Mark.create({ name: 'strong', renderHTML: () => element('strong', {}) });

/** No link of the window: it shows where the source's link led, and leads nowhere. */
const Link = Mark.create({
  name: 'link',
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  renderHTML: ({ mark: { attrs } }) => element('span', { class: 'text-link', title: attrs.href }),
});

/** The nodes of an article and what the source sets off in them; annotations are never part of the document. */
export const articleNodes = [
  Document,
  Section,
  Text,
  Paragraph,
  Heading,
  ListItem,
  Blockquote,
  Emphasis,
  Strong,
  Link,
];

/** An element for a section: how tall it will be, more or less, so that the scroll bar tells the truth before it has been laid out. */
export function sectionElement({ lines, gaps }: Readonly<Record<string, unknown>>): HTMLElement {
  const { dom } = element('div', { class: 'section' });
  dom.style.setProperty('--lines', String(lines));
  dom.style.setProperty('--gaps', String(gaps));
  return dom;
}

function shownAttributes({ part, page }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { dir: 'auto', 'data-part': part, 'data-page': page };
}

/** Made directly: thousands are made when an article is opened, and a description would have to be read for each. */
function element(tagName: string, attributes: Readonly<Record<string, unknown>>) {
  const dom = document.createElement(tagName);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) dom.setAttribute(name, String(value));
  }
  return { dom, contentDOM: dom };
}
