import type { PageBlocks } from './blocks.ts';
import { furnitureAfterHeading, furnitureOf, furnitureOfLine, isCorrection, leadsAway } from './furniture.ts';
import { consentWords, cookieWords, type Furniture } from './furnitureWords.ts';
import { type Place, plain, type Survey } from './survey.ts';
import { attribute, type HtmlElement, isElement, walk } from './tree.ts';

/** The parts of a page that do not belong to its article. */
export interface PageParts {
  /** By block. */
  readonly furniture: readonly (Furniture | null)[];
  /** Elements that are furniture as a whole. */
  readonly elements: ReadonlySet<HtmlElement>;
  /** The block that is the headline. */
  readonly headline: number | null;
}

/**
 * Tells apart what pages put around articles: by what elements say of themselves (roles, vocabularies, class names), by their
 * structure (cards that lead to other stories), by headings and by single lines. What holds the headline, the marked body
 * of an article or most of the prose is never taken for furniture by its name alone: pages give such names to anything.
 */
export function partsOfPage(page: PageBlocks, surveyed: Survey, title: string | null): PageParts {
  const headline = findHeadline(page, surveyed, title);
  const sure = new Sorting(page, surveyed, headline);
  sure.sortElements();
  sure.sortCards();
  sure.sortAfterHeadings();
  sure.sortLines();
  if (sure.hasCore || sure.proseLeft() >= Math.min(leastProse, sure.total / 2)) return sure.parts();
  const careful = new Sorting(page, surveyed, headline);
  careful.sortElements(new Set(['consent', 'comments']));
  return careful.parts();
}

/** Less prose than this (UTF-16 code units) outside of furniture is no article. */
const leastProse = 60;

function findHeadline(page: PageBlocks, { blocks }: Survey, title: string | null): number | null {
  const wanted = title === null ? null : plain(title).toLowerCase();
  const shown = [...blocks.keys()].filter((index) => !blocks[index]?.isHidden);
  const isNamed = (index: number) => blocks[index]?.words.toLowerCase() === wanted;
  const headings = shown.filter((index) => page.blocks[index]?.type === 'heading');
  const first = headings.filter((index) => page.blocks[index]?.level === 1);
  const long = first.toSorted((one, other) => (blocks[other]?.length ?? 0) - (blocks[one]?.length ?? 0));
  return headings.find(isNamed) ?? shown.find(isNamed) ?? long[0] ?? null;
}

class Sorting {
  readonly total: number;
  readonly #page: PageBlocks;
  readonly #survey: Survey;
  readonly #headline: number | null;
  readonly #byPlace = new Map<Place, Furniture>();
  readonly #byBlock: (Furniture | null)[];
  readonly #holdsBody = new Set<Place>();
  /** What the page marks as its article, with the headline and more in it. */
  readonly #core: Place | null;
  readonly #linkStarts: ReadonlyMap<number, number>;
  /** By block: how many words about consent come before it. */
  readonly #consentBefore: readonly number[];

  constructor(page: PageBlocks, surveyed: Survey, headline: number | null) {
    this.#page = page;
    this.#survey = surveyed;
    this.#headline = headline;
    this.#byBlock = surveyed.blocks.map(() => null);
    this.#core =
      surveyed.places.findLast(
        (place) =>
          (place.element.tagName === 'article' || place.element.tagName === 'main') &&
          headline !== null &&
          holdsBlock(place, headline) &&
          place.length - place.linked - (surveyed.blocks[headline]?.length ?? 0) >= leastProse,
      ) ?? null;
    this.#linkStarts = new Map(page.links.map(({ start, end }) => [end, start]));
    let seen = 0;
    this.#consentBefore = [0, ...surveyed.blocks.map(({ words }) => (seen += countConsent(words)))];
    this.total = surveyed.places.reduce((sum, { parent, prose }) => sum + (parent ? 0 : prose), 0);
    for (const place of surveyed.places)
      if (/\barticleBody\b/.test(attribute(place.element, 'itemprop') ?? ''))
        for (let next: Place | null = place; next && !this.#holdsBody.has(next); next = next.parent)
          this.#holdsBody.add(next);
  }

  /** By what elements say of themselves; what is in furniture is the same kind of furniture. */
  sortElements(only?: ReadonlySet<Furniture>): void {
    for (const place of this.#survey.places) {
      if (place.parent && this.#byPlace.has(place.parent)) {
        this.#byPlace.set(place, this.#byPlace.get(place.parent) as Furniture);
        continue;
      }
      const kinds = [furnitureOf(place.element), this.#byStructure(place)];
      if (kinds[0] === 'popUp' && this.#countConsentWords(place) > 1) kinds[0] = 'consent';
      const kind = kinds.find((one) => one && (only?.has(one) ?? true) && this.#isAllowed(place, one));
      if (kind) this.#byPlace.set(place, kind);
    }
    this.#spread();
  }

  #byStructure(place: Place): Furniture | null {
    const { tagName } = place.element;
    if (tagName === 'button' || attribute(place.element, 'role') === 'button')
      return place.length <= longestButton && place.parent && !/^h[1-6]$/.test(place.parent.element.tagName)
        ? 'navigation'
        : null;
    if (tagName === 'aside' && place.linked > place.length * 0.4) return 'stories';
    // Whole pages lie in a form, and forms that were never closed swallow paragraphs.
    if (tagName === 'form' && place.length < longestAdvert && hasField(place.element, true)) return 'signUp';
    return isBox.has(tagName) && place.length < longestConsent && this.#asksForConsent(place)
      ? 'consent'
      : null;
  }

  /** A box about cookies with a button to say yes, where the article is not about them. */
  #asksForConsent(place: Place): boolean {
    const before = this.#consentBefore;
    if (place.first > place.last || (before[place.last + 1] ?? 0) - (before[place.first] ?? 0) < 2)
      return false;
    if (this.#countConsentWords(place) < 2) return false;
    const headline = this.#headline === null ? '' : (this.#survey.blocks[this.#headline]?.words ?? '');
    return !cookieWords.test(headline) && hasButton(place);
  }

  #countConsentWords(place: Place): number {
    const text = this.#textOf(place).toLowerCase();
    if (!cookieWords.test(text)) return 0;
    return new Set(text.match(consentWords) ?? []).size;
  }

  #textOf({ first, last }: Place): string {
    const { text, blocks } = this.#page;
    return text.slice(
      blocks[first]?.start,
      Math.min(blocks[last]?.end ?? 0, (blocks[first]?.start ?? 0) + longestConsent),
    );
  }

  #isAllowed(place: Place, kind: Furniture): boolean {
    const { first, last, length, linked, prose } = place;
    if (this.#headline !== null && first <= this.#headline && this.#headline <= last) return false;
    if (this.#holdsBody.has(place)) return false;
    if (kind === 'foot' && length < longestAdvert && isCorrection(this.#textOf(place))) return false;
    const core = this.#core;
    const isBeside = core !== null && (last < core.first || first > core.last);
    // Where the page marks its article, what is beside that may well be longer.
    const isFrame = place.element.tagName === 'footer' || place.element.tagName === 'nav';
    const share = isBeside && isFrame ? 0 : prose / Math.max(1, this.total);
    const outside = this.total - prose;
    switch (kind) {
      case 'consent':
        return share < 0.3 || (outside >= leastProse && this.#countConsentWords(place) >= 1);
      case 'comments':
        return share < 0.4 || outside >= (this.#headline === null ? leastBeside : leastProse);
      case 'stories':
        return linked > length / 20 && (share < 0.4 || (this.#headline !== null && outside >= leastProse));
      case 'popUp':
        return share < 0.5 || (this.#headline !== null && outside >= leastProse);
      case 'foot':
      case 'navigation':
      case 'author':
        return share < 0.35 || linked > length / 2;
      case 'signUp':
        if (length >= longestForm) return false;
        return share < 0.35 || (this.#headline !== null && outside >= leastProse && hasField(place.element));
      case 'share':
      case 'advert':
        return share < 0.35 && (length < longestAdvert || linked > length / 2);
      case 'credit':
        return length < longestCredit;
      case 'hidden':
        return length < longestUnseen;
    }
  }

  /** Three or more boxes of one make, in each a linked headline with a few words: they lead to other stories. */
  sortCards(): void {
    for (const place of this.#survey.places) {
      if (this.#byPlace.has(place) || place.children.length < 3) continue;
      const bySignature = Map.groupBy(place.children, ({ element }) => signatureOf(element));
      for (const alike of bySignature.values()) {
        const cards = alike.length < 3 ? [] : alike.filter((child) => this.#isCard(child));
        if (cards.length < 3 || cards.length < alike.length * 0.7) continue;
        if (this.#areBesideProse(place, cards)) for (const card of cards) this.#byPlace.set(card, 'stories');
      }
    }
    for (const place of this.#survey.places)
      if (!this.#byPlace.has(place) && this.#isTeaser(place)) this.#byPlace.set(place, 'stories');
    this.#spread();
  }

  /** A report may be made of boxes, too: then what introduces them stands with them, and little stands elsewhere. */
  #areBesideProse(around: Place, cards: readonly Place[]): boolean {
    const prose = cards.reduce((sum, card) => sum + card.prose, 0);
    const outside = this.total - prose;
    const holds = this.#headline !== null && cards.some((card) => holdsBlock(card, this.#headline ?? -1));
    const known = new Set(cards);
    const told = around.children.some(
      (child) => !known.has(child) && child.element.tagName === 'p' && child.prose >= leastProse,
    );
    return !holds && !told && outside >= leastBeside && (this.#headline !== null || outside > prose);
  }

  #isCard(place: Place): boolean {
    if (place.length === 0 || place.length > longestCard || this.#byPlace.has(place)) return false;
    if (place.linked >= place.length * 0.9 && place.element.tagName !== 'li' && place.length > 10)
      return true;
    return this.#linkedHeadings(place) > 0;
  }

  #linkedHeadings({ first, last }: Place): number {
    let count = 0;
    for (let index = first; index <= last; index += 1) {
      const block = this.#survey.blocks[index];
      if (block && this.#page.blocks[index]?.type === 'heading' && block.linked >= block.length * 0.8)
        count += 1;
    }
    return count;
  }

  /** One box between paragraphs that begins with a linked headline and breaks off, or is a link as a whole. */
  #isTeaser(place: Place): boolean {
    const { element, length, linked, first, last, parent } = place;
    if (!isBox.has(element.tagName) || length > longestCard || first >= last || last - first > 5)
      return false;
    if (this.#headline !== null && holdsBlock(place, this.#headline)) return false;
    if (!parent || length > this.total * 0.3 || this.#linkedHeadings(place) !== 1) return false;
    const text = this.#textOf(place);
    return linked >= length * 0.9 || /(?:…|\.\.\.)/.test(text) || this.#endsInLink(place);
  }

  #endsInLink({ last }: Place): boolean {
    const end = this.#page.blocks[last]?.end ?? -1;
    return end - (this.#linkStarts.get(end) ?? 0) < 40;
  }

  /** What stands below a heading such as “Related” belongs to it, but prose without links goes on with the article. */
  sortAfterHeadings(): void {
    for (const [index, block] of this.#survey.blocks.entries()) {
      if (this.#byBlock[index] || block.isHidden || index === this.#headline) continue;
      const isHeading = this.#page.blocks[index]?.type === 'heading';
      if (!isHeading && (block.length > 60 || block.isTold)) continue;
      const kind = furnitureAfterHeading(block.words);
      if (!kind || (!isHeading && kind !== 'stories' && kind !== 'comments')) continue;
      const around = wider(block.place, index);
      if (around && around.first === index && this.#isAllowed(around, kind)) {
        this.#byPlace.set(around, kind);
        this.#label(around.first, around.last, kind);
      } else if (around) this.#label(index, this.#endAfter(index, around, kind), kind);
    }
  }

  #endAfter(index: number, { last }: Place, kind: Furniture): number {
    const level = this.#page.blocks[index]?.level ?? 6;
    let end = index;
    for (let next = index + 1; next <= last; next += 1) {
      const block = this.#survey.blocks[next];
      const shape = this.#page.blocks[next];
      if (!block || !shape || next === this.#headline) break;
      if (kind !== 'stories' || (block.isTold && block.linked === 0)) break;
      if (shape.type === 'heading' && (shape.level ?? 6) <= level && block.linked < block.length * 0.8) break;
      end = next;
    }
    return end;
  }

  /** Single lines: “Advertisement”, “Continue reading below”, “Read also: …”. */
  sortLines(): void {
    for (const [index, { length, linked, words, isHidden }] of this.#survey.blocks.entries()) {
      if (this.#byBlock[index] || isHidden || index === this.#headline) continue;
      const kind = furnitureOfLine(words);
      if (kind && this.#page.blocks[index]?.type !== 'heading') this.#byBlock[index] = kind;
      else if (linked > length * 0.6 && length < 250 && leadsAway(words)) this.#byBlock[index] = 'stories';
    }
  }

  get hasCore(): boolean {
    return this.#core !== null;
  }

  proseLeft(): number {
    let left = 0;
    for (const [index, { isHidden, isTold, length, linked }] of this.#survey.blocks.entries())
      if (!isHidden && !this.#byBlock[index]) left += isTold ? length : (length - linked) * 0.4;
    return left;
  }

  parts(): PageParts {
    const elements = new Set([...this.#byPlace.keys()].map(({ element }) => element));
    return { furniture: this.#byBlock, elements, headline: this.#headline };
  }

  /** Gives the blocks the kind of the places that they stand in. */
  #spread(): void {
    for (const place of this.#survey.places) {
      const above = place.parent && this.#byPlace.get(place.parent);
      if (above && !this.#byPlace.has(place)) this.#byPlace.set(place, above);
    }
    for (const [index, { place }] of this.#survey.blocks.entries())
      this.#byBlock[index] ??= this.#byPlace.get(place) ?? null;
  }

  #label(first: number, last: number, kind: Furniture): void {
    for (let index = first; index <= last; index += 1) this.#byBlock[index] ??= kind;
  }
}

/** In UTF-16 code units. */
const longestButton = 60;
const longestForm = 1500;
const longestConsent = 6000;
const longestAdvert = 600;
const longestCredit = 100;
const longestUnseen = 250;
const longestCard = 600;
/** How much prose there must be beside what is most of a page, so that it can be furniture all the same. */
const leastBeside = 100;

const isBox = new Set(['div', 'section', 'aside', 'article', 'li', 'figure', 'a', 'dialog', 'form', 'table']);

function signatureOf(element: HtmlElement): string {
  const names = (attribute(element, 'class') ?? '').slice(0, 200).split(/\s+/);
  return `${element.tagName} ${names
    .map((name) => name.replace(/\d+/g, ''))
    .sort()
    .slice(0, 3)
    .join(' ')}`;
}

function holdsBlock({ first, last }: Place, index: number): boolean {
  return first <= index && index <= last;
}

/** The smallest place around a block that holds what follows it, too. */
function wider(place: Place, index: number): Place | null {
  for (let next: Place | null = place; next; next = next.parent) if (next.last > index) return next;
  return null;
}

function hasButton({ element }: Place): boolean {
  let nodes = 0;
  for (const node of walk(element)) {
    nodes += 1;
    if (nodes > 500) return false;
    if (!isElement(node)) continue;
    if (node.tagName === 'button' || attribute(node, 'role') === 'button') return true;
    if (/\b(?:btn|button)\b/i.test(attribute(node, 'class') ?? '')) return true;
  }
  return false;
}

/** Whether something can be filled in, looked for among so many nodes. */
function hasField(element: HtmlElement, forMail = false): boolean {
  let nodes = 0;
  for (const node of walk(element)) {
    nodes += 1;
    if (nodes > 500) return false;
    if (!isElement(node) || (node.tagName !== 'input' && node.tagName !== 'form')) continue;
    if (!forMail || /mail/i.test(`${attribute(node, 'type')} ${attribute(node, 'name')}`)) return true;
  }
  return false;
}

function countConsent(text: string): number {
  return text.slice(0, longestConsent).match(consentWords)?.length ?? 0;
}
