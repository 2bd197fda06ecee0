import {
  type Furniture,
  headingWords,
  leadAway,
  lineWords,
  nameWords,
  neutralWords,
  type Phrases,
} from './furnitureWords.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** What an element says that it is, by its name, its role, the vocabulary it uses or its class and id; null for most. */
export function furnitureOf(element: HtmlElement): Furniture | null {
  const { tagName } = element;
  if (isNeverFurniture.has(tagName)) return null;
  const role = attribute(element, 'role')?.trim().toLowerCase() ?? '';
  const vocabulary = `${attribute(element, 'itemtype') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
  if (/\b(?:Comment|UserComments|comment)\b/.test(vocabulary)) return 'comments';
  if (/\b(?:WPAdBlock|SiteNavigationElement|WPFooter|WPHeader|WPSideBar)\b/.test(vocabulary))
    return /AdBlock/.test(vocabulary) ? 'advert' : 'navigation';
  const named = namedFurniture(element);
  if (named) return named;
  if (role === 'dialog' || role === 'alertdialog') return 'popUp';
  if (role === 'comment') return 'comments';
  if (tagName === 'nav' || navigationRoles.has(role)) return 'navigation';
  if (tagName === 'footer') return element.parentNode?.nodeName === 'blockquote' ? null : 'foot';
  // Of AMP, which has elements of its own.
  if (/^amp-(?:[a-z]+-)*ads?$/.test(tagName)) return 'advert';
  return tagName === 'amp-user-notification' || tagName === 'amp-consent' ? 'consent' : null;
}

const isNeverFurniture = new Set(['html', 'body', 'main', 'blockquote', 'b', 'em', 'i', 'strong', 'mark']);
const navigationRoles = new Set(['navigation', 'search', 'contentinfo', 'menu', 'menubar', 'toolbar']);

/** How much of class names and ids is looked at, in UTF-16 code units. */
const longestName = 400;

function namedFurniture(element: HtmlElement): Furniture | null {
  const names = ['class', 'id', 'data-component', 'data-module', 'data-testid', 'data-qa'].flatMap(
    (name) => attribute(element, name)?.slice(0, longestName).split(/\s+/) ?? [],
  );
  const split = names.map(splitName).filter(({ parts }) => !parts.some((part) => neutralWords.has(part)));
  for (const [kind, known] of nameWords)
    if (split.some(({ parts, joined }) => known.has(joined) || parts.some((part) => known.has(part))))
      return kind;
  if (element.attrs.some(({ name }) => /^data-(?:ad|advert|google-query)(?:-|$)/.test(name))) return 'advert';
  return null;
}

/** “relatedPosts__item-2” is made of related, posts and item; pairs of neighbours count as one word too. */
function splitName(name: string): { readonly parts: readonly string[]; readonly joined: string } {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  const pairs = parts.slice(1).map((part, index) => `${parts[index]}${part}`);
  return { parts: [...parts, ...pairs], joined: parts.join('') };
}

/** What a heading says of what follows it. */
export function furnitureAfterHeading(text: string): Furniture | null {
  return text.length > longestHeading ? null : findPhrase(headingWords, plainPhrase(text));
}

/** What a whole line is, by its words. */
export function furnitureOfLine(text: string): Furniture | null {
  if (text.length > longestHeading) return null;
  return creditStart.test(text) && !/\p{Ll}{3}[.!?]\s/u.test(text)
    ? 'credit'
    : findPhrase(lineWords, plainPhrase(text));
}

const creditStart =
  /^\W{0,3}(?:photos?|photograph(?:y| by)?|pictures?|images?|image credit|photo credit|credits?|fotos?|fotograf|bild|bilder|bildquelle|bildnachweis|crédit(?:s| photo)?|crédito|foto de|fotografía|fotografia|imagen|imagem|immagine|beeld|zdjęcie|fot\.|фото|fotoğraf|تصوير|عکس|צילום|사진|图片来源|圖片來源|写真)\s*[:：©]/iu;

/** True for a line that begins as those do that lead to another story. */
export function leadsAway(text: string): boolean {
  const start = plainPhrase(text.slice(0, longestHeading));
  return (leadAway.get(start.slice(0, 2)) ?? []).some(
    (phrase) => start.startsWith(phrase) && !/^\p{L}/u.test(start.slice(phrase.length)),
  );
}

/** True for a line that says what was changed in a report, or where it appeared first; it belongs to the report. */
export function isCorrection(text: string): boolean {
  return correction.test(text.slice(0, longestHeading));
}

const correction =
  /^\W{0,3}(?:corrections?|corrected|clarifications?|editor[’']?s?[’']? notes?|this (?:article|story|post|report) (?:was|has been) (?:amended|corrected|updated|changed)|an earlier version|update|korrektur|berichtigung|anmerkung der redaktion|hinweis der redaktion|in einer früheren (?:version|fassung)|correctif|rectificatif|note de la rédaction|mise à jour|corrección|rectificación|nota (?:de|del|da|della) (?:la )?(?:redacción|editor|redação|redazione)|fe de (?:errores|erratas)|correção|errata|rettifica|rectificatie|correctie|noot van de redactie|rättelse|rettelse|korjaus|sprostowanie|errata corrige|исправление|уточнение|поправка|от редакции|виправлення|düzeltme|تصحيح|توضيح|اصلاح|תיקון|정정|바로잡습니다|更正|訂正|お断り)(?![\p{L}])/iu;

const longestHeading = 100;

function findPhrase(kinds: readonly (readonly [Furniture, Phrases])[], phrase: string): Furniture | null {
  if (phrase === '') return null;
  for (const [kind, phrases] of kinds)
    if (phrases.get(phrase.slice(0, 2))?.some((known) => fits(phrase, known))) return kind;
  return null;
}

function fits(phrase: string, known: string): boolean {
  if (!known.endsWith('*')) return phrase === known;
  const start = known.slice(0, -1);
  return phrase.startsWith(start) && !/^[\p{L}\p{N}]/u.test(phrase.slice(start.length));
}

/** In lower case, without figures and marks at both ends: “12 COMMENTS:” and “Comments (12)” are “comments”. */
function plainPhrase(text: string): string {
  return text
    .slice(0, longestHeading)
    .toLowerCase()
    .replace(/[\s'’‘]+/g, (space) => (/\s/.test(space) ? ' ' : '’'))
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
