import { judgeLink, textInFont } from '../docx/fields.ts';
import { Paragraph } from '../docx/paragraph.ts';
import type { LeftOut } from '../html/leftOut.ts';
import { type Aside, type Cell, inScript, noteBlocks, type OfficeBlock, tableBlocks } from '../office.ts';
import type { FlowBlock, Marks } from '../structure.ts';
import { elementAt, elementsBelow, elementsOf, isElement, type XmlElement, xmlText } from '../xmlTree.ts';
import { type OdtList, OdtLists } from './lists.ts';
import { mathMlText } from './mathMl.ts';
import type { OdtStyle, OdtStyles } from './styles.ts';

interface Inline {
  readonly marks: Marks;
  readonly aside: Aside | undefined;
  readonly script?: OdtStyle['script'];
  readonly font?: string | undefined;
}

/** Reads the text of an OpenDocument file (OpenDocument 1.3, part 3, 5 to 9): all text in it, whatever elements are around it. */
export class OdtContent {
  readonly #styles: OdtStyles;
  readonly #leftOut: LeftOut;
  readonly #object: (address: string) => XmlElement | undefined;
  readonly #lists: OdtLists;
  readonly #deleted = new Map<string, XmlElement>();
  readonly #fields = new Map<string, string>();
  readonly #notes: OfficeBlock[] = [];
  #noteCount = 0;
  #tables = 0;

  constructor(styles: OdtStyles, leftOut: LeftOut, object: (address: string) => XmlElement | undefined) {
    this.#styles = styles;
    this.#leftOut = leftOut;
    this.#object = object;
    this.#lists = new OdtLists(styles);
  }

  /** The text below an element, then its notes. */
  read(root: XmlElement): readonly OfficeBlock[] {
    for (const element of elementsBelow(root, ({ name }) => name === 'text:p')) this.#register(element);
    const blocks = this.#blocks(root, undefined, null);
    // Deletions whose place is not marked.
    const others = [...this.#deleted.keys()].flatMap((id) => this.#deletion(id));
    const notes = this.#notes.splice(0);
    return [...blocks, ...others, ...notes];
  }

  #register(element: XmlElement): void {
    const { attributes, name } = element;
    if (name === 'text:changed-region') {
      const deletion = elementAt(element, 'text:deletion');
      const id = attributes['text:id'] ?? attributes['xml:id'];
      if (deletion && id !== undefined) this.#deleted.set(id, deletion);
    } else if (name.startsWith('form:')) {
      const id = attributes['form:id'] ?? attributes['xml:id'];
      const value = attributes['form:current-value'] ?? attributes['form:value'];
      if (id !== undefined && value !== undefined && !buttons.has(name)) this.#fields.set(id, value);
    }
  }

  #blocks(container: XmlElement, aside: Aside | undefined, list: OdtList | null): OfficeBlock[] {
    const found: OfficeBlock[] = [];
    const add = (blocks: readonly OfficeBlock[]) => {
      for (const block of blocks) found.push(block);
    };
    for (const child of elementsOf(container)) {
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          add(this.#paragraph(child, aside));
          break;
        case 'text:list':
        case 'text:ordered-list':
        case 'text:unordered-list':
          add(this.#list(child, aside, list));
          break;
        case 'table:table':
          add(this.#table(child, aside));
          break;
        case 'text:section': {
          const isHidden =
            child.attributes['text:display'] === 'none' || child.attributes['text:is-hidden'] === 'true';
          add(this.#blocks(child, isHidden ? 'Hidden text' : aside, list));
          break;
        }
        case 'text:tracked-changes':
        case 'office:forms':
          break;
        case 'text:change':
          add(this.#deletion(child.attributes['text:change-id'] ?? ''));
          break;
        default:
          if (child.name.startsWith('draw:') || child.name === 'office:annotation') {
            const paragraph = new Paragraph();
            this.#inline(child, paragraph, { marks: {}, aside });
            add(paragraph.blocks({ type: 'paragraph' }));
          } else if (!silent.has(child.name)) add(this.#blocks(child, aside, list));
      }
    }
    return found;
  }

  #paragraph(element: XmlElement, around: Aside | undefined): readonly OfficeBlock[] {
    const { attributes } = element;
    const style = this.#styles.find('paragraph', attributes['text:style-name']);
    const isHidden =
      style.isHidden ||
      elementsOf(element, 'text:hidden-paragraph').some(
        (field) => field.attributes['text:is-hidden'] === 'true',
      );
    const aside = around ?? (isHidden ? 'Hidden text' : undefined);
    const paragraph = new Paragraph();
    this.#inlines(element, paragraph, { marks: {}, aside, font: style.font });
    const level = Number(attributes['text:outline-level'] ?? attributes['text:level'] ?? 1) || 1;
    const heading = element.name === 'text:h' ? level : style.heading;
    const kind: Omit<FlowBlock, 'runs'> =
      heading !== undefined
        ? { type: 'heading', level: heading }
        : { type: style.isQuote ? 'blockquote' : 'paragraph' };
    return paragraph.blocks(kind);
  }

  #list(element: XmlElement, aside: Aside | undefined, around: OdtList | null): readonly OfficeBlock[] {
    const list = this.#lists.open(element, around);
    const found: OfficeBlock[] = [];
    for (const item of elementsOf(element)) {
      const isItem = item.name === 'text:list-item';
      const marker = isItem ? this.#lists.marker(list, item) : '';
      const blocks = this.#blocks(item, aside, list);
      // The item's own paragraph, unless a list within it comes first.
      const first = elementsOf(item).find(({ name }) => name !== 'text:number');
      const isOwn = isItem && (first?.name === 'text:p' || first?.name === 'text:h');
      for (const [index, block] of blocks.entries())
        found.push(
          isOwn && index === 0
            ? {
                ...block,
                ...(block.type === 'heading' ? {} : { type: 'listItem', level: list.level }),
                ...(marker !== '' && { marker }),
              }
            : block,
        );
    }
    return found;
  }

  #table(element: XmlElement, aside: Aside | undefined): readonly OfficeBlock[] {
    this.#tables += 1;
    const before = this.#tables;
    const rows: (readonly Cell[])[] = [];
    const readRows = (container: XmlElement): void => {
      for (const child of elementsOf(container)) {
        if (child.name === 'table:table-row') {
          const cells = elementsOf(child).filter(({ name }) => name.endsWith('table-cell'));
          rows.push(cells.map((cell) => this.#blocks(cell, aside, null)));
        } else if (child.name.startsWith('table:table-') || child.name === 'text:soft-page-break')
          readRows(child);
      }
    };
    readRows(element);
    return tableBlocks(rows, this.#tables > before);
  }

  #deletion(id: string): readonly OfficeBlock[] {
    const element = this.#deleted.get(id);
    this.#deleted.delete(id);
    return element ? this.#blocks(element, 'Deleted text', null) : [];
  }

  #inlines(container: XmlElement, paragraph: Paragraph, inline: Inline): void {
    for (const child of container.children)
      if (isElement(child)) this.#inline(child, paragraph, inline);
      else this.#write(child, paragraph, inline);
  }

  #write(text: string, paragraph: Paragraph, { marks, aside, script, font }: Inline): void {
    paragraph.write(textInFont(script ? inScript(text, script) : text, font), marks, aside);
  }

  #inline(element: XmlElement, paragraph: Paragraph, inline: Inline): void {
    const { attributes, name } = element;
    const below = (blocks: readonly OfficeBlock[]) => {
      for (const block of blocks) paragraph.below.push(block);
    };
    switch (name) {
      case 'text:span':
        this.#inlines(element, paragraph, this.#styled(attributes['text:style-name'], inline));
        return;
      case 'text:a': {
        const { link, isUnsafe } = judgeLink(attributes['xlink:href']);
        if (isUnsafe) this.#leftOut.addUnsafeLink();
        this.#inlines(element, paragraph, link ? { ...inline, marks: { ...inline.marks, link } } : inline);
        return;
      }
      case 'text:s':
        this.#write(' ', paragraph, inline);
        return;
      case 'text:tab':
      case 'text:tab-stop':
        this.#write('\t', paragraph, inline);
        return;
      case 'text:line-break':
        paragraph.breakLine(inline.aside);
        return;
      case 'text:note':
      case 'text:footnote':
      case 'text:endnote':
        this.#write(this.#note(element, inline.aside), paragraph, inline);
        return;
      case 'text:ruby': {
        const [base, guide] = [elementAt(element, 'text:ruby-base'), elementAt(element, 'text:ruby-text')];
        if (base) this.#inlines(base, paragraph, inline);
        const text = guide ? xmlText(guide).trim() : '';
        if (text !== '') paragraph.guide(base ? xmlText(base).trim() : '', text);
        return;
      }
      case 'text:hidden-text':
        this.#write(attributes['text:string-value'] ?? xmlText(element), paragraph, {
          ...inline,
          aside: 'Hidden text',
        });
        return;
      case 'text:change':
        below(this.#deletion(attributes['text:change-id'] ?? ''));
        return;
      case 'office:annotation':
        below(this.#comment(element));
        return;
      case 'draw:image':
        this.#leftOut.add('picture');
        below(this.#blocks(element, inline.aside, null));
        return;
      case 'draw:object': {
        const object = elementAt(element, 'math:math') ?? this.#object(attributes['xlink:href'] ?? '');
        if (object) this.#write(mathMlText(object), paragraph, inline);
        return;
      }
      case 'draw:control':
        this.#write(this.#fields.get(attributes['draw:control'] ?? '') ?? '', paragraph, inline);
        return;
      case 'text:p':
      case 'text:h':
      case 'text:list':
      case 'table:table':
        below(this.#blocks({ name: '', attributes: {}, children: [element] }, inline.aside, null));
        return;
      default:
        if (silent.has(name)) return;
        // White space between the parts of a drawing is none of the text.
        if (name.startsWith('draw:'))
          for (const child of elementsOf(element)) this.#inline(child, paragraph, inline);
        else this.#inlines(element, paragraph, inline);
    }
  }

  #styled(name: string | undefined, inline: Inline): Inline {
    const style = this.#styles.find('text', name);
    const { strong = inline.marks.strong, emphasis = inline.marks.emphasis } = style;
    const { link } = inline.marks;
    const isHidden = style.isHidden ?? inline.aside === 'Hidden text';
    const aside = inline.aside === 'Hidden text' ? undefined : inline.aside;
    return {
      marks: {
        ...(strong && { strong }),
        ...(emphasis && { emphasis }),
        ...(link !== undefined && { link }),
      },
      aside: aside ?? (isHidden ? 'Hidden text' : undefined),
      script: style.script ?? inline.script,
      font: style.font ?? inline.font,
    };
  }

  #note(element: XmlElement, aside: Aside | undefined): string {
    this.#noteCount += 1;
    const number = this.#noteCount;
    const body = elementsOf(element).find(({ name }) => name.endsWith('-body'));
    const blocks = body ? this.#blocks(body, aside, null) : [];
    for (const block of noteBlocks(blocks, number, aside)) this.#notes.push(block);
    return `[${number}]`;
  }

  #comment(element: XmlElement): readonly OfficeBlock[] {
    const author = elementAt(element, 'dc:creator');
    return this.#blocks(element, undefined, null).map((block, index) => ({
      ...block,
      aside: 'Comment',
      runs: index === 0 && author ? [{ text: `${xmlText(author)}: ` }, ...block.runs] : block.runs,
    }));
  }
}

const buttons = new Set(['form:button', 'form:hidden', 'form:password', 'form:checkbox', 'form:radio']);

/** Elements whose text is none of the document's: who changed something and when, names of pictures, scripts. */
const silent = new Set([
  'dc:creator',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
  'svg:title',
  'svg:desc',
  'title',
  'desc',
  'text:script',
  'text:number',
  'text:note-citation',
  'office:change-info',
  'office:binary-data',
  'text:table-of-content-source',
  'text:alphabetical-index-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:bibliography-source',
  'office:event-listeners',
  'draw:glue-point',
  'draw:enhanced-geometry',
]);
