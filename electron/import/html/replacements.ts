import { attribute, childrenOf, type HtmlElement, type HtmlNode, textOf } from './tree.ts';

// Written as a string because the compiler's target does not know the flag that Electron and Node do.
const oneEmoji = String.raw`\p{RGI_Emoji}`;
const emoji = new RegExp(`^${oneEmoji}{1,4}$`, 'v');
/** Asked first, because the pattern above takes seconds to make. */
const likeEmoji = /^[\p{Emoji}\p{Emoji_Component}]{1,40}$/u;

/** Text that an element without any stands for: emoji that are drawn as pictures, ticks, small raised figures. */
export function replacement(element: HtmlElement): string | undefined {
  const { tagName } = element;
  if (tagName === 'img') {
    const alt = attribute(element, 'alt')?.trim();
    return alt !== undefined && likeEmoji.test(alt) && emoji.test(alt) ? alt : undefined;
  }
  // Markdown's lists of tasks.
  if (
    tagName === 'input' &&
    attribute(element, 'type') === 'checkbox' &&
    attribute(element, 'disabled') !== undefined
  )
    return attribute(element, 'checked') === undefined ? '☐ ' : '☑ ';
  // Written on the line, 10⁶ would be 106 and a figure would be wrong.
  if (tagName === 'sup') return inScript(element, superscripts);
  if (tagName === 'sub') return inScript(element, subscripts);
  return undefined;
}

const maxRaisedLength = 20;
const maxRaisedNodes = 40;
const onTheLine = '0123456789+-−';
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'];
const subscripts = [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'];

function inScript(element: HtmlElement, script: readonly string[]): string | undefined {
  const text = textOf(element, maxRaisedLength, maxRaisedNodes);
  if (text === undefined || text.length > maxRaisedLength) return undefined;
  const raised = [...text.trim()].map((character) => script[onTheLine.indexOf(character)]);
  return raised.length > 0 && raised.every((character) => character !== undefined)
    ? raised.join('')
    : undefined;
}

/** Text that browsers draw around what is in an element. */
export function around(element: HtmlElement): readonly [before: string, after: string] {
  if (element.tagName === 'q') return ['“', '”'];
  // The labels of a drawing (SVG) lie apart on the page.
  if (element.tagName === 'text') return [' ', ' '];
  if (element.tagName !== 'rt') return ['', ''];
  return hasBrackets(element.parentNode ?? element) ? ['', ''] : ['(', ')'];
}

/** Whether an element draws the brackets around what is small above its text itself; asked once for each, however much that is. */
function hasBrackets(ruby: HtmlNode): boolean {
  const known = bracketed.get(ruby);
  if (known !== undefined) return known;
  const has = childrenOf(ruby).some(({ nodeName }) => nodeName === 'rp');
  bracketed.set(ruby, has);
  return has;
}

const bracketed = new WeakMap<HtmlNode, boolean>();
