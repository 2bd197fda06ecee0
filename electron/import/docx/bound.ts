import { elementAt, elementsOf, type XmlElement, xmlText } from '../xmlTree.ts';
import type { Package } from './package.ts';

/** The values that content controls are bound to (ISO/IEC 29500-1, 17.5.2.6): parts of XML beside the text, in which Word looks. */
export class Bound {
  readonly #opened: Package;
  readonly #stores = new Map<string, XmlElement>();
  #left = longestInAll;
  #isListed = false;

  constructor(opened: Package) {
    this.#opened = opened;
  }

  /** The value for the properties of a control (w:sdtPr); undefined where it is bound to nothing that is there. */
  valueOf(properties: XmlElement | undefined): string | undefined {
    const binding = elementAt(properties, 'w:dataBinding')?.attributes;
    const path = binding?.['w:xpath'];
    if (path === undefined || path.length > 500) return undefined;
    const store = this.#store(binding?.['w:storeItemID']?.toLowerCase() ?? '');
    const text = store && follow(store, path)?.slice(0, longestValue).trim();
    if (!text || text.length > this.#left) return undefined;
    this.#left -= text.length;
    return text;
  }

  #store(id: string): XmlElement | undefined {
    if (!this.#isListed) this.#list();
    return this.#stores.get(id);
  }

  #list(): void {
    this.#isListed = true;
    const add = (id: string, name: string): void => {
      const root = this.#opened.xml(name);
      if (root?.ok) this.#stores.set(id, root.value);
    };
    for (const [id, name] of builtIn) add(id, name);
    for (const name of this.#opened.names) {
      if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
      const said = [...this.#opened.relationships(name).values()].find(
        ({ type }) => type === 'customXmlProps',
      );
      const root = said && this.#opened.xml(said.target);
      const id = root?.ok ? root.value.attributes['ds:itemID'] : undefined;
      if (id !== undefined) add(id.toLowerCase(), name);
    }
  }
}

const longestValue = 10_000;
const longestInAll = 5_000_000;

/** The properties of the file, under ids that Word has for them. */
const builtIn = [
  ['{6c3c8bc8-f283-45ae-878a-bab7291924a1}', 'docProps/core.xml'],
  ['{6668398d-a668-4e3e-a5eb-62b293d839f1}', 'docProps/app.xml'],
] as const;

/** Where a path of names leads, such as /ns0:report[1]/ns0:title[1]; other paths lead nowhere. */
function follow(root: XmlElement, path: string): string | undefined {
  let at: XmlElement | undefined = root;
  for (const [index, step] of path.split('/').slice(1).entries()) {
    const [, attribute, name, place = '1'] =
      /^(@?)(?:[\w.-]+:)?([\w.-]+)(?:\[(\d{1,5})\])?$/.exec(step) ?? [];
    if (name === undefined || !at) return undefined;
    const isNamed = (written: string): boolean => written.slice(written.indexOf(':') + 1) === name;
    if (attribute) return Object.entries(at.attributes).find(([key]) => isNamed(key))?.[1];
    if (index === 0) at = isNamed(at.name) ? at : undefined;
    else at = elementsOf(at).filter((element) => isNamed(element.name))[Number(place) - 1];
  }
  return at && xmlText(at);
}
