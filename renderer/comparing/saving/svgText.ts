import chartStyle from '../chart/chart.css?inline';
import claimsStyle from '../chart/claimsPicture.css?inline';
import coloursStyle from '../chart/colours.css?inline';
import figuresStyle from '../chart/figuresPicture.css?inline';
import lanesStyle from '../chart/lanesPicture.css?inline';
import sourcesStyle from '../chart/sourcesPicture.css?inline';
import { frame } from './frame.ts';

/** All that dresses pictures, in the order in which they overrule each other. */
const styles = [coloursStyle, chartStyle, claimsStyle, figuresStyle, lanesStyle, sourcesStyle];

/** What only the window needs: how keys and clicks find a mark, and which one they act on. */
const ofWindow = [
  'tabindex',
  'aria-current',
  'data-current',
  'data-mark',
  'data-cell',
  'data-node',
  'data-spot',
  'data-event',
  'data-order',
] as const;

/**
 * A picture as a file of its own below what it answers, in light colours whatever the window has: the style sheets of the charts go with it, and
 * what only the window needs (focus, what is current, how far it is scrolled) does not. The same picture gives the same bytes.
 */
export function svgText(picture: SVGSVGElement, heading: string): string {
  // The cast is true because a copy is of the same kind.
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll('.chart-ring')) element.remove();
  for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
  for (const name of ofWindow)
    for (const element of copy.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  frame(copy, heading);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const style = copy.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = [...styles.map(inLight), 'text { font-family: Inter, system-ui, sans-serif; }'].join(
    '\n',
  );
  copy.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${inXml(new XMLSerializer().serializeToString(copy))}\n`;
}

/** Without what XML 1.0 cannot hold: words of an article may have a control character, or half a surrogate pair, that no program would read. */
export function inXml(text: string): string {
  return text.toWellFormed().replace(unwritable, '\ufffd');
}

/** Control characters but tab, line feed and carriage return, and the two that are no characters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The first of two colours, for programs that draw SVG know no themes. */
function inLight(style: string): string {
  return style.replace(/light-dark\(\s*([^,()]+?)\s*,\s*[^()]+?\)/g, '$1');
}
