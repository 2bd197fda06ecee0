import { elementAt, elementsOf, type XmlElement } from '../xmlTree.ts';

/** What a style says of paragraphs and words that concerns their meaning; what it leaves open is undefined. */
export interface Style {
  readonly heading?: number | undefined;
  readonly isQuote?: boolean | undefined;
  readonly list?: { readonly id: string | undefined; readonly level: number | undefined } | undefined;
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
}

/** The styles of a Word document by their ids, each with what it takes over from others (ISO/IEC 29500-1, 17.7). */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, Style>();

  constructor(root: XmlElement | undefined) {
    for (const list of [root, elementAt(root, 'w:styles')])
      for (const style of elementsOf(list, 'w:style')) {
        const id = style.attributes['w:styleId'];
        if (id !== undefined) this.#elements.set(id, style);
      }
  }

  /** The style of this id; an empty one where there is none. */
  find(id: string | undefined): Style {
    return id === undefined ? {} : this.#find(id, 0);
  }

  #find(id: string, depth: number): Style {
    const known = this.#read.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element || depth > deepest) return {};
    const base = valueAt(element, 'w:basedOn');
    const inherited = base === undefined ? {} : this.#find(base, depth + 1);
    const style = { ...inherited, ...ownStyle(element) };
    this.#read.set(id, style);
    return style;
  }
}

/** Styles that lead back to themselves end here. */
const deepest = 30;

function ownStyle(element: XmlElement): Style {
  const name = valueAt(element, 'w:name')?.toLowerCase() ?? '';
  const paragraph = paragraphStyle(elementAt(element, 'w:pPr'));
  const named = /^heading ?([1-9])$/.exec(name)?.[1];
  const heading = name === 'title' ? 1 : named === undefined ? undefined : Number(named);
  return {
    ...paragraph,
    ...(heading !== undefined && { heading }),
    ...(quotes.has(name) && { isQuote: true }),
    ...runStyle(elementAt(element, 'w:rPr')),
    ...(name === 'strong' && { strong: true }),
    ...(name === 'emphasis' && { emphasis: true }),
  };
}

const quotes = new Set(['quote', 'intense quote', 'quotations', 'block text']);

/** What the properties of a paragraph (w:pPr) say themselves. */
export function paragraphStyle(properties: XmlElement | undefined): Style {
  const outline = integer(valueAt(properties, 'w:outlineLvl'));
  // What Word wrote in 2003 has the list under another name.
  const list = elementAt(properties, 'w:numPr') ?? elementAt(properties, 'w:listPr');
  return {
    ...(outline !== undefined && { heading: outline < 9 ? outline + 1 : undefined }),
    ...(list && {
      list: {
        id: valueAt(list, 'w:numId') ?? valueAt(list, 'w:ilfo'),
        level: integer(valueAt(list, 'w:ilvl')),
      },
    }),
  };
}

/** What the properties of a run (w:rPr) say themselves. */
export function runStyle(
  properties: XmlElement | undefined,
): Pick<Style, 'strong' | 'emphasis' | 'isHidden'> {
  if (!properties) return {};
  const said = (name: string): boolean | undefined => isOn(elementAt(properties, name));
  const [strong, emphasis, isHidden] = [said('w:b'), said('w:i'), said('w:vanish')];
  return {
    ...(strong !== undefined && { strong }),
    ...(emphasis !== undefined && { emphasis }),
    ...(isHidden !== undefined && { isHidden }),
  };
}

/** Whether a property that is on or off is on (17.17.4); undefined where it is not there. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1');
}

/** The value (w:val) of an element in another. */
export function valueAt(parent: XmlElement | undefined, name: string): string | undefined {
  return elementAt(parent, name)?.attributes['w:val'];
}

export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,7}$/.test(text) ? Number(text) : undefined;
}
