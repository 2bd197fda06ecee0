import { Refusal } from '../result.ts';
import type { Citation } from './citation.ts';
import { citationBibtex } from './citationBibtex.ts';
import { citationLink } from './citationLink.ts';
import { citationMarkdown } from './citationMarkdown.ts';
import { citationRis } from './citationRis.ts';
import type { CitationStyle } from './citationStyles.ts';
import { citationText } from './citationText.ts';

/**
 * Several citations as one text, in their order. As links, those of articles without an address of the web are left out; throws `Refusal`
 * ('invalid-input') where none is left.
 */
export function citationsAs(style: CitationStyle, citations: readonly Citation[]): string {
  switch (style) {
    case 'text':
      return citations.map(citationText).join('\n');
    case 'markdown':
      // A blank line between them: each is a paragraph.
      return citations.map(citationMarkdown).join('\n\n');
    case 'bibtex':
      return `${citations.map(citationBibtex).join('\n\n')}\n`;
    case 'ris':
      return citations.map(citationRis).join('\r\n');
    case 'link':
      return linksOf(citations);
  }
}

function linksOf(citations: readonly Citation[]): string {
  const links = citations.map(citationLink).filter((link) => link !== null);
  if (links.length === 0)
    throw new Refusal(
      'invalid-input',
      'There is no link to copy: an article needs a web address. Enter it among its details.',
    );
  return links.join('\n');
}
