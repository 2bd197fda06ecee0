import { elementAt, elementsOf, type XmlElement } from '../xmlTree.ts';

/** What a style says that concerns the meaning of text. */
export interface OdtStyle {
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  readonly script?: 'superscript' | 'subscript' | undefined;
  readonly heading?: number | undefined;
  readonly isQuote?: boolean | undefined;
  readonly list?: string | undefined;
  readonly font?: string | undefined;
}

/** The styles of an OpenDocument text by family and name, each with what it takes over from its parents (OpenDocument 1.3, part 3, 16.2). */
export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, XmlElement>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const list of roots)
      for (const element of elementsOf(list)) {
        const name = element.attributes['style:name'] ?? '';
        if (element.name === 'text:list-style') this.#lists.set(name, element);
        if (element.name === 'style:style')
          this.#elements.set(`${element.attributes['style:family']} ${name}`, element);
      }
  }

  find(family: 'paragraph' | 'text' | 'section', name: string | undefined): OdtStyle {
    return name === undefined ? {} : this.#find(`${family} `, name, 0);
  }

  /** The level of a list (from 1) as its style has it. */
  listLevel(name: string | undefined, level: number): XmlElement | undefined {
    return elementsOf(this.#lists.get(name ?? '')).find(
      ({ attributes }) => attributes['text:level'] === String(level),
    );
  }

  #find(family: string, name: string, depth: number): OdtStyle {
    const key = family + name;
    const known = this.#read.get(key);
    if (known) return known;
    const element = this.#elements.get(key);
    if (!element || depth > deepest) return named(name);
    const parent = element.attributes['style:parent-style-name'];
    const inherited = parent === undefined ? {} : this.#find(family, parent, depth + 1);
    const style = { ...inherited, ...named(name), ...own(element) };
    this.#read.set(key, style);
    return style;
  }
}

/** Styles that lead back to themselves end here. */
const deepest = 30;

function named(name: string): OdtStyle {
  if (name === 'Title') return { heading: 1 };
  return name === 'Quotations' ? { isQuote: true } : {};
}

function own(element: XmlElement): OdtStyle {
  const words =
    elementAt(element, 'style:text-properties')?.attributes ??
    elementAt(element, 'style:properties')?.attributes;
  const weight = words?.['fo:font-weight'];
  const slant = words?.['fo:font-style'];
  const display = words?.['text:display'];
  const position = words?.['style:text-position'];
  const outline = Number(element.attributes['style:default-outline-level'] || 0);
  const list = element.attributes['style:list-style-name'];
  const font = words?.['style:font-name'];
  return {
    ...(weight !== undefined && { strong: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { emphasis: slant !== 'normal' }),
    ...(display !== undefined && { isHidden: display === 'none' }),
    ...(position !== undefined && { script: scriptOf(position) }),
    ...(outline >= 1 && { heading: outline }),
    ...(list !== undefined && { list: list || undefined }),
    ...(font !== undefined && { font }),
  };
}

function scriptOf(position: string): OdtStyle['script'] {
  if (/^super|^[1-9]/.test(position)) return 'superscript';
  return /^sub|^-/.test(position) ? 'subscript' : undefined;
}
