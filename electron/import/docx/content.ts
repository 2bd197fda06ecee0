import { type Aside, type Cell, inScript, type OfficeBlock, tableBlocks } from '../office.ts';
import type { FlowBlock, Marks, Run } from '../structure.ts';
import { elementAt, elementsOf, isElement, type XmlElement, xmlText } from '../xmlTree.ts';
import type { Around } from './around.ts';
import { FieldStack } from './fieldStack.ts';
import { judgeLink, linkOfInstruction, symbolOf, textInFont } from './fields.ts';
import { mathText } from './math.ts';
import { isUnknownChoice } from './names.ts';
import { Paragraph } from './paragraph.ts';
import { isOn, paragraphStyle, runStyle, type Styles, valueAt } from './styles.ts';

/** What is around a place in a paragraph. */
interface Inline {
  readonly marks: Marks;
  readonly aside: Aside | undefined;
}

/**
 * Reads the content of one part of a Word document (ISO/IEC 29500-1, 17): all text that is in it, whatever elements are around it.
 * Insertions count, deletions and hidden text are beside the text.
 */
export class Content {
  readonly #around: Around;
  readonly #fields = new FieldStack();
  #tables = 0;
  #written = 0;
  /** The runs of a paragraph whose end was deleted, so that it goes on in the next. */
  #carried: readonly Run[] = [];

  constructor(around: Around) {
    this.#around = around;
  }

  /** All blocks of a part, by the element that is around them. */
  read(root: XmlElement): readonly OfficeBlock[] {
    const blocks = this.#blocks(root, undefined);
    const rest: Run[] = [...this.#carried, { text: this.#fields.close() }];
    this.#carried = [];
    return [...blocks, { type: 'paragraph', runs: rest }];
  }

  #blocks(container: XmlElement, aside: Aside | undefined): OfficeBlock[] {
    const found: OfficeBlock[] = [];
    // A part may have more blocks than a call may have arguments.
    const add = (blocks: readonly OfficeBlock[]) => {
      for (const block of blocks) found.push(block);
    };
    for (const child of container.children) {
      if (!isElement(child)) continue;
      switch (child.name) {
        case 'w:p':
          add(this.#paragraph(child, aside));
          break;
        case 'w:tbl':
          add(this.#table(child, aside));
          break;
        case 'w:sdt':
          add(this.#control(child, (content) => this.#blocks(content, aside)));
          break;
        case 'w:altChunk':
          add(this.#around.part(child.attributes['r:id'] ?? ''));
          break;
        case 'w:del':
        case 'w:moveFrom':
          add(this.#blocks(child, 'Deleted text'));
          break;
        case 'mc:AlternateContent':
          this.#choose(child, (branch) => add(this.#blocks(branch, aside)));
          break;
        case 'w:sectPr':
          this.#margins(child);
          break;
        case 'w:r':
        case 'w:hyperlink':
        case 'w:fldSimple':
        case 'm:oMath':
        case 'm:oMathPara': {
          // Not where the standard has it, but its text counts.
          const paragraph = new Paragraph();
          this.#inline(child, paragraph, { marks: {}, aside });
          add(paragraph.blocks({ type: 'paragraph' }));
          break;
        }
        default:
          if (!child.name.endsWith('Pr')) add(this.#blocks(child, aside));
      }
    }
    return found;
  }

  #paragraph(element: XmlElement, aside: Aside | undefined): readonly OfficeBlock[] {
    const properties = elementAt(element, 'w:pPr');
    const style = {
      ...this.#around.styles.find(valueAt(properties, 'w:pStyle')),
      ...paragraphStyle(properties),
    };
    const paragraph = new Paragraph(aside ? [] : this.#carried);
    if (!aside) this.#carried = [];
    const hidden = style.isHidden ? 'Hidden text' : undefined;
    this.#inlines(element, paragraph, { marks: {}, aside: aside ?? hidden });
    const section = elementAt(properties, 'w:sectPr');
    if (section) this.#margins(section);
    const mark = elementAt(properties, 'w:rPr');
    const isMerged = elementAt(mark, 'w:del') ?? elementAt(mark, 'w:moveFrom');
    if (isMerged && !aside) {
      this.#carried = [...paragraph.runs];
      paragraph.runs.length = 0;
    }
    return paragraph.blocks(this.#kindOf(style));
  }

  #kindOf({ heading, isQuote, list }: ReturnType<Styles['find']>): Omit<FlowBlock, 'runs'> {
    const level = list?.level ?? 0;
    const marker = list?.id === undefined ? null : this.#around.numbering.next(list.id, level);
    if (heading !== undefined) return { type: 'heading', level: heading, ...(marker && { marker }) };
    if (marker !== null) return { type: 'listItem', level: level + 1, ...(marker !== '' && { marker }) };
    return { type: isQuote ? 'blockquote' : 'paragraph' };
  }

  #table(element: XmlElement, aside: Aside | undefined): readonly OfficeBlock[] {
    this.#tables += 1;
    const before = this.#tables;
    const rows: (readonly Cell[])[] = [];
    this.#rows(element, rows, aside);
    return tableBlocks(rows, this.#tables > before);
  }

  #rows(container: XmlElement, rows: (readonly Cell[])[], aside: Aside | undefined): void {
    for (const child of elementsOf(container)) {
      if (child.name === 'w:tr') {
        const properties = elementAt(child, 'w:trPr');
        const isDeleted = elementAt(properties, 'w:del') !== undefined;
        const isHidden = isOn(elementAt(properties, 'w:hidden')) ?? false;
        const cells: Cell[] = [];
        this.#cells(child, cells, isDeleted ? 'Deleted text' : isHidden ? 'Hidden text' : aside);
        rows.push(cells);
      } else if (child.name === 'w:sdt')
        this.#control(child, (content) => {
          this.#rows(content, rows, aside);
          return [];
        });
      else if (child.name === 'w:p') rows.push([this.#paragraph(child, aside)]);
      else if (!child.name.endsWith('Pr')) this.#rows(child, rows, aside);
    }
  }

  #cells(container: XmlElement, cells: Cell[], aside: Aside | undefined): void {
    for (const child of elementsOf(container)) {
      if (child.name === 'w:tc') {
        const isDeleted = elementAt(child, 'w:tcPr', 'w:cellDel') !== undefined;
        cells.push(this.#blocks(child, isDeleted ? 'Deleted text' : aside));
      } else if (child.name === 'w:sdt')
        this.#control(child, (content) => {
          this.#cells(content, cells, aside);
          return [];
        });
      else if (child.name === 'w:p') cells.push(this.#paragraph(child, aside));
      else if (!child.name.endsWith('Pr')) this.#cells(child, cells, aside);
    }
  }

  /** A content control: what it shows, else the value that it is bound to. */
  #control(
    element: XmlElement,
    read: (content: XmlElement) => readonly OfficeBlock[],
  ): readonly OfficeBlock[] {
    const before = this.#written;
    const content = elementAt(element, 'w:sdtContent');
    const found = content ? read(content) : [];
    if (this.#written > before) return found;
    const value = this.#around.bound.valueOf(elementAt(element, 'w:sdtPr'));
    return value === undefined ? found : [...found, { type: 'paragraph', runs: [{ text: value }] }];
  }

  /** The first branch of several that has anything to read; all others say the same for other programs. */
  #choose(element: XmlElement, read: (branch: XmlElement) => void): void {
    const before = this.#written;
    const branches = elementsOf(element);
    const isForOthers = ({ attributes }: XmlElement) => isUnknownChoice(attributes.Requires);
    for (const branch of [...branches.filter((one) => !isForOthers(one)), ...branches.filter(isForOthers)]) {
      read(branch);
      if (this.#written > before) return;
    }
  }

  #margins(section: XmlElement): void {
    for (const { name, attributes } of elementsOf(section)) {
      const id = attributes['r:id'];
      if (id === undefined) continue;
      if (name === 'w:headerReference') this.#around.margin('Header', id);
      if (name === 'w:footerReference') this.#around.margin('Footer', id);
    }
  }

  #inlines(container: XmlElement, paragraph: Paragraph, inline: Inline): void {
    for (const child of container.children) if (isElement(child)) this.#inline(child, paragraph, inline);
  }

  #inline(element: XmlElement, paragraph: Paragraph, inline: Inline): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, paragraph, inline);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#inlines(element, paragraph, { ...inline, aside: 'Deleted text' });
        return;
      case 'w:hyperlink': {
        const address = this.#around.address(element.attributes['r:id'] ?? '');
        this.#inlines(element, paragraph, this.#linked(address, inline));
        return;
      }
      case 'w:fldSimple': {
        const address = linkOfInstruction(element.attributes['w:instr'] ?? '');
        this.#inlines(element, paragraph, this.#linked(address, inline));
        return;
      }
      case 'w:sdt': {
        const value = this.#control(element, (content) => {
          this.#inlines(content, paragraph, inline);
          return [];
        });
        for (const run of value.flatMap(({ runs }) => runs))
          if ('text' in run) this.#write(run.text, paragraph, inline);
        return;
      }
      case 'm:oMath':
        this.#write(mathText(element), paragraph, inline);
        return;
      case 'mc:AlternateContent':
        this.#choose(element, (branch) => this.#inlines(branch, paragraph, inline));
        return;
      default:
        if (this.#isAnchored(element, paragraph, inline)) return;
        if (!element.name.endsWith('Pr')) this.#inlines(element, paragraph, inline);
    }
  }

  #linked(address: string | undefined, inline: Inline): Inline {
    const { link, isUnsafe } = judgeLink(address);
    if (isUnsafe) this.#around.leftOut.addUnsafeLink();
    return link === undefined ? inline : { ...inline, marks: { ...inline.marks, link } };
  }

  #run(element: XmlElement, paragraph: Paragraph, inline: Inline): void {
    const properties = elementAt(element, 'w:rPr');
    const style = { ...this.#around.styles.find(valueAt(properties, 'w:rStyle')), ...runStyle(properties) };
    const isHidden = style.isHidden ?? inline.aside === 'Hidden text';
    const aside = inline.aside === 'Hidden text' ? undefined : inline.aside;
    const inRun: Inline = {
      marks: {
        ...inline.marks,
        ...(style.strong && { strong: true }),
        ...(style.emphasis && { emphasis: true }),
      },
      aside: aside ?? (isHidden ? 'Hidden text' : undefined),
    };
    const align = valueAt(properties, 'w:vertAlign');
    const script = align === 'superscript' || align === 'subscript' ? align : undefined;
    const font = elementAt(properties, 'w:rFonts')?.attributes['w:ascii'];
    const shown = (text: string) => textInFont(script ? inScript(text, script) : text, font);
    for (const child of element.children) if (isElement(child)) this.#inRun(child, paragraph, inRun, shown);
  }

  #inRun(element: XmlElement, paragraph: Paragraph, inline: Inline, shown: (text: string) => string): void {
    const write = (text: string) => this.#write(text, paragraph, inline);
    switch (element.name) {
      case 'w:t':
        write(shown(xmlText(element)));
        return;
      case 'w:delText':
        this.#write(xmlText(element), paragraph, { ...inline, aside: 'Deleted text' });
        return;
      case 'w:tab':
      case 'w:ptab':
        write('\t');
        return;
      case 'w:br':
      case 'w:cr':
        if (!this.#fields.isInInstruction) paragraph.breakLine(inline.aside);
        return;
      case 'w:noBreakHyphen':
        write('\u2011');
        return;
      case 'w:sym': {
        const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
        if (code >= 32 && code <= 0x10ffff) write(symbolOf(element.attributes['w:font'], code));
        return;
      }
      case 'w:instrText':
        this.#fields.instruct(xmlText(element));
        return;
      case 'w:fldChar':
        this.#turnField(element, paragraph, inline);
        return;
      case 'w:ruby':
        this.#ruby(element, paragraph, inline);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const isOwn =
          isOn(elementAt(element, 'w:customMarkFollows')) ?? element.attributes['w:customMarkFollows'];
        const sign = this.#around.note(kind, element.attributes['w:id'] ?? '', inline.aside);
        if (!isOwn || isOwn === '0' || isOwn === 'false') write(sign);
        return;
      }
      case 'w:footnote':
      case 'w:endnote':
        // Word's XML of 2003 has notes where they are referred to.
        for (const block of this.#blocks(element, inline.aside)) paragraph.below.push(block);
        return;
      case 'w:commentReference':
        for (const block of this.#around.comment(element.attributes['w:id'] ?? ''))
          paragraph.below.push(block);
        return;
      case 'mc:AlternateContent':
        this.#choose(element, (branch) => {
          for (const child of elementsOf(branch)) this.#inRun(child, paragraph, inline, shown);
        });
        return;
      default:
        if (this.#isAnchored(element, paragraph, inline)) return;
        if (!element.name.endsWith('Pr'))
          for (const child of elementsOf(element)) this.#inRun(child, paragraph, inline, shown);
    }
  }

  #turnField(element: XmlElement, paragraph: Paragraph, inline: Inline): void {
    const { text, guide } = this.#fields.turn(element) ?? { text: '', guide: '' };
    this.#write(text, paragraph, inline);
    if (guide !== '') paragraph.guide(text, guide);
  }

  #ruby(element: XmlElement, paragraph: Paragraph, inline: Inline): void {
    const base = elementAt(element, 'w:rubyBase');
    const guide = elementAt(element, 'w:rt');
    if (base) this.#inlines(base, paragraph, inline);
    const text = guide ? xmlText(guide).trim() : '';
    if (text !== '') paragraph.guide(base ? xmlText(base).trim() : '', text);
  }

  /** Reads what is drawn beside a paragraph: text boxes, charts, pictures; false where an element is none of them. */
  #isAnchored(element: XmlElement, paragraph: Paragraph, inline: Inline): boolean {
    const below = (blocks: readonly OfficeBlock[]): true => {
      for (const block of blocks)
        paragraph.below.push(inline.aside && !block.aside ? { ...block, aside: inline.aside } : block);
      return true;
    };
    switch (element.name) {
      case 'w:txbxContent':
        return below(this.#blocks(element, inline.aside));
      case 'a:p': {
        const drawn = new Paragraph();
        drawn.write(xmlText(element), {}, inline.aside);
        this.#written += xmlText(element).length;
        return below(drawn.blocks({ type: 'paragraph' }));
      }
      case 'v:textpath': {
        const text = element.attributes.string ?? '';
        this.#written += text.length;
        return below([{ type: 'paragraph', runs: [{ text }] }]);
      }
      case 'c:chart':
      case 'cx:chart':
        this.#written += 1;
        return below(this.#around.part(element.attributes['r:id'] ?? ''));
      case 'dgm:relIds':
        this.#written += 1;
        return below(this.#around.part(element.attributes['r:dm'] ?? ''));
      case 'pic:pic':
      case 'v:imagedata':
        this.#written += 1;
        this.#around.leftOut.add('picture');
        return false;
      default:
        return false;
    }
  }

  #write(text: string, paragraph: Paragraph, inline: Inline): void {
    if (text === '') return;
    this.#written += text.length;
    if (inline.aside === undefined && this.#fields.swallows(text)) return;
    const address = this.#fields.link;
    const { link } = address === undefined || inline.marks.link ? inline.marks : judgeLink(address);
    paragraph.write(text, link === undefined ? inline.marks : { ...inline.marks, link }, inline.aside);
  }
}
