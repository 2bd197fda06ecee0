import { type Mark, parentOf, propertiesOf, type Survey } from './pageSurvey.ts';
import { oneLine, plainTitle, wordsOf } from './pageWords.ts';
import { attribute, type HtmlElement, isElement, walk } from './tree.ts';

/** What a page gives as its title, the likeliest first, and what it calls its site. */
export interface TitleHints {
  readonly given: readonly string[];
  /** The content of its `title`, which browsers show. */
  readonly shown: string | undefined;
  readonly sites: readonly string[];
}

/** A page's title, and its place in the text. */
export interface FoundTitle {
  readonly title: string | undefined;
  readonly headline: Mark | undefined;
  /** What the title of the page has beside its headline, where the page calls its site so elsewhere too. */
  readonly site: string | undefined;
}

/**
 * The headline of a page as it is printed there: the heading that its titles speak of, but neither its logo nor the name of a section.
 * Without one, a title without the name of the site.
 */
export function findPageTitle(
  { given, shown, sites }: TitleHints,
  { headings, lines }: Pick<Survey, 'headings' | 'lines'>,
): FoundTitle {
  const logos = headings.filter((heading) => isLogo(heading.element)).map(({ text }) => oneLine(text));
  const known = new Set([...sites, ...logos].map(plainTitle).filter((name) => name.length > 1));
  const titles = [...given, shown]
    .map((title) => oneLine(title?.slice(0, longestTitle) ?? ''))
    .filter((title) => title !== '' && !known.has(plainTitle(title)));
  const bare = titles.map((title) => withoutSite(title, known));
  const candidates = headings.filter(
    ({ element, text }) => text !== '' && !isLogo(element) && !known.has(plainTitle(text)),
  );
  const headline = bestHeading(candidates, bare) ?? bestHeading(candidates, titles);
  const lone = candidates.filter(({ element }) => isHeadline(element));
  const alone = lone.length === 1 && (bare.length === 0 || tellsMore(lone[0], bare)) ? lone[0] : undefined;
  const only = headline ?? alone;
  return {
    title:
      (only && oneLine(only.text)) ??
      bare.flatMap((title) => partAmong(title, lines) ?? [])[0] ??
      bare[0] ??
      candidates[0]?.text.replace(/\s+/g, ' ') ??
      titles[0] ??
      shown ??
      given[0],
    headline: only ?? (candidates[0]?.element.tagName === 'h1' ? candidates[0] : undefined),
    site: siteIn(shown?.slice(0, longestTitle) ?? '', logos),
  };
}

/** Whether a lone headline is the title rather than titles that only name the site, as they stand on every page of some. */
function tellsMore(lone: Mark | undefined, titles: readonly string[]): boolean {
  const words = oneLine(lone?.text ?? '').split(' ').length;
  return words >= 5 && titles.every((title) => title.split(' ').length <= 3);
}

/** The beginning or the end of a title that stands as a line on the page: what is beside it is the site’s. */
function partAmong(title: string, lines: ReadonlySet<string>): string | undefined {
  const cuts = [...title.matchAll(separators)].slice(0, mostCuts);
  const starts = cuts.map(({ index }) => title.slice(0, index)).reverse();
  const ends = cuts.map(({ 0: sign, index }) => title.slice(index + sign.length));
  const fits = (part: string) => part.split(' ').length > 2 && lines.has(plainTitle(part));
  return starts.find(fits) ?? ends.find(fits);
}

/** More parts of a title are not tried. */
const mostCuts = 10;

/** The heading that says most of one of the titles; of two that say the same, the first. */
function bestHeading(headings: readonly Mark[], titles: readonly string[]): Mark | undefined {
  for (const title of titles) {
    const whole = plainTitle(title);
    let best: { readonly heading: Mark; readonly share: number } | undefined;
    for (const heading of headings) {
      const words = plainTitle(heading.text);
      if (words.length < 4) continue;
      const share = whole.includes(words)
        ? words.length / whole.length
        : words.includes(whole) && whole.length > 7
          ? whole.length / words.length
          : 0;
      if (share > (best?.share ?? 0) + 0.01) best = { heading, share };
    }
    if (best && best.share >= leastShare) return best.heading;
  }
  return undefined;
}

/** A heading that is less of a title than this is a section or the name of a site. */
const leastShare = 0.45;

/** More of a title (UTF-16 code units) is not looked at. */
const longestTitle = 1000;

const separators = /\s+[|·•»«:–—\-/~]+\s+|\s*(?:\||»|«|::)\s*|:\s+/gu;

/** A title without the name of its site at either end. */
function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(separators)];
  for (const { 0: sign, index } of cuts) {
    if (sites.has(plainTitle(title.slice(0, index))) && title.slice(index + sign.length).length > 3)
      return withoutSite(title.slice(index + sign.length), sites);
  }
  for (const { 0: sign, index } of [...cuts].reverse()) {
    const rest = plainTitle(title.slice(index + sign.length));
    if (index > 3 && (sites.has(rest) || isHost(title.slice(index + sign.length))))
      return title.slice(0, index);
  }
  return title;
}

function isHost(text: string): boolean {
  return /^(?:www\.)?[\w-]{2,40}\.(?:com|org|net|info|news|tv|co\.uk|[a-z]{2})$/i.test(text.trim());
}

/** The end of a page’s title that its logo says too. */
function siteIn(title: string, logos: readonly string[]): string | undefined {
  const ends = [...title.matchAll(separators)].map(({ 0: sign, index }) => title.slice(index + sign.length));
  return ends.find((end) => logos.some((logo) => plainTitle(logo) === plainTitle(end)));
}

function isHeadline(element: HtmlElement): boolean {
  const isCalled = propertiesOf(element).includes('headline') || wordsOf(element).includes('headline');
  return element.tagName === 'h1' || isCalled;
}

/** Whether a heading is the name of the site: a link to its front, or what is called a logo. */
function isLogo(element: HtmlElement): boolean {
  for (const node of walk(element)) {
    if (isElement(node) && node.tagName === 'a' && isFront(attribute(node, 'href') ?? '')) return true;
  }
  let node: HtmlElement | undefined = element;
  for (let steps = 0; node && steps < 3; steps += 1) {
    if (node.tagName === 'body') return false;
    const words = wordsOf(node);
    if (words.some((word) => logoWords.has(word))) return true;
    if (
      words.some(
        (word, index) =>
          siteWords.has(word) && /^(?:title|name|header|heading)$/.test(words[index + 1] ?? ''),
      )
    )
      return true;
    const up = parentOf(node);
    if (node.tagName === 'a' && isFront(attribute(node, 'href') ?? '')) return true;
    node = up;
  }
  return false;
}

const logoWords = new Set([
  'logo',
  'brand',
  'branding',
  'masthead',
  'sitetitle',
  'sitename',
  'blogtitle',
  'blogname',
]);
const siteWords = new Set(['site', 'blog']);

function isFront(href: string): boolean {
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+|home)?$/i.test(href.trim()) && href.trim() !== '';
}
