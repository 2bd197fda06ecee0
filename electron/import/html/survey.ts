import type { PageBlocks } from './blocks.ts';
import { type HtmlElement, type HtmlNode, isElement } from './tree.ts';

/** A place of a page: an element with text in it, and how much of that is told or linked (UTF-16 code units). */
export interface Place {
  readonly element: HtmlElement;
  readonly parent: Place | null;
  readonly children: Place[];
  /** All text below, what of it is linked, and what of it counts as prose. */
  length: number;
  linked: number;
  prose: number;
  /** The blocks below, by the first and last of their indices. */
  first: number;
  last: number;
}

/** What is known of one block. */
export interface BlockInfo {
  readonly place: Place;
  readonly length: number;
  readonly linked: number;
  /** It is long, or a sentence, and not mostly links. */
  readonly isTold: boolean;
  readonly isHidden: boolean;
  /** With white space as single spaces. */
  readonly words: string;
}

export interface Survey {
  /** Parents before their children. */
  readonly places: readonly Place[];
  readonly blocks: readonly BlockInfo[];
}

/** Measures which parts of a page hold its text. Hidden blocks weigh nothing. */
export function survey({ text, blocks, links, origins, hidden }: PageBlocks): Survey {
  const linked = blocks.map(() => 0);
  let at = 0;
  for (const { start, end } of links) {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    linked[at] = (linked[at] ?? 0) + end - start;
  }
  const gazetteer = new Gazetteer();
  const infos: BlockInfo[] = [];
  for (const [index, { start, end }] of blocks.entries()) {
    const origin = origins[index];
    if (!origin) throw new Error('A block of a page without an element.');
    const place = gazetteer.placeOf(origin);
    const length = end - start;
    const inLinks = linked[index] ?? 0;
    const isTold = inLinks <= length / 2 && isProse(text, start, end);
    const isHidden = hidden[index] === true;
    if (!isHidden) {
      place.length += length;
      place.linked += inLinks;
      place.prose += isTold ? length : (length - inLinks) * lightly;
    }
    place.first = Math.min(place.first, index);
    place.last = Math.max(place.last, index);
    infos.push({
      place,
      length,
      linked: inLinks,
      isTold,
      isHidden,
      words: plain(text.slice(start, end)),
    });
  }
  gazetteer.addUp();
  return { places: gazetteer.places, blocks: infos };
}

/** How much of the weight of prose the unlinked words have that are neither long nor a sentence: a list of short items is a text too. */
const lightly = 0.4;
const longLine = 80;
const shortestSentence = 25;
const sentenceEnd = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}\p{Pi}"']*$/u;

function isProse(text: string, start: number, end: number): boolean {
  const length = end - start;
  const enough = eastAsian.test(text.slice(start, start + 20)) ? 0.4 : 1;
  return (
    length >= longLine * enough ||
    (length >= shortestSentence * enough && sentenceEnd.test(text.slice(Math.max(start, end - 20), end)))
  );
}

/** Scripts that need fewer characters for the same words. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The places of a page by their elements; only those above text are made. */
class Gazetteer {
  readonly places: Place[] = [];
  readonly #known = new Map<HtmlElement, Place>();

  placeOf(element: HtmlElement): Place {
    const missing: HtmlElement[] = [];
    let parent: Place | null = null;
    for (let next: HtmlElement | null = element; next; next = parentOf(next)) {
      const known = this.#known.get(next);
      if (known) {
        parent = known;
        break;
      }
      missing.push(next);
    }
    for (const made of missing.reverse()) parent = this.#make(made, parent);
    if (!parent) throw new Error('An element without a place.');
    return parent;
  }

  addUp(): void {
    for (const { parent, length, linked, prose, first, last } of this.places.toReversed()) {
      if (!parent) continue;
      parent.length += length;
      parent.linked += linked;
      parent.prose += prose;
      parent.first = Math.min(parent.first, first);
      parent.last = Math.max(parent.last, last);
    }
  }

  #make(element: HtmlElement, parent: Place | null): Place {
    const place: Place = {
      element,
      parent,
      children: [],
      length: 0,
      linked: 0,
      prose: 0,
      first: Number.POSITIVE_INFINITY,
      last: -1,
    };
    parent?.children.push(place);
    this.places.push(place);
    this.#known.set(element, place);
    return place;
  }
}

function parentOf(element: HtmlElement): HtmlElement | null {
  const parent: HtmlNode | null = element.parentNode;
  return parent && isElement(parent) ? parent : null;
}

export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
