import { attribute, type HtmlElement, isElement, walk } from './htmlTree.ts';
import { type Mark, parentOf, propertiesOf } from './pageSurvey.ts';
import { oneLine, plainTitle, wordsOf } from './pageWords.ts';

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
export function findPageTitle({ given, shown, sites }: TitleHints, headings: readonly Mark[]): FoundTitle {
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
  const only = headline ?? (bare.length === 0 && lone.length === 1 ? lone[0] : undefined);
  return {
    title:
      (only && oneLine(only.text)) ??
      bare[0] ??
      candidates[0]?.text.replace(/\s+/g, ' ') ??
      titles[0] ??
      shown ??
      given[0],
    headline: only ?? (candidates[0]?.element.tagName === 'h1' ? candidates[0] : undefined),
    site: siteIn(shown?.slice(0, longestTitle) ?? '', logos),
  };
}

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
  return element.tagName === 'h1' || propertiesOf(element).includes('headline');
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
