import { isHarmless } from '../model/address.ts';
import type { Citation } from './citation.ts';
import { citationDay } from './citationDay.ts';
import { citationLink } from './citationLink.ts';
import { placeWords } from './placeWords.ts';
import { isolated, oneLine, quotation } from './quotation.ts';

/** The same as `citationText` in Markdown (CommonMark): the title is a link to the very words where there is an address of the web. */
export function citationMarkdown(citation: Citation): string {
  const { by, parts, title, author, outlet, published, address, accessed, places } = citation;
  const link = citationLink(citation);
  const shown = `“${named(title)}”`;
  const home = [
    author === null ? null : named(author),
    link === null ? shown : `[${shown}](<${link}>)`,
    outlet === null ? null : `*${named(outlet)}*`,
    published === null ? null : citationDay(published),
    address === null ? null : accessedWords(link === null ? address : null, accessed),
    placeWords(places),
  ].filter((part) => part !== null);
  const speaker = by.length === 0 ? '' : `**${by.map(named).join(' and ')}**: `;
  return `${speaker}${escaped(quotation(parts))}, in: ${home.join(', ')}.`;
}

/** An address that is no link is said in words. */
function accessedWords(address: string | null, accessed: string): string {
  const when = `accessed ${citationDay(accessed)}`;
  return address === null || !isHarmless(address) ? when : `${named(address)} (${when})`;
}

function named(name: string): string {
  return escaped(isolated(oneLine(name)));
}

/** Any punctuation may be escaped (CommonMark, 2.4); what is escaped here could mean something in the middle of a line. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~&!$:@^]/g, '\\$&');
}
