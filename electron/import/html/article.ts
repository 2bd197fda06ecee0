import type { Judgement } from '../passages.ts';
import type { PageBlocks } from './blocks.ts';
import { isCorrection } from './furniture.ts';
import { type Furniture, furnitureLabels } from './furnitureWords.ts';
import { type PageParts, partsOfPage } from './pageParts.ts';
import { wordsOf } from './pageWords.ts';
import { blocksChosenByReadability } from './readability.ts';
import { type BlockInfo, type Place, type Survey, survey } from './survey.ts';
import { attribute, type HtmlDocument } from './tree.ts';

/** Shorter than this (UTF-16 code units), what Readability finds is a teaser or a caption and no article. */
const shortestArticle = 140;
/** Shorter than this, what a page itself calls its article may be a label. */
const shortestMarked = 60;
/** With more prose outside than so many times the article, the article is probably not what was found. */
const maxProseRatio = 3;

/** What of a page is its article. */
export interface Found {
  /** By block. */
  readonly judgements: readonly Judgement[];
  /** Why a person should look at what was left out, in a sentence; left out where that is not needed. */
  readonly doubt?: string | undefined;
}

/**
 * Tells for each block of a page whether it is the article's. Readability and what the page itself marks as its article say where
 * that is; what is plainly something else (comments, teasers, adverts) is left out, and sentences between are kept, for lost
 * words are worse than a line too many. Where nothing is found, all that is not plainly something else is taken.
 */
export function findArticle(document: HtmlDocument, page: PageBlocks, title: string | null): Found {
  const surveyed = survey(page);
  const parts = partsOfPage(page, surveyed, title);
  const words = blocksChosenByReadability(document, parts.elements, shortestArticle);
  const search = new Search(page, surveyed, parts);
  const { taken, doubt } = search.find(words);
  return { judgements: search.judgements(taken, doubt !== undefined), doubt };
}

interface Outcome {
  readonly taken: ReadonlySet<number>;
  readonly doubt?: string | undefined;
}

class Search {
  readonly #page: PageBlocks;
  readonly #survey: Survey;
  readonly #parts: PageParts;
  /** Blocks, by their index, that may belong to the article. */
  readonly #free: readonly number[];

  constructor(page: PageBlocks, surveyed: Survey, parts: PageParts) {
    this.#page = page;
    this.#survey = surveyed;
    this.#parts = parts;
    this.#free = surveyed.blocks.flatMap(({ isHidden }, index) =>
      isHidden || parts.furniture[index] ? [] : [index],
    );
  }

  find(words: ReadonlySet<string> | null): Outcome {
    const marked = this.#markedPlace();
    const chosen = this.#chosenBlocks(words);
    const inMarked = marked ? this.#free.filter((index) => holds(marked, index)) : [];
    if (chosen.size === 0)
      return inMarked.length > 0 ? this.#finish(new Set(inMarked), marked) : this.#everything();
    const overlap = this.#proseOf(inMarked.filter((index) => chosen.has(index)));
    const both = [this.#proseOf([...chosen]), this.#proseOf(inMarked)] as const;
    if (!marked || both[1] < shortestMarked) return this.#finish(chosen, null);
    // What the page marks is another place than Readability's: both are taken where either may be right.
    if (overlap < both[0] * 0.3) {
      const isShort = both[1] < both[0] / 4 && !this.#holdsHeadline(marked);
      return isShort
        ? this.#finish(chosen, null)
        : this.#finish(new Set([...chosen, ...inMarked]), marked, twoPlaces);
    }
    return this.#finish(chosen, marked);
  }

  /** By block. Blocks that are not taken say what they are; where there is doubt, those that are taken can be chosen by their places. */
  judgements(taken: ReadonlySet<number>, isDoubtful: boolean): readonly Judgement[] {
    return this.#survey.blocks.map(({ isHidden, place }, index) => {
      if (taken.has(index))
        return { isTaken: true, label: null, ...(isDoubtful && { part: place.parent ?? place }) };
      if (isHidden) return { isTaken: false, label: furnitureLabels.hidden, isHidden: true };
      const kind: Furniture | null = this.#parts.furniture[index] ?? null;
      return { isTaken: false, label: kind ? furnitureLabels[kind] : 'Around the article' };
    });
  }

  /** What the page itself calls its article, where that is one place. */
  #markedPlace(): Place | null {
    const places = this.#survey.places.filter(
      ({ element, first, last }) => first <= last && !this.#parts.elements.has(element),
    );
    const ranks: readonly ((place: Place) => boolean)[] = [
      ({ element }) => /\barticleBody\b/.test(attribute(element, 'itemprop') ?? ''),
      ({ element }) => element.tagName === 'article',
      ({ element }) => element.tagName === 'main' || attribute(element, 'role') === 'main',
    ];
    const total = places.reduce((sum, { parent, prose }) => sum + (parent ? 0 : prose), 0);
    for (const isMarked of ranks) {
      const marked = places.filter(isMarked);
      const best = marked.toSorted((one, other) => this.#freeProse(other) - this.#freeProse(one))[0];
      if (!best || this.#freeProse(best) < shortestMarked) continue;
      const headed = marked.find(
        (place) => this.#holdsHeadline(place) && this.#freeProse(place) >= shortestMarked,
      );
      if (headed) return headed;
      // Of many articles on a page, the longest must be most of what it tells.
      if (marked.length === 1 || this.#freeProse(best) > total * 0.4) return best;
    }
    return null;
  }

  readonly #proseBefore: number[] = [];

  #freeProse({ first, last }: Place): number {
    if (this.#proseBefore.length === 0) {
      let sum = 0;
      const free = new Set(this.#free);
      this.#proseBefore.push(0);
      for (const [index, block] of this.#survey.blocks.entries()) {
        if (free.has(index)) sum += weight(block);
        this.#proseBefore.push(sum);
      }
    }
    return (this.#proseBefore[last + 1] ?? 0) - (this.#proseBefore[first] ?? 0);
  }

  #proseOf(indices: readonly number[]): number {
    return indices.reduce((sum, index) => {
      const block = this.#survey.blocks[index];
      return sum + (block ? weight(block) : 0);
    }, 0);
  }

  #holdsHeadline(place: Place): boolean {
    return this.#parts.headline !== null && holds(place, this.#parts.headline);
  }

  /** The blocks with the words that Readability kept; where the same words stand elsewhere too, those beside the others. */
  #chosenBlocks(words: ReadonlySet<string> | null): Set<number> {
    if (!words) return new Set();
    const all = this.#free.filter((index) => words.has(this.#survey.blocks[index]?.words ?? ''));
    const place = this.#placeOfMost(all);
    if (!place) return new Set(all);
    const inside = all.filter((index) => holds(place, index));
    const known = new Set(inside.map((index) => this.#survey.blocks[index]?.words));
    return new Set([
      ...inside,
      ...all.filter((index) => !holds(place, index) && !known.has(this.#survey.blocks[index]?.words)),
    ]);
  }

  /** The smallest place that holds most of the prose in these blocks. */
  #placeOfMost(indices: readonly number[]): Place | null {
    const prose = new Map<Place, number>();
    for (const index of indices) {
      const block = this.#survey.blocks[index];
      if (block) prose.set(block.place, (prose.get(block.place) ?? 0) + weight(block));
    }
    for (const place of this.#survey.places.toReversed()) {
      const own = prose.get(place);
      if (own && place.parent) prose.set(place.parent, (prose.get(place.parent) ?? 0) + own);
    }
    const most = this.#proseOf(indices) * 0.85;
    return this.#survey.places.findLast((place) => (prose.get(place) ?? 0) >= most) ?? null;
  }

  /** Adds to what was found the headline and what lies between, and says what is doubtful about it. */
  #finish(found: ReadonlySet<number>, marked: Place | null, doubt?: string): Outcome {
    const { headline } = this.#parts;
    const order = [...found].sort((one, other) => one - other);
    const first = order[0] ?? 0;
    const last = order.at(-1) ?? 0;
    const above = headline !== null && headline < first && !this.#parts.furniture[headline] ? headline : null;
    const from = Math.min(first, above ?? first);
    const taken = new Set(found);
    if (above !== null) taken.add(above);
    const isBody = marked !== null && /\barticleBody\b/.test(attribute(marked.element, 'itemprop') ?? '');
    const known = new Set([...taken].map((index) => this.#survey.blocks[index]?.words));
    for (const index of this.#free) {
      const block = this.#survey.blocks[index];
      // Galleries have their captions twice.
      if (!block || taken.has(index) || known.has(block.words)) continue;
      const isBetween = (index > from && index < last) || (isBody && marked !== null && holds(marked, index));
      const isLine = isBetween && (block.isTold || this.#isLinkedSentence(block));
      const isIntroduction = index > from && index < first && introduces(block);
      const end = Math.max(last, marked?.last ?? 0) + 1;
      const isAddition = index > last && index <= end && isCorrection(block.words);
      if (isLine || isIntroduction || isAddition) {
        taken.add(index);
        known.add(block.words);
      }
    }
    this.#addItems(taken);
    this.#addSiblings(taken, from, last);
    const inside = this.#proseOf([...taken]);
    const outside = this.#toldOutside(taken);
    if (inside < shortestMarked) return this.#everything();
    return { taken, doubt: doubt ?? (outside > inside * maxProseRatio ? muchElse : undefined) };
  }

  /** What is short and stands between paragraphs as one of them, and the rest of quotations. */
  #addSiblings(taken: Set<number>, from: number, last: number): void {
    const around = new Set<Place | null>();
    for (const index of taken) {
      const block = this.#survey.blocks[index];
      if (!block) continue;
      const place = lineOf(block.place);
      if (place.element.tagName === 'p') around.add(place.parent);
      around.add(quotationAround(place));
    }
    around.delete(null);
    for (const index of this.#free) {
      const block = this.#survey.blocks[index];
      if (!block || taken.has(index) || index < from || index > last || block.linked > block.length / 2)
        continue;
      const place = lineOf(block.place);
      const isAlike = paragraphLike.has(place.element.tagName) && around.has(place.parent);
      if (isAlike || around.has(quotationAround(place))) taken.add(index);
    }
  }

  #toldOutside(taken: ReadonlySet<number>): number {
    return this.#free.reduce((sum, index) => {
      const block = this.#survey.blocks[index];
      return sum + (block?.isTold && !taken.has(index) ? block.length : 0);
    }, 0);
  }

  /** A whole sentence that is a link, in a paragraph of its own. */
  #isLinkedSentence({ place, linked, length, words }: BlockInfo): boolean {
    if (linked <= length / 2 || length < 40 || !/[.!?。！？؟”"»]$/u.test(words)) return false;
    for (let next: Place | null = place; next; next = next.parent) {
      if (next.element.tagName === 'p') return true;
      if (next.element.tagName === 'li') return false;
    }
    return false;
  }

  /** Of a list in the article all items are taken, those too that are links. */
  #addItems(taken: Set<number>): void {
    const lists = new Set<Place>();
    for (const index of taken) {
      const block = this.#survey.blocks[index];
      if (block && this.#page.blocks[index]?.type === 'listItem') {
        const list = listAround(block.place);
        if (list && list.linked < list.length * 0.8) lists.add(list);
      }
    }
    for (const index of this.#free) {
      const block = this.#survey.blocks[index];
      if (!block || taken.has(index) || this.#page.blocks[index]?.type !== 'listItem') continue;
      const list = listAround(block.place);
      if (list && lists.has(list)) taken.add(index);
    }
  }

  #everything(): Outcome {
    const free = new Set(this.#free);
    const leftOut = this.#survey.blocks.some(({ isHidden }, index) => !isHidden && !free.has(index));
    if (free.size === 0)
      return {
        taken: new Set(this.#survey.blocks.flatMap(({ isHidden }, index) => (isHidden ? [] : [index]))),
      };
    return { taken: free, doubt: leftOut ? nothingFound : undefined };
  }
}

/** Whether a block is called what stands between a headline and a report. */
function introduces({ place, linked }: BlockInfo): boolean {
  return linked === 0 && wordsOf(place.element).some((word) => introductions.has(word));
}

const introductions = new Set(
  'subtitle subtitel subheadline subhead subheading standfirst deck dek lead lede intro excerpt summary vorspann chapo chapeau entradilla sottotitolo untertitel kicker bajada copete'.split(
    ' ',
  ),
);

const nothingFound =
  'No main text was found on this page: all was taken but what looks like comments, adverts and navigation. Check what was left out.';
const twoPlaces =
  'Two parts of this page may be the article, and both were taken. Check which of them belongs.';
const muchElse = 'This page has much more text than what was taken for the article. Check what was left out.';

function weight({ isTold, length, linked }: BlockInfo): number {
  return isTold ? length : (length - linked) * 0.4;
}

function holds({ first, last }: Place, index: number): boolean {
  return first <= index && index <= last;
}

const paragraphLike = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'dt', 'dd']);

/** The paragraph or heading of which all words are in a span. */
function lineOf(place: Place): Place {
  let line = place;
  while (inLine.has(line.element.tagName) && line.parent) line = line.parent;
  return line;
}

const inLine = new Set(['span', 'b', 'strong', 'em', 'i', 'font', 'u', 'small']);

function quotationAround(place: Place): Place | null {
  for (let next: Place | null = place; next; next = next.parent)
    if (next.element.tagName === 'blockquote') return next;
  return null;
}

/** The outermost list that a place is in. */
function listAround(place: Place): Place | null {
  let list: Place | null = null;
  for (let next: Place | null = place; next; next = next.parent)
    if (next.element.tagName === 'ul' || next.element.tagName === 'ol') list = next;
  return list;
}
