import { rounded } from '../chart/shapePath.ts';
import { setWords } from '../chart/textLines.ts';

/** What is kept free around a picture in a file, in CSS pixels: some marks reach a little beyond it. */
const margin = 20;
const [fontSize, leading, belowHeading] = [16, 21, 12] as const;
/** As wide as bold letters of other fonts are: a file is read where the window’s own may not be. */
const widest = 19;
const xmlns = 'http://www.w3.org/2000/svg';

/**
 * Puts a picture on paper of its own, with what it answers above it: a file is seen without the window, and on grounds of any colour. Reads
 * `viewBox` and changes the picture that it is given.
 */
export function frame(picture: SVGSVGElement, heading: string): void {
  const [, , width = 0, height = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const { lines, isRightToLeft } = setWords(heading, { width, fontSize: widest, lines: 3 });
  const above = lines.length === 0 ? 0 : lines.length * leading + belowHeading;
  const box = {
    x: -margin,
    y: -margin - above,
    width: rounded(width + 2 * margin),
    height: rounded(height + 2 * margin + above),
  };
  const ground = make(picture, 'rect', { class: 'chart-ground', ...box });
  const words = make(picture, 'text', {
    class: 'chart-heading',
    direction: isRightToLeft ? 'rtl' : 'ltr',
  });
  for (const [index, line] of lines.entries()) {
    const place = { x: isRightToLeft ? width : 0, y: fontSize - 4 - above + index * leading };
    const part = make(picture, 'tspan', place);
    part.textContent = line;
    words.append(part);
  }
  picture.prepend(ground, words);
  picture.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  picture.setAttribute('width', String(box.width));
  picture.setAttribute('height', String(box.height));
}

function make(
  { ownerDocument }: SVGSVGElement,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = ownerDocument.createElementNS(xmlns, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
