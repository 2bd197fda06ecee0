import type { Citation } from './citation.ts';
import { citationDay } from './citationDay.ts';
import { placeWords } from './placeWords.ts';
import { isolated, oneLine, quotation } from './quotation.ts';

/**
 * A citation as one line of plain text: who says it, the words, the article, its outlet and day, its address and when it was taken from there,
 * and where the words are in the text. What is not known is left out with its comma.
 */
export function citationText(citation: Citation): string {
  const { by, parts, title, author, outlet, published, address, accessed, places } = citation;
  const home = [
    named(author),
    `“${named(title)}”`,
    named(outlet),
    published === null ? null : citationDay(published),
    address === null ? null : `${oneLine(address)} (accessed ${citationDay(accessed)})`,
    placeWords(places),
  ].filter((part) => part !== null);
  return `${speakerWords(by)}${quotation(parts)}, in: ${home.join(', ')}.`;
}

/** “Ilva Renstad and the coast guard: ”; nothing where nobody is named. */
function speakerWords(by: readonly string[]): string {
  return by.length === 0 ? '' : `${by.map((name) => isolated(oneLine(name))).join(' and ')}: `;
}

function named<Name extends string | null>(name: Name): Name | string {
  return name === null ? name : isolated(oneLine(name));
}
